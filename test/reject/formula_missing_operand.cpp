// SPDX-License-Identifier: BSL-1.0
//
// A sum that ends too early.
//
// expect-error: derivo: "..."_formula: an operand is missing.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "x + 1"_formula;
#else
constexpr auto f = "x + "_formula;
#endif
