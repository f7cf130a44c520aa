// SPDX-License-Identifier: BSL-1.0
//
// A total derivative by a number.
//
// expect-error: derivo: total_derivative(f, t, x, dx): t must be a symbol.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;

#ifdef CONTROL
constexpr auto s = total_derivative(x * x, t, x, 2_c);
#else
constexpr auto s = total_derivative(x * x, 1.0, x, 2_c);
#endif
