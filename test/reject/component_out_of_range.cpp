// SPDX-License-Identifier: BSL-1.0
//
// The third component of two.
//
// expect-error: derivo: component<k>(F): F must be a vector with more than k components.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = derivo::component<1>(derivo::vector(x, y));
#else
constexpr auto f = derivo::component<2>(derivo::vector(x, y));
#endif
