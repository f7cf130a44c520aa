// SPDX-License-Identifier: BSL-1.0
//
// A vector keyed by variables, of which it has none.
//
// expect-error: derivo: by_symbol(g): the results of g do not belong to variables.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = by_symbol(gradient(x * y, x, y));
#else
constexpr auto g = by_symbol(derivo::vector(x, y));
#endif
