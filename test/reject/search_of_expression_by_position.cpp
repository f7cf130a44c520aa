// SPDX-License-Identifier: BSL-1.0
//
// Numbers without names, for an expression that has no order.
//
// expect-error: derivo: search(f, start): f is an expression, so the start must name its variables.
#include <derivo/calculus.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto r = newton_minimize(x * x + y * y, bindings(x = 1.0, y = 2.0));
#else
constexpr auto r = newton_minimize(x * x + y * y, std::array{1.0, 2.0});
#endif
