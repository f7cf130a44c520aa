// SPDX-License-Identifier: BSL-1.0
//
// Parentheses within parentheses, made by a program.
//
// expect-error: derivo: "..."_formula: more than 256 parentheses, signs or powers are open.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#define TEN(x) x x x x x x x x x x
#define HUNDRED(x) TEN(TEN(x))

#ifdef CONTROL
constexpr auto f = HUNDRED("(") "x" HUNDRED(")") ""_formula;
#else
constexpr auto f = HUNDRED("(") HUNDRED("(") HUNDRED("(") "x" HUNDRED(")") HUNDRED(")") HUNDRED(")") ""_formula;
#endif
