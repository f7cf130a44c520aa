// SPDX-License-Identifier: BSL-1.0
//
// The curl of a vector of four components.
//
// expect-error: derivo: curl(F, x, y, z): F must be a vector of three components, or of two in the plane.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto c = curl(derivo::vector(x, y), x, y);
#else
constexpr auto c = curl(derivo::vector(x, y, x, y), x, y);
#endif
