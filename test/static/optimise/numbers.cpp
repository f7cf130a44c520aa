// SPDX-License-Identifier: BSL-1.0
//
// Numbers of programs: in the range of the formula's own, and with its digits.
#include <derivo/core.hpp>

#include <limits>

using namespace derivo::literals;
using derivo::cost, derivo::value_and_gradient;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr bool near(auto found, auto expected) {
    const double ratio = static_cast<double>(found / expected);
    return ratio > 1 - 1e-6 && ratio < 1 + 1e-6;
}

// ── the square of 1e-25 is no float, that of 1e-200 no double ───────────────────────────────────────
constexpr auto square = value_and_gradient(pow(1e-25_c * x, 2_c) * a, x);
static_assert(near(square(x = 1e20f, a = 1.0f).value, 1e-10f) && near(square(x = 1e20f, a = 1.0f).gradient[0], 2e-30f));
static_assert(near(((1e-200_c * x) * (1e-200_c * y))(x = 1e250, y = 1e250), 1e100));

// ── the inverse of exp(-95) is no float, that of exp(-720) no double: no product takes the place of a division by them
static_assert((x / exp(-95_c))(1e-10f) > 1.8e31f && (x / exp(-95_c))(1e-10f) < 1.82e31f);
static_assert((x / exp(-720_c))(1e-10) > 4.92e302 && (x / exp(-720_c))(1e-10) < 4.93e302);

// ── a literal that is rounded, in several terms ─────────────────────────────────────────────────────
constexpr auto circles = 3.14159265358979323846_c * x + 3.14159265358979323846_c * y * y;
static_assert(cost(circles).additions == 1 && circles(x = 1.0, y = 0.0) == 3.14159265358979323846);
constexpr auto turned = x * y * (-3.14159265358979323846_c) + x * a;
static_assert(turned(x = 1.0, y = 1.0, a = 0.0) == -3.14159265358979323846);

// ── powers too high for a multiplication each ───────────────────────────────────────────────────────
constexpr auto high = pow(exp(x), 300_c) * y + pow(exp(x), 250_c) * x;
static_assert(high(x = 0.0, y = 3.0) == 3.0 && value_and_gradient(high, x, y)(0.0, 3.0).gradient[0] == 901.0);

// ── what is left of two numbers that nearly cancel has no digits where they were rounded: no such program ───────
template <class E>
constexpr int results_of_normal_program(E) {
    derivo::graph to;
    derivo::detail::make_normal_program(to, derivo::traced<E>, derivo::sharing::open, derivo::shape::factored);
    return to.view().root_count;
}
constexpr auto product = x * 0.1234567890123_c * 0.9876543210987_c;
static_assert(results_of_normal_program(product - 0.5_c * x) == 1);
static_assert(results_of_normal_program(product - 0.121932631112584_c * x) == 0);

constexpr long double left = (product - 0.121932631112584_c * x)(x = 1.0L), expected = 2.438460222381401e-11L;
static_assert(std::numeric_limits<long double>::digits < 64 ||
              (left / expected > 1 - 1e-8L && left / expected < 1 + 1e-8L));
