// SPDX-License-Identifier: BSL-1.0
//
// A slope of a symbol by itself.
//
// expect-error: derivo: implicit_derivative(F, x, y): x and y are the same symbol.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = implicit_derivative(x * y, x, y);
#else
constexpr auto s = implicit_derivative(x * y, y, y);
#endif
