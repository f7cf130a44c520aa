// SPDX-License-Identifier: BSL-1.0
//
// The derivative by a constant, as the second of two.
//
// expect-error: derivo: diff(f, x): x must be a symbol.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto slope = diff(x * y, x, y);
#else
constexpr auto slope = diff(x * y, x, 2_c);
#endif
