// SPDX-License-Identifier: BSL-1.0
//
// Implicit differentiation: the slope of a curve that is not solved for y.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <string_view>

#include "support/picture.hpp"

using namespace derivo::literals;
using derivo::implicit_derivative;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

void line(const char* name, std::string_view text) {
    std::printf("  %-4s %.*s\n", name, static_cast<int>(text.size()), text.data());
}

// [circle]
constexpr auto circle = x * x + y * y - 25_c;  // F(x, y) = 0
constexpr auto slope = implicit_derivative(circle, x, y);
static_assert(slope == -x / y);
static_assert(slope(x = 3.0, y = 4.0) == -0.75);
static_assert(implicit_derivative<2>(circle, x, y) == -(x * x + y * y) / pow<3>(y));
// [/circle]

// [folium]
constexpr auto folium = implicit_derivative(equals(pow<3>(x) + pow<3>(y), 6_c * x * y), x, y);
static_assert(folium == (2_c * y - x * x) / (y * y - 2_c * x));
static_assert(folium(x = 3.0, y = 3.0) == -1.0);
// [/folium]

// [why]
// With y as a function of x the chain rule gives 0 = d/dx F(x, y(x)) = F_x + F_y y'.
constexpr derivo::symbol<"dy"> dy;
static_assert(total_derivative(circle, x, y, dy) == 2_c * x + 2_c * y * dy);
static_assert(substitute(total_derivative(circle, x, y, dy), dy = slope) == 0_c);
// [/why]

void draw() {
    // [picture]
    constexpr auto tangent = [](double v) { return 4 + slope(x = 3.0, y = 4.0) * (v - 3); };
    picture drawn(-9, 9, -6, 7);
    drawn.contours(function(circle, x, y), {0}, colour::blue);
    drawn.contours(function(pow<3>(x) + pow<3>(y) - 6_c * x * y, x, y), {0}, colour::green);
    drawn.curve(tangent, colour::red, "slope -3/4 at (3, 4)").point(3, 4);
    drawn.curve([](double v) { return 3 - (v - 3); }, colour::orange, "slope -1 at (3, 3)").point(3, 3, colour::orange);
    drawn.write("implicit.svg");
    // [/picture]
}

int main() {
    // [print]
    std::printf("circle\n");
    line("y'", to_string(slope));
    line("y''", to_string(implicit_derivative<2>(circle, x, y)));
    std::printf("folium of Descartes\n");
    line("y'", to_string(folium));
    // [/print]
    draw();
}
