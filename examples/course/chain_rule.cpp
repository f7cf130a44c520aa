// SPDX-License-Identifier: BSL-1.0
//
// The chain rule, in the course's steps and in derivo's.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"b"> b;

void print(std::string_view text) { std::printf("%.*s", static_cast<int>(text.size()), text.data()); }

// [steps]
constexpr auto g = pow<2>(x);  // f(x) = h(g(x))
constexpr auto h = pow<3>(b);
constexpr auto f = substitute(h, b = g);

constexpr auto dg = diff(g, x);                  // 1. dg/dx = 2x
constexpr auto dh = diff(h, b);                  // 2. dh/db = 3b²
constexpr auto dh_at_g = substitute(dh, b = g);  // 3. the placeholder b becomes g: 3 (x²)² = 3x⁴
static_assert(dg == 2_c * x && dh == 3_c * b * b && dh_at_g == 3_c * pow<4>(x));
static_assert(dh_at_g * dg == 6_c * pow<5>(x));  // 4. the product of both
static_assert(diff(f, x) == 6_c * pow<5>(x));    // which is what diff does
// [/steps]

// [three]
constexpr auto A = sin(b);
constexpr auto B = pow<2>(b);
constexpr auto C = 4_c * x;
constexpr auto inner = substitute(B, b = C);  // (4x)²
constexpr auto whole = substitute(A, b = inner);
static_assert(diff(whole, x) == substitute(diff(A, b), b = inner) * substitute(diff(B, b), b = C) * diff(C, x));
static_assert(diff(whole, x) == 32_c * x * cos(16_c * x * x));
// [/three]

int main() {
    // [explain]
    print(explain(pow<3>(pow<2>(x)), x));
    print("\n");
    print(explain(sin(pow<2>(4_c * x)), x));
    print("\n");
    print(explain(log(sin(x)), x));
    // [/explain]
}
