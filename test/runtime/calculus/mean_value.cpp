// SPDX-License-Identifier: BSL-1.0
//
// mean_value_point and rolle_point: the c of both theorems, and why there is none.
#define BOOST_TEST_MODULE calculus.mean_value
#include <derivo/calculus/mean_value.hpp>
#include <derivo/derivo.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::status;
using test::close;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr double pi = 3.14159265358979323846;

template <class T>
constexpr bool is(const derivo::mean_value_result<T>& found, T c, T slope) {
    return found.how == status::converged && close(found.at, c) && close(found.slope, slope);
}

constexpr bool the_tangent_parallel_to_the_secant_of_a_cubic_is_at_2_over_the_root_of_3() {
    return is(mean_value_point(x * x * x, x, opaque(0.0), 2.0), 1.1547005383792515, 4.0) &&
           is(mean_value_point(x * x * x, x, opaque(0.0f), 2.0f), 1.15470054f, 4.0f);
}
BOTH_PHASES(the_tangent_parallel_to_the_secant_of_a_cubic_is_at_2_over_the_root_of_3)

BOOST_AUTO_TEST_CASE(of_a_straight_line_each_point_does) {
    const auto found = mean_value_point(0.1_c * x + 0.7_c, x, 0.0, 2.0);
    BOOST_TEST((found.how == status::converged && found.at > 0 && found.at < 2));
    BOOST_TEST((rolle_point(3_c, x, 0.0, 1.0).how == status::converged));
}

constexpr bool where_the_derivative_is_missing_there_need_be_none() {
    return mean_value_point(abs(x), x, opaque(-1.0), 2.0).how == status::no_sign_change &&
           rolle_point(abs(x), x, opaque(-1.0), 1.0).how == status::no_sign_change;
}
BOTH_PHASES(where_the_derivative_is_missing_there_need_be_none)

BOOST_AUTO_TEST_CASE(all_such_points_are_counted) {
    BOOST_TEST((mean_value_point(sin(x), x, 0.0, 10.0).points == 3));
    BOOST_TEST((rolle_point(sin(x), x, 0.0, 4 * pi).points == 4));
}

constexpr bool rolle_wants_equal_ends() {
    return is(rolle_point(x * x - x, x, opaque(0.0), 1.0), 0.5, 0.0) &&
           rolle_point(x, x, opaque(0.0), 1.0).how == status::unequal_ends;
}
BOTH_PHASES(rolle_wants_equal_ends)

BOOST_AUTO_TEST_CASE(ends_that_are_rounded_are_equal) {
    BOOST_TEST((is(rolle_point(sin(x), x, 0.0, pi), pi / 2, 0.0)));
}

BOOST_AUTO_TEST_CASE(wrong_intervals_are_said) {
    BOOST_TEST((mean_value_point(x, x, 1.0, 0.0).how == status::bad_interval));
    BOOST_TEST((mean_value_point(x, x, 1.0, 1.0).how == status::bad_interval));
    BOOST_TEST((mean_value_point(log(x), x, 0.0, 1.0).how == status::not_finite));
}
