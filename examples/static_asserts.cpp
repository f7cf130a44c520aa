// SPDX-License-Identifier: BSL-1.0
//
// What can be checked while compiling.
#include <derivo/derivo.hpp>

#include <iostream>
#include <type_traits>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

// [meaning]
static_assert((x + 1_c) * (x - 1_c) == x * x - 1_c);
static_assert(pow<2>(sin(x)) + pow<2>(cos(x)) == 1_c);
static_assert(diff(x * x * exp(x), x) == (x * x + 2_c * x) * exp(x));
// [/meaning]

// [difference]
static_assert(differs(sin(x), x));               // a point was found at which the values differ
static_assert(differs(pow<2>(x), pow(2_c, x)));  // x^2 and 2^x are two things
static_assert(!differs(sqrt(x * x), abs(x)));    // none was found; this proves nothing
constexpr auto witness = differs(sin(x), x);
static_assert(witness.left != witness.right);  // sin(x) and x at witness.point
// [/difference]

// [value]
static_assert(diff(x * x, x)(3.0) == 6.0);
static_assert(diff(sqrt(x), x)(4.0) == 0.25);
// [/value]

// [type]
using doubled = decltype(simplify(diff(x * x, x)));
static_assert(std::is_same_v<doubled, derivo::product<derivo::constant<2>, derivo::symbol<"x">>>);
static_assert(std::is_empty_v<doubled>);
// [/type]

// [text]
static_assert(to_string(diff(sin(pow<2>(4_c * x)), x)) == "32*x*cos(16*x^2)");
// [/text]

// [cost]
constexpr auto logistic = 1_c / (1_c + exp(-x));
static_assert(cost(bundle(logistic, diff(logistic, x))).calls == 1);  // one exp for both
// [/cost]

int main() {
    std::cout << "sin(x) and x at " << witness.names[0] << " = " << witness.point[0] << ": " << witness.left << ", "
              << witness.right << '\n';
}
