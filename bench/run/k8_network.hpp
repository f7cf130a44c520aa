// SPDX-License-Identifier: BSL-1.0
//
// K8: a network of 2 inputs, 3 hidden units and 1 output, sigmoid, squared error (a - t)²: value, and gradient in
// its 13 weights w: rows of the first layer w0 ... w5, its offsets w6 w7 w8, the second layer w9 w10 w11, w12.
// The sample, two inputs and the target, is data.
#ifndef DERIVO_BENCH_RUN_K8_NETWORK_HPP
#define DERIVO_BENCH_RUN_K8_NETWORK_HPP

#include "symbols.hpp"

#include <array>
#include <cmath>
#include <tuple>

namespace K8 {

using weights = std::array<double, 13>;
using inputs = std::array<double, 2>;

inline constexpr auto w = bench::numbered<"w", 13>;
inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr derivo::symbol<"target"> target;

constexpr auto hidden(auto j) {
    return sigmoid(std::get<2 * j>(w) * x + std::get<2 * j + 1>(w) * y + std::get<6 + j>(w));
}
inline constexpr auto out =
    sigmoid(bench::sum<3>([](auto j) { return std::get<9 + j>(w) * hidden(j); }) + std::get<12>(w));
inline constexpr auto loss = pow<2>(out - target);

inline constexpr auto all = std::apply(
    [](auto... weight) {
        return derivo::function(derivo::value_and_gradient(loss, weight...), weight..., x, y, target);
    },
    w);
using results = decltype(all(std::array<double, 16>{}));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(const weights& at, const inputs& in, double wanted) {
    return all(at, in, wanted);
}

// Backpropagation, all of it in registers. σ' = σ (1 - σ) takes the σ from the forward pass, and the slope of each
// hidden unit its product with the second layer's weight.
[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(const weights& at, const inputs& in, double wanted) {
    const double z0 = at[0] * in[0] + at[1] * in[1] + at[6];
    const double z1 = at[2] * in[0] + at[3] * in[1] + at[7];
    const double z2 = at[4] * in[0] + at[5] * in[1] + at[8];  // before the calls: fewer numbers wait for them
    const double e0 = std::exp(-z0), e1 = std::exp(-z1), e2 = std::exp(-z2);
    const double h0 = 1.0 / (1.0 + e0), h1 = 1.0 / (1.0 + e1), h2 = 1.0 / (1.0 + e2);
    const double p0 = at[9] * h0, p1 = at[10] * h1, p2 = at[11] * h2;
    const double a = 1.0 / (1.0 + std::exp(-((p0 + p1) + (p2 + at[12]))));
    const double r = a - wanted;
    const double d = (r + r) * (a * (1.0 - a));
    const double d0 = d * h0, d1 = d * h1, d2 = d * h2;
    const double s0 = d0 * (at[9] - p0), s1 = d1 * (at[10] - p1), s2 = d2 * (at[11] - p2);
    return {r * r, {s0 * in[0], s0 * in[1], s1 * in[0], s1 * in[1], s2 * in[0], s2 * in[1], s0, s1, s2, d0, d1, d2, d}};
}

}  // namespace K8

#endif
