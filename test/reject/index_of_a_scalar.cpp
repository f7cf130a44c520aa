// SPDX-License-Identifier: BSL-1.0
//
// An argument is used as an array, but the shape of the function is not said.
//
// expect-error: derivo: v[i]: this argument of a traced function is a number.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto f = derivo::function<2>([](const auto& v) { return v[0] * v[1]; });
#else
constexpr auto f = derivo::function([](const auto& v) { return v[0] * v[1]; });
#endif
