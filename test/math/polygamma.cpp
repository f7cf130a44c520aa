// SPDX-License-Identifier: BSL-1.0
//
// digamma and polygamma against Boost.Math in 50 decimal digits: the worst errors.
#define BOOST_TEST_MODULE math.polygamma
#include <boost/test/unit_test.hpp>

#include <derivo/math/polygamma.hpp>

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/polygamma.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

#include "support/random_floats.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace {

namespace math = derivo::math;

constexpr int points = 100;

using wide = boost::multiprecision::cpp_bin_float_50;

wide reference_polygamma(int n, const wide& x) {
    return n == 0 ? boost::math::digamma(x) : boost::math::polygamma(n, x);
}

/// The error in units in the last place of T at exact.
template <class T>
double polygamma_error(T computed, const wide& exact) {
    int exponent = 0;
    (void)frexp(exact, &exponent);
    const int last_digit = std::max(exponent, limits<T>::min_exponent) - limits<T>::digits;
    return static_cast<double>(abs(ldexp(wide(computed) - exact, -last_digit)));
}

/// The error in units in the last place of 1 + |exact|: what holds next to the roots.
template <class T>
double mixed_error(T computed, const wide& exact) {
    return static_cast<double>(abs(wide(computed) - exact) / (1 + abs(exact)) / wide(limits<T>::epsilon()));
}

template <class T, class Error>
void check_polygamma(int n, double low, double high, double sign, Error error, double bound) {
    double worst = 0;
    T worst_argument = 0;
    for (int i = 0; i < points; ++i) {
        const double exponent = uniform(std::log(low), std::log(high));
        const T x = static_cast<T>(sign * std::exp(exponent)) * (1 + static_cast<T>(i) * limits<T>::epsilon());
        const double e = error(math::polygamma(n, x), reference_polygamma(n, wide(x)));
        if (!(e <= worst)) {
            worst = e;
            worst_argument = x;
        }
    }
    BOOST_TEST(worst <= bound,
               "polygamma " << n << " of " << limits<T>::digits << " bits: " << worst << " ulp at " << worst_argument);
}

template <class T>
void check_polygammas() {
    const auto ulps = [](T computed, const wide& exact) { return polygamma_error(computed, exact); };
    const auto mixed = [](T computed, const wide& exact) { return mixed_error(computed, exact); };
    check_polygamma<T>(0, 1e-15, 1.3, 1, ulps, 4);
    check_polygamma<T>(0, 1.3, 1.6, 1, mixed, 0.5);
    check_polygamma<T>(0, 1.6, 30, 1, ulps, 4);
    check_polygamma<T>(0, 30, 1e30, 1, ulps, 4);
    for (const int n : {1, 2, 3, 7, 20}) {
        check_polygamma<T>(n, n < 20 ? 0.02 : 0.25, 1, 1, ulps, 4);
        check_polygamma<T>(n, 1, 40, 1, ulps, 4);
    }
    check_polygamma<T>(1, 40, 1e15, 1, ulps, 4);
    check_polygamma<T>(0, 0.01, 100, -1, mixed, 8);
    check_polygamma<T>(1, 0.01, 100, -1, ulps, 8);
}

}  // namespace

using floating_types = std::tuple<float, double, long double>;
BOOST_AUTO_TEST_CASE_TEMPLATE(polygamma_agrees_with_boost, T, floating_types) { check_polygammas<T>(); }
