// SPDX-License-Identifier: BSL-1.0
//
// Layers and losses on plain numbers and traced; a sigmoid's forward value serves its slope.
#include <derivo/calculus.hpp>

#include <array>
#include <string_view>

constexpr std::array theta{0.5, 0.25, -1.0, 2.0, 0.125, 1.0};  // W = (1/2 1/4; -1 2), b = (1/8 1)
constexpr std::array at{1.0, 2.0};
static_assert(derivo::dense_parameters<2, 2> == 6);
static_assert(derivo::dense<2>(theta, at) == std::array{1.125, 4.0});
static_assert(derivo::dense<1, 3>(theta, std::array{1.0, 2.0}) == std::array{3.25});
static_assert(derivo::activate(at, [](auto v) { return v * v; }) == std::array{1.0, 4.0});

static_assert(derivo::squared_loss(at, std::array{0.0, 0.0}) == 2.5);
static_assert(derivo::hinge_loss(0.25, 1) == 0.75 && derivo::hinge_loss(0.25, -1) == 1.25 &&
              derivo::hinge_loss(2.0, 1) == 0);
static_assert(derivo::huber_loss(0.5F, 1.0F) == 0.125F && derivo::huber_loss(-3.0, 1.0) == 2.5);

// One layer and its gradient: exp once for each neuron, in the count and in the program.
constexpr auto layer =
    derivo::function<6, derivo::data<2>, derivo::data<2>>([](const auto& parameters, const auto& x, const auto& y) {
        return derivo::squared_loss(
            derivo::activate(derivo::dense<2>(parameters, x), [](auto z) { return sigmoid(z); }), y);
    });
constexpr auto learn = value_and_gradient(layer);
static_assert(cost(learn).calls == 2);

constexpr int count(std::string_view text, std::string_view word) {
    int found = 0;
    for (std::size_t k = 0; k < text.size(); ++k) found += text.substr(k, word.size()) == word;
    return found;
}
static_assert(count(derivo::to_c(learn, "learn"), "exp(") == 2);
