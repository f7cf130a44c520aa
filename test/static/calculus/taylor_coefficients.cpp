// SPDX-License-Identifier: BSL-1.0
//
// Exact Taylor coefficients, beside those that SymPy's series gives.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
using derivo::pi;
using derivo::rational;
using derivo::taylor_coefficients;
constexpr derivo::symbol<"x"> x;

static_assert(to_string(taylor_coefficients<9>(sin(x), x, 0_c)) ==
              "[0, 1, 0, -1/6, 0, 1/120, 0, -1/5040, 0, 1/362880]");
static_assert(to_string(taylor_coefficients<8>(cos(x), x, 0_c)) == "[1, 0, -1/2, 0, 1/24, 0, -1/720, 0, 1/40320]");
static_assert(to_string(taylor_coefficients<9>(tan(x), x, 0_c)) == "[0, 1, 0, 1/3, 0, 2/15, 0, 17/315, 0, 62/2835]");
static_assert(to_string(taylor_coefficients<8>(exp(x), x, 0_c)) ==
              "[1, 1, 1/2, 1/6, 1/24, 1/120, 1/720, 1/5040, 1/40320]");
static_assert(to_string(taylor_coefficients<8>(log1p(x), x, 0_c)) == "[0, 1, -1/2, 1/3, -1/4, 1/5, -1/6, 1/7, -1/8]");
static_assert(to_string(taylor_coefficients<8>(log(1_c + x), x, 0_c)) ==
              "[0, 1, -1/2, 1/3, -1/4, 1/5, -1/6, 1/7, -1/8]");
static_assert(to_string(taylor_coefficients<9>(atan(x), x, 0_c)) == "[0, 1, 0, -1/3, 0, 1/5, 0, -1/7, 0, 1/9]");
static_assert(to_string(taylor_coefficients<9>(asin(x), x, 0_c)) == "[0, 1, 0, 1/6, 0, 3/40, 0, 5/112, 0, 35/1152]");
static_assert(to_string(taylor_coefficients<7>(sinh(x), x, 0_c)) == "[0, 1, 0, 1/6, 0, 1/120, 0, 1/5040]");
static_assert(to_string(taylor_coefficients<8>(cosh(x), x, 0_c)) == "[1, 0, 1/2, 0, 1/24, 0, 1/720, 0, 1/40320]");
static_assert(to_string(taylor_coefficients<9>(tanh(x), x, 0_c)) == "[0, 1, 0, -1/3, 0, 2/15, 0, -17/315, 0, 62/2835]");
static_assert(to_string(taylor_coefficients<7>(asinh(x), x, 0_c)) == "[0, 1, 0, -1/6, 0, 3/40, 0, -5/112]");
static_assert(to_string(taylor_coefficients<7>(atanh(x), x, 0_c)) == "[0, 1, 0, 1/3, 0, 1/5, 0, 1/7]");
static_assert(to_string(taylor_coefficients<6>(1_c / (1_c - x), x, 0_c)) == "[1, 1, 1, 1, 1, 1, 1]");
static_assert(to_string(taylor_coefficients<8>(1_c / (1_c + x * x), x, 0_c)) == "[1, 0, -1, 0, 1, 0, -1, 0, 1]");
static_assert(to_string(taylor_coefficients<7>(sqrt(1_c + x), x, 0_c)) ==
              "[1, 1/2, -1/8, 1/16, -5/128, 7/256, -21/1024, 33/2048]");
static_assert(to_string(taylor_coefficients<6>(pow(1_c + x, rational<-1, 2>), x, 0_c)) ==
              "[1, -1/2, 3/8, -5/16, 35/128, -63/256, 231/1024]");
static_assert(to_string(taylor_coefficients<5>(cbrt(1_c + x), x, 0_c)) == "[1, 1/3, -1/9, 5/81, -10/243, 22/729]");
static_assert(to_string(taylor_coefficients<6>(pow(1_c + x, 2.5_c), x, 0_c)) ==
              "[1, 5/2, 15/8, 5/16, -5/128, 3/256, -5/1024]");
static_assert(to_string(taylor_coefficients<7>(sigmoid(x), x, 0_c)) == "[1/2, 1/4, 0, -1/48, 0, 1/480, 0, -17/80640]");
static_assert(to_string(taylor_coefficients<8>(exp(sin(x)), x, 0_c)) ==
              "[1, 1, 1/2, 0, -1/8, -1/15, -1/240, 1/90, 31/5760]");
static_assert(to_string(taylor_coefficients<8>(sin(x) * exp(x), x, 0_c)) ==
              "[0, 1, 1, 1/3, 0, -1/30, -1/90, -1/630, 0]");
static_assert(to_string(taylor_coefficients<8>(exp(-x * x), x, 0_c)) == "[1, 0, -1, 0, 1/2, 0, -1/6, 0, 1/24]");
static_assert(to_string(taylor_coefficients<8>(sec(x), x, 0_c)) == "[1, 0, 1/2, 0, 5/24, 0, 61/720, 0, 277/8064]");
static_assert(to_string(taylor_coefficients<8>(log(cos(x)), x, 0_c)) ==
              "[0, 0, -1/2, 0, -1/12, 0, -1/45, 0, -17/2520]");
static_assert(to_string(taylor_coefficients<6>(pow(1_c + x, x), x, 0_c)) == "[1, 0, 1, -1/2, 5/6, -3/4, 33/40]");
static_assert(to_string(taylor_coefficients<8>(sin(x) / x, x, 0_c)) ==
              "[1, 0, -1/6, 0, 1/120, 0, -1/5040, 0, 1/362880]");
static_assert(to_string(taylor_coefficients<6>((1_c - cos(x)) / (x * x), x, 0_c)) ==
              "[1/2, 0, -1/24, 0, 1/720, 0, -1/40320]");
static_assert(to_string(taylor_coefficients<8>(x / (exp(x) - 1_c), x, 0_c)) ==
              "[1, -1/2, 1/12, 0, -1/720, 0, 1/30240, 0, -1/1209600]");
static_assert(to_string(taylor_coefficients<6>(log(sin(x) / x), x, 0_c)) == "[0, 0, -1/6, 0, -1/180, 0, -1/2835]");
static_assert(to_string(taylor_coefficients<8>(x / tan(x), x, 0_c)) == "[1, 0, -1/3, 0, -1/45, 0, -2/945, 0, -1/4725]");
static_assert(to_string(taylor_coefficients<6>(pow<4>(x) - 3_c * x * x + 2_c, x, 0_c)) == "[2, 0, -3, 0, 1, 0, 0]");
static_assert(to_string(taylor_coefficients<3>(exp2(x) - exp(x * log(2_c)), x, 0_c)) == "[0, 0, 0, 0]");
static_assert(to_string(taylor_coefficients<6>(log(x), x, 1_c)) == "[0, 1, -1/2, 1/3, -1/4, 1/5, -1/6]");
static_assert(to_string(taylor_coefficients<5>(1_c / x, x, 2_c)) == "[1/2, -1/4, 1/8, -1/16, 1/32, -1/64]");
static_assert(to_string(taylor_coefficients<5>(sqrt(x), x, 4_c)) == "[2, 1/4, -1/64, 1/512, -5/16384, 7/131072]");
static_assert(to_string(taylor_coefficients<4>(pow(x, 1.5_c), x, 9_c)) == "[27, 9/2, 1/8, -1/432, 1/10368]");
static_assert(to_string(taylor_coefficients<5>(1_c / (1_c + x), x, -2_c)) == "[-1, -1, -1, -1, -1, -1]");
static_assert(to_string(taylor_coefficients<4>(pow<3>(x), x, 0.5_c)) == "[1/8, 3/4, 3/2, 1, 0]");
static_assert(to_string(taylor_coefficients<7>(sin(x), x, pi)) == "[0, -1, 0, 1/6, 0, -1/120, 0, 1/5040]");
static_assert(to_string(taylor_coefficients<7>(cos(x), x, pi / 2_c)) == "[0, -1, 0, 1/6, 0, -1/120, 0, 1/5040]");
static_assert(to_string(taylor_coefficients<5>(tan(x), x, pi / 4_c)) == "[1, 2, 2, 8/3, 10/3, 64/15]");
static_assert(to_string(taylor_coefficients<5>(log(x) / (x - 1_c), x, 1_c)) == "[1, -1/2, 1/3, -1/4, 1/5, -1/6]");
static_assert(to_string(taylor_coefficients<6>(sin(x) / (x - pi), x, pi)) == "[-1, 0, 1/6, 0, -1/120, 0, 1/5040]");
