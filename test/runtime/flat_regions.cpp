// SPDX-License-Identifier: BSL-1.0
//
// Where an inner function does not change, nothing made of it does: the slope is 0, also where that of the outer function
// is infinite, as of √max(x, 0) at x = -1. Forward, backward, by elimination, and of high
// orders.
#define BOOST_TEST_MODULE flat_regions
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

#include "support/both_phases.hpp"

using namespace derivo::literals;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

/// Is the slope of f in x 0 at x = at, by every way, and that in y what it is beside it?
template <class T, class F>
constexpr bool is_flat(F f, T at, T y_slope) {
    const T a = test::opaque(at), b = test::opaque(T(2));
    const auto close = [](T p, T q) { return test::close(p, q); };
    const auto backward = gradient(f, x, y)(x = a, y = b);
    const auto several = jacobian(derivo::vector(f, x * f, y * f), x, y)(x = a, y = b);
    const auto second = hessian(f, x, y)(x = a, y = b);
    return diff(f, x)(x = a, y = b) == 0 && backward[0] == 0 && close(backward[1], y_slope) && several[0][0] == 0 &&
           close(several[0][1], y_slope) && second[0][0] == 0 && second[0][1] == 0 && second[1][0] == 0;
}

template <class T>
constexpr bool roots_are_flat() {
    const T low = T(-1), high = T(2);
    return is_flat(y + sqrt(max(x, 0_c)), low, T(1)) && is_flat(y + sqrt(relu(x)), low, T(1)) &&
           is_flat(y + sqrt(select(x > 0_c, x, 0_c)), low, T(1)) && is_flat(y + pow(max(x, 0_c), 0.3_c), low, T(1)) &&
           is_flat(y + cbrt(min(x, 0_c)), high, T(1)) && is_flat(y + sqrt(1_c - clamp(x, 0_c, 1_c)), high, T(1)) &&
           is_flat(y + sqrt(3_c * x * max(x, 0_c)), low, T(1)) && is_flat(y + sqrt(y * max(x, 0_c)), low, T(1));
}
constexpr bool roots_are_flat_in_every_type() {
    return roots_are_flat<float>() && roots_are_flat<double>() && roots_are_flat<long double>();
}
BOTH_PHASES(roots_are_flat_in_every_type)

template <class T>
constexpr bool inverse_functions_are_flat() {
    const T low = T(-3), high = T(3);
    return is_flat(y + asin(clamp(x, -1_c, 1_c)), high, T(1)) && is_flat(y + asin(clamp(x, -1_c, 1_c)), low, T(1)) &&
           is_flat(y + acos(min(x, 1_c)), high, T(1)) && is_flat(y + acosh(max(x, 1_c)), low, T(1));
}
constexpr bool inverse_functions_are_flat_in_every_type() {
    return inverse_functions_are_flat<float>() && inverse_functions_are_flat<double>() &&
           inverse_functions_are_flat<long double>();
}
BOTH_PHASES(inverse_functions_are_flat_in_every_type)

/// High orders, by repeated derivation or by Taylor coefficients.
constexpr bool high_orders_are_flat() {
    const double low = test::opaque(-1.0), high = test::opaque(2.0);
    return derivo::diff<3>(sqrt(max(x, 0_c)), x)(low) == 0 && derivo::diff<6>(sqrt(relu(x)), x)(low) == 0 &&
           derivo::diff<4>(sqrt(select(x > 0_c, x, 0_c)), x)(low) == 0 &&
           derivo::diff<3>(acos(clamp(x, -1_c, 1_c)), x)(high) == 0;
}
BOTH_PHASES(high_orders_are_flat)

/// Also where the outer function is not defined: it does not change either.
constexpr bool what_is_undefined_is_flat() {
    const double low = test::opaque(-2.0);
    return diff(sqrt(select(x > 0_c, x, -1_c)), x)(low) == 0 && diff(asin(max(x, 2_c)), x)(low) == 0;
}
BOTH_PHASES(what_is_undefined_is_flat)

/// At the kink itself the slope of the root counts, unless what is selected there is a constant.
constexpr bool kinks_have_the_slope_of_the_root() {
    const double kink = test::opaque(0.0);
    return diff(sqrt(max(x, 0_c)), x)(kink) == std::numeric_limits<double>::infinity() &&
           diff(sqrt(select(x > 0_c, x, 0_c)), x)(kink) == 0 && diff(sqrt(min(x, -1_c)), x)(kink) == 0;
}
BOTH_PHASES(kinks_have_the_slope_of_the_root)

/// Elsewhere the slopes are as they were.
constexpr bool slopes_beside_are_right() {
    const double a = test::opaque(4.0), b = test::opaque(2.0);
    const auto f = y * sqrt(max(x, 0_c));
    return test::close(diff(f, x)(x = a, y = b), 0.5) && test::close(gradient(f, x, y)(x = a, y = b)[0], 0.5) &&
           test::close(gradient(f, x, y)(x = a, y = b)[1], 2.0) &&
           test::close(derivo::diff<2>(f, x)(x = a, y = b), -1.0 / 16) &&
           test::close(diff(acos(clamp(x, -1_c, 1_c)), x)(x = 0.6), -1.25);
}
BOTH_PHASES(slopes_beside_are_right)

}  // namespace
