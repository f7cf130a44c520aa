// SPDX-License-Identifier: BSL-1.0
//
// The absolute value as it is written on paper.
//
// expect-error: derivo: "..."_formula: bars have no meaning.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "abs(x - 1)"_formula;
#else
constexpr auto f = "|x - 1|"_formula;
#endif
