// SPDX-License-Identifier: BSL-1.0
//
// A5: a mixture of three normal distributions, the logarithm of its density at x (but for a constant), and the gradient in
// the weights, means and deviations: ln ∑ wᵢ/sᵢ exp(-(x - mᵢ)²/(2 sᵢ²))
#ifndef DERIVO_BENCH_RUN_A5_MIXTURE_HPP
#define DERIVO_BENCH_RUN_A5_MIXTURE_HPP

#include "symbols.hpp"

#include <array>
#include <cmath>
#include <tuple>

namespace A5 {

using namespace derivo::literals;
using three = std::array<double, 3>;

inline constexpr derivo::symbol<"x"> x;
inline constexpr auto w = bench::numbered<"w", 3>;
inline constexpr auto m = bench::numbered<"m", 3>;
inline constexpr auto s = bench::numbered<"s", 3>;

constexpr auto part(auto weight, auto mean, auto deviation) {
    auto z = (x - mean) / deviation;
    return weight * exp(-z * z / 2_c) / deviation;
}
inline constexpr auto density =
    bench::sum<3>([](auto i) { return part(std::get<i>(w), std::get<i>(m), std::get<i>(s)); });
inline constexpr auto vg = std::apply(
    [](auto... symbol) { return derivo::value_and_gradient(log(density), symbol...); }, std::tuple_cat(w, m, s));
inline constexpr auto all =
    std::apply([](auto... symbol) { return derivo::function(vg, symbol..., x); }, std::tuple_cat(w, m, s));
using results = decltype(all(std::array<double, 10>{}));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(const three& weight, const three& mean,
                                                             const three& deviation, double at) {
    return all(weight, mean, deviation, at);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(const three& weight, const three& mean,
                                                           const three& deviation, double at) {
    const double z0 = (at - mean[0]) / deviation[0], z1 = (at - mean[1]) / deviation[1],
                 z2 = (at - mean[2]) / deviation[2];
    const double n0 = z0 * z0, n1 = z1 * z1, n2 = z2 * z2;
    const double e0 = std::exp(-0.5 * n0) / deviation[0], e1 = std::exp(-0.5 * n1) / deviation[1],
                 e2 = std::exp(-0.5 * n2) / deviation[2];
    const double sum = weight[0] * e0 + weight[1] * e1 + weight[2] * e2;
    const double r0 = e0 / sum, r1 = e1 / sum, r2 = e2 / sum;
    const double d0 = weight[0] * r0 / deviation[0], d1 = weight[1] * r1 / deviation[1],
                 d2 = weight[2] * r2 / deviation[2];
    return {std::log(sum), {r0, r1, r2, d0 * z0, d1 * z1, d2 * z2, d0 * (n0 - 1), d1 * (n1 - 1), d2 * (n2 - 1)}};
}

}  // namespace A5

#endif
