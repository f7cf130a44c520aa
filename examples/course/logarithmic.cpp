// SPDX-License-Identifier: BSL-1.0
//
// Differentiation by logarithms: for powers with varying exponents, and for many factors.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;
using derivo::differentiate_by_logarithms;
using derivo::logarithmic_derivative;

constexpr derivo::symbol<"x"> x;

void line(const char* name, std::string_view text) {
    std::printf("  %-16s %.*s\n", name, static_cast<int>(text.size()), text.data());
}

// [powers]
static_assert(logarithmic_derivative(pow(x, x), x) == log(x) + 1_c);  // (x ln x)'
static_assert(differentiate_by_logarithms(pow(x, x), x) == pow(x, x) * (log(x) + 1_c));
static_assert(differentiate_by_logarithms(pow(sin(x), x), x) == pow(sin(x), x) * (log(sin(x)) + x * cos(x) / sin(x)));
// [/powers]

// [factors]
constexpr auto f = pow<3>(x + 1_c) * sqrt(x * x + 1_c) / (pow<2>(x - 2_c) * exp(x));
static_assert(logarithmic_derivative(f, x) == 3_c / (x + 1_c) + x / (x * x + 1_c) - 2_c / (x - 2_c) - 1_c);
static_assert(differentiate_by_logarithms(f, x) == diff(f, x));
// [/factors]

// [negative]
constexpr auto g = x * (x - 3_c);  // negative between 0 and 3: (ln |g|)' asks for no logarithm of it
static_assert(logarithmic_derivative(g, x)(1.0) == 0.5);  // g'/g = -1/-2
// [/negative]

int main() {
    // [print]
    std::printf("f'/f\n");
    line("x^x", to_string(logarithmic_derivative(pow(x, x), x)));
    line("(sin x)^x", to_string(logarithmic_derivative(pow(sin(x), x), x)));
    line("of many factors", to_string(logarithmic_derivative(f, x)));
    std::printf("f'\n");
    line("x^x", to_string(differentiate_by_logarithms(pow(x, x), x)));
    line("(sin x)^x", to_string(differentiate_by_logarithms(pow(sin(x), x), x)));
    // [/print]
    // [growth]
    constexpr derivo::symbol<"t"> t;
    constexpr auto people = 1000_c * exp(0.02_c * t);
    line("relative growth", to_string(logarithmic_derivative(people, t)));
    // [/growth]
}
