// SPDX-License-Identifier: BSL-1.0
//
// An equation as the comparison of two formulas.
//
// expect-error: derivo: implicit_derivative(F, x, y): F must be an expression
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = implicit_derivative(equals(x * x + y * y, 25_c), x, y);
#else
constexpr auto s = derivo::implicit_derivative(x * x + y * y == 25_c, x, y);
#endif
