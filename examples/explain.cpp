// SPDX-License-Identifier: BSL-1.0
//
// How a derivative comes about, step by step.

#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

int main() {
    // [steps]
    std::cout << explain("x^2*exp(x)"_formula, x) << '\n'
              << explain("sin((4x)^2)"_formula, x) << '\n'
              << explain("(x^2 + 1)/(x - 1)"_formula, x) << '\n'
              << explain("x^x"_formula, x);
    // [/steps]
}
