// SPDX-License-Identifier: BSL-1.0
//
// A slope by a number.
//
// expect-error: derivo: implicit_derivative(F, x, y): x and y must be symbols.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = implicit_derivative(x * y, x, y);
#else
constexpr auto s = implicit_derivative(x * y, x, 2.0);
#endif
