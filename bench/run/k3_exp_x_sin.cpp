// SPDX-License-Identifier: BSL-1.0
//
// K3: exp(x sin x), value and second derivative: f'' = f (g'² + g'') with g = x sin x.
#include "kernel.hpp"

namespace K3 {

using namespace derivo::literals;

using results = std::array<double, 2>;

constexpr derivo::symbol<"x"> x;
constexpr auto f = exp(x * sin(x));
constexpr auto all = derivo::function(derivo::bundle(f, diff<2>(f, x)), x);

[[gnu::noinline, gnu::aligned(64)]] results by_derivo(double at) { return all(at); }

[[gnu::noinline, gnu::aligned(64)]] results by_hand(double at) {
    const double s = std::sin(at), c = std::cos(at);
    const double g = at * s;
    const double value = std::exp(g);
    const double g1 = s + at * c;
    const double g2 = (c + c) - g;
    return {value, value * (g1 * g1 + g2)};
}

const bench::kernel kernel{"K3", by_derivo, by_hand, {-3, 3}};

}  // namespace K3
