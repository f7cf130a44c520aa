// SPDX-License-Identifier: BSL-1.0
//
// A call without arguments of a formula that has a symbol.
//
// expect-error: derivo: f(...): a symbol of the formula has no value.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (2_c + 3_c)();
#else
constexpr double value = (x + 3_c)();
#endif
