// SPDX-License-Identifier: BSL-1.0
//
// One parenthesis too many.
//
// expect-error: derivo: "..."_formula: this parenthesis closes none.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "(x + 1)*y"_formula;
#else
constexpr auto f = "(x + 1))*y"_formula;
#endif
