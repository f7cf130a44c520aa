// SPDX-License-Identifier: BSL-1.0
//
// K3: exp(x sin x), value and second derivative: f'' = f (g'² + g'') with g = x sin x.
#ifndef DERIVO_BENCH_RUN_K3_EXP_X_SIN_HPP
#define DERIVO_BENCH_RUN_K3_EXP_X_SIN_HPP

#include "exp_x_sin.hpp"

#include <array>

namespace K3 {

using results = std::array<double, 2>;

inline constexpr auto f = bench::exp_x_sin;
inline constexpr auto all = derivo::function(derivo::bundle(f, diff<2>(f, bench::x)), bench::x);

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double at) { return all(at); }

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double at) {
    const auto [s, c2, value, g1, g2] = bench::parts_of_exp_x_sin(at);
    return {value, value * (g1 * g1 + g2)};
}

}  // namespace K3

#endif
