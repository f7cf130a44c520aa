// SPDX-License-Identifier: BSL-1.0
//
// A bundle is called like its expressions.
//
// expect-error: derivo: f(...): a symbol of the formula has no value.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto both = bundle(x * y, x + y);
#ifdef CONTROL
constexpr auto values = both(x = 1.0, y = 2.0);
#else
constexpr auto values = both(y = 2.0);
#endif
