// SPDX-License-Identifier: BSL-1.0
//
// Partial and mixed derivatives.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

// [partials]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto f = x * x * y + sin(x * y);

static_assert(diff(f, x) == 2_c * x * y + y * cos(x * y));
static_assert(diff(f, y) == x * x + x * cos(x * y));
// [/partials]

// [mixed]
static_assert(diff(f, x, y) == diff(f, y, x));  // mixed partials agree
static_assert(diff(f, x, x, y) == diff(f, y, x, x));
// [/mixed]

// [absent]
constexpr derivo::symbol<"z"> z;
static_assert(diff(f, z) == 0_c);  // f does not depend on z
// [/absent]

int main() {
    std::cout << "f        " << to_string(f) << '\n'
              << "df/dx    " << to_string(diff(f, x)) << '\n'
              << "df/dy    " << to_string(diff(f, y)) << '\n'
              << "d2f/dxdy " << to_string(diff(f, x, y)) << '\n';

    // [evaluate]
    constexpr auto slopes = bundle(diff(f, x), diff(f, y));
    const auto [fx, fy] = slopes(x = 1.0, y = 2.0);
    std::cout << "at (1, 2): " << fx << ", " << fy << '\n';
    // [/evaluate]
}
