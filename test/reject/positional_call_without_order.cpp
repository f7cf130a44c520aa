// SPDX-License-Identifier: BSL-1.0
//
// Two positional arguments, and nobody has said which is which.
//
// expect-error: derivo: f(a, b): positional arguments need an order.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr double value = function(x * y, x, y)(1.0, 2.0);
#else
constexpr double value = (x * y)(1.0, 2.0);
#endif
