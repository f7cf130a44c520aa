// SPDX-License-Identifier: BSL-1.0
//
// A function without parentheses.
//
// expect-error: derivo: "..."_formula: a function needs its arguments in parentheses.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "sin(x)"_formula;
#else
constexpr auto f = "sin x"_formula;
#endif
