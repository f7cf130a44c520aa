// SPDX-License-Identifier: BSL-1.0
//
// The operator && wants truth values.
//
// expect-error: derivo: if (f): an expression has no value while the formula is written
// max-errors: 4
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = x * y;
#else
constexpr auto f = x && y;
#endif
