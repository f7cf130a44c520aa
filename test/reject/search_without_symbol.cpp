// SPDX-License-Identifier: BSL-1.0
//
// A search that does not say the variable.
//
// expect-error: derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: x must be a symbol.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
auto found = roots(x * x - 2_c, x, 0.0, 2.0);
#else
auto found = roots(x * x - 2_c, 0.0, 2.0, 1.0);
#endif
