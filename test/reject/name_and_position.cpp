// SPDX-License-Identifier: BSL-1.0
//
// A named and a positional argument in one call.
//
// expect-error: derivo: f(a, b): positional arguments need an order.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = (x * y)(x = 1.0, y = 2.0);
#else
constexpr double value = (x * y)(x = 1.0, 2.0);
#endif
