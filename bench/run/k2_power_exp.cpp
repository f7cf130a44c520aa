// SPDX-License-Identifier: BSL-1.0
//
// K2: x² eˣ, value and first derivative.
#include "kernel.hpp"

namespace K2 {

using namespace derivo::literals;

using results = std::array<double, 2>;

constexpr derivo::symbol<"x"> x;
constexpr auto f = x * x * exp(x);
constexpr auto all = derivo::function(derivo::bundle(f, diff(f, x)), x);

[[gnu::noinline, gnu::aligned(64)]] results by_derivo(double at) { return all(at); }

[[gnu::noinline, gnu::aligned(64)]] results by_hand(double at) {
    const double xe = at * std::exp(at);
    const double value = at * xe;
    return {value, value + (xe + xe)};
}

const bench::kernel kernel{"K2", by_derivo, by_hand, {-3, 3}};

}  // namespace K2
