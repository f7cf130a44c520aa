// SPDX-License-Identifier: BSL-1.0
//
// A value and its derivatives in one pass: what they share is computed once.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

// [bundle]
constexpr auto logistic = 1_c / (1_c + exp(-x));
constexpr auto all = bundle(logistic, diff(logistic, x), diff<2>(logistic, x));

static_assert(cost(all).calls == 1);  // one exp for three values
static_assert(cost(all).divisions == 1);
// [/bundle]

// [order]
constexpr derivo::symbol<"y"> y;
constexpr auto polar = function(bundle(hypot(x, y), atan2(y, x)), x, y);  // an order for all of them
// [/order]

int main() {
    // [evaluate]
    const auto [value, slope, curvature] = all(x = 0.5);
    std::cout << value << ", " << slope << ", " << curvature << '\n';
    // [/evaluate]
    const auto [radius, angle] = polar(3.0, 4.0);
    std::cout << radius << ", " << angle << '\n'
              << cost(all).operations() << " operations\n\n"
              << to_c(all, "logistic").view();
}
