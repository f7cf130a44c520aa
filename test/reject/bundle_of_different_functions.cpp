// SPDX-License-Identifier: BSL-1.0
//
// Two functions of different arguments.
//
// expect-error: derivo: bundle(...): each argument must be an expression.
#include <derivo/derivo.hpp>

constexpr auto f = derivo::function([](auto s, auto t) { return s * t; });

#ifdef CONTROL
constexpr auto b = derivo::bundle(f, derivo::function([](auto s, auto t) { return s + t; }));
#else
constexpr auto b = derivo::bundle(f, derivo::function([](auto s) { return s; }));
#endif
