// SPDX-License-Identifier: BSL-1.0
//
// A function with two results has no Hessian matrix.
//
// expect-error: derivo: hvp(F): F must give one number.
#include <derivo/derivo.hpp>

#include <array>

constexpr auto f = derivo::function([](auto x, auto y) { return std::array{x * y, x + y}; });

#ifdef CONTROL
constexpr auto product = jvp(jacobian(f));
#else
constexpr auto product = hvp(f);
#endif
