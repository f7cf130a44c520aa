// SPDX-License-Identifier: BSL-1.0
//
// A4: the pressure of a gas by Peng and Robinson, and its gradient in V and T; the molecules' own volume is b = 1/8
//     P = R T/(V - b) - a α/(V² + 2 b V - b²)        α = (1 + k (1 - √(T/Tc)))²
#ifndef DERIVO_BENCH_RUN_A4_GAS_HPP
#define DERIVO_BENCH_RUN_A4_GAS_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A4 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"V"> V;
inline constexpr derivo::symbol<"T"> T;
inline constexpr derivo::symbol<"R"> R;
inline constexpr derivo::symbol<"a"> a;
inline constexpr derivo::symbol<"k"> k;
inline constexpr derivo::symbol<"Tc"> Tc;
inline constexpr auto b = derivo::rational<1, 8>;
inline constexpr auto alpha = pow<2>(1_c + k * (1_c - sqrt(T / Tc)));
inline constexpr auto P = R * T / (V - b) - a * alpha / (V * V + 2_c * b * V - b * b);
inline constexpr auto all = derivo::function(derivo::value_and_gradient(P, V, T), V, T, R, a, k, Tc);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double V, double T, double R, double a, double k,
                                                             double Tc) {
    return all(V, T, R, a, k, Tc);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double V, double T, double R, double a, double k,
                                                           double Tc) {
    const double s = std::sqrt(T / Tc), q = 1 + k * (1 - s), D = V * (V + 0.25) - 0.015625, m = V - 0.125;
    const double r = R / m, t1 = r * T, aq = a * q / D, t2 = aq * q;
    return {t1 - t2, {t2 * ((V + V) + 0.25) / D - t1 / m, r + aq * k / (Tc * s)}};
}

}  // namespace A4

#endif
