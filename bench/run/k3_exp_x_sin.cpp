// SPDX-License-Identifier: BSL-1.0
//
// K3: exp(x sin x), value and second derivative: f'' = f (g'² + g'') with g = x sin x.
#include "exp_x_sin.hpp"
#include "kernel.hpp"

namespace K3 {

using results = std::array<double, 2>;

constexpr auto f = bench::exp_x_sin;
constexpr auto all = derivo::function(derivo::bundle(f, diff<2>(f, bench::x)), bench::x);

[[gnu::noinline, gnu::aligned(64)]] results by_derivo(double at) { return all(at); }

[[gnu::noinline, gnu::aligned(64)]] results by_hand(double at) {
    const auto [s, c2, value, g1, g2] = bench::parts_of_exp_x_sin(at);
    return {value, value * (g1 * g1 + g2)};
}

const bench::kernel kernel{"K3", by_derivo, by_hand, {-3, 3}};

}  // namespace K3
