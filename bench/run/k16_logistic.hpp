// SPDX-License-Identifier: BSL-1.0
//
// K16: logistic regression, negative log likelihood of one sample with 8 features and the label y = ±1,
//     ln(1 + e⁻ᵐ), m = y w·x        value, and gradient in the 8 weights: -y e⁻ᵐ/(1 + e⁻ᵐ) x
// log1p keeps the digits of samples that are fitted well, where e⁻ᵐ is small.
#ifndef DERIVO_BENCH_RUN_K16_LOGISTIC_HPP
#define DERIVO_BENCH_RUN_K16_LOGISTIC_HPP

#include "symbols.hpp"

#include <array>
#include <cmath>
#include <tuple>

namespace K16 {

using eight = std::array<double, 8>;

inline constexpr auto w = bench::numbered<"w", 8>;
inline constexpr auto x = bench::numbered<"x", 8>;
inline constexpr derivo::symbol<"y"> y;

inline constexpr auto margin = y * bench::sum<8>([](auto i) { return std::get<i>(w) * std::get<i>(x); });
inline constexpr auto loss = log1p(exp(-margin));

inline constexpr auto vg = std::apply([](auto... weight) { return derivo::value_and_gradient(loss, weight...); }, w);
inline constexpr auto all =
    std::apply([](auto... symbol) { return derivo::function(vg, symbol...); }, std::tuple_cat(w, x, std::tuple(y)));
using results = decltype(all(std::array<double, 17>{}));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(const eight& at, const eight& feature, double label) {
    return all(at, feature, label);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(const eight& at, const eight& feature, double label) {
    const auto p = [&](std::size_t i) { return at[i] * feature[i]; };
    const double z =
        ((p(0) + p(2)) + (p(4) + p(6))) + ((p(1) + p(3)) + (p(5) + p(7)));  // as vectors of two, with Clang
    const double e = std::exp(-label * z);
    const double value = std::log1p(e);
    const double d = -label * e / (1.0 + e);
    return {value,
            {d * feature[0], d * feature[1], d * feature[2], d * feature[3], d * feature[4], d * feature[5],
             d * feature[6], d * feature[7]}};
}

}  // namespace K16

#endif
