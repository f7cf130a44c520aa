// SPDX-License-Identifier: BSL-1.0
//
// What peephole saves when a program is laid out.
#include <derivo/core.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// (x/y) y is x: the slopes of ln(x/y) are 1/x and -(x/y)/x.
static_assert(cost(value_and_gradient(log(x / y), x, y)).multiplications == 1);
