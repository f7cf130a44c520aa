// SPDX-License-Identifier: BSL-1.0
//
// Gradient and Hessian: all first and second derivatives from one call, and what they cost.
#include <derivo/derivo.hpp>

#include <array>
#include <iostream>
#include <type_traits>

using namespace derivo::literals;

// [gradient]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = x * x * y + sin(x * y);

// [calls]
constexpr auto g = gradient(f, x, y);                   // (df/dx, df/dy), in this order
static_assert(g(3.0, 0.0) == std::array{0.0, 12.0});    // at x = 3, y = 0
static_assert(g(y = 0.0, x = 3.0) == g(3.0, 0.0));      // by name, in any order
static_assert(g(std::array{3.0, 0.0}) == g(3.0, 0.0));  // at a point
// [/calls]
static_assert(std::is_empty_v<decltype(g)>);
// [/gradient]

// [hessian]
constexpr auto H = hessian(f, x, y);                    // H[i][j], second derivatives
static_assert(H(3.0, 0.0)[0][1] == 7.0);                // 2x + cos(xy) - xy sin(xy)
static_assert(H(3.0, 0.0)[0][1] == H(3.0, 0.0)[1][0]);  // symmetric
// [/hessian]

// [parameters]
constexpr derivo::symbol<"a"> a;
constexpr auto scaled = gradient(a * f, x, y);  // a is a parameter: no derivative by it
static_assert(scaled(x = 3.0, y = 0.0, a = 2.0)[1] == 24.0);
static_assert(scaled(std::array{3.0, 0.0}, a = 2.0)[1] == 24.0);
static_assert(function(scaled, a, x, y)(2.0, 3.0, 0.0)[1] == 24.0);
// [/parameters]

// [row]
constexpr derivo::symbol<"w0"> w0;
constexpr derivo::symbol<"w1"> w1;
constexpr derivo::symbol<"target"> target;
constexpr auto loss = derivo::pow<2>(w0 * x + w1 * y - target);
constexpr auto slopes = function(gradient(loss, w0, w1), w0, w1, x, y, target);
constexpr std::array weights{1.0, 2.0}, sample{3.0, 1.0};
static_assert(slopes(weights, sample, 4.0) == std::array{6.0, 2.0});
// [/row]

// [cost]
// [both]
constexpr auto both = value_and_gradient(f, x, y);  // { value, gradient }
// [/both]
static_assert(cost(f).calls == 1 && cost(both).calls == 2);  // the sine, and its cosine
static_assert(plan(g).way == derivo::mode::reverse);         // one sweep back for all variables
static_assert(plan(H).way == derivo::mode::forward_over_reverse);
static_assert(plan(H).results == 3);  // four entries, of which two are equal
// [/cost]

int main() {
    // [evaluate]
    const auto [value, slope] = both(1.0, 2.0);
    std::cout << "f(1, 2)        " << value << '\n'  //
              << "gradient       " << slope[0] << ", " << slope[1] << '\n';

    const auto all = value_and_hessian(f, x, y)(1.0, 2.0);  // { value, gradient, hessian }
    std::cout << "Hessian        " << all.hessian[0][0] << ", " << all.hessian[0][1] << '\n'
              << "               " << all.hessian[1][0] << ", " << all.hessian[1][1] << '\n';
    // [/evaluate]

    std::cout << "f              " << cost(f).operations() << " operations\n"
              << "and gradient   " << cost(both).operations() << " operations\n"
              << "and Hessian    " << cost(value_and_hessian(f, x, y)).operations() << " operations\n";
}
