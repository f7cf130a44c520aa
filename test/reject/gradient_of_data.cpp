// SPDX-License-Identifier: BSL-1.0
//
// Nothing is left to differentiate by.
//
// expect-error: derivo: gradient(f): every argument of f is data.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto g = gradient(derivo::function<2>([](const auto& v) { return v[0] * v[1]; }));
#else
constexpr auto g = gradient(derivo::function<derivo::data<2>>([](const auto& v) { return v[0] * v[1]; }));
#endif
