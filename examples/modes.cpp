// SPDX-License-Identifier: BSL-1.0
//
// What a gradient costs beside its function: a small multiple, however many variables there are.
#include <derivo/derivo.hpp>

#include <iomanip>
#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"d"> d;
constexpr derivo::symbol<"e"> e;
constexpr derivo::symbol<"f"> f;
constexpr derivo::symbol<"g"> g;
constexpr derivo::symbol<"h"> h;

// [functions]
constexpr auto product(auto... v) { return exp((v * ...)); }
constexpr auto distance(auto... v) { return sqrt(1_c + ((v * v) + ...)); }
// [/functions]

// [modes]
static_assert(plan(gradient(product(a, b, c, d), a, b, c, d)).way == derivo::mode::reverse);
static_assert(plan(gradient(product(a, b, c, d), a)).way == derivo::mode::forward);
static_assert(plan(hessian(product(a, b, c, d), a, b, c, d)).way == derivo::mode::forward_over_reverse);

constexpr auto curve = derivo::vector(cos(a), sin(a), a);  // one variable, three results
static_assert(plan(jacobian(curve, a)).way == derivo::mode::forward);
constexpr auto ends = derivo::vector(product(a, b, c, d), distance(a, b, c, d));  // four variables, two results
static_assert(plan(jacobian(ends, a, b, c, d)).way == derivo::mode::reverse);
// [/modes]

void line(auto function, auto... v) {
    const int alone = cost(function).operations();
    const int with_gradient = cost(value_and_gradient(function, v...)).operations();
    std::cout << std::setw(9) << sizeof...(v) << std::setw(15) << alone << std::setw(15) << with_gradient
              << std::setw(9) << with_gradient / static_cast<double>(alone) << '\n';
}

int main() {
    std::cout << std::fixed << std::setprecision(2) << "variables  operations  with gradient    ratio\n";
    line(product(a, b), a, b);
    line(product(a, b, c, d), a, b, c, d);
    line(product(a, b, c, d, e, f, g, h), a, b, c, d, e, f, g, h);
    line(distance(a, b), a, b);
    line(distance(a, b, c, d), a, b, c, d);
    line(distance(a, b, c, d, e, f, g, h), a, b, c, d, e, f, g, h);
}
