// SPDX-License-Identifier: BSL-1.0
//
// A8: the potential of an oblate planet, and its gradient. With n = x² + y² + z² and j = J₂ R²
//     U = -μ/√n (1 - j/(2 n) (3 z²/n - 1))
#ifndef DERIVO_BENCH_RUN_A8_OBLATE_HPP
#define DERIVO_BENCH_RUN_A8_OBLATE_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A8 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr derivo::symbol<"z"> z;
inline constexpr derivo::symbol<"mu"> mu;
inline constexpr derivo::symbol<"j"> j;
inline constexpr auto n = x * x + y * y + z * z;
inline constexpr auto U = -mu / sqrt(n) * (1_c - j / n * (3_c * z * z / n - 1_c) / 2_c);
inline constexpr auto all = derivo::function(derivo::value_and_gradient(U, x, y, z), x, y, z, mu, j);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double x, double y, double z, double mu, double j) {
    return all(x, y, z, mu, j);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double x, double y, double z, double mu, double j) {
    const double zz = z * z, r2 = x * x + y * y + zz, m = mu / std::sqrt(r2), k = 0.5 * j / r2, w = 3 * zz / r2;
    const double mn = m / r2, q = k * w, kw = q - k, t = mn * (1 - kw - 2 * (kw + q));
    return {m * (kw - 1), {x * t, y * t, z * (t + 6 * k * mn)}};
}

}  // namespace A8

#endif
