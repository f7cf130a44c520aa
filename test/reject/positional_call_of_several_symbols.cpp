// SPDX-License-Identifier: BSL-1.0
//
// One positional argument for a formula with two symbols.
//
// expect-error: derivo: f(a): the formula has several symbols.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (x * x)(1.0);
#else
constexpr double value = (x * y)(1.0);
#endif
