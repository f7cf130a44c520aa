// SPDX-License-Identifier: BSL-1.0
//
// A shape of one entry for a function of two arguments.
//
// expect-error: derivo: function<3, scalar>(f): f can't be called with arguments of this shape.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto f = derivo::function<3, derivo::scalar>([](const auto& v, auto t) { return v[0] * t; });
#else
constexpr auto f = derivo::function<3>([](const auto& v, auto t) { return v[0] * t; });
#endif
