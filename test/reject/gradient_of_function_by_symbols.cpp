// SPDX-License-Identifier: BSL-1.0
//
// The gradient of a function of arguments, by symbols.
//
// expect-error: derivo: gradient(f, x, y): f is a function of arguments, not of symbols.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = derivo::function([](auto s, auto t) { return s * t; });

#ifdef CONTROL
constexpr auto g = gradient(f(x, y), x, y);
#else
constexpr auto g = gradient(f, x, y);
#endif
