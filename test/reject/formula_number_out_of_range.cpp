// SPDX-License-Identifier: BSL-1.0
//
// A number that no double holds.
//
// expect-error: derivo: "..."_formula: the number is too large or too small for a double.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "1e99*x"_formula;
#else
constexpr auto f = "1e999*x"_formula;
#endif
