// SPDX-License-Identifier: BSL-1.0
//
// A symbol without a rate.
//
// expect-error: derivo: total_derivative(f, t, x, dx): a rate is missing.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;

#ifdef CONTROL
constexpr auto s = total_derivative(x * y, t, x, 2_c, y, 3_c);
#else
constexpr auto s = total_derivative(x * y, t, x, 2_c, y);
#endif
