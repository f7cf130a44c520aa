// SPDX-License-Identifier: BSL-1.0
//
// The course's program "Numerical Differentiation", and what is behind its last digits.
#include <derivo/derivo.hpp>

#include <cstdio>

using namespace derivo::literals;

// [program]
constexpr derivo::symbol<"x"> x;

/// Central difference approximation.
double numerical_derivative(auto f, double at, double h = 1e-7) { return (f(at + h) - f(at - h)) / (2 * h); }

/// Second derivative via finite differences.
double numerical_second_derivative(auto f, double at, double h = 1e-5) {
    return (f(at + h) - 2 * f(at) + f(at - h)) / (h * h);
}

int main() {
    constexpr auto f = sin(x);
    std::printf("sin'(0.5) numerical: %.6f\n", numerical_derivative(f, 0.5));
    std::printf("sin'(0.5) exact: %.6f\n", diff(f, x)(0.5));

    constexpr auto g = pow<3>(x) - 2_c * x + 1_c;
    std::printf("g''(1) numerical: %.4f\n", numerical_second_derivative(g, 1));  // not all of six digits are right
    std::printf("g''(1) exact: %.6f\n", derivo::diff<2>(g, x)(1.0));
}
// [/program]
