// SPDX-License-Identifier: BSL-1.0
//
// Division by the constant 0.
//
// expect-error: derivo: a/b: division by the constant 0.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = x / y;
#else
constexpr auto f = x / 0_c;
#endif
