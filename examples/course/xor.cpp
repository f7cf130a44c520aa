// SPDX-License-Identifier: BSL-1.0
//
// The smallest network that is needed for something: two hidden neurons learn exclusive or.
#include <derivo/calculus.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "support/picture.hpp"

// [network]
constexpr std::size_t first = derivo::dense_parameters<2, 2>, parameters = first + derivo::dense_parameters<2, 1>;

constexpr auto network = [](const auto& theta, const auto& x) {
    const auto hidden = derivo::activate(derivo::dense<2>(theta, x), [](auto z) { return tanh(z); });
    return derivo::dense<1, first>(theta, hidden)[0];
};
constexpr auto loss = derivo::function<parameters, derivo::data<2>, derivo::data<>>(
    [](const auto& theta, const auto& x, auto y) { return derivo::logistic_loss(network(theta, x), y); });
constexpr auto chance = derivo::function<parameters, derivo::data<2>>(
    [](const auto& theta, const auto& x) { return sigmoid(network(theta, x)); });
// [/network]

// [data]
constexpr std::array<std::array<double, 2>, 4> inputs{{{0, 0}, {0, 1}, {1, 0}, {1, 1}}};
constexpr std::array targets{0.0, 1.0, 1.0, 0.0};
// [/data]

int main() {
    // [train]
    constexpr std::array start{0.9, -0.7, -0.8, 1.1, 0.2, -0.3, 0.6, 0.8, 0.1};
    const derivo::descent_options options{.rate = 0.2, .momentum = 0.9, .tolerance = 0.01, .steps = 1000};
    std::vector<picture::place> curve;
    const auto trained = gradient_descent(
        loss, start, derivo::over(inputs, targets), options,
        [&](const auto&, double value) { curve.push_back({static_cast<double>(curve.size()), value}); });
    std::printf("%s after %d steps, loss %.3f\n", to_string(trained.how), trained.iterations, trained.value);
    for (const auto& x : inputs) std::printf("%.0f xor %.0f: %.2f\n", x[0], x[1], chance(trained.point, x));
    // [/train]

    // [stuck]
    // With all weights 0 both hidden neurons are the same, and the gradient is 0: a saddle.
    const auto stuck = gradient_descent(loss, std::array<double, parameters>{}, derivo::over(inputs, targets), options);
    std::printf("from 0: %s after %d steps, loss %.2f\n", to_string(stuck.how), stuck.iterations, stuck.value);
    for (const auto& x : inputs) std::printf("%.0f xor %.0f: %.2f\n", x[0], x[1], chance(stuck.point, x));
    // [/stuck]

    picture drawing(0, 40, 0, 3.2);
    drawing.path(curve, colour::blue, "loss, step by step").write("learning_curve.svg");
}
