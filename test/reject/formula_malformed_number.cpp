// SPDX-License-Identifier: BSL-1.0
//
// A number with two points.
//
// expect-error: derivo: "..."_formula: this is no decimal number.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "1.23*x"_formula;
#else
constexpr auto f = "1.2.3*x"_formula;
#endif
