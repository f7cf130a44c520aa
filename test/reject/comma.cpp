// SPDX-License-Identifier: BSL-1.0
//
// A local variable named diff turns diff<2>(f, x) into (diff < 2) > (f, x): the comma is refused.
//
// expect-error: deleted
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = diff<2>(x * x, x);
#else
int diff = 0;
const auto f = diff<2>(x * x, x);
#endif
