// SPDX-License-Identifier: BSL-1.0
//
// The derivative by x² has no meaning: it must be a symbol.
//
// expect-error: derivo: diff(f, x): x must be a symbol.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto slope = diff(sin(x), x);
#else
constexpr auto slope = diff(sin(x), x* x);
#endif
