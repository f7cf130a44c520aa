// SPDX-License-Identifier: BSL-1.0
//
// The remainder is known of integers.
//
// expect-error: derivo: x % y: a formula is of real numbers.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = fmod(x, y);
#else
constexpr auto f = x % y;
#endif
