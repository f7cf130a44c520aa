// SPDX-License-Identifier: BSL-1.0
//
// The rules of differentiation, as formulas. Values are the business of test/laws and test/oracle.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
using derivo::diff;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr auto u = sin(x);
constexpr auto v = exp(x);

// ── the rules ───────────────────────────────────────────────────────────────────────────────────────

static_assert(diff(x, x) == 1_c && diff(y, x) == 0_c && diff(5_c, x) == 0_c && diff(derivo::pi, x) == 0_c);
static_assert(diff(u + v, x) == diff(u, x) + diff(v, x));
static_assert(diff(u - v, x) == diff(u, x) - diff(v, x));
static_assert(diff(-u, x) == -diff(u, x));
static_assert(diff(3_c * u, x) == 3_c * diff(u, x));
static_assert(diff(u * v, x) == diff(u, x) * v + u * diff(v, x));
static_assert(diff(u / v, x) == (diff(u, x) * v - u * diff(v, x)) / (v * v));
static_assert(diff(1_c / u, x) == -diff(u, x) / (u * u));
static_assert(diff(u / y, x) == diff(u, x) / y && diff(y / u, x) == -y * diff(u, x) / (u * u));
static_assert(diff(sin(exp(x)), x) == cos(exp(x)) * exp(x));
static_assert(diff(exp(sin(x * x)), x) == 2_c * x * cos(x * x) * exp(sin(x * x)));

// Powers, by cases.
static_assert(diff(pow(x, 5_c), x) == 5_c * pow(x, 4_c) && diff(pow(x, -2_c), x) == -2_c * pow(x, -3_c));
static_assert(diff(pow(x, 0_c), x) == 0_c && diff(pow(x, 1_c), x) == 1_c);
static_assert(diff(pow(x, derivo::rational<2, 3>), x) == derivo::rational<2, 3> * pow(x, derivo::rational<-1, 3>));
static_assert(diff(pow(x, 0.3_c), x) == 0.3_c * pow(x, -0.7_c));
static_assert(diff(pow(x, derivo::pi), x) == derivo::pi * pow(x, derivo::pi - 1_c));
static_assert(diff(pow(x, y), x) == y * pow(x, y - 1_c));
static_assert(diff(pow(2_c, x), x) == log(2_c) * pow(2_c, x));
static_assert(diff(pow(y, x), x) == log(y) * pow(y, x));
static_assert(diff(pow(u, v), x) == pow(u, v) * (diff(v, x) * log(u) + v * diff(u, x) / u));
static_assert(diff(sqrt(x), x) == 1_c / (2_c * sqrt(x)));
static_assert(diff(pow(x, 3_c), x)(0.0) == 0.0 && diff(pow(x, 3_c), x)(-2.0) == 12.0);  // no logarithm of -2
static_assert(diff(pow(x, 1_c), x)(0.0) == 1.0 && derivo::diff<2>(x * x, x)(0.0) == 2.0);
static_assert(diff(pow(x, 2.0), x)(-3.0) == -6.0);  // a plain number as the exponent, too

// ── no x, no slope ──────────────────────────────────────────────────────────────────────────────────

static_assert(std::is_same_v<decltype(diff(sin(y), x)), derivo::constant<0>>);
static_assert(std::is_same_v<decltype(diff(2_c, x)), derivo::constant<0>>);
static_assert(diff(2.0 * y, x)() == 0.0);
static_assert(diff(floor(x), x) == 0_c && diff(sign(x), x) == 0_c);
static_assert(diff(diff(x, x), x) == 0_c);

// A derivative can be called at every point at which its formula can.
static_assert(diff(x * y, x)(x = 1.0, y = 2.0) == 2.0);
static_assert(diff(3_c * x, x)(x = 1.0) == 3.0 && diff(3_c * x, x)(1.0) == 3.0);
static_assert(function(diff(x * y, x), x, y)(1.0, 2.0) == 2.0);

// ── functions of several arguments ──────────────────────────────────────────────────────────────────

static_assert(diff(atan2(y, x), x) == -y / (x * x + y * y) && diff(atan2(y, x), y) == x / (x * x + y * y));
static_assert(diff(hypot(x, y), x) == x / sqrt(x * x + y * y));
static_assert(diff(hypot(x, y, z), z) == z / sqrt(x * x + y * y + z * z));
static_assert(diff(fma(x, y, z), x) == y && diff(fma(x, y, z), y) == x && diff(fma(x, y, z), z) == 1_c);
static_assert(diff(fma(x, x, x), x) == 2_c * x + 1_c);  // the same argument three times
static_assert(diff(log(x, 2_c), x) == 1_c / (x * log(2_c)));
