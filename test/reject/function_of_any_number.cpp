// SPDX-License-Identifier: BSL-1.0
//
// A variadic lambda without a shape.
//
// expect-error: derivo: function(f): the number of arguments can't be told.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto sum = derivo::function<derivo::scalar, derivo::scalar>([](auto... t) { return (t + ...); });
#else
constexpr auto sum = derivo::function([](auto... t) { return (t + ... + 0); });
#endif
