// SPDX-License-Identifier: BSL-1.0
//
// An expression as text, as LaTeX, as a C function and as a graph.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

// [formula]
constexpr auto f = (x * x + 1_c) / (x - 1_c);
constexpr auto slope = diff(f, x);
// [/formula]

// [constant]
static_assert(to_string(slope) == "(x^2 - 2*x - 1)/(x - 1)^2");
static_assert(to_latex(slope) == "\\frac{x^{2} - 2 x - 1}{\\left(x - 1\\right)^{2}}");
// [/constant]

// [results]
constexpr derivo::symbol<"y"> y;
static_assert(to_string(gradient(x * x * y, x, y)) == "[2*x*y, x^2]");
static_assert(to_string(jacobian(derivo::vector(x * y, x + y), x, y)) == "[[y, x], [1, 1]]");
static_assert(to_string(value_and_gradient(x * x * y, x, y)) == "(x^2*y, [2*x*y, x^2])");
// [/results]

int main() {
    // [print]
    std::cout << to_string(slope) << "\n\n"
              << to_latex(slope) << "\n\n"
              << to_c(slope, "slope").view() << '\n'
              << to_dot(sin(x * x));
    // [/print]
}
