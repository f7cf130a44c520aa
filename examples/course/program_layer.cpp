// SPDX-License-Identifier: BSL-1.0
//
// The course's program "Chain Rule in Backpropagation": a layer, its loss, and the gradient of the loss by W and b.
#include <derivo/calculus.hpp>

#include <array>
#include <cstdio>
#include <initializer_list>

// [program]
using pair = std::array<double, 2>;

constexpr auto layer = derivo::function<6, derivo::data<2>>([](const auto& theta, const auto& x) {
    return derivo::activate(derivo::dense<2>(theta, x), [](auto z) { return sigmoid(z); });
});
constexpr auto loss =
    derivo::function<2, derivo::data<2>>([](const auto& a, const auto& y) { return derivo::squared_loss(a, y); });
constexpr auto whole = derivo::function<6, derivo::data<2>, derivo::data<2>>(
    [](const auto& theta, const auto& x, const auto& y) { return loss(layer(theta, x), y); });

void print(const char* name, std::initializer_list<double> values) {
    std::printf("%s =", name);
    for (const double v : values) std::printf(" %.12f", v);
    std::printf("\n");
}

int main() {
    // Forward pass
    constexpr pair x{1.0, 2.0}, b{0.1, 0.1};
    constexpr std::array<pair, 2> W{{{0.5, 0.3}, {0.2, 0.7}}};
    constexpr std::array theta{W[0][0], W[0][1], W[1][0], W[1][1], b[0], b[1]};
    const pair z = derivo::dense<2>(theta, x), a = layer(theta, x);

    // Backward pass: the chain rule
    constexpr pair y_true{1.0, 0.0};
    const pair dL_da = gradient(loss)(a, y_true);
    constexpr auto slope = diff(derivo::function([](auto v) { return sigmoid(v); }));
    const auto by_theta = gradient(whole)(theta, x, y_true);  // ∂L/∂W row by row, then ∂L/∂b

    print("x", {x[0], x[1]}), print("W", {W[0][0], W[0][1], W[1][0], W[1][1]}), print("b", {b[0], b[1]});
    print("z", {z[0], z[1]}), print("a", {a[0], a[1]}), print("y_true", {y_true[0], y_true[1]});
    print("dL_da", {dL_da[0], dL_da[1]}), print("da_dz", {slope(z[0]), slope(z[1])});
    print("dL_dz", {by_theta[4], by_theta[5]});
    print("dL_dW", {by_theta[0], by_theta[1], by_theta[2], by_theta[3]});
    print("dL_db", {by_theta[4], by_theta[5]});
}
// [/program]
