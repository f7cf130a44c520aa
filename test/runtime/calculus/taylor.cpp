// SPDX-License-Identifier: BSL-1.0
//
// Taylor coefficients in floating point beside mpmath's, which it finds with 60 digits; polynomials beside their functions,
// within Lagrange's bound.
#define BOOST_TEST_MODULE calculus_taylor
#include <derivo/calculus.hpp>

#include <array>
#include <cmath>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::taylor;
using derivo::taylor_coefficients;
using derivo::taylor_remainder;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"c"> c;

template <derivo::Expression F>
void check(F f, double at, const std::array<double, 8>& wanted) {
    const auto found = taylor_coefficients<7>(f, x)(at);
    double scale = 0;  // the coefficients grow like 1/(distance to the singularity)ᵏ
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        scale = std::fmax(std::fabs(wanted[k]), scale / 16);
        BOOST_TEST_CONTEXT(to_string(f) << " at " << at << ", coefficient " << k) {
            BOOST_TEST(std::fabs(found[k] - wanted[k]) <= 4e-13 * scale);
        }
    }
}

BOOST_AUTO_TEST_CASE(coefficients_are_those_of_mpmath) {
    check(tan(x), 1.25,
          {3.0095696738628313, 10.057509621834829, 30.268775952457733, 94.448493378743606, 294.33891339885375,
           917.53979894299485, 2860.1855640595982, 8915.8944760047541});
    check(tan(x), -0.3,
          {-0.30933624960962322, 1.0956889153225471, -0.33893629980471276, 0.47007492227900176, -0.25838998009489244,
           0.26096967070164975, -0.17438929033510891, 0.15369984700151435});
    check(exp(sin(x)), 2.0,
          {2.4825777280150005, -1.0331168679958345, -0.91373661178941441, 0.61207251470340207, 0.18435393524043542,
           -0.20460270485377653, -0.01575102691650631, 0.049832132970352974});
    check(exp(sin(x)), -0.001,
          {0.99900049999987507, 0.99900000049966669, 0.49999925066660393, 0.00049933341705525419, -0.12466672955517884,
           -0.066641433634699795, -0.0042442937649854436, 0.011068062002243112});
    check(log(x) * sqrt(x), 0.01,
          {-0.46051701859880914, -13.025850929940457, 575.6462732485114, -32948.980329092236, 2215561.2705682647,
           -162901788.93977852, 12673363337.150056, -1025061137204.6472});
    check(log(x) * sqrt(x), 100.0,
          {46.051701859880914, 0.33025850929940457, -0.00057564627324851142, 2.4615646995758904e-6,
           -1.3822279372349315e-8, 8.8943455606445207e-11, -6.2150300038167238e-13, 4.5902691101417116e-15});
    check(tgamma(x), 2.5,
          {1.329340388179137, 0.93473452162608553, 0.65455857798133677, 0.25387124684114285, 0.1096732340021601,
           0.028360780594840238, 0.010392403425910231, 0.0016074004848785941});
    check(tgamma(x), 0.75,
          {1.2254167024651776, -1.3306320586438754, 2.2798715368921054, -3.035632505476477, 4.1639356827972146,
           -5.582835459903128, 7.4725560147638094, -9.9773913436472698});
    check(pow(x, x), 0.5,
          {0.70710678118654752, 0.21697770945227393, 0.74039689213708515, -0.25102175653720952, 0.71385742869987787,
           -0.80272160644278606, 1.2192342094103541, -1.7776895038637402});
    check(pow(x, x), 3.0,
          {27.0, 56.662531794038962, 63.956342765008818, 50.535692487643414, 31.139755273230479, 15.851715570868926,
           6.912651231630855, 2.6468368451147714});
    check(erf(x), 0.5,
          {0.52049987781304654, 0.87878257893544479, -0.4393912894677224, -0.14646376315590747, 0.18307970394488433,
           0.0073231881577953733, -0.050041785744935051, 0.0054052103069442041});
    check(erf(x), -2.0,
          {-0.99532226501895273, 0.020666985354092054, 0.041333970708184108, 0.048222965826214792, 0.034444975590153423,
           0.013089090724258301, -0.00045926634120204564, -0.0033788880817007644});
    check(pow(x, 2.5_c) * cos(x), 0.125,
          {0.0054811695216822818, 0.1089346533288072, 0.64122501574426403, 0.73964176518920346, -1.3135310591313863,
           1.7948101152545264, -6.7962287061255132, 27.910120849232749});
    check(pow(x, 2.5_c) * cos(x), 7.0,
          {97.737256014324085, -50.266771728434411, -75.547587197167554, -6.4277144143083649, 7.1930408308543671,
           1.2447744152269293, -0.21974116050091678, -0.05529206215533565});
    check(sin(x) / x, 10.0,
          {-0.054402111088936981, -0.078466941798751547, 0.035047749724343645, 0.010479750512173176,
           -0.0033147296799230252, -0.00036775330623807452, 0.00011233381824733104, 5.414862799799683e-6});
}

BOOST_AUTO_TEST_CASE(about_a_plain_number_they_are_the_same) {
    const auto f = exp(sin(x)) / x;
    const auto found = taylor_coefficients<7>(f, x, 0.7)(), wanted = taylor_coefficients<7>(f, x)(0.7);
    for (std::size_t k = 0; k < wanted.size(); ++k)
        BOOST_TEST(std::fabs(found[k] - wanted[k]) <= 1e-12 * std::fabs(wanted[k]));
}

/// f(v) and the polynomial of order N about p differ by no more than the largest remainder for 100 c between them.
template <int N, derivo::Expression F>
void check_bound(F f, double p, double v) {
    const double off = std::fabs(f(v) - function(taylor<N>(f, x, a), x, a)(v, p));
    const auto remainder = function(taylor_remainder<N>(f, x, a, c), x, a, c);
    double largest = 0;
    for (int k = 0; k <= 100; ++k) largest = std::fmax(largest, std::fabs(remainder(v, p, p + (v - p) * k / 100)));
    BOOST_TEST_CONTEXT(to_string(f) << ", order " << N << ", from " << p << " to " << v) {
        BOOST_TEST(off <= 1.01 * largest + 1e-15 * (1 + std::fabs(f(v))));
        BOOST_TEST(off > 0);
    }
}

BOOST_AUTO_TEST_CASE(polynomials_are_within_lagranges_bound) {
    for (const double v : {0.25, 0.75, 1.5, 3.0}) {
        check_bound<2>(log(x), 1.125, v);
        check_bound<5>(exp(x), 0.5, v);
        check_bound<3>(1_c / (1_c + x * x), -0.25, v);
    }
}

constexpr bool no_digits_are_lost_beside_the_point() {
    constexpr auto p = taylor<8>(log(x), x, 1_c);  // multiplied out, the powers of x would cancel
    const double h = opaque(1.0 / 1048576);
    const double series = h - h * h / 2 + h * h * h / 3;
    const double apart = p(1 + h) - series;
    return apart < 1e-22 && apart > -1e-22;
}
BOTH_PHASES(no_digits_are_lost_beside_the_point)

constexpr bool every_scalar_type_is_kept() {
    constexpr auto p = taylor<3>(exp(x), x, 0_c);
    return p(opaque(1.0f)) > 2.66666f && p(opaque(1.0L)) - 8 / 3.0L < 1e-18L && p(opaque(1.0L)) - 8 / 3.0L > -1e-18L &&
           std::is_same_v<decltype(p(1.0f)), float> && std::is_same_v<decltype(p(1.0L)), long double>;
}
BOTH_PHASES(every_scalar_type_is_kept)

BOOST_AUTO_TEST_CASE(about_a_pole_the_value_is_infinite_or_no_number) {
    const auto p = function(taylor<2>(1_c / x, x, a), x, a);
    BOOST_TEST(!std::isfinite(p(1.0, 0.0)));
    BOOST_TEST(!std::isfinite(taylor<1>(sqrt(x), x, 0.0)(1.0)));
}
