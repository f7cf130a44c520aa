// SPDX-License-Identifier: BSL-1.0
//
// Numerical differentiation: the course's programs, how good they can be, and a gradient checker.
#include <derivo/calculus.hpp>

#include <array>
#include <cmath>
#include <cstdio>

#include "support/picture.hpp"

using namespace derivo::literals;
using derivo::backward_difference;
using derivo::central_difference;
using derivo::check_gradient;
using derivo::forward_difference;
using derivo::richardson_derivative;
using derivo::second_difference;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

void course() {
    // [course]
    const auto sine = [](double v) { return std::sin(v); };
    std::printf("sin'(0.5) numerical: %.6f\n", central_difference(sine, 0.5, 1e-7));
    std::printf("sin'(0.5) exact:     %.6f\n", diff(sin(x), x)(0.5));

    constexpr auto g = pow<3>(x) - 2_c * x + 1_c;
    std::printf("g''(1) numerical:    %.3f\n", second_difference(g, 1.0, 1e-5));
    std::printf("g''(1) exact:        %.3f\n", derivo::diff<2>(g, x)(1.0));
    // [/course]
}

// [sigmoid]
constexpr double s(double v) { return 1 / (1 + derivo::math::exp(-v)); }
constexpr double ds(double v) { return s(v) * (1 - s(v)); }
constexpr auto checked =
    check_gradient([](const std::array<double, 1>& p) { return s(p[0]); },
                   [](const std::array<double, 1>& p) { return std::array{ds(p[0])}; }, std::array{0.5});
static_assert(checked.agrees());  // the gradient check of the course, by the compiler
// [/sigmoid]

void methods() {
    // [methods]
    const auto f = [](double v) { return std::exp(std::sin(v)); };
    const double exact = diff(exp(sin(x)), x)(0.7);
    const auto digits = [&](double found) { return -std::log10(std::fabs(found / exact - 1) + 1e-16); };
    std::printf("digits that are right, with the steps that are chosen\n");
    std::printf("  forward     %2.0f\n", std::floor(digits(forward_difference(f, 0.7))));
    std::printf("  backward    %2.0f\n", std::floor(digits(backward_difference(f, 0.7))));
    std::printf("  central     %2.0f\n", std::floor(digits(central_difference(f, 0.7))));
    std::printf("  Richardson  at least 13: %s\n", digits(richardson_derivative(f, 0.7).value) > 13 ? "yes" : "no");
    // [/methods]
}

void check() {
    // [check]
    const auto right = check_gradient(x * x * y + sin(x * y), x = 1.0, y = 2.0);
    std::printf("derivo's gradient agrees: %s\n", right.agrees() ? "yes" : "no");

    const auto f = [](double u, double v) { return u * u * v; };
    const auto by_hand = [](double u, double v) { return std::array{2 * u * v, u * u * v}; };  // the last is u²
    const auto wrong = check_gradient(f, by_hand, std::array{3.0, 2.0});
    std::printf("by hand: %s, component %zu is %.3f and should be %.3f\n", wrong.agrees() ? "right" : "wrong",
                wrong.component, wrong.given, wrong.estimate);
    // [/check]
}

void draw() {
    // [picture]
    // The error of the difference quotients of 1/(1 + x²) at 1/2, over the step: powers of ten on both axes.
    constexpr auto f = 1_c / (1_c + x * x);
    const double exact = diff(f, x)(0.5), curvature = derivo::diff<2>(f, x)(0.5), third = derivo::diff<3>(f, x)(0.5);
    std::vector<picture::place> forward, central;
    for (double k = -14; k <= -0.5; k += 0.125) {
        const double h = std::pow(10, k);
        forward.push_back({k, std::log10(std::fabs(forward_difference(f, 0.5, h) - exact) + 1e-17)});
        central.push_back({k, std::log10(std::fabs(central_difference(f, 0.5, h) - exact) + 1e-17)});
    }
    picture drawn(-14, 0, -14, 4);
    drawn.path(forward, colour::orange, "forward").path(central, colour::blue, "central");
    drawn.line({-14, -14 + std::log10(std::fabs(curvature / 2))}, {0, std::log10(std::fabs(curvature / 2))},
               colour::orange, "truncation, h/2 |f''|");
    drawn.line({-7, -14 + std::log10(std::fabs(third / 6))}, {0, std::log10(std::fabs(third / 6))}, colour::blue,
               "truncation, h^2/6 |f'''|");
    drawn.line({-14, -2.3}, {-2.3, -14}, colour::grey, "rounding, about 1e-16/h");
    drawn.write("numerical.svg");
    // [/picture]
}

int main() {
    course();
    methods();
    check();
    draw();
}
