// SPDX-License-Identifier: BSL-1.0
//
// A test with the first derivative alone.
//
// expect-error: derivo: classify<n>(f, x, at): the order is less than 2.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto found = derivo::classify<2>(x * x, x, 0.0);
#else
auto found = derivo::classify<1>(x * x, x, 0.0);
#endif
