// SPDX-License-Identifier: BSL-1.0
//
// Weights for one expression, which is no vector.
//
// expect-error: derivo: vjp(F, weights, x, y): F and the weights must be vectors.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto pulled = vjp(derivo::vector(x * y), derivo::vector(2_c), x, y);
#else
constexpr auto pulled = vjp(x * y, 2_c, x, y);
#endif
