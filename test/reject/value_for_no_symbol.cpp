// SPDX-License-Identifier: BSL-1.0
//
// A value for a symbol that the formula does not contain.
//
// expect-error: derivo: f(...): a value is given for a symbol that is not in the formula.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (x * x)(x = 1.0);
#else
constexpr double value = (x * x)(x = 1.0, y = 2.0);
#endif
