// SPDX-License-Identifier: BSL-1.0
//
// A factorial.
//
// expect-error: derivo: "..."_formula: there is no factorial.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto f = "tgamma(n + 1)"_formula;
#else
constexpr auto f = "n!"_formula;
#endif
