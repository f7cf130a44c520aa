// SPDX-License-Identifier: BSL-1.0
//
// K2: x² eˣ, value and first derivative.
#ifndef DERIVO_BENCH_RUN_K2_POWER_EXP_HPP
#define DERIVO_BENCH_RUN_K2_POWER_EXP_HPP

#include <derivo/core.hpp>

#include <array>
#include <cmath>

namespace K2 {

using namespace derivo::literals;

using results = std::array<double, 2>;

inline constexpr derivo::symbol<"x"> x;
inline constexpr auto f = x * x * exp(x);
inline constexpr auto all = derivo::function(derivo::bundle(f, diff(f, x)), x);

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double at) { return all(at); }

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double at) {
    const double xe = at * std::exp(at);
    const double value = at * xe;
    return {value, value + (xe + xe)};
}

}  // namespace K2

#endif
