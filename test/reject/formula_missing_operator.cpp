// SPDX-License-Identifier: BSL-1.0
//
// A number behind a name, where a power may have been meant.
//
// expect-error: derivo: "..."_formula: an operator is missing.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "x^2"_formula;
#else
constexpr auto f = "x 2"_formula;
#endif
