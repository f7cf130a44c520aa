// SPDX-License-Identifier: BSL-1.0
//
// The Taylor polynomial of a lambda.
//
// expect-error: derivo: taylor<n>(f, x, a): f must be an expression.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto square = [](double v) { return v * v; };

#ifdef CONTROL
constexpr auto p = taylor<1>(x * x, x, 0_c);
#else
constexpr auto p = derivo::taylor<1>(square, x, 0_c);
#endif
