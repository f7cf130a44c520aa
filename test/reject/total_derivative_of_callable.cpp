// SPDX-License-Identifier: BSL-1.0
//
// The total derivative of a lambda.
//
// expect-error: derivo: total_derivative(f, t, x, dx): f must be an expression.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;
constexpr auto square = [](double v) { return v * v; };

#ifdef CONTROL
constexpr auto s = total_derivative(x * x, t, x, 2_c);
#else
constexpr auto s = derivo::total_derivative(square, t, x, 2_c);
#endif
