// SPDX-License-Identifier: BSL-1.0
//
// What a derivative is: the limit of the slopes of secants, and the slope of the tangent.
#include <derivo/calculus.hpp>

#include <cstdio>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"h"> h;

// [quotient]
constexpr auto f = x * x;
constexpr auto secant = difference_quotient(f, x, h);  // (f(x + h) - f(x))/h
static_assert(secant == 2_c * x + h);                  // ((x + h)² - x²)/h = (2xh + h²)/h
// [/quotient]

// [limit]
constexpr auto limit = derivo::taylor<0>(secant, h, 0_c);  // the secant's slope where h is 0
static_assert(limit == 2_c * x);
static_assert(limit == diff(f, x));  // which is what diff finds by its rules
// [/limit]

// [rules]
static_assert(derivo::taylor<0>(difference_quotient(sin(x), x, h), h, 0_c) == cos(x));
static_assert(derivo::taylor<0>(difference_quotient(exp(x), x, h), h, 0_c) == exp(x));
static_assert(derivo::taylor<0>(difference_quotient(1_c / x, x, h), h, 0_c) == -1_c / (x * x));
// [/rules]

void secants() {
    std::printf("slopes of x^2 between 3 and 3 + h\n");
    // [table]
    for (const double step : {1.0, 0.1, 0.01, 0.001}) {
        const double slope = secant(x = 3.0, h = step);
        std::printf("  h = %-6g %.3f\n", step, slope);
    }
    std::printf("  tangent    %.3f\n", diff(f, x)(3.0));
    // [/table]
}

void kink() {
    // [kink]
    std::printf("|x| at 0: from the right %g, from the left %g\n", derivo::forward_difference(abs(x), 0.0),
                derivo::backward_difference(abs(x), 0.0));
    // [/kink]
}

void rate() {
    // [rate]
    constexpr derivo::symbol<"t"> t;
    constexpr auto fallen = 5_c * t * t;  // metres after t seconds
    std::printf("fallen %g m, on average %g m/s, now %g m/s\n", fallen(t = 2.0), fallen(t = 2.0) / 2,
                diff(fallen, t)(t = 2.0));
    // [/rate]
}

void draw() {
    // [picture]
    constexpr auto tangent = linearize(f, x, 1_c);
    picture drawn(-3, 5, -4, 12);
    drawn.curve(f, colour::blue, "x^2");
    drawn.curve([](double v) { return 1 + secant(x = 1.0, h = 1.0) * (v - 1); }, colour::grey, "secant, h = 1");
    drawn.curve([](double v) { return 1 + secant(x = 1.0, h = 0.5) * (v - 1); }, colour::orange, "secant, h = 1/2");
    drawn.curve(tangent, colour::red, "tangent");
    drawn.point(1, 1).point(2, 4, colour::grey).point(1.5, 2.25, colour::orange).write("derivative.svg");
    // [/picture]
}

int main() {
    secants();
    kink();
    rate();
    draw();
}
