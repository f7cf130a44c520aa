// SPDX-License-Identifier: BSL-1.0
//
// K9: a layer a = σ(W x + b) of 2 inputs and 2 outputs, loss ½ ‖a - y‖²: value, and gradient in W (rows w0 ... w3)
// and b (w4, w5). x and y are data.
#ifndef DERIVO_BENCH_RUN_K9_LAYER_HPP
#define DERIVO_BENCH_RUN_K9_LAYER_HPP

#include "symbols.hpp"

#include <array>
#include <cmath>
#include <tuple>

namespace K9 {

using namespace derivo::literals;

using weights = std::array<double, 6>;
using pair = std::array<double, 2>;

inline constexpr auto w = bench::numbered<"w", 6>;
inline constexpr auto x = bench::numbered<"x", 2>;
inline constexpr auto y = bench::numbered<"y", 2>;

constexpr auto activation(auto i) {
    return sigmoid(std::get<2 * i>(w) * std::get<0>(x) + std::get<2 * i + 1>(w) * std::get<1>(x) + std::get<4 + i>(w));
}
inline constexpr auto loss = 0.5_c * bench::sum<2>([](auto i) { return pow<2>(activation(i) - std::get<i>(y)); });

inline constexpr auto vg = std::apply([](auto... weight) { return derivo::value_and_gradient(loss, weight...); }, w);
inline constexpr auto all =
    std::apply([](auto... symbol) { return derivo::function(vg, symbol...); }, std::tuple_cat(w, x, y));
using results = decltype(all(std::array<double, 10>{}));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(const weights& at, const pair& in, const pair& wanted) {
    return all(at, in, wanted);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(const weights& at, const pair& in, const pair& wanted) {
    const double z0 = -(at[0] * in[0] + at[1] * in[1] + at[4]);
    const double z1 = -(at[2] * in[0] + at[3] * in[1] + at[5]);  // before the calls: fewer numbers wait for them
    const double e0 = std::exp(z0), e1 = std::exp(z1);
    const double a0 = 1.0 / (1.0 + e0), a1 = 1.0 / (1.0 + e1);
    const double r0 = a0 - wanted[0], r1 = a1 - wanted[1];
    const double d0 = r0 * (a0 * (1.0 - a0)), d1 = r1 * (a1 * (1.0 - a1));
    return {0.5 * (r0 * r0 + r1 * r1), {d0 * in[0], d0 * in[1], d1 * in[0], d1 * in[1], d0, d1}};
}

}  // namespace K9

#endif
