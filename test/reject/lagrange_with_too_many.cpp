// SPDX-License-Identifier: BSL-1.0
//
// Three constraints on two variables.
//
// expect-error: derivo: lagrange(f, g, start): there are no constraints, or more than variables.
#include <derivo/calculus.hpp>

#include <array>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto r = lagrange(x * y, derivo::vector(x - 1_c, y - 2_c), bindings(x = 1.0, y = 0.0));
#else
constexpr auto r = lagrange(x * y, derivo::vector(x - 1_c, y - 2_c, x + y - 3_c), bindings(x = 1.0, y = 0.0));
#endif
