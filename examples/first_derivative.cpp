// SPDX-License-Identifier: BSL-1.0
//
// A formula, its derivative, and the derivative's value.
// [all]
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto f = x * x * y + sin(x * y);
constexpr auto fx = diff(f, x);

static_assert(fx == 2_c * x * y + y * cos(x * y));  // the compiler checks the formula,
static_assert(fx(x = 1.0, y = 0.0) == 0.0);         // and evaluates it
static_assert(sizeof(fx) == 1);                     // there is nothing in it

int main() { std::cout << to_string(fx) << " = " << fx(x = 1.0, y = 2.0) << '\n'; }
// [/all]
