// SPDX-License-Identifier: BSL-1.0
//
// An antiderivative that is no elementary function.
//
// expect-error: derivo: antiderivative(f, x): the rules and the table of integrals do not reach this formula.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto F = antiderivative(x * exp(-x * x), x);
#else
constexpr auto F = antiderivative(exp(-x * x), x);
#endif
