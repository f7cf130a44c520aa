// SPDX-License-Identifier: BSL-1.0
//
// The Jacobian of one expression.
//
// expect-error: derivo: jacobian(F, x, y): F must be a vector.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto j = jacobian(derivo::vector(x * y), x, y);
#else
constexpr auto j = jacobian(x * y, x, y);
#endif
