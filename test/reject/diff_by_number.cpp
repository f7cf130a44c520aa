// SPDX-License-Identifier: BSL-1.0
//
// The derivative by a number.
//
// expect-error: derivo: diff(f, x): x must be a symbol.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto slope = diff(sin(x), x);
#else
constexpr auto slope = diff(sin(x), 2.0);
#endif
