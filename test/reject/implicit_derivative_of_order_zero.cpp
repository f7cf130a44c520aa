// SPDX-License-Identifier: BSL-1.0
//
// An implicit derivative of order 0.
//
// expect-error: derivo: implicit_derivative<n>(F, x, y): the order must be positive.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = implicit_derivative<1>(x * y, x, y);
#else
constexpr auto s = implicit_derivative<0>(x * y, x, y);
#endif
