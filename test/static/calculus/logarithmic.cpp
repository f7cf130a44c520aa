// SPDX-License-Identifier: BSL-1.0
//
// Differentiation by logarithms: products, quotients and powers split into their factors.
#include <derivo/calculus.hpp>

#include <type_traits>

using namespace derivo::literals;
using derivo::diff;
using derivo::differentiate_by_logarithms;
using derivo::logarithmic_derivative;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

static_assert(logarithmic_derivative(pow(x, x), x) == log(x) + 1_c);
static_assert(differentiate_by_logarithms(pow(x, x), x) == pow(x, x) * (log(x) + 1_c));
static_assert(to_string(differentiate_by_logarithms(pow(x, x), x)) == "x^x*(log(x) + 1)");
static_assert(differentiate_by_logarithms(pow(sin(x), x), x) == pow(sin(x), x) * (log(sin(x)) + x * cos(x) / sin(x)));

constexpr auto f = pow<3>(x + 1_c) * sqrt(x * x + 1_c) * exp(2_c * x) / (pow<2>(x - 2_c) * cos(x));
static_assert(logarithmic_derivative(f, x) ==
              3_c / (x + 1_c) + x / (x * x + 1_c) + 2_c - 2_c / (x - 2_c) + sin(x) / cos(x));
static_assert(to_string(logarithmic_derivative(f, x)) == "x/(x^2 + 1) - 2/(x - 2) + 3/(x + 1) + sin(x)/cos(x) + 2");
static_assert(differentiate_by_logarithms(f, x) == diff(f, x));

// The same as the derivative, whatever f is made of.
constexpr auto same(auto g) { return differentiate_by_logarithms(g, x) == diff(g, x); }
static_assert(same(x) && same(5_c) && same(y) && same(-x * y) && same(x + y) && same(sin(x) - x));
static_assert(same(pow(x, y)) && same(pow(y, x)));
static_assert(same(pow(x * y, sin(x)) / sqrt(x)) && same(diff(sin(x) * x, x) * x) && same(log(x) * log(log(x))));
static_assert(same(substitute(x * y, y = sin(x))) && same(1_c / (x * (x + 1_c) * (x + 2_c))));

// Where the canonical form does not know that both are the same, by value.
constexpr bool close(double a, double b) { return a - b < 1e-14 && b - a < 1e-14; }
static_assert(close(differentiate_by_logarithms(cbrt(x) / x, x)(8.0), -1 / 48.0));
static_assert(close(differentiate_by_logarithms(pow(x, pow(x, x)), x)(1.5), diff(pow(x, pow(x, x)), x)(1.5)));

// No logarithm of f is taken: f may be negative.
static_assert(logarithmic_derivative(-x * x * x, x)(-2.0) == -1.5);
static_assert(logarithmic_derivative(pow(x, 3_c), x)(-2.0) == -1.5);
static_assert(differentiate_by_logarithms(x * (x - 3_c), x)(1.0) == -1.0);
static_assert(logarithmic_derivative(y * y, x) == 0_c);
static_assert(std::is_empty_v<decltype(logarithmic_derivative(f, x))>);

// Plain numbers.
static_assert(logarithmic_derivative(2.5 * x * pow(x, 3.0), x)(2.0) == 2.0);
static_assert(differentiate_by_logarithms(2.0 * x / (x + 3.0), x)(1.0f) == 0.375f);
