// SPDX-License-Identifier: BSL-1.0
//
// newton and roots: zeros inside and at ends, simple and multiple; what is no zero; what is said when there is none.
#define BOOST_TEST_MODULE calculus.roots
#include <derivo/calculus/roots.hpp>
#include <derivo/derivo.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::status;
using test::close;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"c"> c;
constexpr double pi = 3.14159265358979323846;

/// Within two units in the last place of the larger, or of 1 for zeros at 0.
template <class T>
constexpr bool near(T a, T b) {
    const T apart = a < b ? b - a : a - b, size = b < 0 ? -b : b;
    return apart <= 2 * std::numeric_limits<T>::epsilon() * (size < 1 ? T(1) : size);
}
template <class Roots, class... T>
constexpr bool are(const Roots& found, T... expected) {
    std::size_t k = 0;
    return found.size() == sizeof...(T) && !found.more && (near(found[k++], expected) && ...);
}

constexpr bool the_zeros_of_a_parabola_are_its_square_roots() {
    return are(roots(x * x - 2_c, x, opaque(-2.0), 2.0), -1.4142135623730951, 1.4142135623730951) &&
           are(roots(x * x - 2_c, x, opaque(-2.0f), 2.0f), -1.41421356f, 1.41421356f) &&
           are(roots(x * x - 2_c, x, opaque(-2.0L), 2.0L), -1.41421356237309504880L, 1.41421356237309504880L);
}
BOTH_PHASES(the_zeros_of_a_parabola_are_its_square_roots)

constexpr bool a_zero_at_a_sample_or_an_end_is_found_once() {
    return are(roots(x * (x - 1_c) * (x - 2_c), x, opaque(0.0), 2.0), 0.0, 1.0, 2.0) &&
           are(roots(x, x, opaque(-1.0), 1.0), 0.0);
}
BOTH_PHASES(a_zero_at_a_sample_or_an_end_is_found_once)

constexpr bool an_end_that_is_rounded_away_from_a_zero_counts() {
    return are(roots<16, 20>(sin(x), x, opaque(0.0), pi), 0.0, pi);
}
BOTH_PHASES(an_end_that_is_rounded_away_from_a_zero_counts)

constexpr bool poles_and_jumps_are_no_zeros() {
    return are(roots(1_c / x, x, opaque(-1.0), 2.0)) && are(roots(1_c / (x - 1_c), x, opaque(0.0), 3.0)) &&
           are(roots<16, 20>(tan(x), x, opaque(-2.0), 2.0), 0.0) &&
           are(roots(select(x < 0.3_c, -1_c, 2_c), x, opaque(0.0), 1.0));
}
BOTH_PHASES(poles_and_jumps_are_no_zeros)

constexpr bool a_function_that_touches_zero_has_a_zero_there() {
    return are(roots(pow<2>(x - 1_c), x, opaque(0.0), 3.0), 1.0) &&
           are(roots(abs(x - 0.3_c), x, opaque(0.0), 1.0), 0.3) &&
           are(roots(x * x - 2_c * x + 1_c, x, opaque(0.0), 3.0), 1.0) &&
           are(roots(pow<4>(x), x, opaque(-1.0), 1.0), 0.0);
}
BOTH_PHASES(a_function_that_touches_zero_has_a_zero_there)

constexpr bool two_zeros_between_two_samples_are_found() {
    return are(roots((x - 0.5_c) * (x - 0.5001_c), x, opaque(0.0), 1.0), 0.5, 0.5001);
}
BOTH_PHASES(two_zeros_between_two_samples_are_found)

constexpr bool a_parameter_is_given_behind_the_interval() {
    return are(roots(x * x - c, x, opaque(0), 3, c = 4), 2.0) &&
           are(roots(x * x - c, x, opaque(0.0f), 3.0f, c = 4.0f), 2.0f);
}
BOTH_PHASES(a_parameter_is_given_behind_the_interval)

constexpr bool functions_of_one_argument_are_taken_too() {
    constexpr auto traced = derivo::function([](auto t) { return t * t - 2 * t; });
    return are(roots(traced, opaque(-1.0), 3.0), 0.0, 2.0) &&
           are(roots(derivo::function(2.5 * x * x - 10_c, x), opaque(0.0), 3.0), 2.0);
}
BOTH_PHASES(functions_of_one_argument_are_taken_too)

constexpr bool what_does_not_fit_is_said() {
    const auto some = derivo::roots<2>(x * (x - 1_c) * (x - 2_c), x, opaque(0.0), 2.0);
    return some.size() == 2 && some.more && some[1] == 1 && some.step > 0;
}
BOTH_PHASES(what_does_not_fit_is_said)

constexpr bool a_function_that_is_zero_on_a_stretch_is_flat() {
    const auto nothing = roots(0_c * x, x, opaque(0.0), 1.0), half = roots(relu(x), x, opaque(-1.0), 1.0);
    return nothing.empty() && nothing.flat && half.flat && !roots(3_c, x, opaque(0.0), 1.0).flat;
}
BOTH_PHASES(a_function_that_is_zero_on_a_stretch_is_flat)

constexpr bool wrong_intervals_and_missing_values_are_said() {
    return roots(x, x, opaque(1.0), 0.0).how == status::bad_interval &&
           roots(x, x, opaque(0.0), std::numeric_limits<double>::infinity()).how == status::bad_interval &&
           are(roots(x, x, opaque(0.0), 0.0), 0.0);
}
BOTH_PHASES(wrong_intervals_and_missing_values_are_said)

BOOST_AUTO_TEST_CASE(a_slope_may_be_infinite_at_an_end) { BOOST_TEST((are(roots(sqrt(x), x, 0.0, 1.0), 0.0))); }

BOOST_AUTO_TEST_CASE(a_part_without_values_is_said) {
    const auto found = roots(log(x), x, -1.0, 3.0);
    BOOST_TEST((found.how == status::not_finite));
    BOOST_TEST((are(found, 1.0)));
}

BOOST_AUTO_TEST_CASE(zeros_of_polynomials_are_those_that_they_were_made_of) {
    unsigned seed = 1;
    const auto next = [&] { return (seed = seed * 1664525 + 1013904223) / 4294967296.0; };
    constexpr derivo::symbol<"p"> p;
    constexpr derivo::symbol<"q"> q;
    for (int k = 0; k < 2000; ++k) {
        const double u = -3 + 6 * next(), v = u + 0.01 + next();
        const auto found = roots((x - p) * (x - q) * (x * x + 1_c), x, -4.0, 5.0, p = u, q = v);
        BOOST_REQUIRE_MESSAGE((are(found, u, v)), "zeros " << u << " and " << v << ": " << found.size());
    }
}

constexpr bool newton_finds_square_roots_in_a_few_steps() {
    const auto root = newton(x * x - 2_c, x, opaque(1.0));
    const auto single = newton(x * x - 2_c, x, opaque(1.0f));
    return root.how == status::converged && near(root.at, 1.4142135623730951) && root.steps <= 6 &&
           single.how == status::converged && near(single.at, 1.41421356f);
}
BOTH_PHASES(newton_finds_square_roots_in_a_few_steps)

constexpr bool newton_does_not_run_away() {
    const auto far = newton(atan(x), x, opaque(10.0));  // plain steps would diverge
    return far.how == status::converged && far.at == 0;
}
BOTH_PHASES(newton_does_not_run_away)

constexpr bool newton_says_that_there_is_no_zero() {
    return newton(x * x + 1_c, x, opaque(0.7)).how != status::converged &&
           newton(x * x + 1_c, x, opaque(0.0)).how == status::flat;
}
BOTH_PHASES(newton_says_that_there_is_no_zero)

constexpr bool newton_is_as_fast_at_multiple_zeros() {
    const auto root = newton(pow<3>(x - 0.5_c), x, opaque(4.0));
    return root.how == status::converged && close(root.at, 0.5) && root.steps < 20;
}
BOTH_PHASES(newton_is_as_fast_at_multiple_zeros)
