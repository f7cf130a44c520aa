// SPDX-License-Identifier: BSL-1.0
//
// A function of one argument with two.
//
// expect-error: derivo: "..."_formula: wrong number of arguments.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "atan2(y, x)"_formula;
#else
constexpr auto f = "sin(x, y)"_formula;
#endif
