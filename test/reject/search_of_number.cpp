// SPDX-License-Identifier: BSL-1.0
//
// A search on a number.
//
// expect-error: derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: f must be an expression.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto found = integrate(3_c, x, 0.0, 1.0);
#else
auto found = derivo::integrate(3.0, x, 0.0, 1.0);
#endif
