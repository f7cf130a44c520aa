// SPDX-License-Identifier: BSL-1.0
//
// Numbers that are known at run time only.
#include <derivo/derivo.hpp>

#include <cmath>
#include <iostream>
#include <type_traits>

using namespace derivo::literals;

constexpr derivo::symbol<"t"> t;

// [held]
constexpr auto oscillation(double amplitude, double frequency) {
    return amplitude * sin(frequency * t);  // the two numbers are kept in the result
}
static_assert(sizeof(oscillation(1.0, 2.0)) == 2 * sizeof(double));
static_assert(std::is_empty_v<decltype(2_c * sin(3_c * t))>);  // exact constants take no room
// [/held]

// [derivative]
constexpr auto velocity = diff(oscillation(3.0, 2.0), t);  // keeps the numbers too
static_assert(velocity(0.0) == 6.0);
// [/derivative]

int main() {
    // [run-time]
    for (const double frequency : {1.0, 2.0, 4.0}) {
        const auto v = diff(oscillation(0.5, frequency), t);
        std::cout << "frequency " << frequency << ": v(0) = " << v(0.0) << ", v(1) = " << v(1.0) << '\n';
        if (std::abs(v(1.0) - 0.5 * frequency * std::cos(frequency)) > 1e-15) return 1;
    }
    // [/run-time]
}
