// SPDX-License-Identifier: BSL-1.0
//
// A gradient called by position, of a formula with a symbol that is not differentiated by.
//
// expect-error: derivo: g(a, b): the formula has more symbols than the order names.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = function(gradient(x * x * y, x), x, y)(1.0, 2.0);
#else
constexpr auto g = gradient(x * x * y, x)(1.0);
#endif
