// SPDX-License-Identifier: BSL-1.0
//
// A point of one number for a function of two.
//
// expect-error: derivo: F(point): the point has not one number for each symbol.
#include <derivo/derivo.hpp>

#include <array>

constexpr auto f = derivo::function([](auto s, auto t) { return std::array{s * t, s + t, s - t}; });

#ifdef CONTROL
auto value = f(std::array{1.0, 2.0});
#else
auto value = f(std::array{1.0});
#endif
