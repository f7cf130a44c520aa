// SPDX-License-Identifier: BSL-1.0
//
// The largest and the least under a constraint: the method of Lagrange.
#include <derivo/calculus.hpp>

#include <cmath>
#include <cstdio>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"h"> h;

constexpr bool near(double a, double b) { return a - b < 1e-12 && b - a < 1e-12; }

// [rectangle]
// The largest rectangle in a semicircle of radius 3: width 2x and height y, the corner on the circle. Its area is r².
constexpr auto rectangle = lagrange(2_c * x * y, x* x + y * y - 9_c, bindings(x = 1.0, y = 2.0));
static_assert(rectangle.converged() && rectangle.kind == derivo::stationary_kind::maximum);
static_assert(near(rectangle.value, 9));
// [/rectangle]

// [box]
// The box with a square base, no top and the volume 32 that has the least surface: 4 by 4 by 2.
constexpr auto box = lagrange(x * x + 4_c * x * h, x* x* h - 32_c, bindings(x = 3.0, h = 3.0));
static_assert(box.kind == derivo::stationary_kind::minimum);
static_assert(near(box[x], 4) && near(box[h], 2));
// [/box]

int main() {
    // [print]
    std::printf("rectangle: x = %.6f, y = %.6f, area %.6f, multiplier %.6f\n", rectangle[x], rectangle[y],
                rectangle.value, rectangle.multipliers[0]);
    std::printf("box: %.6f by %.6f by %.6f, surface %.6f, multiplier %.6f\n", box[x], box[x], box[h], box.value,
                box.multipliers[0]);
    // [/print]

    // [multiplier]
    // The multiplier is what the best value gains for each unit of the constraint: here of volume.
    const auto larger = lagrange(x * x + 4_c * x * h, x * x * h - 32.01, bindings(x = 3.0, h = 3.0));
    std::printf("surface for one more unit of volume: %.3f\n", (larger.value - box.value) / 0.01);
    // [/multiplier]

    // [impossible]
    const auto none = lagrange(x * y, x * x + y * y + 1_c, bindings(x = 1.0, y = 2.0));
    std::printf("x*x + y*y = -1: %s\n", none.converged() ? "converged" : "no point was found");
    // [/impossible]

    picture drawing(-0.6, 5.2, -0.25, 3.3);
    drawing.contours([](double u, double v) { return 2 * u * v; }, {3, 6, 9, 12, 15})
        .curve([](double u) { return std::sqrt(9 - u * u); }, 0, 3, colour::blue, "x*x + y*y = 9")
        .path({{0, rectangle[y]}, {rectangle[x], rectangle[y]}, {rectangle[x], 0}}, colour::green)
        .point(rectangle[x], rectangle[y], colour::red, "2xy = 9 touches the circle")
        .write("lagrange.svg");
}
