// SPDX-License-Identifier: BSL-1.0
//
// The gradient of a vector.
//
// expect-error: derivo: gradient(f, x, y): f must be one expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = jacobian(derivo::vector(x, y), x, y);
#else
constexpr auto g = gradient(derivo::vector(x, y), x, y);
#endif
