// SPDX-License-Identifier: BSL-1.0
//
// A sum whose order of operations is its point: the rounding error of a + b (Knuth's TwoSum).
#include <derivo/derivo.hpp>

#include <iostream>

constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;

// [two-sum]
constexpr auto sum = a + b;
constexpr auto b_in_sum = sum - a;
constexpr auto error = (a - (sum - b_in_sum)) + (b - b_in_sum);

static_assert(to_string(error) == "0");                         // true of real numbers, so it is computed
static_assert(error(a = 1.0, b = 1e-17) == 0.0);                // as 0
static_assert(as_written(error)(a = 1.0, b = 1e-17) == 1e-17);  // true of doubles
static_assert(as_written(error)(a = 1e16, b = 1.0) == 1.0);
// [/two-sum]

int main() {
    std::cout << "1 + 1e-17 in doubles is 1, and the error is " << as_written(error)(a = 1.0, b = 1e-17) << '\n';
}
