// SPDX-License-Identifier: BSL-1.0
//
// Maxima and minima: critical points, the tests, absolute extrema, and the optimisation problems of the course.
#include <derivo/calculus.hpp>

#include <cstdio>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"h"> h;
constexpr derivo::symbol<"r"> r;

// [critical]
constexpr auto f = x * x * x - 3_c * x;  // f' = 3x² - 3

constexpr auto points = critical_points(f, x, -2.0, 2.0);  // found by the compiler
static_assert(points.size() == 2);
static_assert(points[0].at == -1 && points[0].kind == derivo::point_kind::maximum);
static_assert(points[1].at == 1 && points[1].kind == derivo::point_kind::minimum);
// [/critical]

// [corner]
constexpr auto corner = critical_points(abs(x), x, -1.0, 1.0);
static_assert(corner.size() == 1 && corner[0].at == 0 && !corner[0].differentiable);
static_assert(corner[0].kind == derivo::point_kind::minimum);
// [/corner]

// [tests]
using derivo::extremum_test;
using derivo::point_kind;

constexpr auto parabola = classify(x * x, x, 0.0);  // f'' = 2 > 0
static_assert(parabola.kind == point_kind::minimum && parabola.test == extremum_test::second_derivative);

constexpr auto quartic = classify(pow<4>(x), x, 0.0);  // f'' = 0, f''' = 0, f'''' = 24
static_assert(quartic.kind == point_kind::minimum && quartic.test == extremum_test::higher_order);
static_assert(quartic.order == 4 && quartic.derivative == 24);

constexpr auto cubic = classify(x * x * x, x, 0.0);  // f''' = 6: an odd order
static_assert(cubic.kind == point_kind::inflection && cubic.order == 3);

constexpr auto kink = classify(abs(x), x, 0.0);  // no derivative: f' changes from -1 to 1
static_assert(kink.kind == point_kind::minimum && kink.test == extremum_test::first_derivative);

constexpr auto constant = classify(3_c, x, 0.0);  // all derivatives are 0
static_assert(constant.kind == point_kind::inconclusive);
// [/tests]

// [box]
// A box with a square base and no top has the volume x² h = 32. Its surface is x² + 4xh, with h = 32/x².
constexpr auto surface = substitute(x * x + 4_c * x * h, h = 32_c / (x * x));
static_assert(surface == x * x + 128_c / x);
static_assert(diff(surface, x) == 2_c * x - 128_c / (x * x));           // = 0: x³ = 64
static_assert(derivo::diff<2>(surface, x) == 2_c + 256_c / pow<3>(x));  // > 0: a minimum

constexpr auto box = extrema(surface, x, 1.0, 10.0).minimum;
static_assert(box.at == 4 && box.value == 48);
// [/box]

// [semicircle]
// A rectangle in a semicircle of radius r: half of its width is x, its height √(r² - x²).
constexpr auto area = 2_c * x * sqrt(r * r - x * x);
constexpr auto slope = diff(area, x);
constexpr auto best = r / sqrt(2_c);  // where 2(r² - 2x²)/√(r² - x²) is 0

static_assert(slope == 2_c * (r * r - 2_c * x * x) / sqrt(r * r - x * x));
static_assert(pow<2>(substitute(area, x = best)) == pow<4>(r));  // the area is r²
// [/semicircle]

void print(const char* name, const auto& found) {
    std::printf("%-14s", name);
    for (const auto& p : found)
        std::printf("  x = %.6f: %s%s", p.at, to_string(p.kind), p.differentiable ? "" : ", no derivative");
    std::printf("\n");
}

int main() {
    // [print]
    print("x^3 - 3x", points);
    print("|x|", corner);
    print("x^2 - |x|", critical_points(x * x - abs(x), x, -1.0, 1.0));
    print("x^(2/3)", critical_points(cbrt(x * x), x, -1.0, 1.0));
    print("cbrt(x)", critical_points(cbrt(x), x, -1.0, 1.0));
    print("x + sin(x)", critical_points(x + sin(x), x, 0.0, 10.0));
    print("1/x", critical_points(1_c / x, x, -1.0, 2.0));
    // [/print]

    // [absolute]
    constexpr auto wave = x + 2_c * sin(x);
    const auto found = extrema(wave, x, 0.0, 10.0);
    std::printf("x + 2 sin x on [0, 10]: least %.6f at %.6f, largest %.6f at %.6f\n", found.minimum.value,
                found.minimum.at, found.maximum.value, found.maximum.at);
    const auto pole = extrema(1_c / (x * x), x, -1.0, 2.0);
    std::printf("1/x^2 on [-1, 2]: least %.2f at %.2f, largest: %s\n", pole.minimum.value, pole.minimum.at,
                to_string(pole.maximum.how));
    // [/absolute]

    // [numbers]
    std::printf("box: side %.4f, height %.4f, surface %.4f\n", box.at, 32 / (box.at * box.at), box.value);
    for (const double radius : {1.0, 2.0, 5.0}) {
        const auto rectangle = extrema(area, x, 0.0, radius, r = radius).maximum;
        std::printf("semicircle of radius %.0f: half width %.6f, area %.6f\n", radius, rectangle.at, rectangle.value);
    }
    // [/numbers]

    // [zeros]
    std::printf("zeros of x^3 - 3x + 1:");
    for (const double zero : roots(f + 1_c, x, -2.0, 2.0)) std::printf(" %.9f", zero);
    const auto newton = derivo::newton(f + 1_c, x, 1.5);
    std::printf("\nfrom 1.5: %s, x = %.9f\n", to_string(newton.how), newton.at);
    // [/zeros]

    picture drawn(-0.5, 10.5, -2, 13);
    drawn.curve([&](double t) { return wave(t); }, 0, 10, colour::blue, "x + 2 sin x on [0, 10]");
    const char* tangents = "horizontal tangents at the critical points";
    for (const auto& p : critical_points(wave, x, 0.0, 10.0)) {
        drawn.line({p.at - 1, p.value}, {p.at + 1, p.value}, colour::grey, tangents)
            .point(p.at, p.value, colour::green);
        tangents = "";
    }
    drawn.point(found.minimum.at, found.minimum.value, colour::red)
        .point(found.maximum.at, found.maximum.value, colour::red, "maximum")
        .write("extrema.svg");

    picture(0, 10, 0, 140)
        .curve([](double side) { return surface(side); }, 0.5, 10, colour::blue, "surface of the box of volume 32")
        .line({box.at - 2.5, box.value}, {box.at + 2.5, box.value}, colour::red, "side 4: surface 48")
        .point(box.at, box.value)
        .write("box.svg");
}
