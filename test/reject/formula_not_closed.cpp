// SPDX-License-Identifier: BSL-1.0
//
// A parenthesis is left open.
//
// expect-error: derivo: "..."_formula: this parenthesis is not closed.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "sin(x + (y - 1))"_formula;
#else
constexpr auto f = "sin(x + (y - 1)"_formula;
#endif
