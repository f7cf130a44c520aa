// SPDX-License-Identifier: BSL-1.0
//
// A7: the potential of a point mass, U = -μ/√(x² + y² + z²), with gradient and Hessian.
#ifndef DERIVO_BENCH_RUN_A7_GRAVITY_HPP
#define DERIVO_BENCH_RUN_A7_GRAVITY_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A7 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr derivo::symbol<"z"> z;
inline constexpr derivo::symbol<"mu"> mu;
inline constexpr auto U = -mu / sqrt(x * x + y * y + z * z);
inline constexpr auto all = derivo::function(derivo::value_and_hessian(U, x, y, z), x, y, z, mu);
using results = decltype(all(1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double x, double y, double z, double mu) {
    return all(x, y, z, mu);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double x, double y, double z, double mu) {
    const double n = x * x + y * y + z * z, u = mu / std::sqrt(n), g = u / n, h = -3 * g / n;
    const double hx = h * x, hy = h * y, hz = h * z, xy = hx * y, xz = hx * z, yz = hy * z;
    return {-u, {g * x, g * y, g * z}, {{{g + hx * x, xy, xz}, {xy, g + hy * y, yz}, {xz, yz, g + hz * z}}}};
}

}  // namespace A7

#endif
