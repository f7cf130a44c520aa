// SPDX-License-Identifier: BSL-1.0
//
// A point, and one parameter of two.
//
// expect-error: derivo: g(point, a = 1.0): a symbol of the formula has no value.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr auto g = gradient(a * b * x * y, x, y);

#ifdef CONTROL
constexpr auto slopes = g(std::array{1.0, 2.0}, a = 1.0, b = 2.0);
#else
constexpr auto slopes = g(std::array{1.0, 2.0}, a = 1.0);
#endif
