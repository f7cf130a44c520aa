// SPDX-License-Identifier: BSL-1.0
//
// Leibniz's rule without the place of the derivative.
//
// expect-error: derivo: leibniz(f, x, a, b, t = 2.0): the parameter has no value.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto slope = leibniz(x * y, x, 0.0, 1.0, y = 2.0);
#else
auto slope = leibniz(x * y, x, 0.0, 1.0, y);
#endif
