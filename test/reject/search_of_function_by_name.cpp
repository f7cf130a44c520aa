// SPDX-License-Identifier: BSL-1.0
//
// Names for a function of arguments.
//
// expect-error: derivo: search(f, start): f is a function of arguments, so the start names no symbols.
#include <derivo/calculus.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto r = newton_minimize(function(x * x + y * y, x, y), std::array{1.0, 2.0});
#else
constexpr auto r =
    newton_minimize(derivo::function([](auto a, auto b) { return a * a + b * b; }), bindings(x = 1.0, y = 2.0));
#endif
