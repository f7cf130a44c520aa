// SPDX-License-Identifier: BSL-1.0
//
// An equation.
//
// expect-error: derivo: "..."_formula: = stands for no operation.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "x^2 + y^2 - 25"_formula;
#else
constexpr auto f = "x^2 + y^2 = 25"_formula;
#endif
