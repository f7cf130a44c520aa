// SPDX-License-Identifier: BSL-1.0
//
// A Taylor polynomial about a pole.
//
// expect-error: derivo: taylor<n>(f, x, a): f, or one of its first n derivatives
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto p = taylor<2>(1_c / x, x, 1_c);
#else
constexpr auto p = taylor<2>(1_c / x, x, 0_c);
#endif
