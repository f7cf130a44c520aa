// SPDX-License-Identifier: BSL-1.0
//
// The same symbol is bound twice.
//
// expect-error: derivo: f(...): the same symbol has two values.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (x * y)(x = 1.0, y = 2.0);
#else
constexpr double value = (x * y)(x = 1.0, y = 2.0, x = 1.0);
#endif
