// SPDX-License-Identifier: BSL-1.0
//
// A derivative along a direction of a number.
//
// expect-error: derivo: jvp(F, x = u, y = v): F must be a vector or an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto change = jvp(x * y, x = 1_c);
#else
constexpr auto change = derivo::jvp(2.0, x = 1_c);
#endif
