// SPDX-License-Identifier: BSL-1.0
//
// A difference with two steps.
//
// expect-error: derivo: finite_difference(f, at, h): there are too many arguments
#include <derivo/calculus.hpp>

constexpr auto square = [](double v) { return v * v; };

#ifdef CONTROL
constexpr auto s = derivo::finite_difference(square, 1.0, 0.5);
#else
constexpr auto s = derivo::finite_difference(square, 1.0, 0.5, 0.25);
#endif
