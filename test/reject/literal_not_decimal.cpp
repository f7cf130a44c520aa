// SPDX-License-Identifier: BSL-1.0
//
// A hexadecimal literal.
//
// expect-error: derivo: 0x2A_c: this is no decimal number.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto answer = 42_c;
#else
constexpr auto answer = 0x2A_c;
#endif
