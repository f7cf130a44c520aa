// SPDX-License-Identifier: BSL-1.0
//
// A gradient by the same symbol twice.
//
// expect-error: derivo: gradient(f, x, y): a variable is given twice.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = gradient(x * y, x, y);
#else
constexpr auto g = gradient(x * y, x, x);
#endif
