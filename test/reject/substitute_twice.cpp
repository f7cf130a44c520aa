// SPDX-License-Identifier: BSL-1.0
//
// A symbol is replaced twice.
//
// expect-error: derivo: substitute(f, x = e): the same symbol is replaced twice.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = substitute(x * y, x = y, y = x);
#else
constexpr auto f = substitute(x * y, x = y, x = x);
#endif
