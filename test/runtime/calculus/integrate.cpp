// SPDX-License-Identifier: BSL-1.0
//
// integrate against closed forms (computed with 40 digits), and leibniz.
#define BOOST_TEST_MODULE calculus.integrate
#include <derivo/calculus/leibniz.hpp>
#include <derivo/derivo.hpp>

#include <cmath>
#include <limits>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::status;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"c"> c;
constexpr double inf = std::numeric_limits<double>::infinity();

/// Converged, the value right to `digits` units in the last place, the error estimate no lie.
template <class T>
constexpr bool is(const derivo::integral<T>& found, long double exact, long double digits = 8) {
    const long double off = static_cast<long double>(found.value) - exact, apart = off < 0 ? -off : off;
    const long double size = exact < 0 ? -exact : exact;
    const long double last = static_cast<long double>(std::numeric_limits<T>::epsilon());
    return found.how == status::converged && apart <= digits * last * (size < 1 ? 1 : size) &&
           apart <= static_cast<long double>(found.error) + last * size;
}

constexpr bool polynomials_are_integrated_at_once() {
    const auto found = integrate(x * x, x, opaque(0.0), 3.0);
    return is(found, 9) && found.evaluations == 15 && is(integrate(pow<21>(x), x, opaque(0.0), 1.0), 1 / 22.0L) &&
           is(integrate(x * x, x, opaque(3.0), 0.0), -9) && is(integrate(3_c, x, 0, opaque(2)), 6) &&
           integrate(x, x, opaque(2.0), 2.0).value == 0;
}
BOTH_PHASES(polynomials_are_integrated_at_once)

constexpr bool each_scalar_type_has_its_digits() {
    return is(integrate(exp(x), x, opaque(0.0f), 1.0f), 1.71828182845904523536L) &&
           is(integrate(exp(x), x, opaque(0.0L), 1.0L), 1.71828182845904523536028747135266L);
}
BOTH_PHASES(each_scalar_type_has_its_digits)

constexpr bool limits_may_be_infinite_while_compiling() {
    return is(integrate(exp(-x * x), x, opaque(-inf), inf), 1.77245385090551602729817L) &&
           is(integrate(1_c / (x * x), x, opaque(1.0), inf), 1);
}
BOTH_PHASES(limits_may_be_infinite_while_compiling)

constexpr bool an_end_may_be_singular_while_compiling() { return is(integrate(1_c / sqrt(x), x, opaque(0.0), 1.0), 2); }
BOTH_PHASES(an_end_may_be_singular_while_compiling)

BOOST_AUTO_TEST_CASE(smooth_functions_have_their_integrals) {
    BOOST_TEST(is(integrate(exp(sin(x)), x, 0.0, 2.0), 4.236531157221009776275517L));
    BOOST_TEST(is(integrate(log1p(x) / x, x, 0.0, 1.0), 0.8224670334241132182362076L));
    BOOST_TEST(is(integrate(pow(x, x), x, 0.0, 1.0), 0.7834305107121344070592644L));
    BOOST_TEST(is(integrate(atan(x) / x, x, 0.0, 1.0), 0.9159655941772190150546035L));
    BOOST_TEST(is(integrate(cos(10_c * x * x), x, 0.0, 2.0), 0.2169934435015341892940295L));
    BOOST_TEST(is(integrate(sigmoid(x), x, -5.0, 7.0), 6.994196117964656176075286L));
    BOOST_TEST(is(integrate(erf(x), x, 0.0, 1.0), 0.4860649581122559340632753L));
    BOOST_TEST(is(integrate(pow<10>(sin(x)), x, 0.0, 6.283185307179586), 1.546252634188726359555832L));
    BOOST_TEST(is(integrate(1_c / x, x, 1.0, 1e6), 13.81551055796427410410795L));
    BOOST_TEST(is(integrate(1_c / (1_c + 25_c * x * x), x, -1.0, 1.0), 0.5493603067780063443L));
    BOOST_TEST(is(integrate(sin(x), x, -1.0, 1.0), 0));
}

BOOST_AUTO_TEST_CASE(corners_roots_and_logarithms_have_their_integrals) {
    BOOST_TEST(is(integrate(abs(x - 0.3_c), x, 0.0, 1.0), 0.29L));
    BOOST_TEST(is(integrate(log(x), x, 0.0, 1.0), -1));
    BOOST_TEST(is(integrate(sqrt(x) * log(x), x, 0.0, 1.0), -4 / 9.0L));
    BOOST_TEST(is(integrate(log(x) * log(x), x, 0.0, 1.0), 2));
    BOOST_TEST(is(integrate(sqrt(sin(x)), x, 0.0, 3.141592653589793), 2.396280469471184414879845L));
    BOOST_TEST(is(integrate(cbrt(x), x, -1.0, 2.0), 1.139881574842309747150816L));
    BOOST_TEST(is(integrate(4_c * sqrt(1_c - x * x), x, 0.0, 1.0), 3.14159265358979323846L));
}

BOOST_AUTO_TEST_CASE(improper_integrals_have_their_values) {
    BOOST_TEST(is(integrate(exp(x), x, -inf, 0.0), 1));
    BOOST_TEST(is(integrate(exp(-x) * cos(3_c * x), x, 0.0, inf), 0.1L));
    BOOST_TEST(is(integrate(1_c / (1_c + pow<4>(x)), x, -inf, inf), 2.22144146907918312350794L));
    BOOST_TEST(is(integrate(pow<5>(x) * exp(-x), x, 0.0, inf), 120));
    BOOST_TEST(is(integrate(exp(-x) / sqrt(x), x, 0.0, inf), 1.772453850905516027298167L));
    BOOST_TEST(is(integrate(sech(x), x, -inf, inf), 3.141592653589793238462643L));
    BOOST_TEST(is(integrate(1_c / (x * x + 2_c * x + 2_c), x, inf, -inf), -3.141592653589793238462643L));
    BOOST_TEST(is(integrate(pow<3>(x) / expm1(x), x, 0.0, 600.0), 6.493939402266829149096022L));
    BOOST_TEST(is(integrate(pow(x, -1.5_c), x, 1.0, inf), 2));
}

BOOST_AUTO_TEST_CASE(what_has_no_integral_does_not_converge) {
    BOOST_TEST((integrate(1_c / x, x, 0.0, 1.0).how != status::converged));
    BOOST_TEST((integrate(1_c / (x - 0.1_c), x, -1.0, 1.0).how != status::converged));
    BOOST_TEST((integrate(1_c / x, x, 1.0, inf).how != status::converged));
    BOOST_TEST((integrate(sin(x), x, 0.0, inf).how != status::converged));
    BOOST_TEST((integrate(sqrt(x), x, -1.0, 1.0).how == status::not_finite));
    BOOST_TEST((integrate(x, x, inf, inf).how == status::bad_interval));
    BOOST_TEST((integrate(x, x, 0.0, std::numeric_limits<double>::quiet_NaN()).how == status::bad_interval));
}

constexpr bool parameters_and_functions_are_taken() {
    constexpr auto square = derivo::function([](auto v) { return v * v; });
    return is(integrate(c * x, x, opaque(0), 1, c = 4), 2) && is(integrate(square, opaque(0), 1), 1 / 3.0L) &&
           is(integrate(2.5 * x, x, opaque(0.0), 2.0), 5);
}
BOTH_PHASES(parameters_and_functions_are_taken)

// ── Leibniz's rule ──────────────────────────────────────────────────────────────────────────────────

BOOST_AUTO_TEST_CASE(limits_and_integrand_may_depend_on_the_parameter) {
    // d/dt ∫ from t to t² of sin(tx)/x dx = (3 sin t³ - 2 sin t²)/t
    for (const double at : {0.5, 1.0, 1.5, 2.25}) {
        const long double s = static_cast<long double>(at), exact = (3 * std::sin(s * s * s) - 2 * std::sin(s * s)) / s;
        BOOST_TEST(is(leibniz(sin(t * x) / x, x, t, t * t, t = at), exact, 32));
    }
}

constexpr bool fixed_limits_stay() {
    return is(leibniz(c * x * x, x, 0, t, t = opaque(2.0), c = 3.0), 12) &&
           is(leibniz(pow<2>(t) * x, x, 0, 2, t = opaque(3.0f)), 12);
}
BOTH_PHASES(fixed_limits_stay)

BOOST_AUTO_TEST_CASE(limits_may_be_infinite) {
    // d/dt √(π/t) = -√π/(2 t^(3/2))
    BOOST_TEST(is(leibniz(exp(-t * x * x), x, -inf, inf, t = 2.0), -0.313328534328875062831L));
}
