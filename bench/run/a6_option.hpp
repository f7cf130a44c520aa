// SPDX-License-Identifier: BSL-1.0
//
// A6: the price of a call option by Black and Scholes, and its gradient in the stock, the rate, the volatility, the time. With
//     d1 = (ln(S/K) + (r + v²/2) T)/(v √T)        d2 = d1 - v √T        S Φ(d1) - K e⁻ʳᵀ Φ(d2)
#ifndef DERIVO_BENCH_RUN_A6_OPTION_HPP
#define DERIVO_BENCH_RUN_A6_OPTION_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A6 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"S"> S;
inline constexpr derivo::symbol<"K"> K;
inline constexpr derivo::symbol<"r"> r;
inline constexpr derivo::symbol<"v"> v;
inline constexpr derivo::symbol<"T"> T;
inline constexpr auto phi(auto d) { return erfc(-d / sqrt(2_c)) / 2_c; }
inline constexpr auto sd = v * sqrt(T);
inline constexpr auto d1 = (log(S / K) + (r + v * v / 2_c) * T) / sd;
inline constexpr auto price = S * phi(d1) - K * exp(-r * T) * phi(d1 - sd);
inline constexpr auto all = derivo::function(derivo::value_and_gradient(price, S, r, v, T), S, K, r, v, T);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double S, double K, double r, double v, double T) {
    return all(S, K, r, v, T);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double S, double K, double r, double v, double T) {
    const double q = std::sqrt(T), w = v * q, h = r + 0.5 * v * v, p = (std::log(S / K) + h * T) / w, m = p - w;
    const double c = 0.39894228040143267794, i2 = 0.70710678118654752440;  // 1/√(2π), 1/√2
    const double P1 = 0.5 * std::erfc(-i2 * p), P2 = 0.5 * std::erfc(-i2 * m), B = K * std::exp(-r * T);
    const double g1 = S * c * std::exp(-0.5 * p * p), g2 = B * c * std::exp(-0.5 * m * m);
    const double gs = (g1 - g2) / w, BP = B * P2, wT = v / (q + q);
    return {S * P1 - BP,
            {P1 + gs / S, gs * T + BP * T, gs * (v * T - p * q) + g2 * q, gs * (h - p * wT) + g2 * wT + BP * r}};
}

}  // namespace A6

#endif
