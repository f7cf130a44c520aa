// SPDX-License-Identifier: BSL-1.0
//
// A gradient checked at nameless values.
//
// expect-error: derivo: check_gradient(f, x = a): f must be an expression
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = check_gradient(x * y, x = 1.0, y = 2.0);
#else
constexpr auto s = check_gradient(x * y, 1.0, 2.0);
#endif
