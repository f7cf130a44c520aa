// SPDX-License-Identifier: BSL-1.0
//
// Derivatives of derivatives: orders, mixed partial derivatives, Leibniz's rule.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;
using derivo::diff;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

void line(const char* name, std::string_view text) {
    std::printf("  %-12s %.*s\n", name, static_cast<int>(text.size()), text.data());
}

void cycle() {
    // [cycle]
    line("f", to_string(sin(x)));
    line("f'", to_string(diff(sin(x), x)));
    line("f''", to_string(diff<2>(sin(x), x)));
    line("f'''", to_string(diff<3>(sin(x), x)));
    line("f''''", to_string(diff<4>(sin(x), x)));
    // [/cycle]
}

// [orders]
constexpr auto p = pow<3>(x) - 2_c * x + 1_c;
static_assert(diff<2>(p, x) == 6_c * x && diff<2>(p, x)(1.0) == 6.0);
static_assert(diff<3>(p, x) == 6_c && diff<4>(p, x) == 0_c);
static_assert(diff<100>(sin(x), x) == sin(x));
static_assert(diff<2>(p, x) == diff(diff(p, x), x));
// [/orders]

void mixed() {
    // [mixed]
    constexpr auto f = x * x * y + sin(x * y);
    line("df/dx", to_string(diff(f, x)));
    line("df/dy", to_string(diff(f, y)));
    line("d2f/dx dy", to_string(diff(f, x, y)));
    static_assert(diff(f, x, y) == diff(f, y, x));  // the order does not matter
    // [/mixed]
}

// [leibniz]
constexpr auto u = sin(2_c * x);
constexpr auto v = exp(x) * x;
static_assert(diff<3>(u * v, x) == diff<3>(u, x) * v + 3_c * diff<2>(u, x) * diff(v, x) +
                                       3_c * diff(u, x) * diff<2>(v, x) + u * diff<3>(v, x));
// [/leibniz]

void motion() {
    // [motion]
    constexpr derivo::symbol<"t"> t;
    constexpr auto position = pow<3>(t) - 6_c * t * t + 9_c * t;
    constexpr auto moving = bundle(position, diff(position, t), diff<2>(position, t), diff<3>(position, t));
    for (const double at : {0.0, 1.0, 2.0, 3.0}) {
        const auto [s, velocity, acceleration, jerk] = moving(at);
        std::printf("  t = %g  position %2g  velocity %2g  acceleration %3g  jerk %g\n", at, s, velocity, acceleration,
                    jerk);
    }
    // [/motion]
}

int main() {
    std::printf("sin\n");
    cycle();
    std::printf("x^2 y + sin(xy)\n");
    mixed();
    std::printf("t^3 - 6 t^2 + 9 t\n");
    motion();
}
