// SPDX-License-Identifier: BSL-1.0
//
// A plain number is not known while compiling, so it is not known whether it is 2.
//
// expect-error: derivo: a == b: a formula with plain numbers is not known while compiling.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool equal = 2_c * x == x + x;
#else
constexpr bool equal = 2.0 * x == x + x;
#endif
