// SPDX-License-Identifier: BSL-1.0
//
// A gradient by something that is no symbol.
//
// expect-error: derivo: gradient(f, x, y): each variable must be a symbol.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = gradient(x * y, x, y);
#else
constexpr auto g = gradient(x * y, x, x* y);
#endif
