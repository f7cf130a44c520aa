// SPDX-License-Identifier: BSL-1.0
//
// K6: Rosenbrock's function in two dimensions, value, gradient, Hessian. With t = y - x² and u = 1 - x
//     f = 100 t² + u²        ∂f/∂x = -2 (200 x t + u)        ∂f/∂y = 200 t
//     ∂²f/∂x² = 800 x² - 400 t + 2        ∂²f/∂x∂y = -400 x        ∂²f/∂y² = 200
#ifndef DERIVO_BENCH_RUN_K6_ROSENBROCK_HESSIAN_HPP
#define DERIVO_BENCH_RUN_K6_ROSENBROCK_HESSIAN_HPP

#include "rosenbrock.hpp"

#include <tuple>

namespace K6 {

inline constexpr auto all = std::apply([](auto... x) { return derivo::value_and_hessian(bench::rosenbrock<2>, x...); },
                                       bench::numbered<"x", 2>);
using results = decltype(all(1.0, 2.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double x, double y) { return all(x, y); }

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double x, double y) {
    const double xx = x * x;
    const double t = y - xx, u = 1.0 - x;
    const double h = 100.0 * t;
    const double slope = h + h;
    const double mixed = -400.0 * x;
    return {h * t + u * u,
            {-2.0 * (x * slope + u), slope},
            {{{(800.0 * xx + 2.0) - (slope + slope), mixed}, {mixed, 200.0}}}};
}

}  // namespace K6

#endif
