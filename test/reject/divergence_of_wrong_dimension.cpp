// SPDX-License-Identifier: BSL-1.0
//
// The divergence of three components by two variables.
//
// expect-error: derivo: divergence(F, x, y): F must be a vector with one component for each variable.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto d = divergence(derivo::vector(x, y), x, y);
#else
constexpr auto d = divergence(derivo::vector(x, y, x* y), x, y);
#endif
