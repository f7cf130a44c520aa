// SPDX-License-Identifier: BSL-1.0
//
// Intervals, whose result must hold every value, derivatives too; complex numbers.
#define BOOST_TEST_MODULE intervals_and_complex_numbers
#include <derivo/core.hpp>

#include <boost/numeric/interval.hpp>
#include <boost/test/unit_test.hpp>

#include <complex>
#include <random>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// ── intervals ───────────────────────────────────────────────────────────────────────────────────────

namespace rounding = boost::numeric::interval_lib;
using interval =
    boost::numeric::interval<double, rounding::policies<rounding::save_state<rounding::rounded_transc_std<double>>,
                                                        rounding::checking_base<double>>>;

/// Does the interval hold f and all its first and second derivatives at random points in random boxes?
template <class F>
bool holds_everything(const F& f, double low, double high) {
    constexpr auto all = derivo::value_and_hessian(F{}, x, y);
    (void)f;
    std::mt19937_64 source(11);
    std::uniform_real_distribution<double> anywhere(low, high), part(0, 1);
    bool held = true;
    for (int box = 0; box < 200; ++box) {
        const double a = anywhere(source), b = anywhere(source), width = 0.25 * part(source);
        const interval in_x(a, a + width), in_y(b, b + width);
        const auto wide = all(in_x, in_y);
        for (int k = 0; k < 10; ++k) {
            const auto at = all(a + width * part(source), b + width * part(source));
            // A value in double is itself rounded: the intervals are widened by that.
            const auto inside = [&](double v, const interval& i) {
                const double slack = 1e-12 * (1 + std::abs(v));
                held = held && i.lower() - slack <= v && v <= i.upper() + slack;
            };
            inside(at.value, wide.value);
            for (std::size_t i = 0; i < 2; ++i) {
                inside(at.gradient[i], wide.gradient[i]);
                for (std::size_t j = 0; j < 2; ++j) inside(at.hessian[i][j], wide.hessian[i][j]);
            }
        }
    }
    return held;
}

BOOST_AUTO_TEST_CASE(an_interval_holds_the_values_of_all_derivatives) {
    BOOST_TEST(holds_everything(derivo::pow<2>(1_c - x) + 100_c * derivo::pow<2>(y - x * x), -2, 2));
    BOOST_TEST(holds_everything(x / (1_c + y * y) + sin(x * y), -2, 2));
    BOOST_TEST(holds_everything(exp(-x * y) * cos(x) + log(y), 0.5, 2));
}

BOOST_AUTO_TEST_CASE(one_tenth_is_no_double_and_its_interval_holds_it) {
    const interval tenth = (0.1_c * x)(interval(1.0));
    BOOST_TEST(tenth.lower() <= 0.1);
    BOOST_TEST(tenth.upper() >= 0.1);
    const interval third = (x * derivo::rational<1, 3>)(interval(3.0));
    BOOST_TEST(third.lower() <= 1.0);
    BOOST_TEST(third.upper() >= 1.0);
}

// ── complex numbers ─────────────────────────────────────────────────────────────────────────────────

using complex = std::complex<double>;

BOOST_AUTO_TEST_CASE(derivatives_at_complex_points_are_those_of_complex_analysis) {
    const complex z(0.3, -0.7);
    const auto near = [](complex a, complex b) { return std::abs(a - b) < 1e-14 * (1 + std::abs(b)); };
    BOOST_TEST(near(diff(exp(x) * sin(x), x)(z), std::exp(z) * (std::sin(z) + std::cos(z))));
    BOOST_TEST(near(derivo::diff<2>(sqrt(x), x)(z), -0.25 / (z * std::sqrt(z))));
    BOOST_TEST(near(diff(log(x) / (x - 0.1_c), x)(z), (1.0 / z - std::log(z) / (z - 0.1)) / (z - 0.1)));
    BOOST_TEST(near(diff(pow(x, 2.5_c), x)(z), 2.5 * std::pow(z, 1.5)));
    BOOST_TEST(near(diff(tanh(x), x)(z), 1.0 / (std::cosh(z) * std::cosh(z))));
}

BOOST_AUTO_TEST_CASE(a_complex_step_gives_the_derivative_of_a_real_function) {
    constexpr auto f = x * exp(sin(x)) / (1_c + x * x);
    constexpr double step = 1e-30;
    for (const double at : {-2.0, -0.5, 0.0, 0.75, 3.0}) {
        const double by_step = f(complex(at, step)).imag() / step;
        BOOST_TEST(diff(f, x)(at) == by_step, boost::test_tools::tolerance(1e-14));
    }
}
