// SPDX-License-Identifier: BSL-1.0
//
// What the compiler can be asked: every value, on GCC and on Clang.
#include <derivo/derivo.hpp>

#include <array>
#include <cstdio>
#include <limits>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [functions]
static_assert(diff(sin(x), x)(0.0) == 1.0);
static_assert(erf(x)(0.5f) == 0.520499878f);                 // in float,
static_assert(lgamma(x)(0.5L) == 0.572364942924700087071L);  // and in long double
static_assert(sin(x)(1e22) == -0.8522008497671888);          // reduced with all the digits of π that it takes
// [/functions]

// [results]
constexpr auto f = exp(-x * x) * cos(y);
constexpr std::array<double, 2> slopes = gradient(f, x, y)(0.0, 0.0);
static_assert(slopes == std::array{0.0, 0.0});
static_assert(hessian(f, x, y)(0.0, 0.0) == std::array{std::array{-2.0, 0.0}, std::array{0.0, -1.0}});
// [/results]

// [no_number]
constexpr double infinity = std::numeric_limits<double>::infinity();

static_assert((1_c / x)(0.0) == infinity && (1_c / x)(-0.0) == -infinity);
static_assert((x * x)(1e200) == infinity && diff(sqrt(x), x)(0.0) == infinity);
constexpr double outside = log(x)(-1.0);
static_assert(outside != outside);  // NaN
// [/no_number]

// [table]
/// tanh at 0, 1/8, ..., 4, for a processor without a mathematical library.
constexpr auto table = [] {
    std::array<float, 33> values{};
    float at = 0;
    for (float& value : values) {
        value = tanh(x)(at);
        at += 0.125f;
    }
    return values;
}();
static_assert(table[8] == 0.76159416f);
// [/table]

int main() {
    std::printf("tanh(1) = %.6f\n", static_cast<double>(table[8]));
    std::printf("log(-1) = %s\n", outside != outside ? "NaN" : "a number");
}
