// SPDX-License-Identifier: BSL-1.0
//
// Printed, 2x^2 would be 2 times x^2.
//
// expect-error: derivo: symbol<...>: the text is no name.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr derivo::symbol<"x2"> x;
#else
constexpr derivo::symbol<"2x"> x;
#endif
constexpr auto f = x * x;
