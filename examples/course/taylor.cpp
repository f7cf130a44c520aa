// SPDX-License-Identifier: BSL-1.0
//
// Taylor polynomials and linear approximation.
#include <derivo/calculus.hpp>

#include <cmath>
#include <cstdio>
#include <string_view>

#include "support/picture.hpp"

using namespace derivo::literals;
using derivo::linearize;
using derivo::taylor;
using derivo::taylor_coefficients;
using derivo::taylor_remainder;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"c"> c;

void line(const char* name, std::string_view text) {
    std::printf("  %-20s %.*s\n", name, static_cast<int>(text.size()), text.data());
}

// [exact]
constexpr auto sine = taylor<5>(sin(x), x, 0_c);
static_assert(sine == x - pow<3>(x) / 6_c + pow<5>(x) / 120_c);
static_assert(diff(sine, x) == taylor<4>(cos(x), x, 0_c));  // term by term
// [/exact]

void polynomials() {
    // [polynomials]
    line("sin x about 0", to_string(taylor<5>(sin(x), x, 0_c)));
    line("e^x about 0", to_string(taylor<4>(exp(x), x, 0_c)));
    line("ln x about 1", to_string(taylor<4>(log(x), x, 1_c)));
    line("sin x about pi", to_string(taylor<3>(sin(x), x, derivo::pi)));
    line("sin x about a", to_string(taylor<3>(sin(x), x, a)));
    line("sin x/x about 0", to_string(taylor<4>(sin(x) / x, x, 0_c)));
    line("e^x sin y, order 3", to_string(taylor<3>(exp(x) * sin(y), x = 0_c, y = 0_c)));
    line("coefficients of tan", to_string(taylor_coefficients<7>(tan(x), x, 0_c)));
    // [/polynomials]
}

void linear() {
    // [linear]
    constexpr auto near_4 = linearize(sqrt(x), x, 4_c);  // f(a) + f'(a) (x - a)
    static_assert(near_4 == 2_c + (x - 4_c) / 4_c);
    std::printf("  sqrt(4.1) is about %.4f, and %.4f\n", near_4(4.1), std::sqrt(4.1));

    constexpr auto plane = linearize(x * x * y, x = 1_c, y = 2_c);
    static_assert(plane == 4_c * x + y - 4_c);  // the tangent plane
    // [/linear]
}

void remainder() {
    // [remainder]
    constexpr auto rest = taylor_remainder<4>(exp(x), x, 0_c, c);  // for some c between 0 and x
    line("e^x - polynomial", to_string(rest));
    const double bound = function(rest, x, c)(1.0, 1.0);  // e^c is largest at c = 1
    std::printf("  at x = 1 off by %.5f, at most %.5f\n", std::exp(1.0) - taylor<4>(exp(x), x, 0_c)(1.0), bound);
    // [/remainder]
}

void draw() {
    // [picture]
    picture drawn(-7, 7, -3, 3);
    drawn.curve(taylor<1>(sin(x), x, 0_c), colour::orange, "order 1");
    drawn.curve(taylor<3>(sin(x), x, 0_c), colour::green, "order 3");
    drawn.curve(taylor<5>(sin(x), x, 0_c), colour::purple, "order 5");
    drawn.curve(taylor<9>(sin(x), x, 0_c), colour::red, "order 9");
    drawn.curve([](double v) { return std::sin(v); }, colour::blue, "sin x").write("taylor.svg");
    // [/picture]
}

int main() {
    std::printf("Taylor polynomials\n");
    polynomials();
    std::printf("linear approximation\n");
    linear();
    std::printf("what is left out\n");
    remainder();
    draw();
}
