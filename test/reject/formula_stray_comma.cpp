// SPDX-License-Identifier: BSL-1.0
//
// A comma in a number.
//
// expect-error: derivo: "..."_formula: a comma stands outside of a call.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "0.5*x"_formula;
#else
constexpr auto f = "0,5*x"_formula;
#endif
