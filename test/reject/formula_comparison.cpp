// SPDX-License-Identifier: BSL-1.0
//
// A comparison in the place of a number.
//
// expect-error: derivo: "..."_formula: a comparison is no number.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "select(x < y, x, y)"_formula;
#else
constexpr auto f = "x < y"_formula;
#endif
