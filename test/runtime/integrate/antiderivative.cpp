// SPDX-License-Identifier: BSL-1.0
//
// antiderivative by value: its derivative is the formula at many points, on both sides of poles too; its difference is the
// integral.
#define BOOST_TEST_MODULE integrate.antiderivative
#include <derivo/calculus/integrate.hpp>
#include <derivo/derivo.hpp>
#include <derivo/integrate/antiderivative.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"r"> r;

template <class F>
void check(F f, double low, double high) {
    const auto whole = antiderivative(f, x);
    const auto value = function(f, x, r);
    const auto slope = function(diff(whole, x), x, r);
    const auto integral = function(whole, x, r);
    for (int k = 1; k < 60; ++k) {
        const double at = low + (high - low) * k / 60;
        const double expected = value(at, 1.75), off = std::fabs(slope(at, 1.75) - expected);
        BOOST_TEST(off <= 1e-12 * (1 + std::fabs(expected)), to_string(f) << " at " << at << " is off by " << off);
    }
    const double a = low + (high - low) / 3, b = low + (high - low) * 2 / 3;
    const auto number = integrate(substitute(f, r = 1.75_c), x, a, b);
    const double difference = integral(b, 1.75) - integral(a, 1.75);
    BOOST_TEST(std::fabs(number.value - difference) <= 1e-12 * (1 + std::fabs(difference)), to_string(f));
}

BOOST_AUTO_TEST_CASE(logarithms_are_right_on_both_sides_of_a_pole) {
    check(1_c / x, -3, -0.1);
    check(1_c / x, 0.1, 3);
    check(1_c / (x * x - 4_c), 2.1, 5);
    check(1_c / (x * x - 4_c), -1.9, 1.9);
    check(tan(x), 1.7, 4.6);
    check(1_c / (x * log(x)), 0.1, 0.9);
}

BOOST_AUTO_TEST_CASE(roots_of_quadratics_are_right_where_they_are_real) {
    check(sqrt(r * r - x * x), -1.7, 1.7);
    check(sqrt(x * x - 4_c), 2.1, 5);
    check(sqrt(x * x - 4_c), -5, -2.1);
    check(pow<2>(x) / sqrt(1_c - x * x), -0.9, 0.9);
    check(pow(1_c + x * x, -1.5_c), -2, 2);
}

BOOST_AUTO_TEST_CASE(functions_with_corners_have_antiderivatives) {
    check(abs(2_c * x - 1_c), -2, 2);
    check(relu(x), -2, 2.1);
    check(cbrt(x), -2, 2.1);
}

BOOST_AUTO_TEST_CASE(products_are_integrated_by_parts_or_substitution) {
    check(x * x * log(2_c * x + 1_c), -0.4, 2);
    check(x * asin(x), -0.9, 0.9);
    check(cos(x) * exp(sin(x)), -2, 2);
    check(pow<2>(1_c + sin(x)), -2, 2);
    check(x / pow<2>(x * x + 1_c), -2, 2);
}
