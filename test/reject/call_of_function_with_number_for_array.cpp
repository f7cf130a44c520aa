// SPDX-License-Identifier: BSL-1.0
//
// A number where the function takes an array.
//
// expect-error: derivo: F(a, b): an argument is not what the function takes.
#include <derivo/derivo.hpp>

#include <array>

constexpr auto f = derivo::function<2, derivo::scalar>([](const auto& v, auto t) { return v[0] * v[1] * t; });

#ifdef CONTROL
double value = f(std::array{1.0, 2.0}, 2.0);
#else
double value = f(1.0, 2.0);
#endif
