// SPDX-License-Identifier: BSL-1.0
//
// A formula with plain numbers is no constant text.
//
// expect-error: derivo: to_c(f, name): a formula with plain numbers has no constant text.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto text = to_c(2.0_c * x, "f");
#else
constexpr auto text = to_c(2.0 * x, "f");
#endif
