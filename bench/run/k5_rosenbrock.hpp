// SPDX-License-Identifier: BSL-1.0
//
// K5: Rosenbrock's function, value and gradient. With t = y - x² and u = 1 - x
//     f = 100 t² + u²        ∂f/∂x = -2 (200 x t + u)        ∂f/∂y = 200 t
#ifndef DERIVO_BENCH_RUN_K5_ROSENBROCK_HPP
#define DERIVO_BENCH_RUN_K5_ROSENBROCK_HPP

#include "rosenbrock.hpp"

#include <array>
#include <tuple>

namespace K5_2 {

inline constexpr auto all = std::apply([](auto... x) { return derivo::value_and_gradient(bench::rosenbrock<2>, x...); },
                                       bench::numbered<"x", 2>);
using results = decltype(all(1.0, 2.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double x, double y) { return all(x, y); }

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double x, double y) {
    const double t = y - x * x, u = 1.0 - x;
    const double h = 100.0 * t;
    const double slope = h + h;
    return {h * t + u * u, {-2.0 * (x * slope + u), slope}};
}

}  // namespace K5_2

namespace K5_10 {

using point = std::array<double, 10>;
inline constexpr auto all = std::apply(
    [](auto... x) { return derivo::value_and_gradient(bench::rosenbrock<10>, x...); }, bench::numbered<"x", 10>);
using results = decltype(all(point{}));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(const point& x) { return all(x); }

// The factor 100 is taken out of the sum. A plain loop: unrolled, it is slower with GCC (9.0 ns to 10 ns), which then
// keeps all slopes waiting to store them in pairs, and the same with Clang, which unrolls it.
[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(const point& x) {
    results r;
    double before = 0, tt = 0, uu = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        const double t = x[i + 1] - x[i] * x[i], u = 1.0 - x[i];
        const double slope = 200.0 * t;
        const double half = x[i] * slope + u;
        r.gradient[i] = before - (half + half);
        before = slope;
        tt += t * t;
        uu += u * u;
    }
    r.gradient[9] = before;
    r.value = 100.0 * tt + uu;
    return r;
}

}  // namespace K5_10

#endif
