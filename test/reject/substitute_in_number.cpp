// SPDX-License-Identifier: BSL-1.0
//
// A substitution in a plain number.
//
// expect-error: derivo: substitute(f, x = e): f must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = derivo::substitute(x * x, x = y);
#else
constexpr auto f = derivo::substitute(2.0, x = y);
#endif
