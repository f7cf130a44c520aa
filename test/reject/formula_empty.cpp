// SPDX-License-Identifier: BSL-1.0
//
// Nothing between the quotes.
//
// expect-error: derivo: "..."_formula: there is no formula.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "x^2 + 1"_formula;
#else
constexpr auto f = ""_formula;
#endif
