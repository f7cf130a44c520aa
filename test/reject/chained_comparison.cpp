// SPDX-License-Identifier: BSL-1.0
//
// A comparison on paper is two in C++.
//
// expect-error: derivo: a < b < c: what a < b gives is no number.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = select(0_c < x && x < y, x, y);
#else
constexpr auto f = select(0_c < x < y, x, y);
#endif
