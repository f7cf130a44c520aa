// SPDX-License-Identifier: BSL-1.0
//
// A formula that doubles with each step.
//
// expect-error: derivo: explain(f, x): the formula is too large to be explained in steps.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

#ifdef CONTROL
constexpr auto steps = explain("a = sin(x)^2 + x; a*cos(a)"_formula, x);
#else
constexpr auto steps = explain(
    "a = sin(x)^2 + x; b = a^2 + sin(a); c = b^2 + sin(b); d = c^2 + sin(c); e1 = d^2 + sin(d); e1^2 + cos(e1)"_formula,
    x);
#endif
