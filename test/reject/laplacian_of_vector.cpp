// SPDX-License-Identifier: BSL-1.0
//
// The Laplacian of a vector.
//
// expect-error: derivo: laplacian(f, x, y): f must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto l = laplacian(x * y, x, y);
#else
constexpr auto l = laplacian(derivo::vector(x, y), x, y);
#endif
