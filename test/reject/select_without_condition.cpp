// SPDX-License-Identifier: BSL-1.0
//
// The first argument of select is a comparison, no number.
//
// expect-error: derivo: select(c, a, b): c is no condition
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = select(x > 0, x, y);
#else
constexpr auto f = select(x, x, y);
#endif
