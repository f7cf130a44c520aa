// SPDX-License-Identifier: BSL-1.0
//
// derivo's functors within Boost.Math's autodiff: an independent check of second and third derivatives.
#define BOOST_TEST_MODULE boost_autodiff
#include <derivo/core.hpp>

#include <boost/math/differentiation/autodiff.hpp>
#include <boost/test/unit_test.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

BOOST_AUTO_TEST_CASE(the_functor_within_boosts_autodiff_gives_the_same_second_derivatives) {
    using boost::math::differentiation::make_fvar;
    constexpr auto f = x * exp(sin(x)) + sqrt(x) / (1_c + x * x) + log(x) * atan(x);
    constexpr auto slope = diff(f, x);
    for (const double at : {0.25, 1.0, 2.5}) {
        const auto t = make_fvar<double, 2>(at);
        const auto value = f(t), of_slope = slope(t);
        BOOST_TEST(value.derivative(0) == f(at), boost::test_tools::tolerance(1e-13));
        BOOST_TEST(value.derivative(1) == slope(at), boost::test_tools::tolerance(1e-13));
        BOOST_TEST(value.derivative(2) == derivo::diff<2>(f, x)(at), boost::test_tools::tolerance(1e-12));
        BOOST_TEST(of_slope.derivative(1) == derivo::diff<2>(f, x)(at), boost::test_tools::tolerance(1e-12));
        BOOST_TEST(of_slope.derivative(2) == derivo::diff<3>(f, x)(at), boost::test_tools::tolerance(1e-12));
    }
}
