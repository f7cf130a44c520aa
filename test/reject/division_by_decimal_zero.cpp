// SPDX-License-Identifier: BSL-1.0
//
// Zero with a point is the same constant.
//
// expect-error: derivo: a/b: division by the constant 0.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = 1_c / 0.1_c;
#else
constexpr auto f = 1_c / 0.0_c;
#endif
