// SPDX-License-Identifier: BSL-1.0
//
// A definition, and nothing is done with it.
//
// expect-error: derivo: "..."_formula: there are definitions, but no formula.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "r = x + y; r^2"_formula;
#else
constexpr auto f = "r = x + y;"_formula;
#endif
