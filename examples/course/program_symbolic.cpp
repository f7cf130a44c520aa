// SPDX-License-Identifier: BSL-1.0
//
// The course's program "Symbolic Differentiation with SymPy".
#include <derivo/derivo.hpp>

#include <iostream>

// [program]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

int main() {
    // Symbolic derivatives
    constexpr auto f = log(sin(x));
    std::cout << "Derivative of ln(sin(x)): " << to_string(diff(f, x)) << '\n';

    constexpr auto g = pow<2>(x) * exp(x);
    std::cout << "Derivative of x^2 * e^x: " << to_string(diff(g, x)) << '\n';

    // Higher-order derivatives
    constexpr auto h = sin(x);
    std::cout << "Second derivative of sin(x): " << to_string(derivo::diff<2>(h, x)) << '\n';
    std::cout << "Third derivative of sin(x): " << to_string(derivo::diff<3>(h, x)) << '\n';

    // Partial derivatives (multivariate)
    constexpr auto f_multi = pow<2>(x) * y + sin(x * y);
    std::cout << "∂f/∂x = " << to_string(diff(f_multi, x)) << '\n';
    std::cout << "∂f/∂y = " << to_string(diff(f_multi, y)) << '\n';
}
// [/program]
