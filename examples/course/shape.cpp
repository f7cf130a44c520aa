// SPDX-License-Identifier: BSL-1.0
//
// The shape of a graph: where a function rises and falls, where it is concave up and down, its inflection points.
#include <derivo/calculus.hpp>

#include <cstdio>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

// [monotonic]
constexpr auto f = x * x * x - 3_c * x;

constexpr auto rises = monotonic_intervals(f, x, -2.0, 2.0);
static_assert(rises.size() == 3);
static_assert(rises[0].from == -2 && rises[0].to == -1 && rises[0].sign == 1);  // increasing
static_assert(rises[1].from == -1 && rises[1].to == 1 && rises[1].sign == -1);  // decreasing
static_assert(rises[2].from == 1 && rises[2].to == 2 && rises[2].sign == 1);    // increasing
// [/monotonic]

// [concave]
constexpr auto bends = concavity(f, x, -2.0, 2.0);  // f'' = 6x
static_assert(bends.size() == 2);
static_assert(bends[0].to == 0 && bends[0].sign == -1);   // concave down: shaped like a frown
static_assert(bends[1].from == 0 && bends[1].sign == 1);  // concave up: shaped like a cup

constexpr auto inflections = inflection_points(f, x, -2.0, 2.0);
static_assert(inflections.size() == 1 && inflections[0] == 0);

static_assert(
    inflection_points(pow<4>(x), x, -1.0, 1.0).empty());  // f'' = 12x² is 0 at 0, but does not change its sign
// [/concave]

void print(const char* name, const auto& stretches, const char* up, const char* down) {
    std::printf("%-10s", name);
    for (const auto& s : stretches)
        std::printf("  [%.4f, %.4f] %s", s.from, s.to, s.sign > 0 ? up : s.sign < 0 ? down : "constant");
    std::printf("\n");
}

int main() {
    // [print]
    print("1/x", monotonic_intervals(1_c / x, x, -2.0, 2.0), "rises", "falls");
    print("relu(x)", monotonic_intervals(relu(x), x, -2.0, 2.0), "rises", "falls");
    constexpr auto bell = exp(-x * x / 2_c);
    print("bell", monotonic_intervals(bell, x, -3.0, 3.0), "rises", "falls");
    print("bell", concavity(bell, x, -3.0, 3.0), "up", "down");
    print("sigmoid", concavity(sigmoid(x), x, -6.0, 6.0), "up", "down");
    // [/print]

    picture shape(-3.2, 3.2, -0.1, 1.2);
    bool named[2] = {};
    for (const auto& s : concavity(bell, x, -3.0, 3.0)) {
        const bool up = s.sign > 0;
        shape.shade(s.from, s.to, up ? colour::green : colour::orange,
                    named[up] ? ""
                    : up      ? "concave up: f'' > 0"
                              : "concave down: f'' < 0");
        named[up] = true;
    }
    shape.curve([&](double t) { return bell(t); }, -3, 3, colour::blue, "f = exp(-x^2/2)");
    for (const double t : inflection_points(bell, x, -3.0, 3.0)) {
        const double slope = diff(bell, x)(t);
        shape.line({t - 0.8, bell(t) - 0.8 * slope}, {t + 0.8, bell(t) + 0.8 * slope})
            .point(t, bell(t), colour::red, t < 0 ? "" : "inflection point");
    }
    shape.write("shape.svg");
}
