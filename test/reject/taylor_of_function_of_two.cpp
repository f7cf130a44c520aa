// SPDX-License-Identifier: BSL-1.0
//
// A Taylor polynomial with the wrong number of coordinates.
//
// expect-error: derivo: taylor<n>(F, a): F must be a function of numbers
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto F = derivo::function([](auto v) { return v * v; });

#ifdef CONTROL
constexpr auto p = taylor<1>(F, 2_c);
#else
constexpr auto p = taylor<1>(F, 2_c, 3_c);
#endif
