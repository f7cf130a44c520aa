// SPDX-License-Identifier: BSL-1.0
//
// The rules of the canonical form (docs/explanation/canonical-form.md), by number: what each one does, and where
// it must not.
#include <derivo/derivo.hpp>

using namespace derivo;
using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr symbol<"z"> z;

// ── 1: like terms and like bases, with exact coefficients ───────────────────────────────────────────

static_assert(to_string(x + x) == "2*x");
static_assert(to_string(x - x) == "0");
static_assert(to_string(x + 0_c) == "x");
static_assert(to_string(0_c * x) == "0");
static_assert(to_string(1_c * x) == "x");
static_assert(to_string(x * x / x) == "x");
static_assert(to_string(x / x) == "1");
static_assert(to_string(0_c / x) == "0");
static_assert(to_string(x / 2_c + x / 3_c) == "5*x/6");
static_assert(to_string(0.1_c + 0.2_c) == "3/10");
static_assert(to_string(1_c / 3_c + 1_c / 6_c) == "1/2");
static_assert(to_string(pow(x, 0_c)) == "1");
static_assert(to_string(pow(x, 1_c)) == "x");
static_assert(to_string(pow(1_c, x)) == "1");
static_assert(to_string(-(-x)) == "x");
static_assert(to_string(x * y / (y * x)) == "1");
static_assert(to_string(x / (x * y)) == "1/y");
static_assert(to_string(1_c / (1_c / x)) == "x");
static_assert(to_string(x / (y / z)) == "x*z/y");
static_assert(to_string((x / y) / z) == "x/(y*z)");
static_assert(to_string((x + y) / (y + x)) == "1");
static_assert(to_string(pow(x, y) * pow(x, z)) == "x^(y + z)");
static_assert(to_string(pow(x, y) * x) == "x^(y + 1)");
static_assert(to_string(pow(x, y) / x) == "x^(y - 1)");
static_assert(to_string(pow(2_c, x) * pow(2_c, y)) == "2^(x + y)");
static_assert(to_string(pow(x + 1_c, y) * pow(x + 1_c, 2_c)) == "(x + 1)^(y + 2)");
static_assert(to_string(sqrt(x) * sqrt(x)) == "x");
static_assert(to_string(sqrt(x) * x) == "x^(3/2)");
static_assert(to_string(1_c / sqrt(x)) == "1/sqrt(x)");

// It stays:
static_assert(to_string(sqrt(x) * sqrt(y)) == "sqrt(x)*sqrt(y)");
static_assert(to_string(x + y) == "x + y");
static_assert(to_string((x * x - 1_c) / (x - 1_c)) == "(x^2 - 1)/(x - 1)");

// ── 2: powers, content of sums ──────────────────────────────────────────────────────────────────────

static_assert(to_string(pow(x * y, 2_c)) == "x^2*y^2");
static_assert(to_string(pow(x / y, 3_c)) == "x^3/y^3");
static_assert(to_string(pow(2_c * x, 3_c)) == "8*x^3");
static_assert(to_string(pow(-x, 2_c)) == "x^2");
static_assert(to_string(pow(-x, 3_c)) == "-x^3");
static_assert(to_string(pow(pow(x, 2_c), 3_c)) == "x^6");
static_assert(to_string(pow(pow(x, y), 2_c)) == "x^(2*y)");
static_assert(to_string(pow(sqrt(x), 4_c)) == "x^2");
static_assert(to_string(pow(pow(x, rational<1, 3>), 3_c)) == "x");
static_assert(to_string(pow(0.5_c, 3_c)) == "1/8");
static_assert(to_string(pow(2_c, 62_c)) == "4611686018427387904");
static_assert(to_string(sqrt(4_c)) == "2");
static_assert(to_string(sqrt(4_c * x)) == "2*sqrt(x)");
static_assert(to_string(sqrt(4_c * x + 4_c)) == "2*sqrt(x + 1)");
static_assert(to_string(pow(8_c * x + 8_c, rational<1, 3>)) == "2*(x + 1)^(1/3)");
static_assert(to_string(pow(x, 1.5_c)) == "x^(3/2)");
static_assert(to_string(2_c * (x + y)) == "2*x + 2*y");
static_assert(to_string(-(x - y)) == "y - x");
static_assert(to_string(pow<2>(1_c - x)) == "(x - 1)^2");
static_assert(to_string(pow<3>(1_c - x)) == "-(x - 1)^3");
static_assert(to_string(pow<2>(y - x)) == "(x - y)^2");

// It stays:
static_assert(to_string(sqrt(x * x)) == "sqrt(x^2)");  // |x|
static_assert(to_string(sqrt(pow<4>(x))) == "sqrt(x^4)");
static_assert(to_string(pow(pow(x, 2_c), y)) == "(x^2)^y");
static_assert(to_string(pow(pow(x, y), z)) == "(x^y)^z");
static_assert(to_string(pow(-x, y)) == "(-x)^y");
static_assert(to_string(sqrt(x * y)) == "sqrt(x*y)");  // both may be negative
static_assert(to_string(sqrt(-x)) == "sqrt(-x)");
static_assert(to_string(sqrt(2_c)) == "sqrt(2)");
static_assert(to_string(sqrt(2_c * x + 2_c)) == "sqrt(2*x + 2)");  // the root of 2 is no rational
static_assert(to_string(pow(-8_c, rational<1, 3>)) == "(-8)^(1/3)");
static_assert(to_string(cbrt(x * x * x)) == "cbrt(x^3)");
static_assert(to_string(pow(x, 0.3_c)) == "x^(3/10)");
static_assert(to_string(pow(0_c, x)) == "0^x");
static_assert(to_string(pow(2_c, 100_c)) == "2^100");

// ── 2: identities of the rows ───────────────────────────────────────────────────────────────────────

static_assert(to_string(sin(0_c)) == "0" && to_string(cos(0_c)) == "1" && to_string(exp(0_c)) == "1");
static_assert(to_string(log(1_c)) == "0" && to_string(log2(8_c)) == "3" && to_string(log10(100_c)) == "2");
static_assert(to_string(exp(log(x))) == "x" && to_string(log(exp(x))) == "x" && to_string(exp2(log2(x))) == "x");
static_assert(to_string(exp(2_c * log(x) + y)) == "x^2*exp(y)");
static_assert(to_string(sin(asin(x))) == "x" && to_string(tan(atan(x))) == "x");
static_assert(to_string(sin(-x)) == "-sin(x)" && to_string(cos(-x)) == "cos(x)" && to_string(abs(-x)) == "abs(x)");
static_assert(to_string(sinh(-x)) == "-sinh(x)" && to_string(cosh(-x)) == "cosh(x)" && to_string(erf(-x)) == "-erf(x)");
static_assert(to_string(sin(-2_c * x)) == "-sin(2*x)");
static_assert(to_string(exp(x) * exp(y)) == "exp(x + y)" && to_string(exp(x) * exp(-x)) == "1");
static_assert(to_string(pow(exp(x), 2_c)) == "exp(2*x)" && to_string(sqrt(exp(x))) == "exp(x/2)");
static_assert(to_string(exp(2_c * x) * exp(x)) == "exp(3*x)" && to_string(exp(x) / exp(x)) == "1");
static_assert(to_string(pow<2>(sin(x)) + pow<2>(cos(x))) == "1");
static_assert(to_string(3_c * pow<2>(sin(x)) + 3_c * pow<2>(cos(x))) == "3");
static_assert(to_string(y * pow<2>(sin(x)) + y * pow<2>(cos(x)) + z) == "y + z");
static_assert(to_string(pow<3>(sin(x)) + sin(x) * pow<2>(cos(x))) == "sin(x)");
static_assert(to_string(pow<2>(cosh(x)) - pow<2>(sinh(x))) == "1");
static_assert(to_string(diff(cos(x) / sin(x), x)) == "-1/sin(x)^2");
static_assert(to_string(hypot(x, y)) == "sqrt(x^2 + y^2)");

// Fractions of π at which the value is rational, in any turn:
static_assert(to_string(sin(pi)) == "0" && to_string(cos(pi)) == "-1" && to_string(tan(pi / 4_c)) == "1");
static_assert(to_string(sin(-pi / 6_c)) == "-1/2" && to_string(cos(7_c * pi / 3_c)) == "1/2");
static_assert(to_string(sin(1000001_c * pi / 2_c)) == "1" && to_string(cos(-9_c * pi)) == "-1");
static_assert(to_string(tan(-5_c * pi / 4_c)) == "-1" && to_string(sin(17_c * pi / 6_c)) == "1/2");

// It stays:
static_assert(to_string(asin(sin(x))) == "asin(sin(x))");  // only in [-π/2, π/2]
static_assert(to_string(log(x * y)) == "log(x*y)" && to_string(log(x) + log(y)) == "log(x) + log(y)");
static_assert(to_string(log(x * x)) == "log(x^2)");
static_assert(to_string(exp(y * log(x))) == "exp(y*log(x))");
static_assert(to_string(pow(exp(x), y)) == "exp(x)^y");
static_assert(to_string(pow<2>(sin(x)) + pow<2>(cos(y))) == "cos(y)^2 + sin(x)^2");
static_assert(to_string(pow<2>(sin(x)) - pow<2>(cos(x))) == "sin(x)^2 - cos(x)^2");
static_assert(to_string(2_c * pow<2>(sin(x)) + pow<2>(cos(x))) == "cos(x)^2 + 2*sin(x)^2");
static_assert(to_string(1_c - pow<2>(sin(x))) == "1 - sin(x)^2");
static_assert(to_string(exp(1_c)) == "exp(1)" && to_string(sin(pi / 4_c)) == "sin(pi/4)" &&
              to_string(sin(pi * x)) == "sin(pi*x)");
static_assert(to_string(sin(x) / cos(x)) == "sin(x)/cos(x)" && to_string(sin(2_c * x)) == "sin(2*x)");

// ── 3: a lone product or power of sums is not multiplied out ────────────────────────────────────────

static_assert(to_string((x + 1_c) * (x + 1_c)) == "(x + 1)^2");
static_assert(to_string((x + 1_c) * (y - 1_c)) == "(x + 1)*(y - 1)");
static_assert(to_string(x * (y + 1_c)) == "x*(y + 1)");
static_assert(to_string(diff(pow<10>(x + 1_c), x)) == "10*(x + 1)^9");
static_assert(to_string(1_c / ((x + 1_c) * (x - 1_c))) == "1/((x - 1)*(x + 1))");

// ── 4: one denominator for terms that share a sum in theirs ─────────────────────────────────────────

static_assert(to_string(x / (x + 1_c) + 1_c / (x + 1_c)) == "1");
static_assert(to_string(x / (x - y) - 1_c / pow<2>(x - y)) == "(x^2 - x*y - 1)/(x - y)^2");
static_assert(to_string(diff((x * x + 1_c) / (x - 1_c), x)) == "(x^2 - 2*x - 1)/(x - 1)^2");

// It stays:
static_assert(to_string(1_c / x + 1_c) == "1/x + 1");
static_assert(to_string(1_c / x + 1_c / y) == "1/x + 1/y");
static_assert(to_string(1_c / (x + 1_c) + 1_c / (x - 1_c)) == "1/(x - 1) + 1/(x + 1)");

// ── 5: products in a sum are multiplied out where terms then merge ──────────────────────────────────

static_assert(to_string((x + y) * (x + y) - x * x) == "2*x*y + y^2");
static_assert(to_string(x * (x + 1_c) - x * x) == "x");
static_assert(to_string((x + 1_c) * (x - 1_c) + 1_c) == "x^2");

// It stays:
static_assert(to_string(x * (x + 1_c) + 1_c) == "x*(x + 1) + 1");
static_assert(to_string((x + 1_c) * (y + 1_c) + z) == "z + (x + 1)*(y + 1)");

// ── 6: a function that all terms share is taken out, a symbol is not ────────────────────────────────

static_assert(to_string(x * exp(x) + exp(x)) == "(x + 1)*exp(x)");
static_assert(to_string(sin(x) * y + sin(x) * z) == "(y + z)*sin(x)");
static_assert(to_string(diff(pow(x, x), x)) == "x^x*(log(x) + 1)");
static_assert(to_string(y * pow(x, z) + pow(x, z + 1_c)) == "(x + y)*x^z");

// It stays:
static_assert(to_string(x * y + x * z) == "x*y + x*z");
static_assert(to_string(x * sin(x) + x) == "x + x*sin(x)");
static_assert(to_string(sin(x) + sin(x) * y + y) == "y + y*sin(x) + sin(x)");

// ── 7: order, by the text of names; a positive term first ───────────────────────────────────────────

static_assert(to_string(z * y * x) == "x*y*z" && to_string(z + y + x) == "x + y + z");
static_assert(to_string(1_c + x + x * x) == "x^2 + x + 1");
static_assert(to_string(x * y + x * x + y * y) == "x^2 + x*y + y^2");
static_assert(to_string(x * x * y + x * y * y) == "x^2*y + x*y^2");
static_assert(to_string(sin(x) * x) == "x*sin(x)" && to_string(sin(x) + x + 1_c) == "x + sin(x) + 1");
static_assert(to_string(sin(x) * cos(x)) == "cos(x)*sin(x)");
static_assert(to_string((sin(x) + 1_c) * (x + 1_c) * x) == "x*(x + 1)*(sin(x) + 1)");
static_assert(to_string(x * pi * 2_c) == "2*pi*x" && to_string(e * pi * x) == "e*pi*x" &&
              to_string(pi + 1_c) == "pi + 1");
static_assert(to_string(symbol<"x2">{} + symbol<"x10">{}) == "x10 + x2");
static_assert(to_string(symbol<"b">{} * symbol<"A">{} * symbol<"a">{}) == "A*a*b");
static_assert(to_string(-x + y) == "y - x" && to_string(-x - y) == "-x - y" && to_string(-x * y) == "-x*y");
static_assert(to_string(1_c - x) == "1 - x" && to_string(x - (y - z)) == "x - y + z");
static_assert(to_string(y * (1_c - x)) == "y*(1 - x)" && to_string(-y * (1_c - x)) == "y*(x - 1)");
static_assert(to_string(diff(silu(x), x)) == "sigmoid(x)*(x*(1 - sigmoid(x)) + 1)");

// The same text whichever way it was written.
static_assert(to_string(cos(y - x) * x) == to_string(x * cos(x - y)));
static_assert(to_string(sin(y - x) * x) == to_string(-x * sin(x - y)));
static_assert(to_string((y - x) / (z - x)) == to_string((x - y) / (x - z)));
static_assert(to_string(exp(y - x) * z) == to_string(z / exp(x - y)));

// A number that would leave the range of a double stays in its power: 4^-1024 is not 0.
constexpr auto large_power = log(pow(x * (x - 7_c / 4_c), 1024_c));
static_assert(diff(large_power, x)(0.75) > 341.33 && diff(large_power, x)(0.75) < 341.34);
static_assert(to_string(large_power) == "log((x*(4*x - 7)/4)^1024)");
static_assert(to_string(diff(large_power, x)) == "1024*(8*x - 7)/(x*(4*x - 7))");

// On the way to a form that is in range again, a number may leave it.
static_assert(to_string(diff(log(pow(1e-200_c * x, -4_c)), x)) == "-4/x");
static_assert(to_string(pow(1e-300_c * x, 3_c)) == "(1e-300*x)^3");
static_assert(to_string(pow(1e-300_c * x, 3_c) / pow(1e-300_c * x, 2_c)) == "1e-300*x");
static_assert(to_string(pow(1e-300_c * x, 2_c) * pow(1e200_c * y, 2_c)) == "1e-200*x^2*y^2");
static_assert(pow(1e-160_c * x, 2_c) == pow(1e-160_c, 2_c) * pow(x, 2_c));

// Nor are digits lost: the power of a number that was rounded stays.
static_assert(to_string(pow(0.1234567890123456789_c * x, 400_c)) == "(0.1234567890123456789*x)^400");

// Numbers are rounded where no digits are lost; else a form without is made: 576650390625² is no exact number.
static_assert(to_string(0.1234567890123_c * (7.654321098765_c * x + 1.23456789012345_c * y)) ==
              "0.944977904922627*x + 0.15241578753233115*y");
static_assert(to_string(diff(x / (x + 1048576_c / 576650390625_c), x)) ==
              "576650390625/(576650390625*x + 1048576) - 3.3252567300796506e23*x/(576650390625*x + 1048576)^2");

// Those that cancel come first: 10^-17 + 8 - 8 is not 0. A form that would lose digits even so is not made.
constexpr auto tiny = 256_c / 6568407699612907009_c;
static_assert(to_string(x + (-8_c - (-8_c + tiny))) == "x - 256/6568407699612907009");
static_assert(to_string(8_c - (8_c - tiny)) == "256/6568407699612907009");
static_assert(to_string(x * (tiny - 8_c) + 8_c * x) == "x*(256/6568407699612907009 - 8) + x*8");
