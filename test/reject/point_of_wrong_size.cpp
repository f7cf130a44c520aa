// SPDX-License-Identifier: BSL-1.0
//
// A point of three numbers for two variables.
//
// expect-error: derivo: F(point): the point has not one number for each symbol.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto g = gradient(x * y, x, y)(std::array{1.0, 2.0});
#else
constexpr auto g = gradient(x * y, x, y)(std::array{1.0, 2.0, 3.0});
#endif
