// SPDX-License-Identifier: BSL-1.0
//
// A logarithmic derivative by a number.
//
// expect-error: derivo: logarithmic_derivative(f, x): x must be a symbol.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = logarithmic_derivative(x * x, x);
#else
constexpr auto s = logarithmic_derivative(x * x, 2.0);
#endif
