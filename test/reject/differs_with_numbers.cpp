// SPDX-License-Identifier: BSL-1.0
//
// A proof of a difference needs constants.
//
// expect-error: derivo: differs(a, b): a formula with plain numbers is not known while compiling.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool different = differs(2_c * x, x).found;
#else
constexpr bool different = differs(2.0 * x, x).found;
#endif
