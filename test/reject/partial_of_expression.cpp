// SPDX-License-Identifier: BSL-1.0
//
// A position where there are only symbols.
//
// expect-error: derivo: partial<k>(F): F must be a function of arguments.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto p = derivo::partial<0>(derivo::function(x * y, x, y));
#else
constexpr auto p = derivo::partial<0>(x * y);
#endif
