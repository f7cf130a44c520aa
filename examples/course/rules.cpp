// SPDX-License-Identifier: BSL-1.0
//
// The rules of differentiation, the derivatives of common functions, and the mistakes that are made with them.
#include <derivo/calculus.hpp>

#include <cstdio>
#include <string_view>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"n"> n;

void line(const char* formula, std::string_view derivative) {
    std::printf("  %-18s %.*s\n", formula, static_cast<int>(derivative.size()), derivative.data());
}

void rules() {
    std::printf("rules\n");
    // [rules]
    line("7", to_string(diff(7_c, x)));
    line("5 x^3", to_string(diff(5_c * pow<3>(x), x)));
    line("x^2.5", to_string(diff(pow(x, 2.5_c), x)));
    line("x^3 + x^2", to_string(diff(pow<3>(x) + pow<2>(x), x)));
    line("x^3 - 2x + 1", to_string(diff(pow<3>(x) - 2_c * x + 1_c, x)));
    line("x^2 e^x", to_string(diff(pow<2>(x) * exp(x), x)));
    line("sin x/x", to_string(diff(sin(x) / x, x)));
    line("(x^2 + 1)^5", to_string(diff(pow<5>(x * x + 1_c), x)));
    // [/rules]
}

// The rules themselves, for any two functions.
// [any]
constexpr auto f = derivo::function([](auto t) { return exp(sin(t)); });
constexpr auto g = derivo::function([](auto t) { return t * t + 1; });
constexpr auto df = derivo::diff(f);
constexpr auto dg = derivo::diff(g);
static_assert(diff(f(x) + g(x), x) == df(x) + dg(x));
static_assert(diff(f(x) * g(x), x) == df(x) * g(x) + f(x) * dg(x));
static_assert(diff(f(x) / g(x), x) == (df(x) * g(x) - f(x) * dg(x)) / pow<2>(g(x)));
static_assert(diff(f(g(x)), x) == df(g(x)) * dg(x));
static_assert(diff(pow(f(x), g(x)), x) == pow(f(x), g(x)) * (dg(x) * log(f(x)) + g(x) * df(x) / f(x)));
// [/any]

void common_functions() {
    std::printf("common functions\n");
    // [common]
    line("x^n", to_string(diff(pow(x, n), x)));
    line("e^x", to_string(diff(exp(x), x)));
    line("a^x", to_string(diff(pow(a, x), x)));
    line("ln x", to_string(diff(log(x), x)));
    line("log_a x", to_string(diff(log(x, a), x)));
    line("sin x", to_string(diff(sin(x), x)));
    line("cos x", to_string(diff(cos(x), x)));
    line("tan x", to_string(diff(tan(x), x)));
    line("arcsin x", to_string(diff(asin(x), x)));
    line("arccos x", to_string(diff(acos(x), x)));
    line("arctan x", to_string(diff(atan(x), x)));
    line("sqrt x", to_string(diff(sqrt(x), x)));
    line("sigmoid x", to_string(diff(sigmoid(x), x)));
    line("tanh x", to_string(diff(tanh(x), x)));
    // [/common]
}

// [mistakes]
static_assert(diff(sin(2_c * x), x) == 2_c * cos(2_c * x));  // not cos 2x: the chain rule
static_assert(diff(sin(2_c * x), x)(0.0) == 2.0);            // the check of the text: the slope at 0 is 2
static_assert(diff(x * x * sin(x), x) != 2_c * x * cos(x));  // a product is not differentiated factor by factor
static_assert(diff(sin(x) / x, x)(1.0) == -diff(x / sin(x), x)(1.0) * sin(1_c)() * sin(1_c)());  // (f/g)' has its sign
static_assert(diff(pow(x, 3_c), x) == 3_c * x * x);                                              // the base varies
static_assert(diff(pow(3_c, x), x) == pow(3_c, x) * log(3_c));    // the exponent varies: not x 3^(x - 1)
static_assert(diff(pow(x, x), x) == pow(x, x) * (log(x) + 1_c));  // both vary
static_assert(diff(pow(derivo::e, 3_c), x) == 0_c);               // e³ is a constant: not 3 e²
static_assert(diff(derivo::pi * derivo::pi, x) == 0_c);           // as is π²
// [/mistakes]

int main() {
    rules();
    common_functions();
}
