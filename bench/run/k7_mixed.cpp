// SPDX-License-Identifier: BSL-1.0
//
// K7: x² y + sin(x y), value and gradient.
#include "kernel.hpp"

namespace K7 {

using namespace derivo::literals;

using results = std::array<double, 3>;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = x * x * y + sin(x * y);
constexpr auto all = derivo::function(derivo::bundle(f, diff(f, x), diff(f, y)), x, y);

[[gnu::noinline, gnu::aligned(64)]] results by_derivo(double at_x, double at_y) { return all(at_x, at_y); }

[[gnu::noinline, gnu::aligned(64)]] results by_hand(double at_x, double at_y) {
    const double p = at_x * at_y;
    const double s = std::sin(p), c = std::cos(p);
    return {at_x * p + s, at_y * ((at_x + at_x) + c), at_x * (at_x + c)};
}

const bench::kernel kernel{"K7", by_derivo, by_hand, {-3, 3}};

}  // namespace K7
