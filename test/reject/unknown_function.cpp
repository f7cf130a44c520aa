// SPDX-License-Identifier: BSL-1.0
//
// A function that has no row in the table.
//
// expect-error: derivo: apply<name>(...): no function of this name is in the table.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = derivo::apply<"sin">(x);
#else
constexpr auto f = derivo::apply<"bessel">(x);
#endif
