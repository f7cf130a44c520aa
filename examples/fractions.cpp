// SPDX-License-Identifier: BSL-1.0
//
// The slope of a saturating rate, far from where it bends: by the rules of calculus it is a difference of two fractions that
// agree in all but their last digits.
#include <derivo/derivo.hpp>

#include <cstdio>

using namespace derivo::literals;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"x"> x;

// [slope]
constexpr auto rate = a * x / (b + x);  // Michaelis and Menten
constexpr auto slope = derivo::function(diff(rate, x), a, b, x);

constexpr double by_quotient_rule(double a, double b, double x) { return a / (b + x) - a * x / ((b + x) * (b + x)); }

static_assert(slope(1.0, 1.0, 0x1p52 - 1) == 0x1p-104);  // 1/(1 + x)²
// [/slope]

int main() {
    for (const double at : {1e2, 1e5, 1e8, 1e11})
        std::printf("x = %-8g derivo %.15e   quotient rule %.15e\n", at, slope(1.0, 1.0, at),
                    by_quotient_rule(1.0, 1.0, at));
}
