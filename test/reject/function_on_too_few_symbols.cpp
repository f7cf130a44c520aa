// SPDX-License-Identifier: BSL-1.0
//
// One symbol for a function of two arguments.
//
// expect-error: derivo: f(x, y): a function called on symbols takes one expression for each number of its arguments.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = derivo::function([](auto s, auto t) { return s * t; });

#ifdef CONTROL
constexpr auto e = f(x, y);
#else
constexpr auto e = f(x);
#endif
