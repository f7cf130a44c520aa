// SPDX-License-Identifier: BSL-1.0
//
// Difference quotients: exact where they must be, of the order that they claim, in every built-in type; Richardson's
// extrapolation at awkward points, and its estimate of its own error.
#define BOOST_TEST_MODULE calculus_finite_difference
#include <derivo/calculus.hpp>

#include <cmath>
#include <limits>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::backward_difference;
using derivo::central_difference;
using derivo::forward_difference;
using derivo::richardson_derivative;
using derivo::second_difference;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"h"> h;

constexpr bool differences_of_polynomials_are_exact() {
    constexpr auto line = [](auto v) { return 3 * v + 1; };
    constexpr auto square = [](auto v) { return v * v; };
    constexpr auto cubic = [](auto v) { return v * v * v - 2 * v + 1; };
    return forward_difference(line, opaque(2.0)) == 3 && backward_difference(line, opaque(2.0)) == 3 &&
           forward_difference(square, opaque(3.0), 0.5) == 6.5 &&
           backward_difference(square, opaque(3.0), 0.5) == 5.5 && central_difference(square, opaque(3.0)) == 6 &&
           central_difference(square, 3) == 6 && second_difference(cubic, opaque(1.0)) == 6 &&
           second_difference(cubic, 1) == 6;
}
BOTH_PHASES(differences_of_polynomials_are_exact)

constexpr bool a_difference_is_chosen_by_name() {
    constexpr auto square = [](auto v) { return v * v; };
    using derivo::difference_kind;
    using derivo::finite_difference;
    return finite_difference(square, opaque(3.0)) == 6 && finite_difference(square, opaque(3.0), 0.5) == 6 &&
           finite_difference<difference_kind::forward>(square, opaque(3.0), 0.5) == 6.5 &&
           finite_difference<difference_kind::backward>(square, opaque(3.0), 0.5) == 5.5 &&
           finite_difference<difference_kind::central>(square, opaque(3.0f), 0.5f) == 6 &&
           finite_difference<difference_kind::second>(square, opaque(3.0L), 0.5L) == 2;
}
BOTH_PHASES(a_difference_is_chosen_by_name)

constexpr bool the_distance_is_that_of_the_rounded_points() {
    constexpr auto line = [](auto v) { return v; };
    return forward_difference(line, opaque(0.7), 1e-9) == 1 && central_difference(line, opaque(1e5), 1e-7) == 1 &&
           backward_difference(line, opaque(0.7f), 1e-5f) == 1 && forward_difference(line, opaque(1e-30L)) == 1;
}
BOTH_PHASES(the_distance_is_that_of_the_rounded_points)

constexpr bool no_distance_gives_no_number() {
    constexpr auto line = [](auto v) { return v; };
    const double none = forward_difference(line, opaque(1.0), 1e-20), zero = central_difference(line, opaque(1.0), 0.0);
    return none != none && zero != zero;
}
BOTH_PHASES(no_distance_gives_no_number)

constexpr bool expressions_and_functors_are_callables() {
    constexpr auto F = derivo::function([](auto t) { return t * t * t; });
    return central_difference(x * x, opaque(3.0)) == 6 && richardson_derivative(x * x * x, opaque(2.0)).value == 12 &&
           richardson_derivative(F, opaque(2.0)).value == 12 && second_difference(F, opaque(1.0)) == 6;
}
BOTH_PHASES(expressions_and_functors_are_callables)

// The text's program: sin'(0.5) with h = 1e-7, g''(1) = 6 with h = 1e-5.
BOOST_AUTO_TEST_CASE(the_course_programs_agree) {
    const auto sine = [](double v) { return std::sin(v); };
    BOOST_TEST(std::fabs(central_difference(sine, 0.5, 1e-7) - std::cos(0.5)) < 1e-8);
    const auto g = [](double v) { return v * v * v - 2 * v + 1; };
    BOOST_TEST(std::fabs(second_difference(g, 1.0, 1e-5) - 6) < 1e-5);
}

template <class T>
void check_default_steps() {
    const auto f = [](T v) { return std::exp(std::sin(v)); };
    const auto slope = [](T v) { return std::cos(v) * std::exp(std::sin(v)); };
    const auto curvature = [](T v) { return (std::cos(v) * std::cos(v) - std::sin(v)) * std::exp(std::sin(v)); };
    const T epsilon = std::numeric_limits<T>::epsilon();
    for (const T at : {T(-2), T(-0.3), T(0), T(1e-6), T(0.7), T(5)}) {
        const T scale = std::fmax(std::fabs(at), T(1));
        BOOST_TEST_CONTEXT("epsilon " << epsilon << " at " << at) {
            BOOST_TEST(std::fabs(forward_difference(f, at) - slope(at)) < 8 * scale * std::sqrt(epsilon));
            BOOST_TEST(std::fabs(backward_difference(f, at) - slope(at)) < 8 * scale * std::sqrt(epsilon));
            BOOST_TEST(std::fabs(central_difference(f, at) - slope(at)) <
                       8 * scale * scale * std::cbrt(epsilon) * std::cbrt(epsilon));
            BOOST_TEST(std::fabs(second_difference(f, at) - curvature(at)) < 8 * scale * scale * std::sqrt(epsilon));
            const auto best = richardson_derivative(f, at);
            BOOST_TEST(std::fabs(best.value - slope(at)) <= 4 * best.error + epsilon);
            BOOST_TEST(best.error < 400 * epsilon);
        }
    }
}
BOOST_AUTO_TEST_CASE(default_steps_suit_each_type) {
    check_default_steps<float>();
    check_default_steps<double>();
    check_default_steps<long double>();
}

template <class F, class D>
void check_richardson(F f, D slope, double at, double tolerance) {
    const auto found = richardson_derivative(f, at);
    const double exact = slope(at);
    BOOST_TEST_CONTEXT("at " << at << ": " << found.value << " for " << exact << ", error " << found.error) {
        BOOST_TEST(std::fabs(found.value - exact) <= tolerance * std::fabs(exact));
        BOOST_TEST(std::fabs(found.value - exact) <= 16 * found.error + 1e-15 * std::fabs(exact));
        BOOST_TEST(found.error <= 1e-9 * std::fabs(exact));
    }
}
BOOST_AUTO_TEST_CASE(extrapolation_finds_its_step_at_awkward_points) {
    const auto reciprocal = [](double v) { return 1 / v; };
    const auto minus_square = [](double v) { return -1 / (v * v); };
    const auto log = [](double v) { return std::log(v); };
    check_richardson(log, reciprocal, 1e-10, 1e-10);  // beside the end of the domain
    check_richardson(log, reciprocal, 1e10, 1e-12);
    check_richardson(reciprocal, minus_square, 1e-3, 1e-11);  // beside a pole
    check_richardson([](double v) { return std::sin(1e6 * v); }, [](double v) { return 1e6 * std::cos(1e6 * v); }, 0.3,
                     1e-10);  // far shorter waves than the first step
    check_richardson([](double v) { return std::sin(256 * M_PI * v); },
                     [](double v) { return 256 * M_PI * std::cos(256 * M_PI * v); }, 0.0, 1e-11);
    check_richardson([](double v) { return std::tan(v); }, [](double v) { return 1 + std::tan(v) * std::tan(v); }, 1.57,
                     1e-11);
    check_richardson([](double v) { return std::pow(v, 9); }, [](double v) { return 9 * std::pow(v, 8); }, 1e5, 1e-13);
    check_richardson([](double v) { return std::exp(v); }, [](double v) { return std::exp(v); }, 300.0, 1e-12);
}

BOOST_AUTO_TEST_CASE(where_there_is_no_value_there_is_no_number) {
    const auto found = richardson_derivative([](double v) { return std::log(v); }, -1.0);
    BOOST_TEST(std::isnan(found.value));
    BOOST_TEST(!(found.error < 1));
    BOOST_TEST(std::isnan(richardson_derivative([](double v) { return v; }, std::nan("")).value));
    BOOST_TEST(std::isnan(richardson_derivative([](double v) { return v; }, double(INFINITY)).value));
}

// The difference quotient as an expression: its limit for h = 0 is the derivative.
constexpr auto secant = derivo::difference_quotient(x * x, x, h);
static_assert(secant == 2_c * x + h && secant(x = 3.0, h = 0.5) == 6.5);
static_assert(to_string(derivo::taylor<2>(secant, h, 0_c)) == "2*x + h");
static_assert(derivo::taylor<0>(secant, h, 0_c) == diff(x * x, x));
static_assert(derivo::taylor<0>(derivo::difference_quotient(sin(x), x, h), h, 0_c) == cos(x));
static_assert(derivo::taylor<0>(derivo::difference_quotient(1_c / x, x, h), h, 0_c) == -1_c / (x * x));
static_assert(derivo::difference_quotient(x * x, x, 0.5)(x = 3.0) == 6.5);
