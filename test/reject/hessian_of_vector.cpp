// SPDX-License-Identifier: BSL-1.0
//
// The Hessian of a vector.
//
// expect-error: derivo: hessian(f, x, y): f must be one expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto h = hessian(x * y, x, y);
#else
constexpr auto h = hessian(derivo::vector(x, y), x, y);
#endif
