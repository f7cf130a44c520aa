// SPDX-License-Identifier: BSL-1.0
//
// A lambda that has not been traced.
//
// expect-error: derivo: search(f, start): f must be an expression or a function.
#include <derivo/calculus.hpp>

#include <array>

constexpr auto square = [](auto v) { return v * v; };

#ifdef CONTROL
constexpr auto r = derivo::gradient_descent(derivo::function(square), std::array{1.0});
#else
constexpr auto r = derivo::gradient_descent(square, std::array{1.0});
#endif
