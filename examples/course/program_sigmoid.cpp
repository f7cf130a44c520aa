// SPDX-License-Identifier: BSL-1.0
//
// The course's program "Sigmoid and Its Derivative". The derivative is found, not written.
#include <derivo/derivo.hpp>

#include <cstdio>

using namespace derivo::literals;

// [program]
constexpr derivo::symbol<"x"> x;
constexpr auto sigmoid_of_x = 1_c / (1_c + exp(-x));

static_assert(diff(sigmoid_of_x, x) == sigmoid_of_x * (1_c - sigmoid_of_x));  // σ' = σ (1 - σ), shown by the compiler

int main() {
    // Gradient check
    constexpr auto value_and_slope = bundle(sigmoid_of_x, diff(sigmoid_of_x, x));
    static_assert(cost(value_and_slope).calls == 1);  // one exp for both
    const auto [value, slope] = value_and_slope(0.5);
    std::printf("Sigmoid(0.5) = %.6f\n", value);
    std::printf("Sigmoid'(0.5) = %.6f\n", slope);

    // Verify numerically
    const double h = 1e-7;
    std::printf("Numerical approx: %.6f\n", (sigmoid_of_x(0.5 + h) - sigmoid_of_x(0.5 - h)) / (2 * h));
}
// [/program]
