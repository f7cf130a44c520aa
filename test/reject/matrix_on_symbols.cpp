// SPDX-License-Identifier: BSL-1.0
//
// A matrix of expressions does not exist.
//
// expect-error: derivo: f(x, y): called on symbols, a function gives an expression or a vector of them
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = derivo::function([](auto s, auto t) { return s * t; });

#ifdef CONTROL
constexpr auto e = gradient(f)(x, y);
#else
constexpr auto e = hessian(f)(x, y);
#endif
