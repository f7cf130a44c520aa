// SPDX-License-Identifier: BSL-1.0
//
// An antiderivative of a number.
//
// expect-error: derivo: antiderivative(f, x): f must be an expression.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto F = antiderivative(2_c, x);
#else
constexpr auto F = derivo::antiderivative(2.0, x);
#endif
