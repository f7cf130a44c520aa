// SPDX-License-Identifier: BSL-1.0
//
// Two rates for one symbol.
//
// expect-error: derivo: total_derivative(f, t, x, dx): a symbol has two rates.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;

#ifdef CONTROL
constexpr auto s = total_derivative(x * y, t, x, 2_c, y, 3_c);
#else
constexpr auto s = total_derivative(x * y, t, x, 2_c, x, 3_c);
#endif
