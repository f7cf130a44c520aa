// SPDX-License-Identifier: BSL-1.0
//
// A search on a function of two numbers.
//
// expect-error: derivo: roots(F, a, b), integrate(F, a, b), ...: F must be a function of one number.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto found = roots(derivo::function(x * x, x), 0.0, 2.0);
#else
auto found = roots(derivo::function(x * y, x, y), 0.0, 2.0);
#endif
