// SPDX-License-Identifier: BSL-1.0
//
// Taylor polynomials as expressions: about exact points, symbols and plain numbers, in one variable and in several.
#include <derivo/calculus.hpp>

#include <array>
#include <type_traits>

using namespace derivo::literals;
using derivo::diff;
using derivo::linearize;
using derivo::pi;
using derivo::taylor;
using derivo::taylor_coefficients;
using derivo::taylor_remainder;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;

// ── about an exact point ────────────────────────────────────────────────────────────────────────────

constexpr auto sine = taylor<5>(sin(x), x, 0_c);
static_assert(sine == x - pow<3>(x) / 6_c + pow<5>(x) / 120_c);
static_assert(to_string(sine) == "x - x^3/6 + x^5/120");
static_assert(to_latex(sine) == "x - \\frac{x^{3}}{6} + \\frac{x^{5}}{120}");
static_assert(std::is_empty_v<decltype(sine)>);
static_assert(sine(0.0) == 0.0 && std::is_same_v<decltype(sine(1.0f)), float> && sine(1.0) > 0.8416666666666 &&
              sine(1.0) < 0.8416666666667);
static_assert(diff(taylor<6>(sin(x), x, 0_c), x) == taylor<5>(cos(x), x, 0_c));

static_assert(taylor<3>(log(x), x, 1_c) == (x - 1_c) - pow<2>(x - 1_c) / 2_c + pow<3>(x - 1_c) / 3_c);
static_assert(to_string(taylor<3>(log(x), x, 1_c)) == "x - 1 - (x - 1)^2/2 + (x - 1)^3/3");
static_assert(to_string(taylor<2>(1_c / x, x, -2_c)) == "-1/2 - (x + 2)/4 - (x + 2)^2/8");
static_assert(to_string(taylor<3>(sin(x), x, pi)) == "-(x - pi) + (x - pi)^3/6");
static_assert(to_string(taylor<2>(exp(x), x, 1_c)) == "exp(1) + (x - 1)*exp(1) + (x - 1)^2*exp(1)/2");
static_assert(to_latex(taylor<2>(log(x), x, 2_c)) ==
              "\\ln\\left(2\\right) + \\frac{x - 2}{2} - \\frac{\\left(x - 2\\right)^{2}}{8}");

// A polynomial of the order itself, about any point.
constexpr auto cubic = 2_c * pow<3>(x) - x + 5_c;
static_assert(taylor<3>(cubic, x, 7_c) == cubic && taylor<9>(cubic, x, a) == cubic && taylor<3>(cubic, x, x) == cubic);
static_assert(to_string(taylor<3>(x - x, x, 3_c)) == "0" && taylor<0>(cos(x), x, 0_c) == 1_c);
static_assert(taylor<4>(y * y, x, 1_c) == y * y);

// ── about a symbol, an expression, a plain number ───────────────────────────────────────────────────

static_assert(taylor<2>(sin(x), x, a) == sin(a) + (x - a) * cos(a) - pow<2>(x - a) * sin(a) / 2_c);
static_assert(to_string(taylor<2>(sin(x), x, a)) == "sin(a) + (x - a)*cos(a) - (x - a)^2*sin(a)/2");
static_assert(taylor<2>(x * x, x, a + b)(x = 3.0, a = 1.0, b = 5.0) == 9.0);
static_assert(taylor<2>(exp(x * y), x, 0_c) == 1_c + x * y + pow<2>(x * y) / 2_c);

constexpr auto about_half = taylor<2>(x * x, x, 0.5);
static_assert(about_half(3.0) == 9.0 && sizeof(about_half) == sizeof(double));
static_assert(taylor<1>(2.5 * x * x, x, 1.0)(x = 3.0) == 2.5 + 5.0 * 2);
static_assert(to_string(taylor<1>(x * x, x, 1.5)).view() == "1.5^2 + 2*1.5*(x - 1.5)");

// ── several variables ───────────────────────────────────────────────────────────────────────────────

constexpr auto f = exp(x) * sin(y);
static_assert(taylor<2>(f, x = 0_c, y = 0_c) == y + x * y);
static_assert(taylor<3>(f, x = 0_c, y = 0_c) == y + x * y + x * x * y / 2_c - pow<3>(y) / 6_c);
constexpr auto general = taylor<2>(f, x = a, y = b);
constexpr auto h = x - a;
constexpr auto k = y - b;
static_assert(general == exp(a) * (sin(b) + sin(b) * h + cos(b) * k +
                                   (sin(b) * h * h + 2_c * cos(b) * h * k - sin(b) * k * k) / 2_c));
static_assert(taylor<4>(pow<2>(x * y), x = 1_c, y = 2_c) == pow<2>(x * y));
static_assert(taylor<1>(x * y, x = 2.0, y = 3.0)(x = 2.5, y = 3.0) == 7.5);
static_assert(taylor<2>(x - y, x = y, y = x) == x - y);  // at once, as substitute replaces

// ── linearize ───────────────────────────────────────────────────────────────────────────────────────

static_assert(linearize(sqrt(x), x, 4_c) == 2_c + (x - 4_c) / 4_c);
static_assert(linearize(sin(x), x, a) == sin(a) + cos(a) * (x - a));
static_assert(linearize(x * x * y, x = 1_c, y = 2_c) == 4_c * x + y - 4_c);

// ── coefficients ────────────────────────────────────────────────────────────────────────────────────

static_assert(taylor_coefficients<3>(exp(x), x)(0.0) == std::array{1.0, 1.0, 0.5, 1.0 / 6});
static_assert(to_string(taylor_coefficients<2>(sin(x), x, a)) == "[sin(a), cos(a), -sin(a)/2]");
static_assert(taylor_coefficients<2>(y * x * x, x, 2_c)(y = 3.0f) == std::array{12.0f, 12.0f, 3.0f});
static_assert(taylor_coefficients<2>(x * x, x, 3.0)() == std::array{9.0, 6.0, 1.0});

// ── what is left out ────────────────────────────────────────────────────────────────────────────────

static_assert(taylor_remainder<3>(exp(x), x, 0_c) == pow<4>(x) / 24_c);
static_assert(taylor_remainder<3>(exp(x), x, 0_c, c) == pow<4>(x) * exp(c) / 24_c);
static_assert(taylor_remainder<1>(log(x), x, a, c) == -pow<2>(x - a) / (2_c * c * c));
static_assert(taylor_remainder<4>(sin(x), x, 0_c) == pow<5>(x) / 120_c);  // order 4 and 3 are the same polynomial
static_assert(taylor<4>(exp(x), x, 1_c) == taylor<3>(exp(x), x, 1_c) + taylor_remainder<3>(exp(x), x, 1_c));

// ── functions ───────────────────────────────────────────────────────────────────────────────────────

constexpr auto F = derivo::function([](auto t) { return t * t * t + 1; });
constexpr auto P = taylor<2>(F, 1_c);  // 2 + 3 (t - 1) + 3 (t - 1)²
static_assert(P(3.0) == 2 + 3 * 2 + 3 * 4 && taylor<3>(F, 5_c)(2.0) == F(2.0));
constexpr auto G = derivo::function([](auto u, auto v) { return u * u * v; });
static_assert(taylor<1>(G, 1_c, 2_c)(2.0, 3.0) == 2 + 4 * 1 + 1 * 1 && linearize(G, 1_c, 2_c)(2.0, 3.0) == 7.0);
static_assert(derivo::diff(P)(1.0) == 3.0);

// ── 0/0 ─────────────────────────────────────────────────────────────────────────────────────────────

static_assert(taylor<0>(sin(x) / x, x, 0_c) == 1_c);
static_assert(taylor<4>((x * x - 1_c) / (x - 1_c), x, 1_c) == x + 1_c);
static_assert(taylor<2>((x - sin(x)) / pow<3>(x), x, 0_c) == 1_c / 6_c - x * x / 120_c);
static_assert(taylor<3>(x * sqrt(x + 1_c) / sin(x), x, 0_c) == 1_c + x / 2_c + x * x / 24_c + 7_c * pow<3>(x) / 48_c);
