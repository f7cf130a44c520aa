// SPDX-License-Identifier: BSL-1.0
//
// A total derivative of negative order.
//
// expect-error: derivo: total_derivative<n>(f, t, x, dx): the order is negative.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;

#ifdef CONTROL
constexpr auto s = total_derivative<2>(x * y, t, x, 2_c);
#else
constexpr auto s = total_derivative<-1>(x * y, t, x, 2_c);
#endif
