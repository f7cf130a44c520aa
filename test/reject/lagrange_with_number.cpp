// SPDX-License-Identifier: BSL-1.0
//
// A number as a constraint.
//
// expect-error: derivo: lagrange(f, g, start): g must be an expression, a vector of them, or a function.
#include <derivo/calculus.hpp>

#include <array>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto r = lagrange(x * y, x + y - 2_c, bindings(x = 1.0, y = 0.0));
#else
constexpr auto r = lagrange(x * y, 2.0, bindings(x = 1.0, y = 0.0));
#endif
