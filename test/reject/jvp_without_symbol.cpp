// SPDX-License-Identifier: BSL-1.0
//
// A direction that does not say its variable.
//
// expect-error: derivo: jvp(F, x = u, y = v): a direction is written x = u for each variable.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto change = jvp(derivo::vector(x * y, x), x = 1_c, y = 2_c);
#else
constexpr auto change = jvp(derivo::vector(x * y, x), 1_c, 2_c);
#endif
