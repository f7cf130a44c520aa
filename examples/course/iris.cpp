// SPDX-License-Identifier: BSL-1.0
//
// A network learns to tell three species of iris apart. The gradient of one flower is a functor; the sum over all of them
// is a loop at run time.
#include <derivo/calculus.hpp>

#include <array>
#include <cstdio>

#include "course/iris.hpp"

// The means that are printed everywhere: a digit that is wrong shows.
constexpr double means[3][4] = {
    {5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}};
constexpr bool as_published() {
    for (std::size_t kind = 0; kind < 3; ++kind)
        for (std::size_t column = 0; column < 4; ++column) {
            const double off = iris::mean(kind, column) - means[kind][column];
            if (off > 1e-12 || off < -1e-12) return false;
        }
    return true;
}
static_assert(as_published());

// [network]
constexpr std::size_t inputs = 4, hidden = 5, outputs = 3;
constexpr std::size_t first = derivo::dense_parameters<inputs, hidden>;
constexpr std::size_t parameters = first + derivo::dense_parameters<hidden, outputs>;
using weights = std::array<double, parameters>;

/// The logits of one flower: 4 numbers, 5 neurons, 3 species.
constexpr auto network = [](const auto& theta, const auto& flower) {
    const auto h = derivo::activate(derivo::dense<hidden>(theta, flower), [](auto z) { return tanh(z); });
    return derivo::dense<outputs, first>(theta, h);
};
constexpr auto loss = derivo::function<parameters, derivo::data<inputs>, derivo::data<outputs>>(
    [](const auto& theta, const auto& flower, const auto& label) {
        return derivo::cross_entropy(network(theta, flower), label);
    });
constexpr auto classify_flower = derivo::function<parameters, derivo::data<inputs>>(network);
// [/network]

std::size_t species_of(const weights& theta, const std::array<double, inputs>& flower) {
    const auto logits = classify_flower(theta, flower);
    std::size_t best = 0;
    for (std::size_t k = 1; k < outputs; ++k)
        if (logits[k] > logits[best]) best = k;
    return best;
}

int main() {
    static_assert(parameters == 43 && cost(value_and_gradient(loss)).calls == 9);  // 5 tanh, 3 exp, 1 log

    // [data]
    auto flowers = iris::measurements;  // each column with mean 0 and deviation 1
    for (std::size_t column = 0; column < inputs; ++column) {
        double mean = 0, square = 0;
        for (const auto& flower : flowers) mean += flower[column] / iris::flowers;
        for (const auto& flower : flowers) square += (flower[column] - mean) * (flower[column] - mean) / iris::flowers;
        for (auto& flower : flowers) flower[column] = (flower[column] - mean) / derivo::math::sqrt(square);
    }
    // [/data]

    // [train]
    weights start;
    unsigned random = 1;
    for (double& w : start) {
        random = random * 1664525U + 1013904223U;
        w = random / 4294967296.0 - 0.5;
    }
    const auto trained = gradient_descent(loss, start, derivo::over(flowers, iris::labels),
                                          {.rate = 0.001, .momentum = 0.9, .tolerance = 1, .steps = 2000});
    // [/train]

    int right[outputs]{};
    for (std::size_t k = 0; k < iris::flowers; ++k) right[k / 50] += species_of(trained.point, flowers[k]) == k / 50;
    std::printf("%s after %d steps, loss for each flower %.3f\n", to_string(trained.how), trained.iterations,
                trained.value / iris::flowers);
    for (std::size_t k = 0; k < outputs; ++k) std::printf("%-10s %2d of 50\n", iris::species[k], right[k]);
    const int all = right[0] + right[1] + right[2];
    std::printf("accuracy %.1f %%\n", all / 1.5);
    return all >= 143 ? 0 : 1;
}
