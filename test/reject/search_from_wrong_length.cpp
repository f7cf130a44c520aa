// SPDX-License-Identifier: BSL-1.0
//
// Three numbers for two variables.
//
// expect-error: derivo: search(f, start): the start has not one number for each variable of f.
#include <derivo/calculus.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto r = newton_minimize(function(x * x + y * y, x, y), std::array{1.0, 2.0});
#else
constexpr auto r = newton_minimize(function(x * x + y * y, x, y), std::array{1.0, 2.0, 3.0});
#endif
