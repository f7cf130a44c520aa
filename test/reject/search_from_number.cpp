// SPDX-License-Identifier: BSL-1.0
//
// A start that is a number: which variable is it of?
//
// expect-error: derivo: search(f, start): start must be a point.
#include <derivo/calculus.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto r = newton_minimize(x * x, x = 1.0);
#else
constexpr auto r = newton_minimize(x * x, 1.0);
#endif
