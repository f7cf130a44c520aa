// SPDX-License-Identifier: BSL-1.0
//
// A search on a formula with a symbol that has no value.
//
// expect-error: derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: a symbol of f has no value.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto found = extrema(x * x - y * x, x, 0.0, 2.0, y = 1.0);
#else
auto found = extrema(x * x - y * x, x, 0.0, 2.0);
#endif
