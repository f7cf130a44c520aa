// SPDX-License-Identifier: BSL-1.0
//
// The derivative of a plain number.
//
// expect-error: derivo: diff(f, x): f must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

using derivo::diff;
#ifdef CONTROL
constexpr auto slope = diff(2_c, x);
#else
constexpr auto slope = diff(2.0, x);
#endif
