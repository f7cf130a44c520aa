// SPDX-License-Identifier: BSL-1.0
//
// Velocity, acceleration and jerk of series: polynomials, for which they are exact, NumPy's numbers, the order of the error.
#define BOOST_TEST_MODULE samples
#include <derivo/calculus/samples.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include "course/reference.hpp"

using derivo::status;

namespace {

/// The n-th derivative of Σ c[k] tᵏ, by Horner's scheme.
template <class T>
T polynomial(const std::vector<T>& c, int n, T t) {
    T sum(0);
    for (int k = static_cast<int>(c.size()); k-- > n;) {
        T factor(1);
        for (int j = 0; j < n; ++j) factor *= static_cast<T>(k - j);
        sum = sum * t + factor * c[static_cast<std::size_t>(k)];
    }
    return sum;
}

template <int K, int A, class Times, class T>
status differentiate(const std::vector<T>& samples, const Times& times, std::vector<T>& out) {
    if constexpr (K == 1) return derivo::velocity<A>(samples, times, out);
    if constexpr (K == 2) return derivo::acceleration<A>(samples, times, out);
    if constexpr (K == 3) return derivo::jerk<A>(samples, times, out);
}

/// Polynomials of the highest degree that the stencils get right, at all lengths from the shortest on.
template <int K, int A, class T>
void check_polynomials(T tolerance) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> number(-1, 1);
    for (std::size_t n = K + A; n < K + A + 6; ++n)
        for (int trial = 0; trial < 20; ++trial) {
            std::vector<T> c(K + A), even(n), uneven(n), times(n), out(n);
            for (T& v : c) v = static_cast<T>(number(random));
            const T dt = T(0.25);
            for (std::size_t i = 0; i < n; ++i) {
                times[i] = i == 0 ? T(-1) : times[i - 1] + T(0.25) * (T(1.5) + static_cast<T>(number(random)));
                even[i] = polynomial(c, 0, dt * static_cast<T>(i));
                uneven[i] = polynomial(c, 0, times[i]);
            }
            T error(0);
            BOOST_TEST(int(differentiate<K, A>(even, dt, out)) == int(status::converged));
            for (std::size_t i = 0; i < n; ++i)
                error = std::max(error,
                                 std::abs(out[i] - polynomial(c, K, dt * static_cast<T>(i))) / (1 + std::abs(out[i])));
            BOOST_TEST(int(differentiate<K, A>(uneven, times, out)) == int(status::converged));
            for (std::size_t i = 0; i < n; ++i)
                error = std::max(error, std::abs(out[i] - polynomial(c, K, times[i])) / (1 + std::abs(out[i])));
            BOOST_TEST(error < tolerance);
        }
}

/// The largest error for sin on [0, 2] with n samples.
template <int K, int A>
double error_of_sine(std::size_t n) {
    const double dt = 2.0 / static_cast<double>(n - 1);
    std::vector<double> samples(n), out(n);
    for (std::size_t i = 0; i < n; ++i) samples[i] = std::sin(dt * static_cast<double>(i));
    differentiate<K, A>(samples, dt, out);
    double error = 0;
    for (std::size_t i = 0; i < n; ++i)
        error = std::max(error, std::abs(out[i] - std::sin(dt * static_cast<double>(i) + K * std::acos(0.0))));
    return error;
}
template <int K, int A>
void check_order() {  // of the step: half the step, 2ᴬ times less
    const double gain = error_of_sine<K, A>(41) / error_of_sine<K, A>(81);
    BOOST_TEST(std::abs(std::log2(gain) - A) < 0.5);
}

}  // namespace

BOOST_AUTO_TEST_CASE(polynomials_are_exact_at_each_sample) {
    check_polynomials<1, 2, double>(1e-13), check_polynomials<1, 4, double>(1e-12);
    check_polynomials<2, 2, double>(1e-12), check_polynomials<2, 4, double>(1e-10);
    check_polynomials<3, 2, double>(1e-11), check_polynomials<3, 4, double>(1e-9);
    check_polynomials<1, 2, float>(1e-4F), check_polynomials<1, 2, long double>(1e-16L);
}

BOOST_AUTO_TEST_CASE(the_error_falls_with_the_power_of_the_step_that_is_said) {
    check_order<1, 2>(), check_order<1, 4>(), check_order<2, 2>(), check_order<2, 4>(), check_order<3, 2>();
    check_order<3, 4>();
}

BOOST_AUTO_TEST_CASE(it_is_what_numpy_gives) {
    std::array<double, 8> out;
    BOOST_TEST(int(derivo::velocity(numpy::samples, 0.25, out)) == int(status::converged));
    for (std::size_t i = 0; i < 8; ++i)
        BOOST_TEST(out[i] == numpy::even_velocity[i], boost::test_tools::tolerance(1e-14));
    BOOST_TEST(int(derivo::velocity(numpy::samples, numpy::times, out)) == int(status::converged));
    for (std::size_t i = 0; i < 8; ++i)
        BOOST_TEST(out[i] == numpy::uneven_velocity[i], boost::test_tools::tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(a_constant_series_has_derivatives_of_exactly_0) {
    const std::vector<double> constant(9, 0.1);
    std::vector<double> out(9, 1);
    derivo::jerk<4>(constant, 0.3, out);
    for (const double v : out) BOOST_TEST(v == 0);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_series_is_said) {
    const std::vector<double> four{1, 2, 4, 8}, times{0, 1, 2, 3}, still{0, 1, 1, 2};
    std::vector<double> out(4), short_out(3);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto how = [](status s) { return int(s); };
    BOOST_TEST(how(derivo::velocity(four, 1.0, out)) == int(status::converged));
    BOOST_TEST(how(derivo::velocity(four, 1, std::span(out))) == int(status::converged));
    BOOST_TEST(how(derivo::velocity<4>(four, 1.0, out)) == int(status::too_few_samples));
    BOOST_TEST(how(derivo::jerk(four, 1.0, out)) == int(status::too_few_samples));
    BOOST_TEST(how(derivo::acceleration(four, 1.0, out)) == int(status::converged));
    BOOST_TEST(how(derivo::velocity(std::span(four).first(2), 1.0, std::span(out).first(2))) ==
               int(status::too_few_samples));
    BOOST_TEST(how(derivo::velocity(four, 1.0, short_out)) == int(status::size_mismatch));
    BOOST_TEST(how(derivo::velocity(four, std::span(times).first(3), out)) == int(status::size_mismatch));
    for (const double step : {0.0, -1.0, nan, HUGE_VAL})
        BOOST_TEST(how(derivo::velocity(four, step, out)) == int(status::bad_interval));
    BOOST_TEST(how(derivo::velocity(four, still, out)) == int(status::bad_interval));
    BOOST_TEST(how(derivo::velocity(std::vector{1.0, nan, 2.0, 3.0}, 1.0, out)) == int(status::not_finite));
    BOOST_TEST(how(derivo::velocity(std::vector<double>{}, 1.0, std::span<double>{})) == int(status::too_few_samples));
}
