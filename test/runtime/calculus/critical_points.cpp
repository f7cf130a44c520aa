// SPDX-License-Identifier: BSL-1.0
//
// critical_points: where f' is 0 or missing, and what is there.
#define BOOST_TEST_MODULE calculus.critical_points
#include <derivo/calculus/critical_points.hpp>
#include <derivo/derivo.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::point_kind;
using test::close;
using test::opaque;
constexpr derivo::symbol<"x"> x;

template <class T>
constexpr bool is(const derivo::critical_point<T>& p, T at, T value, point_kind kind, bool differentiable = true) {
    return close(p.at, at) && close(p.value, value) && p.kind == kind && p.differentiable == differentiable;
}
constexpr bool a_cubic_has_a_maximum_and_a_minimum() {
    const auto found = critical_points(x * x * x - 3_c * x, x, opaque(-2.0), 2.0);
    return found.size() == 2 && is(found[0], -1.0, 2.0, point_kind::maximum) &&
           is(found[1], 1.0, -2.0, point_kind::minimum);
}
BOTH_PHASES(a_cubic_has_a_maximum_and_a_minimum)

constexpr bool a_corner_is_critical() {
    const auto at_zero = critical_points(abs(x), x, opaque(-1.0), 1.0);
    const auto beside = critical_points(abs(x - 0.3_c), x, opaque(-1.0), 1.0);
    const auto going_on = critical_points(x + abs(x) / 2_c, x, opaque(-1.0), 1.0);
    return at_zero.size() == 1 && is(at_zero[0], 0.0, 0.0, point_kind::minimum, false) && beside.size() == 1 &&
           is(beside[0], 0.3, 0.0, point_kind::minimum, false) && going_on.size() == 1 &&
           is(going_on[0], 0.0, 0.0, point_kind::no_extremum, false);
}
BOTH_PHASES(a_corner_is_critical)

constexpr bool a_cusp_and_a_vertical_tangent_are_critical() {
    const auto cusp = critical_points(cbrt(pow<2>(x - 0.3_c)), x, opaque(-1.0), 1.0);
    const auto tangent = critical_points(cbrt(x - 0.3_c), x, opaque(-1.0), 1.0);
    return cusp.size() == 1 && is(cusp[0], 0.3, 0.0, point_kind::minimum, false) && tangent.size() == 1 &&
           is(tangent[0], 0.3, 0.0, point_kind::no_extremum, false);
}
BOTH_PHASES(a_cusp_and_a_vertical_tangent_are_critical)

constexpr bool a_pole_is_not_critical() {
    return critical_points(1_c / x, x, opaque(-1.0), 2.0).empty() &&
           critical_points(1_c / (x * x), x, opaque(-1.0), 2.0).empty() &&
           critical_points(log(abs(x)), x, opaque(-1.0), 2.0).empty();
}
BOTH_PHASES(a_pole_is_not_critical)

constexpr bool an_inflection_with_horizontal_tangent_is_critical() {
    const auto found = critical_points(pow<3>(x - 0.5_c), x, opaque(-1.0), 2.0);
    return found.size() == 1 && is(found[0], 0.5, 0.0, point_kind::inflection);
}
BOTH_PHASES(an_inflection_with_horizontal_tangent_is_critical)

constexpr bool an_end_with_horizontal_tangent_is_judged_by_the_second_derivative() {
    const auto found = critical_points(x * x, x, opaque(0.0), 1.0);
    return found.size() == 1 && is(found[0], 0.0, 0.0, point_kind::minimum);
}
BOTH_PHASES(an_end_with_horizontal_tangent_is_judged_by_the_second_derivative)

constexpr bool corners_of_a_maximum_of_functions_are_found() {
    const auto found = derivo::critical_points<16, 24>(max(x * x, 2_c - x), x, opaque(-3.0), 3.0);
    return found.size() == 2 && is(found[0], -2.0, 4.0, point_kind::no_extremum, false) &&
           is(found[1], 1.0, 1.0, point_kind::minimum, false);
}
BOTH_PHASES(corners_of_a_maximum_of_functions_are_found)

constexpr bool a_parameter_and_floats_work() {
    constexpr derivo::symbol<"c"> c;
    const auto found = critical_points(x * x - c * x, x, opaque(-1.0f), 2.0f, c = 1.0f);
    return found.size() == 1 && is(found[0], 0.5f, -0.25f, point_kind::minimum);
}
BOTH_PHASES(a_parameter_and_floats_work)
