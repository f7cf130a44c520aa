// SPDX-License-Identifier: BSL-1.0
//
// classify: the second derivative test, the higher-order test, the first derivative test, and none.
#define BOOST_TEST_MODULE calculus.classify
#include <derivo/calculus/classify.hpp>
#include <derivo/derivo.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::extremum_test;
using derivo::point_kind;
using test::opaque;
constexpr derivo::symbol<"x"> x;

template <class T>
constexpr bool is(const derivo::classification<T>& found, point_kind kind, extremum_test test, int order) {
    return found.kind == kind && found.test == test && found.order == order;
}

constexpr bool the_second_derivative_decides_first() {
    return is(classify(x * x, x, opaque(0.0)), point_kind::minimum, extremum_test::second_derivative, 2) &&
           classify(x * x, x, opaque(0.0)).derivative == 2;
}
BOTH_PHASES(the_second_derivative_decides_first)

constexpr bool then_the_first_that_is_not_zero() {
    return is(classify(pow<4>(x), x, opaque(0.0)), point_kind::minimum, extremum_test::higher_order, 4) &&
           is(classify(x * x * x, x, opaque(0.0)), point_kind::inflection, extremum_test::higher_order, 3) &&
           is(derivo::classify<7>(pow<7>(x), x, opaque(0.0)), point_kind::inflection, extremum_test::higher_order, 7);
}
BOTH_PHASES(then_the_first_that_is_not_zero)

constexpr bool without_one_it_is_inconclusive() {
    return is(classify(pow<7>(x), x, opaque(0.0)), point_kind::inconclusive, extremum_test::none, 0);
}
BOTH_PHASES(without_one_it_is_inconclusive)

BOOST_AUTO_TEST_CASE(a_flat_exponential_is_inconclusive) {
    constexpr auto bump = select(equals(x, 0_c), 0_c, exp(-1_c / (x * x)));
    BOOST_TEST((classify(bump, x, 0.0).kind == point_kind::inconclusive));
    BOOST_TEST((classify(exp(-1_c / (x * x)), x, 0.0).kind == point_kind::inconclusive));
}

constexpr bool a_corner_is_decided_by_both_sides() {
    return is(classify(abs(x), x, opaque(0.0)), point_kind::minimum, extremum_test::first_derivative, 1) &&
           is(classify(x * x - abs(x), x, opaque(0.0)), point_kind::maximum, extremum_test::first_derivative, 1) &&
           is(classify(x + abs(x) / 2_c, x, opaque(0.0)), point_kind::no_extremum, extremum_test::first_derivative, 1);
}
BOTH_PHASES(a_corner_is_decided_by_both_sides)

BOOST_AUTO_TEST_CASE(a_cusp_is_decided_by_both_sides) {
    BOOST_TEST((classify(cbrt(x * x), x, 0.0).kind == point_kind::minimum));
    BOOST_TEST((classify(cbrt(x), x, 0.0).kind == point_kind::no_extremum));
    BOOST_TEST((classify(1_c / (x * x), x, 0.0).kind == point_kind::inconclusive));
}

constexpr bool a_slope_is_no_critical_point() {
    return is(classify(x * x, x, opaque(0.001)), point_kind::not_critical, extremum_test::first_derivative, 1) &&
           classify(exp(x), x, opaque(-30.0)).kind == point_kind::not_critical;
}
BOTH_PHASES(a_slope_is_no_critical_point)

constexpr bool a_point_that_is_rounded_is_the_point() {
    return classify(pow<4>(x), x, opaque(1e-9)).order == 4 && classify(x * x, x, opaque(1e-9)).order == 2 &&
           classify(pow<4>(x) - pow<5>(x), x, opaque(0.8)).kind == point_kind::maximum &&
           classify(1e-12_c * pow<2>(x - 1000000_c), x, opaque(1e6)).order == 2;
}
BOTH_PHASES(a_point_that_is_rounded_is_the_point)
