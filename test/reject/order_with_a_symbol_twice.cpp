// SPDX-License-Identifier: BSL-1.0
//
// An order that names a symbol twice.
//
// expect-error: derivo: function(f, x, y): the same symbol stands twice in the order.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = function(x * y, x, y);
#else
constexpr auto f = function(x * y, x, y, x);
#endif
