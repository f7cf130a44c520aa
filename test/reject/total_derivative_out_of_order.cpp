// SPDX-License-Identifier: BSL-1.0
//
// A rate before its symbol.
//
// expect-error: derivo: total_derivative(f, t, x, dx): symbols and rates must follow one another.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;

#ifdef CONTROL
constexpr auto s = total_derivative(x * y, t, x, 2_c);
#else
constexpr auto s = total_derivative(x * y, t, 2_c, x);
#endif
