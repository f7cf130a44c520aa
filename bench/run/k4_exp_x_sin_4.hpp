// SPDX-License-Identifier: BSL-1.0
//
// K4: exp(x sin x), value and fourth derivative. With g = x sin x and Faà di Bruno's formula
//     f⁗ = f (g'⁴ + 6 g'² g'' + 3 g''² + 4 g' g''' + g⁗),   g''' = -(g' + 2 sin x),   g⁗ = -(g'' + 2 cos x)
//        = f (g'² (g'² + 6 g'' - 4) + g'' (3 g'' - 1) - 8 g' sin x - 2 cos x).
#ifndef DERIVO_BENCH_RUN_K4_EXP_X_SIN_4_HPP
#define DERIVO_BENCH_RUN_K4_EXP_X_SIN_4_HPP

#include "exp_x_sin.hpp"

#include <array>

namespace K4 {

using results = std::array<double, 2>;

inline constexpr auto f = bench::exp_x_sin;
inline constexpr auto all = derivo::function(derivo::bundle(f, diff<4>(f, bench::x)), bench::x);

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double at) { return all(at); }

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double at) {
    const auto [s, c2, value, g1, g2] = bench::parts_of_exp_x_sin(at);
    const double w = g1 * g1;
    return {value, value * (w * (w + 6.0 * g2 - 4.0) + g2 * (3.0 * g2 - 1.0) - 8.0 * g1 * s - c2)};
}

}  // namespace K4

#endif
