// SPDX-License-Identifier: BSL-1.0
//
// A Taylor polynomial with two points for one symbol.
//
// expect-error: derivo: taylor<n>(f, x = a, y = b): a symbol has two points.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto p = taylor<1>(x * y, x = 1_c, y = 2_c);
#else
constexpr auto p = taylor<1>(x * y, x = 1_c, x = 2_c);
#endif
