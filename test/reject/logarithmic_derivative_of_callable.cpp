// SPDX-License-Identifier: BSL-1.0
//
// The logarithmic derivative of a lambda.
//
// expect-error: derivo: logarithmic_derivative(f, x): f must be an expression.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto square = [](double v) { return v * v; };

#ifdef CONTROL
constexpr auto s = logarithmic_derivative(x * x, x);
#else
constexpr auto s = derivo::logarithmic_derivative(square, x);
#endif
