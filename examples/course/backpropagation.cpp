// SPDX-License-Identifier: BSL-1.0
//
// Back-propagation through one layer, in the course's numbers: a = σ(Wx + b), L = ½‖a - y‖². And why gradients vanish.
#include <derivo/calculus.hpp>

#include <array>
#include <cstdio>
#include <iostream>
#include <string_view>

// [layer]
constexpr auto neuron = [](auto z) { return sigmoid(z); };

/// The loss of one layer of two neurons; theta holds W row by row, then b.
constexpr auto loss =
    derivo::function<6, derivo::data<2>, derivo::data<2>>([](const auto& theta, const auto& x, const auto& y) {
        const auto a = derivo::activate(derivo::dense<2>(theta, x), neuron);
        return derivo::squared_loss(a, y);
    });
constexpr auto learn = value_and_gradient(loss);  // forward and backward in one pass
// [/layer]

// [once]
constexpr auto program = derivo::to_c(learn, "learn");
constexpr int count(std::string_view text, std::string_view word) {
    int found = 0;
    for (std::size_t k = 0; k < text.size(); ++k) found += text.substr(k, word.size()) == word;
    return found;
}
static_assert(count(program, "exp(") == 2);  // one for each neuron: σ' = σ (1 - σ) uses the forward value
static_assert(cost(learn).calls == 2);
// [/once]

// [one]
/// The same for one neuron, short enough to read.
constexpr auto neuron_loss = derivo::function<derivo::scalar, derivo::scalar, derivo::data<>, derivo::data<>>(
    [](auto w, auto b, auto x, auto y) {
        const auto a = sigmoid(w * x + b);
        return (a - y) * (a - y) / 2;
    });
// [/one]

// [parts]
// The factors of the chain rule, each by itself.
constexpr auto of_outputs =
    derivo::function<2, derivo::data<2>>([](const auto& a, const auto& y) { return derivo::squared_loss(a, y); });
constexpr auto dL_da = gradient(of_outputs);            // a - y
constexpr auto da_dz = diff(derivo::function(neuron));  // a (1 - a)
// [/parts]

// [vanishing]
/// Four layers of one neuron each: σ(w σ(w σ(w σ(w x)))).
constexpr auto deep = derivo::function([](auto w1, auto w2, auto w3, auto w4, auto x) {
    return sigmoid(w4 * sigmoid(w3 * sigmoid(w2 * sigmoid(w1 * x))));
});
// [/vanishing]

int main() {
    std::cout << std::string_view(derivo::to_c(value_and_gradient(neuron_loss), "neuron")) << std::flush;

    // [numbers]
    constexpr std::array theta{0.5, 0.3, 0.2, 0.7, 0.1, 0.1};
    constexpr std::array x{1.0, 2.0};
    constexpr std::array y{1.0, 0.0};

    const auto z = derivo::dense<2>(theta, x);
    const auto a = derivo::function<2>([](const auto& v) { return derivo::activate(v, neuron); })(z);
    const auto by_a = dL_da(a, y);
    const auto [value, g] = learn(theta, x, y);
    std::printf("z     = %.6f %.6f\n", z[0], z[1]);
    std::printf("a     = %.6f %.6f\n", a[0], a[1]);
    std::printf("L     = %.6f\n", value);
    std::printf("dL/da = %.6f %.6f\n", by_a[0], by_a[1]);
    std::printf("da/dz = %.6f %.6f\n", da_dz(z[0]), da_dz(z[1]));
    std::printf("dL/dW = %.6f %.6f\n        %.6f %.6f\n", g[0], g[1], g[2], g[3]);
    std::printf("dL/db = %.6f %.6f\n", g[4], g[5]);
    // [/numbers]

    // [flat]
    std::printf("\nslope of the sigmoid at 0, 2, 5, 10: %.4f %.4f %.4f %.6f\n", da_dz(0.0), da_dz(2.0), da_dz(5.0),
                da_dz(10.0));
    for (const double w : {1.0, 5.0}) {
        const auto slopes = gradient(deep)(w, w, w, w, 1.0);
        std::printf("all weights %.0f: slope by the last weight %.6f, by the first %.8f\n", w, slopes[3], slopes[0]);
    }
    // [/flat]
    return 0;
}
