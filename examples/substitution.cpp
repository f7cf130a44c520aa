// SPDX-License-Identifier: BSL-1.0
//
// Putting expressions in the place of symbols.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;

// [substitute]
static_assert(substitute(sin(x), x = y * y) == sin(y * y));
static_assert(substitute(x / y, x = y, y = x) == y / x);  // all at once
static_assert(sin(x)(x = y * y) == sin(y * y));           // a call with expressions does the same
// [/substitute]

// [path]
constexpr auto height = x * x - y * y;
constexpr auto along_circle = substitute(height, x = cos(t), y = sin(t));
constexpr auto slope = diff(along_circle, t);
static_assert(slope == -4_c * sin(t) * cos(t));
// [/path]

// [chain-rule]
constexpr auto by_chain_rule = substitute(diff(height, x), x = cos(t), y = sin(t)) * diff(cos(t), t) +
                               substitute(diff(height, y), x = cos(t), y = sin(t)) * diff(sin(t), t);
static_assert(slope == by_chain_rule);
// [/chain-rule]

int main() {
    std::cout << "height on the circle  " << to_string(along_circle) << '\n'
              << "its slope             " << to_string(slope) << '\n'
              << "at t = 1              " << slope(1.0) << '\n';
}
