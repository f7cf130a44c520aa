// SPDX-License-Identifier: BSL-1.0
//
// K7: x² y + sin(x y), value and gradient.
#ifndef DERIVO_BENCH_RUN_K7_MIXED_HPP
#define DERIVO_BENCH_RUN_K7_MIXED_HPP

#include <derivo/core.hpp>

#include <array>
#include <cmath>

namespace K7 {

using namespace derivo::literals;

using results = std::array<double, 3>;

inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr auto f = x * x * y + sin(x * y);
inline constexpr auto all = derivo::function(derivo::bundle(f, diff(f, x), diff(f, y)), x, y);

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double at_x, double at_y) { return all(at_x, at_y); }

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double at_x, double at_y) {
    const double p = at_x * at_y;
    const double s = std::sin(p), c = std::cos(p);
    return {at_x * p + s, at_y * ((at_x + at_x) + c), at_x * (at_x + c)};
}

}  // namespace K7

#endif
