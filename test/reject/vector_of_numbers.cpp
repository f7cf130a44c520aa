// SPDX-License-Identifier: BSL-1.0
//
// A vector with a plain number in it.
//
// expect-error: derivo: vector(...): each argument must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto v = derivo::vector(x, 2_c);
#else
constexpr auto v = derivo::vector(x, 2);
#endif
