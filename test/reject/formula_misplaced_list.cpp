// SPDX-License-Identifier: BSL-1.0
//
// A list within a formula.
//
// expect-error: derivo: "..."_formula: a list can't be part of a formula.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "2x; 2y"_formula;
#else
constexpr auto f = "2*[x, y]"_formula;
#endif
