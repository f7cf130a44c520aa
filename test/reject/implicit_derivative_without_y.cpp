// SPDX-License-Identifier: BSL-1.0
//
// An equation that does not contain y.
//
// expect-error: derivo: implicit_derivative(F, x, y): F does not contain y
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto s = implicit_derivative(x * x + y, x, y);
#else
constexpr auto s = implicit_derivative(x * x + x, x, y);
#endif
