// SPDX-License-Identifier: BSL-1.0
//
// The difference quotient of a lambda as an expression.
//
// expect-error: derivo: difference_quotient(f, x, h): f must be an expression
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto square = [](double v) { return v * v; };

#ifdef CONTROL
constexpr auto s = difference_quotient(x * x, x, y);
#else
constexpr auto s = derivo::difference_quotient(square, x, y);
#endif
