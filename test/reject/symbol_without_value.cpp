// SPDX-License-Identifier: BSL-1.0
//
// A call by name that leaves out a symbol.
//
// expect-error: derivo: f(...): a symbol of the formula has no value.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (x * y)(x = 1.0, y = 2.0);
#else
constexpr double value = (x * y)(x = 1.0);
#endif
