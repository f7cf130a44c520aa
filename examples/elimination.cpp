// SPDX-License-Identifier: BSL-1.0
//
// Jacobians in three ways, and what each costs: the cheapest is what jacobian() takes.
#include <derivo/derivo.hpp>

#include <iomanip>
#include <iostream>

using namespace derivo::literals;
using derivo::mode;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

// [waist]
constexpr derivo::symbol<"w"> w;
constexpr auto r = w * x * y * z;  // four variables meet in one intermediate result, and it goes into five results
constexpr auto waves = derivo::vector(sin(r), cos(r), exp(-r), tanh(r), log(1_c + r * r));
static_assert(plan(jacobian(waves, w, x, y, z)).way == mode::elimination);
// [/waist]

// [camera]
constexpr derivo::symbol<"f"> f;    // focal length
constexpr derivo::symbol<"k1"> k1;  // distortion
constexpr derivo::symbol<"k2"> k2;
constexpr auto u = x / z;
constexpr auto v = y / z;
constexpr auto square = u * u + v * v;
constexpr auto stretch = f * (1_c + square * (k1 + k2 * square));
constexpr auto pixel = derivo::vector(stretch * u, stretch* v);
static_assert(plan(jacobian(pixel, x, y, z, f, k1, k2)).way == mode::elimination);
// [/camera]

// [arm]
constexpr derivo::symbol<"q1"> q1;  // angles of the joints
constexpr derivo::symbol<"q2"> q2;
constexpr derivo::symbol<"q3"> q3;
constexpr derivo::symbol<"a"> a;  // lengths of the links
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr auto hand = derivo::vector(a * cos(q1) + b * cos(q1 + q2) + c * cos(q1 + q2 + q3),
                                     a* sin(q1) + b * sin(q1 + q2) + c * sin(q1 + q2 + q3), q1 + q2 + q3);
static_assert(plan(jacobian(hand, q1, q2, q3)).way == mode::reverse);
// [/arm]

void line(const char* name, auto jacobian) {
    std::cout << std::left << std::setw(8) << name << std::right;
    for (const auto& way : {derivo::plan<mode::forward>(jacobian), derivo::plan<mode::reverse>(jacobian),
                            derivo::plan<mode::elimination>(jacobian)}) {
        const auto& n = way.operations;
        std::cout << std::setw(7) << n.additions + n.negations << std::setw(4) << n.multiplications << std::setw(4)
                  << n.divisions << std::setw(4) << n.calls + n.square_roots;
    }
    std::cout << '\n';
}

int main() {
    std::cout << "        forward            reverse            elimination\n"
                 "             ±   *   / f()      ±   *   / f()      ±   *   / f()\n";
    line("waves", jacobian(waves, w, x, y, z));
    line("camera", jacobian(pixel, x, y, z, f, k1, k2));
    line("arm", jacobian(hand, q1, q2, q3));
}
