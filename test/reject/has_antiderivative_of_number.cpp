// SPDX-License-Identifier: BSL-1.0
//
// A question about a number.
//
// expect-error: derivo: has_antiderivative(f, x): f must be an expression.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool known = has_antiderivative(2_c, x);
#else
constexpr bool known = derivo::has_antiderivative(2.0, x);
#endif
