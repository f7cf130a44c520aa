// SPDX-License-Identifier: BSL-1.0
//
// A number is no formula until it is one.
//
// expect-error: derivo: f == 2: whether two formulas are the same is asked of formulas.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool same = diff(2_c * x, x) == 2_c;
#else
constexpr bool same = diff(2_c * x, x) == 2;
#endif
