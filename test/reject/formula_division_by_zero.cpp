// SPDX-License-Identifier: BSL-1.0
//
// Division by the constant 0.
//
// expect-error: derivo: "..."_formula: division by the constant 0.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "x/y"_formula;
#else
constexpr auto f = "x/0"_formula;
#endif
