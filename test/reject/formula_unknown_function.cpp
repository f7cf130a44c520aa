// SPDX-License-Identifier: BSL-1.0
//
// A function that is not in the table.
//
// expect-error: derivo: "..."_formula: no function has this name.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "sin(x)"_formula;
#else
constexpr auto f = "sine(x)"_formula;
#endif
