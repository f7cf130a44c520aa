// SPDX-License-Identifier: BSL-1.0
//
// Layers and losses: NumPy's numbers of the course's layer, losses beside their definitions in long double, and a network
// that learns.
#define BOOST_TEST_MODULE learning
#include <derivo/calculus.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <random>

#include "course/reference.hpp"

namespace {

constexpr auto sigmoid_of = [](auto z) { return sigmoid(z); };

constexpr auto layer =
    derivo::function<6, derivo::data<2>, derivo::data<2>>([](const auto& theta, const auto& x, const auto& y) {
        return derivo::squared_loss(derivo::activate(derivo::dense<2>(theta, x), sigmoid_of), y);
    });
constexpr auto of_outputs =
    derivo::function<2, derivo::data<2>>([](const auto& a, const auto& y) { return derivo::squared_loss(a, y); });
constexpr auto slope = diff(derivo::function([](auto z) { return sigmoid(z); }));

using triple = std::array<double, 3>;
constexpr auto entropy =
    derivo::function<3, derivo::data<3>>([](const auto& z, const auto& y) { return derivo::cross_entropy(z, y); });
constexpr auto logistic =
    derivo::function<derivo::scalar, derivo::data<>>([](auto z, auto y) { return derivo::logistic_loss(z, y); });
constexpr auto hinge =
    derivo::function<derivo::scalar, derivo::data<>>([](auto z, auto y) { return derivo::hinge_loss(z, y); });
constexpr auto huber =
    derivo::function<derivo::scalar, derivo::data<>>([](auto r, auto delta) { return derivo::huber_loss(r, delta); });

bool same(double a, double b) { return std::abs(a - b) <= 1e-15 * std::max(1.0, std::abs(b)); }

}  // namespace

BOOST_AUTO_TEST_CASE(the_layer_of_the_course_has_the_numbers_that_numpy_gives) {
    constexpr std::array theta{0.5, 0.3, 0.2, 0.7, 0.1, 0.1};
    constexpr std::array x{1.0, 2.0}, y{1.0, 0.0};
    const auto [loss, gradient] = value_and_gradient(layer)(theta, x, y);
    BOOST_TEST(same(loss, numpy::layer_loss[0]));
    for (std::size_t k = 0; k < 4; ++k) BOOST_TEST(same(gradient[k], numpy::dL_dW[k]));
    for (std::size_t k = 0; k < 2; ++k) BOOST_TEST(same(gradient[4 + k], numpy::dL_db[k]));

    const std::array a{numpy::layer_output[0], numpy::layer_output[1]}, z = derivo::dense<2>(theta, x);
    const auto dL_da = derivo::gradient(of_outputs)(a, y);
    for (std::size_t k = 0; k < 2; ++k) {
        BOOST_TEST(same(dL_da[k], numpy::dL_da[k]));
        BOOST_TEST(same(slope(z[k]), numpy::da_dz[k]));
    }
}

BOOST_AUTO_TEST_CASE(losses_are_their_definitions_where_those_can_be_computed) {
    std::mt19937 random(9);
    std::uniform_real_distribution<double> number(-8, 8);
    for (int trial = 0; trial < 300; ++trial) {
        const triple z{number(random), number(random), number(random)};
        const std::size_t label = static_cast<std::size_t>(trial % 3);
        triple y{};
        y[label] = 1;
        long double sum = 0;
        for (const double v : z) sum += std::exp(static_cast<long double>(v));
        const auto [loss, by_z] = value_and_gradient(entropy)(z, y);
        BOOST_TEST(std::abs(loss + static_cast<double>(std::log(std::exp(static_cast<long double>(z[label])) / sum))) <
                   4e-15);
        BOOST_TEST(std::abs(derivo::cross_entropy(z, y) - loss) < 4e-15);  // on numbers, without tracing
        for (std::size_t k = 0; k < 3; ++k) {
            const double p = static_cast<double>(std::exp(static_cast<long double>(z[k])) / sum);
            BOOST_TEST(std::abs(by_z[k] - (p - y[k])) < 1e-15);
        }
        const double target = trial % 2, p = 1 / (1 + std::exp(-z[0]));
        BOOST_TEST(std::abs(logistic(z[0], target) + target * std::log(p) + (1 - target) * std::log1p(-p)) < 1e-12);
        BOOST_TEST(std::abs(diff(logistic)(z[0], target) - (p - target)) < 4e-16);
        const double side = 2 * target - 1, delta = 1 + std::abs(z[1]), r = z[2];
        BOOST_TEST(hinge(z[0], side) == std::max(0.0, 1 - side * z[0]));
        BOOST_TEST(diff(hinge)(z[0], side) == (side * z[0] < 1 ? -side : 0));
        BOOST_TEST(huber(r, delta) == (std::abs(r) <= delta ? r * r / 2 : delta * (std::abs(r) - delta / 2)),
                   boost::test_tools::tolerance(1e-15));
        BOOST_TEST(diff(huber)(r, delta) == (std::abs(r) <= delta ? r : std::copysign(delta, r)),
                   boost::test_tools::tolerance(1e-15));
    }
}

BOOST_AUTO_TEST_CASE(logits_of_any_size_give_numbers) {
    for (const double big : {50.0, 800.0, 1e6, 1e300}) {
        const auto [right, at_right] = value_and_gradient(entropy)(triple{big, 0, -big}, triple{1, 0, 0});
        const auto [wrong, at_wrong] = value_and_gradient(entropy)(triple{big, 0, -big}, triple{0, 0, 1});
        BOOST_TEST((right >= 0 && right < 1e-20));
        BOOST_TEST(wrong == 2 * big, boost::test_tools::tolerance(1e-15));
        BOOST_TEST((at_wrong[0] == 1 && at_wrong[2] == -1));
        BOOST_TEST((at_right[0] <= 0 && at_right[0] > -1e-20));
        BOOST_TEST((logistic(-big, 1.0) == big && diff(logistic)(-big, 1.0) == -1));
        BOOST_TEST((logistic(big, 1.0) < 1e-20 && std::abs(diff(logistic)(big, 1.0)) < 1e-20));
    }
}

BOOST_AUTO_TEST_CASE(a_network_learns_exclusive_or) {
    constexpr auto loss =
        derivo::function<9, derivo::data<2>, derivo::data<>>([](const auto& theta, const auto& x, auto y) {
            const auto hidden = derivo::activate(derivo::dense<2>(theta, x), [](auto z) { return tanh(z); });
            return derivo::logistic_loss(derivo::dense<1, derivo::dense_parameters<2, 2>>(theta, hidden)[0], y);
        });
    constexpr std::array<std::array<double, 2>, 4> inputs{{{0, 0}, {0, 1}, {1, 0}, {1, 1}}};
    constexpr std::array targets{0.0, 1.0, 1.0, 0.0};
    int learnt = 0;
    std::mt19937 random(10);
    for (int trial = 0; trial < 20; ++trial) {
        std::array<double, 9> start;
        for (double& v : start) v = static_cast<double>(random()) / 2147483648.0 - 1;
        const auto result =
            gradient_descent(loss, start, derivo::over(inputs, targets), {.rate = 0.3, .momentum = 0.9, .steps = 3000});
        bool right = true;
        for (std::size_t k = 0; k < 4; ++k)
            right = right && std::exp(-loss(result.point, inputs[k], targets[k])) > 0.99;
        learnt += right;
        BOOST_TEST((right || result.value > 0.1));  // else it sits in a local minimum, and the loss says so
    }
    BOOST_TEST(learnt >= 10);
}
