// SPDX-License-Identifier: BSL-1.0
//
// The gradient of a number.
//
// expect-error: derivo: gradient(f, x, y): f must be one expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = value_and_gradient(2_c * x, x);
#else
constexpr auto g = derivo::value_and_gradient(2.0, x);
#endif
