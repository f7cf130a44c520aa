// SPDX-License-Identifier: BSL-1.0
//
// Two positional arguments for a formula with one symbol.
//
// expect-error: derivo: f(a, b): the formula has one symbol.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (x * x)(1.0);
#else
constexpr double value = (x * x)(1.0, 2.0);
#endif
