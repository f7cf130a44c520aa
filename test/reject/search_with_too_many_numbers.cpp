// SPDX-License-Identifier: BSL-1.0
//
// A search with one number too many.
//
// expect-error: derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: too many numbers.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto found = roots(x * x - y, x, 0.0, 2.0, y = 1.0);
#else
auto found = roots(x * x - y, x, 0.0, 2.0, 1.0);
#endif
