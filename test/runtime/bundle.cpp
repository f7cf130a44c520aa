// SPDX-License-Identifier: BSL-1.0
//
// A bundle of many partial derivatives of one formula is found as its gradient is, and costs no more; whatever else is in it,
// and in any order.
#define BOOST_TEST_MODULE bundle
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;

namespace {

constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"d"> d;
constexpr derivo::symbol<"e"> e;
constexpr derivo::symbol<"p"> p;

constexpr auto f = a * b * c * d * e * exp(-a * e) + sqrt(a * a + b * b + c * c) / (1_c + d) + max(a, b) * sin(c * d);
constexpr auto partials = bundle(diff(f, a), diff(f, b), diff(f, c), diff(f, d), diff(f, e));

static_assert(cost(partials) == cost(gradient(f, a, b, c, d, e)));
static_assert(cost(bundle(f, diff(f, a), diff(f, b), diff(f, c), diff(f, d), diff(f, e))) ==
              cost(value_and_gradient(f, a, b, c, d, e)));
static_assert(partials == gradient(f, a, b, c, d, e));

template <class T>
constexpr auto at(auto g) {
    return g(a = test::opaque(T(0.75)), b = test::opaque(T(1.5)), c = test::opaque(T(-0.5)), d = test::opaque(T(2)),
             e = test::opaque(T(0.25)));
}

template <class T>
constexpr bool each_is_that_of_diff() {
    const auto all = at<T>(partials);
    return test::close(all[0], at<T>(diff(f, a))) && test::close(all[1], at<T>(diff(f, b))) &&
           test::close(all[2], at<T>(diff(f, c))) && test::close(all[3], at<T>(diff(f, d))) &&
           test::close(all[4], at<T>(diff(f, e)));
}
constexpr bool each_is_that_of_diff_in_every_type() {
    return each_is_that_of_diff<float>() && each_is_that_of_diff<double>() && each_is_that_of_diff<long double>();
}
BOTH_PHASES(each_is_that_of_diff_in_every_type)

/// Beside other formulas, their derivatives, the formula itself, and one partial derivative twice.
template <class T>
constexpr bool any_order() {
    constexpr auto g = a * a * b;
    constexpr auto mixed = bundle(diff(f, e), a + b, diff(f, b), diff(g, a), f, diff(f, a, b), diff(f, b), diff(f, d),
                                  diff(f, c), diff(g, b), diff(f, a), g);
    const auto all = at<T>(mixed);
    const T x = T(0.75), y = T(1.5);
    return test::close(all[0], at<T>(diff(f, e))) && test::close(all[1], x + y) &&
           test::close(all[2], at<T>(diff(f, b))) && test::close(all[3], 2 * x * y) && test::close(all[4], at<T>(f)) &&
           test::close(all[5], at<T>(diff(f, a, b))) && all[6] == all[2] && test::close(all[7], at<T>(diff(f, d))) &&
           test::close(all[8], at<T>(diff(f, c))) && test::close(all[9], x * x) &&
           test::close(all[10], at<T>(diff(f, a))) && test::close(all[11], x * x * y);
}
constexpr bool any_order_in_every_type() {
    return any_order<float>() && any_order<double>() && any_order<long double>();
}
BOTH_PHASES(any_order_in_every_type)

/// A bundle can be differentiated, and a formula hold plain numbers.
constexpr bool derivatives_and_numbers() {
    const auto slopes = at<double>(jacobian(partials, a, b));
    const auto second = at<double>(hessian(f, a, b));
    const double half = test::opaque(0.5);
    const auto held = f + half * p;
    const auto all = bundle(diff(held, a), diff(held, b), diff(held, c), diff(held, d), diff(held, p))(
        a = 0.75, b = 1.5, c = -0.5, d = 2.0, e = 0.25, p = 1.0);
    return test::close(slopes[0][0], second[0][0]) && test::close(slopes[0][1], second[0][1]) &&
           test::close(slopes[1][1], second[1][1]) && test::close(all[0], at<double>(diff(f, a))) && all[4] == 0.5;
}
BOTH_PHASES(derivatives_and_numbers)

}  // namespace
