// SPDX-License-Identifier: BSL-1.0
//
// A vector of two against a vector of three.
//
// expect-error: derivo: F == G: the results have different shapes.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
static_assert(gradient(x * y, x, y) == derivo::vector(y, x));
#else
constexpr auto same = gradient(x * y, x, y) == derivo::vector(y, x, 0_c);
#endif
