// SPDX-License-Identifier: BSL-1.0
//
// A derivative of order -1.
//
// expect-error: derivo: diff<n>(f, x): the order is negative.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto slope = derivo::diff<0>(sin(x), x);
#else
constexpr auto slope = derivo::diff<-1>(sin(x), x);
#endif
