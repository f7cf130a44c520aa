// SPDX-License-Identifier: BSL-1.0
//
// A lambda that is not yet a function of derivo.
//
// expect-error: derivo: gradient(f, x, y): f must be one expression. Use jacobian for a vector of them, and function(f) for a lambda.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto g = gradient(derivo::function([](auto s, auto t) { return s * t; }));
#else
constexpr auto g = derivo::gradient([](auto s, auto t) { return s * t; });
#endif
