// SPDX-License-Identifier: BSL-1.0
//
// A definition of π.
//
// expect-error: derivo: "..."_formula: this name has a meaning already.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "p = 3; p*x"_formula;
#else
constexpr auto f = "pi = 3; pi*x"_formula;
#endif
