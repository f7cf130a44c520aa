// SPDX-License-Identifier: BSL-1.0
//
// A Taylor polynomial of negative order.
//
// expect-error: derivo: taylor<n>(f, x, a): the order is negative
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto p = taylor<1>(sin(x), x, 0_c);
#else
constexpr auto p = taylor<-1>(sin(x), x, 0_c);
#endif
