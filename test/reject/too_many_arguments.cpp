// SPDX-License-Identifier: BSL-1.0
//
// A function of two symbols called with three arguments, as a bundle.
//
// expect-error: derivo: F(a, b): the number of arguments is not that of the symbols in function(f, x, y).
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto both = function(bundle(x * y, x + y), x, y);
#ifdef CONTROL
constexpr auto values = both(1.0, 2.0);
#else
constexpr auto values = both(1.0, 2.0, 3.0);
#endif
