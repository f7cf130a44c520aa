// SPDX-License-Identifier: BSL-1.0
//
// A character from another language.
//
// expect-error: derivo: "..."_formula: a character that no formula holds.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "x + y"_formula;
#else
constexpr auto f = "x @ y"_formula;
#endif
