// SPDX-License-Identifier: BSL-1.0
//
// An array that is too long.
//
// expect-error: derivo: F(a, b): an argument is not what the function takes.
#include <derivo/derivo.hpp>

#include <array>

constexpr auto f = derivo::function<2>([](const auto& v) { return v[0] * v[1]; });

#ifdef CONTROL
double value = f(std::array{1.0, 2.0});
#else
double value = f(std::array{1.0, 2.0, 3.0});
#endif
