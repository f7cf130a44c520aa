// SPDX-License-Identifier: BSL-1.0
//
// Gradient descent beside recurrences written by hand, closed forms of least squares, and problems without a minimum.
#define BOOST_TEST_MODULE gradient_descent
#include <derivo/calculus.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <span>
#include <vector>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::status;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"v"> v;

/// θ ← θ - η ∇L with momentum, for L = ½ (a p² + b q²) whose gradient is (a p, b q).
std::array<double, 2> by_hand(double a, double b, std::array<double, 2> p, double rate, double momentum, int steps) {
    std::array<double, 2> speed{};
    for (int k = 0; k < steps; ++k) {
        speed = {momentum * speed[0] - rate * a * p[0], momentum * speed[1] - rate * b * p[1]};
        p = {p[0] + speed[0], p[1] + speed[1]};
    }
    return p;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_step_is_that_of_the_recurrence) {
    constexpr auto bowl = (3_c * x * x + y * y) / 2_c;
    for (const double momentum : {0.0, 0.5, 0.9}) {
        const auto result = gradient_descent(bowl, bindings(x = 2.0, y = -1.0),
                                             {.rate = 0.05, .momentum = momentum, .tolerance = 1e-300, .steps = 37});
        const auto expected = by_hand(3, 1, {2, -1}, 0.05, momentum, 37);
        BOOST_TEST(int(result.how) == int(status::step_limit));
        BOOST_TEST(result.iterations == 37);
        BOOST_TEST(result[x] == expected[0], boost::test_tools::tolerance(1e-13));
        BOOST_TEST(result[y] == expected[1], boost::test_tools::tolerance(1e-13));
        BOOST_TEST(result.gradient_norm == std::hypot(3 * result[x], result[y]), boost::test_tools::tolerance(1e-14));
    }
}

BOOST_AUTO_TEST_CASE(the_start_decides_which_minimum_is_found) {
    // f' = 4x³ - 4x + 1/4; its outer zeros are the minima.
    constexpr auto two_wells = pow<4>(x) - 2_c * x * x + x / 4_c;
    for (const double start : {-2.0, -0.5, 0.3, 1.7}) {
        const auto result = gradient_descent(two_wells, x = start, {.rate = 0.05});
        BOOST_TEST(result.converged());
        BOOST_TEST((result[x] < 0) == (start < 0));
        BOOST_TEST(std::abs(4 * std::pow(result[x], 3) - 4 * result[x] + 0.25) < 2e-8);
        BOOST_TEST(12 * result[x] * result[x] - 4 > 0);
    }
}

BOOST_AUTO_TEST_CASE(a_loss_over_data_ends_at_the_closed_form_of_least_squares) {
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, 0.1);
    std::vector<std::array<double, 2>> rows;
    std::vector<double> times, values;
    double n = 0, st = 0, stt = 0, sv = 0, stv = 0;
    for (int k = 0; k < 40; ++k) {
        const double at = k / 20.0, value = 1 + 2 * at + noise(random);
        rows.push_back({at, value}), times.push_back(at), values.push_back(value);
        n += 1, st += at, stt += at * at, sv += value, stv += at * value;
    }
    const double slope = (n * stv - st * sv) / (n * stt - st * st), offset = (sv - slope * st) / n;
    const derivo::descent_options options{.rate = 0.01, .momentum = 0.5, .tolerance = 1e-10, .steps = 5000};

    constexpr auto of_row = derivo::function<2, derivo::data<2>>([](const auto& w, const auto& row) {
        const auto miss = w[0] + w[1] * row[0] - row[1];
        return miss * miss;
    });
    constexpr auto of_numbers = derivo::function<derivo::scalar, derivo::data<>, derivo::scalar, derivo::data<>>(
        [](auto a, auto at, auto b, auto value) { return (a + b * at - value) * (a + b * at - value); });
    constexpr auto formula = pow<2>(x + y * t - v);
    const std::array zero{0.0, 0.0};
    for (const auto& point :
         {gradient_descent(of_row, zero, derivo::over(rows), options).point,
          gradient_descent(of_row, zero, derivo::over(std::span(rows)), options).point,
          gradient_descent(of_numbers, zero, derivo::over(times, values), options).point,
          gradient_descent(formula, bindings(x = 0.0, y = 0.0), derivo::over(rows, t, v), options).point}) {
        BOOST_TEST(point[0] == offset, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(point[1] == slope, boost::test_tools::tolerance(1e-9));
    }
    rows.clear();
    BOOST_TEST(gradient_descent(of_row, zero, derivo::over(rows), options).value == 0);  // an empty sum
}

BOOST_AUTO_TEST_CASE(backtracking_falls_at_each_step_and_needs_no_rate) {
    constexpr auto rosenbrock = pow<2>(1_c - x) + 100_c * pow<2>(y - x * x);
    double last = std::numeric_limits<double>::infinity();
    int points = 0;
    bool falls = true;
    const auto result = gradient_descent(rosenbrock, bindings(x = -1.2, y = 1.0),
                                         {.rate = 100, .backtracking = true, .tolerance = 1e-3, .steps = 20000},
                                         [&](const std::array<double, 2>&, double value) {
                                             falls = falls && value < last;
                                             last = value;
                                             ++points;
                                         });
    BOOST_TEST(result.converged());
    BOOST_TEST(falls);
    BOOST_TEST(points == result.iterations + 1);
    BOOST_TEST(result[x] == 1, boost::test_tools::tolerance(1e-2));
}

BOOST_AUTO_TEST_CASE(a_problem_without_a_minimum_ends_with_a_status) {
    const auto how = [](const auto& result) { return int(result.how); };
    BOOST_TEST(how(gradient_descent(-x * x, x = 1.0)) == int(status::unbounded));
    BOOST_TEST(how(gradient_descent(x, x = 1.0)) == int(status::step_limit));
    BOOST_TEST(how(gradient_descent(x * x * x, x = -1.0)) == int(status::unbounded));
    BOOST_TEST(how(gradient_descent(x * x, x = 1.0, {.rate = 3})) == int(status::not_finite));  // too large a rate
    BOOST_TEST(how(gradient_descent(log(x), x = -1.0)) == int(status::not_finite));
    BOOST_TEST(how(gradient_descent(sqrt(x), x = 1.0, {.rate = 5})) == int(status::not_finite));
    BOOST_TEST(how(gradient_descent(x * x, x = std::numeric_limits<double>::quiet_NaN())) == int(status::not_finite));
    BOOST_TEST(how(gradient_descent(x * x, x = 1.0, {.steps = -1})) == int(status::step_limit));

    const auto left = gradient_descent(sqrt(x), x = 1.0, {.rate = 5});  // it stays where there still were numbers
    BOOST_TEST(left[x] == 1);
    BOOST_TEST(std::isfinite(left.value));
}

BOOST_AUTO_TEST_CASE(float_stays_float) {
    const auto result = gradient_descent(pow<2>(x - 0.25_c), x = 3.0F, {.rate = 0.3});
    static_assert(std::is_same_v<decltype(result.point), std::array<float, 1>>);
    BOOST_TEST(result.converged());
    BOOST_TEST(result[x] == 0.25F, boost::test_tools::tolerance(1e-3F));
}
