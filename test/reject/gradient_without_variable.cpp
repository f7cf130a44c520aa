// SPDX-License-Identifier: BSL-1.0
//
// A gradient that does not say by what.
//
// expect-error: derivo: gradient(f, x, y): no variable is given.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = gradient(x * y, x, y);
#else
constexpr auto g = gradient(x * y);
#endif
