// SPDX-License-Identifier: BSL-1.0
//
// A replacement that does not say what it replaces.
//
// expect-error: derivo: substitute(f, x = e): a replacement is written x = e.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = substitute(x * x, x = y);
#else
constexpr auto f = substitute(x * x, y);
#endif
