// SPDX-License-Identifier: BSL-1.0
//
// Several variables: partial derivatives, gradient, Jacobian, Hessian, and what a stationary point is.
#include <derivo/calculus.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [partial]
constexpr auto f = x * x * y + sin(x * y);

static_assert(diff(f, x) == 2_c * x * y + y * cos(x * y));  // y is held constant
static_assert(diff(f, y) == x * x + x * cos(x * y));        // x is held constant
static_assert(diff(f, x, y) == diff(f, y, x));              // the order does not matter
// [/partial]

// [gradient]
constexpr auto g = gradient(f, x, y);
static_assert(g(1.0, 0.0) == std::array{0.0, 2.0});
// [/gradient]

// [jacobian]
constexpr derivo::symbol<"r"> r;
constexpr derivo::symbol<"angle"> angle;
constexpr auto plane = derivo::vector(r * cos(angle), r* sin(angle));  // polar coordinates
constexpr auto J = jacobian(plane, r, angle);
static_assert(J(2.0, 0.0) == std::array{std::array{1.0, 0.0}, std::array{0.0, 2.0}});
// [/jacobian]

// [hessian]
constexpr auto saddle = x * x - y * y;
static_assert(hessian(saddle, x, y)(0.0, 0.0) == std::array{std::array{2.0, 0.0}, std::array{0.0, -2.0}});
static_assert(classify(saddle, bindings(x = 0.0, y = 0.0)).kind == derivo::stationary_kind::saddle);
static_assert(classify(x * x + y * y, bindings(x = 0.0, y = 0.0)).kind == derivo::stationary_kind::minimum);
static_assert(classify(pow<4>(x) + y * y, bindings(x = 0.0, y = 0.0)).kind == derivo::stationary_kind::inconclusive);
// [/hessian]

int main() {
    // [print]
    std::cout << "df/dx = " << to_string(diff(f, x)) << "\ndf/dy = " << to_string(diff(f, y)) << '\n';
    const auto [gx, gy] = g(1.0, 2.0);
    std::printf("gradient at (1, 2): (%.6f, %.6f)\n", gx, gy);
    // [/print]
    std::fflush(stdout);

    // [points]
    constexpr auto valleys = pow<3>(x) - 3_c * x + y * y;  // f_x = 3x² - 3 and f_y = 2y are 0 at (1, 0) and (-1, 0)
    for (const double at : {1.0, -1.0}) {
        const auto point = classify(valleys, bindings(x = at, y = 0.0));
        std::printf("(%2.0f, 0): %s, curvatures %2.0f and %2.0f\n", at, to_string(point.kind), point.curvatures[0],
                    point.curvatures[1]);
    }
    // [/points]

    // [picture]
    picture drawing(-2.4, 2.4, -1.47, 1.47);
    const auto height = function(valleys, x, y);
    drawing.contours([&](double u, double v) { return height(u, v); }, {-4, -3, -1.5, -1, 0, 1, 1.5, 2, 2.5, 3, 4});
    for (const auto& [u, v] : {std::array{0.0, 0.8}, std::array{-1.7, 0.5}, std::array{1.6, -0.9}}) {
        const auto up = gradient(valleys, x, y)(u, v);  // across the contours, uphill
        const double length = 3 * std::hypot(up[0], up[1]);
        drawing.path({{u, v}, {u + up[0] / length, v + up[1] / length}}, colour::orange).point(u, v, colour::orange);
    }
    drawing.point(1, 0, colour::green, "minimum").point(-1, 0, colour::red, "saddle").write("saddle.svg");
    // [/picture]
}
