// SPDX-License-Identifier: BSL-1.0
//
// Room for two of three results of a function.
//
// expect-error: derivo: F(point, out): out is too small for the results.
#include <derivo/derivo.hpp>

#include <array>

constexpr auto f = derivo::function([](auto s, auto t) { return std::array{s * t, s + t, s - t}; });

#ifdef CONTROL
void write(std::array<double, 3>& out) { f(1.0, 2.0, out); }
#else
void write(std::array<double, 2>& out) { f(1.0, 2.0, out); }
#endif
