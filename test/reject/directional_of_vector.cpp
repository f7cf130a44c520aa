// SPDX-License-Identifier: BSL-1.0
//
// A directional derivative of a vector.
//
// expect-error: derivo: directional(f, x = u, y = v): f must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto slope = directional(x * y, x = 1_c);
#else
constexpr auto slope = directional(derivo::vector(x, y), x = 1_c);
#endif
