// SPDX-License-Identifier: BSL-1.0
//
// A Jacobian by the same symbol twice: gradient's words.
//
// expect-error: derivo: gradient(f, x, y): a variable is given twice.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto j = jacobian(derivo::vector(x * y), x, y);
#else
constexpr auto j = jacobian(derivo::vector(x * y), x, y, x);
#endif
