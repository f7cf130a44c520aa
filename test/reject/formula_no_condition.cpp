// SPDX-License-Identifier: BSL-1.0
//
// A number where a condition is wanted.
//
// expect-error: derivo: "..."_formula: this is no condition.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "select(x < y, x, y)"_formula;
#else
constexpr auto f = "select(x, x, y)"_formula;
#endif
