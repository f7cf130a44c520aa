// SPDX-License-Identifier: BSL-1.0
//
// K1: the sigmoid 1/(1 + e⁻ˣ), value and first derivative.
#ifndef DERIVO_BENCH_RUN_K1_SIGMOID_HPP
#define DERIVO_BENCH_RUN_K1_SIGMOID_HPP

#include <derivo/core.hpp>

#include <array>
#include <cmath>

namespace K1 {

using namespace derivo::literals;

using results = std::array<double, 2>;

inline constexpr derivo::symbol<"x"> x;
inline constexpr auto f = 1_c / (1_c + exp(-x));
inline constexpr auto all = derivo::function(derivo::bundle(f, diff(f, x)), x);

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double at) { return all(at); }

// e s² and not s (1 - s): the latter has no digits left where s is close to 1.
[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double at) {
    const double e = std::exp(-at);
    const double s = 1.0 / (1.0 + e);
    return {s, e * s * s};
}

}  // namespace K1

#endif
