// SPDX-License-Identifier: BSL-1.0
//
// Newton's method for a minimum: parabolas in one step, known minima from many starts, and functions that have none.
#define BOOST_TEST_MODULE newton_minimize
#include <derivo/calculus.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <random>

using namespace derivo::literals;
using derivo::status;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

/// ½ (p - c)ᵀ BᵀB (p - c), given B and c as data.
constexpr auto parabola = derivo::function<3, derivo::data<12>>([](const auto& p, const auto& d) {
    std::decay_t<decltype(p[0])> sum(0.0);
    for (int i = 0; i < 3; ++i) {
        std::decay_t<decltype(p[0])> row(0.0);
        for (int j = 0; j < 3; ++j) row += d[3 * i + j] * (p[j] - d[9 + j]);
        sum += row * row;
    }
    return sum / 2;
});

/// c₁ x + c₂ x² + c₃ x³ + c₄ x⁴ from a start.
constexpr auto polynomial = derivo::function<derivo::scalar, derivo::data<4>>(
    [](const auto& p, const auto& c) { return p * (c[0] + p * (c[1] + p * (c[2] + p * c[3]))); });
auto minimum_of(const std::array<double, 4>& coefficients, double start) {
    const std::array<std::array<double, 4>, 1> row{coefficients};
    return newton_minimize(polynomial, std::array{start}, derivo::over(row));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_parabola_takes_one_step) {
    std::mt19937 random(2);
    std::uniform_real_distribution<double> number(-1, 1);
    for (int trial = 0; trial < 200; ++trial) {
        std::array<std::array<double, 12>, 1> rows;
        for (double& d : rows[0]) d = number(random);
        for (std::size_t k = 0; k < 3; ++k) rows[0][4 * k] += 3;  // well conditioned
        const auto result = newton_minimize(parabola, std::array{0.0, 0.0, 0.0}, derivo::over(rows));
        BOOST_TEST(result.converged());
        BOOST_TEST(result.iterations <= 2);
        for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(std::abs(result.point[k] - rows[0][9 + k]) < 1e-14);
    }
}

BOOST_AUTO_TEST_CASE(from_each_start_it_ends_at_a_minimum) {
    constexpr auto himmelblau = pow<2>(x * x + y - 11_c) + pow<2>(x + y * y - 7_c);  // four minima, all of them 0
    for (double a = -4.5; a < 5; a += 1.5)
        for (double b = -4.5; b < 5; b += 1.5) {
            const auto result = newton_minimize(himmelblau, bindings(x = a, y = b));
            BOOST_TEST(result.converged());
            BOOST_TEST(result.value < 1e-25);
        }
    // From the maximum between them, and from a saddle, down.
    BOOST_TEST(minimum_of({0, -2, 0, 1}, 0).converged());
    BOOST_TEST(minimum_of({0, -2, 0, 1}, 0).value == -1, boost::test_tools::tolerance(1e-14));
    const auto from_saddle = newton_minimize(x * x - y * y + pow<4>(y), bindings(x = 0.0, y = 0.0));
    BOOST_TEST(from_saddle.converged());
    BOOST_TEST(from_saddle.value == -0.25, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_scale_changes_nothing) {
    constexpr auto valley = pow<2>(1_c - x) + 100_c * pow<2>(y - x * x);
    const auto once = newton_minimize(valley, bindings(x = -1.2, y = 1.0));
    for (const double scale : {1e-30, 1e30}) {
        const auto scaled = newton_minimize(scale * valley, bindings(x = -1.2, y = 1.0));
        BOOST_TEST(scaled.converged());
        BOOST_TEST(std::abs(scaled.iterations - once.iterations) <= 1);
        BOOST_TEST(std::hypot(scaled[x] - 1, scaled[y] - 1) < 1e-12);
    }
    BOOST_TEST(newton_minimize(valley, bindings(x = -1.2F, y = 1.0F)).converged());
}

BOOST_AUTO_TEST_CASE(what_is_no_minimum_is_not_called_one) {
    const auto how = [](const auto& result) { return int(result.how); };
    BOOST_TEST(how(minimum_of({0, -1, 0, 0}, 1)) == int(status::unbounded));
    BOOST_TEST(how(minimum_of({1, 0, 0, 0}, 1)) == int(status::unbounded));
    BOOST_TEST(how(minimum_of({0, 0, 1, 0}, -1)) == int(status::unbounded));
    BOOST_TEST(how(minimum_of({0, 0, 0, 0}, 1)) == int(status::flat));
    for (const double start : {0.0, 1e-9, 1.0, 3.0})
        BOOST_TEST(how(minimum_of({0, 0, 1, 0}, start)) == int(status::flat));
    const auto degenerate = minimum_of({0, 0, 0, 1}, 1);  // a minimum, which second derivatives do not prove
    BOOST_TEST(how(degenerate) == int(status::flat));
    BOOST_TEST(std::abs(degenerate.point[0]) < 1e-7);

    BOOST_TEST(how(newton_minimize(log(x), x = 1.0)) == int(status::unbounded));
    BOOST_TEST(how(newton_minimize(log(x), x = -1.0)) == int(status::not_finite));
    BOOST_TEST(how(newton_minimize(exp(-x), x = 0.0)) ==
               int(status::step_limit));  // it falls towards 0, has no minimum
    BOOST_TEST(how(newton_minimize(pow<2>(x + y), bindings(x = 1.0, y = 0.0))) == int(status::flat));
}
