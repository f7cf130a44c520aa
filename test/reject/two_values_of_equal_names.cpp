// SPDX-License-Identifier: BSL-1.0
//
// Two symbols of one name are the same symbol.
//
// expect-error: derivo: f(...): the same symbol has two values.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr derivo::symbol<"x"> also_x;
#ifdef CONTROL
constexpr double value = (x * y)(also_x = 1.0, y = 2.0);
#else
constexpr double value = (x * y)(x = 1.0, also_x = 1.0, y = 2.0);
#endif
