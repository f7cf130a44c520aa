// SPDX-License-Identifier: BSL-1.0
//
// The mean value theorem, Rolle's theorem, and the corollary: a function with derivative 0 is constant.
#include <derivo/calculus.hpp>

#include <cstdio>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

// [theorem]
constexpr auto f = x * x * x;

constexpr auto mean = mean_value_point(f, x, 0.0, 2.0);
static_assert(mean.how == derivo::status::converged);
static_assert(mean.slope == 4);                                 // (f(2) - f(0))/2
static_assert(mean.at > 1.154700538 && mean.at < 1.154700539);  // 3c² = 4: c = 2/√3
// [/theorem]

// [rolle]
constexpr auto rolle = rolle_point(x * x - x, x, 0.0, 1.0);  // f(0) = f(1) = 0
static_assert(rolle.how == derivo::status::converged && rolle.at == 0.5);

static_assert(rolle_point(f, x, 0.0, 2.0).how == derivo::status::unequal_ends);
// [/rolle]

// [corner]
constexpr auto corner = mean_value_point(abs(x), x, -1.0, 2.0);  // |x| has no derivative at 0,
static_assert(corner.how == derivo::status::no_sign_change);     // and nowhere the slope 1/3
// [/corner]

// [corollary]
constexpr auto g = pow<2>(sin(x)) + pow<2>(cos(x));
static_assert(diff(g, x) == 0_c);  // so g is constant
static_assert(g == 1_c);

// Two antiderivatives of one function differ by a constant.
constexpr auto F = antiderivative(sin(x) * cos(x), x);  // sin²x/2
constexpr auto G = -pow<2>(cos(x)) / 2_c;
static_assert(diff(F - G, x) == 0_c);
static_assert(F - G == derivo::rational<1, 2>);
// [/corollary]

int main() {
    // [print]
    std::printf("x^3 on [0, 2]: slope of the secant %.4f, the tangent at %.9f\n", mean.slope, mean.at);
    const auto wave = mean_value_point(sin(x), x, 0.0, 10.0);
    std::printf("sin on [0, 10]: slope %.6f, the first of %d points is %.6f\n", wave.slope, wave.points, wave.at);
    const auto arch = rolle_point(sin(x), x, 0.0, 3.141592653589793);
    std::printf("sin on [0, pi]: f' = 0 at %.6f\n", arch.at);
    std::printf("|x| on [-1, 2]: %s\n", to_string(corner.how));
    // [/print]

    const double y = f(mean.at);
    picture(-0.2, 2.4, -2, 9)
        .curve([](double t) { return f(t); }, 0, 2, colour::blue, "f = x^3")
        .line({0, 0}, {2, 8}, colour::grey, "secant")
        .line({0.7, y + (0.7 - mean.at) * mean.slope}, {2, y + (2 - mean.at) * mean.slope}, colour::red,
              "tangent at 2/sqrt(3)")
        .point(0, 0, colour::grey)
        .point(2, 8, colour::grey)
        .point(mean.at, y)
        .write("mean-value.svg");
}
