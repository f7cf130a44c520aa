// SPDX-License-Identifier: BSL-1.0
//
// A gradient of several results.
//
// expect-error: derivo: check_gradient(F, at): F must give a number.
#include <derivo/calculus.hpp>

#ifdef CONTROL
constexpr auto F = derivo::function([](auto v) { return v * v; });
#else
constexpr auto F = derivo::function([](auto v) { return std::array{v * v, v}; });
#endif
constexpr auto s = check_gradient(F, 1.0);
