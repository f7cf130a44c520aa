// SPDX-License-Identifier: BSL-1.0
//
// A function of the table with one argument too many.
//
// expect-error: derivo: apply<name>(...): wrong number of arguments.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = derivo::apply<"sin">(x);
#else
constexpr auto f = derivo::apply<"sin">(x, y);
#endif
