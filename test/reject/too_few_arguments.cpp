// SPDX-License-Identifier: BSL-1.0
//
// A function of two symbols called with one argument.
//
// expect-error: derivo: F(a, b): the number of arguments is not that of the symbols in function(f, x, y).
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto product = function(x * y, x, y);
#ifdef CONTROL
constexpr double value = product(1.0, 2.0);
#else
constexpr double value = product(1.0);
#endif
