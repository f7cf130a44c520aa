// SPDX-License-Identifier: BSL-1.0
//
// Integrals: antiderivatives as formulas, definite integrals as numbers, the fundamental theorem between them, and the
// derivative of an integral.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <limits>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"r"> r;

// [definite]
constexpr auto area = integrate(x * x, x, 0.0, 3.0);
static_assert(area.how == derivo::status::converged && area.value == 9);
static_assert(area.evaluations == 15);
// [/definite]

// [antiderivative]
constexpr auto f = 3_c * sin(2_c * x + 1_c);
constexpr auto F = antiderivative(f, x);

static_assert(F == -3_c * cos(2_c * x + 1_c) / 2_c);
static_assert(diff(F, x) == f);  // what an antiderivative is

static_assert(antiderivative(1_c / x, x) == log(abs(x)));
static_assert(antiderivative(x * exp(x), x) == (x - 1_c) * exp(x));
static_assert(antiderivative(1_c / (1_c + x * x), x) == atan(x));
// [/antiderivative]

// [reach]
static_assert(has_antiderivative(x * exp(-x * x), x));
static_assert(!has_antiderivative(exp(-x * x), x));  // there is none among the elementary functions
// [/reach]

// [exact]
// The area of a semicircle: the antiderivative, with the limits put in.
constexpr auto circle = antiderivative(sqrt(r * r - x * x), x);
constexpr auto semicircle = substitute(circle, x = r) - substitute(circle, x = -r);
static_assert(semicircle(r = 1.0) > 1.5707963 && semicircle(r = 1.0) < 1.5707964);  // π/2
// [/exact]

int main() {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    // [table]
    const auto show = [](auto formula) {
        std::printf("%-18s %s\n", to_string(formula).data(), to_string(antiderivative(formula, x)).data());
    };
    show(x * x);
    show(sqrt(2_c * x + 3_c));
    show(exp(-x / 2_c));
    show(pow(2_c, x));
    show(tan(x));
    show(log(x));
    show(1_c / (x * x - 1_c));
    show(x * x * sin(3_c * x));
    show(x / (1_c + x * x));
    show(pow<2>(sin(x)));
    // [/table]

    // [numeric]
    const auto bell = integrate(exp(-x * x), x, -infinity, infinity);
    std::printf("bell: %s, %.12f\n", to_string(bell.how), bell.value);
    const auto singular = integrate(1_c / sqrt(x), x, 0.0, 1.0);
    std::printf("1/sqrt(x) on [0, 1]: %s, %.12f\n", to_string(singular.how), singular.value);
    const auto none = integrate(1_c / x, x, 0.0, 1.0);
    std::printf("1/x on [0, 1]: %s\n", to_string(none.how));
    // [/numeric]

    // [fundamental]
    const auto whole = integrate(f, x, 0.0, 2.0).value;
    std::printf("integral %.12f, F(2) - F(0) %.12f\n", whole, F(2.0) - F(0.0));
    // [/fundamental]

    // [leibniz]
    // d/dt of the integral of sin(tx)/x from t to t² is (3 sin t³ - 2 sin t²)/t.
    constexpr auto expected = (3_c * sin(pow<3>(t)) - 2_c * sin(t * t)) / t;
    const auto slope = leibniz(sin(t * x) / x, x, t, t * t, t = 1.5);
    std::printf("d/dt: %.12f, by hand %.12f\n", slope.value, expected(1.5));
    // [/leibniz]

    picture(-0.3, 3.6, -1, 12)
        .area([](double at) { return (x * x)(at); }, 0, 3)
        .curve([](double at) { return (x * x)(at); }, 0, 3.2, colour::blue, "x^2: the area from 0 to 3 is 9")
        .curve([](double at) { return antiderivative(x * x, x)(at); }, 0, 3.2, colour::red, "its antiderivative x^3/3")
        .point(3, 9)
        .write("integrals.svg");
}
