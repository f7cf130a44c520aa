// SPDX-License-Identifier: BSL-1.0
//
// One weight for two components.
//
// expect-error: derivo: vjp(F, weights, x, y): there must be one weight for each component of F.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto pulled = vjp(derivo::vector(x * y, y), derivo::vector(2_c, 3_c), x, y);
#else
constexpr auto pulled = vjp(derivo::vector(x * y, y), derivo::vector(2_c), x, y);
#endif
