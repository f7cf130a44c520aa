// SPDX-License-Identifier: BSL-1.0
//
// Related rates: quantities that change with time, and equations between them.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;
using derivo::pi;
using derivo::related_rate;
using derivo::total_derivative;

constexpr derivo::symbol<"t"> t;

void line(const char* name, std::string_view text) {
    std::printf("  %-10s %.*s\n", name, static_cast<int>(text.size()), text.data());
}

// [sphere]
constexpr derivo::symbol<"r"> r;
constexpr derivo::symbol<"dr"> dr;  // the rate of r
constexpr auto volume = 4_c / 3_c * pi * pow<3>(r);
constexpr auto growth = total_derivative(volume, t, r, dr);
static_assert(growth == 4_c * pi * r * r * dr);
static_assert(substitute(growth, r = 5_c, dr = 2_c) == 200_c * pi);  // r = 5 cm, growing by 2 cm/s
// [/sphere]

// [ladder]
// A ladder of 13 m leans at a wall. Its foot, 5 m away, slides at 2 m/s: how fast does its top fall?
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto fall = related_rate(equals(x * x + y * y, 169_c), t, y, x, 2_c);
static_assert(fall == -2_c * x / y);
static_assert(fall(x = 5.0, y = 12.0) == -10.0 / 12);
// [/ladder]

// [cone]
// Water runs into a cone of the same width as height, 2 m³/min: with r = h/2, V = π h³/12.
constexpr derivo::symbol<"h"> h;
constexpr derivo::symbol<"V"> V;
constexpr auto rise = related_rate(equals(V, pi* pow<3>(h) / 12_c), t, h, V, 2_c);
static_assert(rise == 8_c / (pi * h * h));
// [/cone]

// [order]
// The rates move, too: r' = v, v' = a.
constexpr derivo::symbol<"v"> v;
constexpr derivo::symbol<"a"> a;
constexpr auto acceleration = total_derivative<2>(volume, t, r, v, v, a);
static_assert(acceleration == 4_c * pi * (2_c * r * v * v + r * r * a));
// [/order]

int main() {
    // [print]
    line("sphere", to_string(growth));
    std::printf("  %-10s %.3f cm^3/s\n", "at r = 5", growth(r = 5.0, dr = 2.0));
    line("ladder", to_string(fall));
    std::printf("  %-10s %.4f m/s\n", "at x = 5", fall(x = 5.0, y = 12.0));
    line("cone", to_string(rise));
    line("d2V/dt2", to_string(acceleration));
    // [/print]
}
