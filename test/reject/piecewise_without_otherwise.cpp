// SPDX-License-Identifier: BSL-1.0
//
// A piecewise function says what it is elsewhere.
//
// expect-error: derivo: piecewise(when(c, a), ...): the last argument is a when
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = piecewise(when(x < 0, -x), when(x < y, x), y);
#else
constexpr auto f = piecewise(when(x < 0, -x), when(x < y, x));
#endif
