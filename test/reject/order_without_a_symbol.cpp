// SPDX-License-Identifier: BSL-1.0
//
// An order that leaves out a symbol of the formula.
//
// expect-error: derivo: function(f, x, y): a symbol of the formula has no place in the order.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = function(x * y, y, x);
#else
constexpr auto f = function(x * y, y);
#endif
