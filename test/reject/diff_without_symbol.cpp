// SPDX-License-Identifier: BSL-1.0
//
// The derivative by nothing.
//
// expect-error: derivo: diff(f, x): no symbol is given.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto slope = diff(sin(x), x);
#else
constexpr auto slope = diff(sin(x));
#endif
