// SPDX-License-Identifier: BSL-1.0
//
// Simplifying twice changes nothing, and the canonical form does not depend on how a formula was written. Formulas
// for which this was once not so; thousands of random ones stand in test/runtime/canonical_form_by_value.cpp.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo;
using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr symbol<"z"> z;

template <class F>
constexpr bool is_settled(F f) {
    return std::is_same_v<decltype(simplify(f)), decltype(simplify(simplify(f)))>;
}
template <class... F>
constexpr bool are_settled(F... f) {
    return (is_settled(f) && ...);
}

static_assert(are_settled(x, 2_c, pi, x + y, x - x, x / y, -x, pow(x, y), sqrt(x* x), sin(x)));
static_assert(are_settled(pow<2>(1_c - x), pow<3>(1_c - x), y * (1_c - x), -y * (1_c - x), 1_c / (1_c - x),
                          x - y - 1_c));
static_assert(are_settled(diff(sin(pow<2>(4_c * x)), x), diff(x* x* exp(x), x), diff(pow(x, x), x),
                          diff(sigmoid(x), x)));
static_assert(are_settled(diff((x * x + 1_c) / (x - 1_c), x), diff(sqrt(x* x + 1_c), x), diff<2>(sqrt(x* x + 1_c), x)));
static_assert(are_settled(diff<2>(exp(x * sin(x)), x), diff<3>(1_c / (1_c + exp(-x)), x), diff<2>(sigmoid(x), x)));
static_assert(are_settled(2.0 * x + 3.0, diff(2.0 * sin(3.0 * x), x)));

// Powers whose exponent becomes an integer again.
static_assert(are_settled(sqrt(x * x) * sqrt(x * x), pow<4>(sqrt(0.5_c)), pow(pow(0.5_c, -1.5_c), 2_c),
                          pow<-2>(sqrt(-1_c)), pow<2>(sin(y) * sqrt(1.5_c)), pow(pow(2_c * z, 1.5_c), rational<4, 3>)));
static_assert(are_settled(diff(log(sqrt(x * x)), x), diff(pow<-2>(sqrt(x* z)), x), diff(pow<-2>(sqrt(y / x)), x)));

// Signs of sums do not depend on which symbol comes first.
static_assert(are_settled(cos(y - x) * x, x* cos(y - x), sin(y - z) * pow(-z, rational<2, 3>), exp(y - x) * (y - x)));
static_assert(are_settled(diff(cos(-x * (x - z)), x), diff(pow(y, x) * (y - x), x), diff(cos(x - z) / exp(sin(z)), x),
                          diff(cos(sin(z) - sqrt(x)), x)));
static_assert(std::is_same_v<decltype(simplify(cos(y - x) * x)), decltype(simplify(x * cos(x - y)))>);
static_assert(std::is_same_v<decltype(simplify(sin(y - x) * x)), decltype(simplify(-x * sin(x - y)))>);

// Order of terms.
static_assert(are_settled(pow(4_c, z) * (x - z) + cos(z * x), diff(pow(y - x, y + x), x),
                          diff(cos(y* x) * ((x - y) * (z / y)), x)));

// Fractions in fractions.
static_assert(are_settled(diff(cos(x) / sin(x), x), diff((sqrt(x + 1_c) + 1_c) / (x - 1_c), x),
                          diff((sqrt(y / x) + y) / (x - 1_c), x), diff(sqrt(sin(x)) / (log(x) - x), x)));

// ── the same canonical form however it is written ───────────────────────────────────────────────────

template <class A, class B>
constexpr bool are_one(A a, B b) {
    return std::is_same_v<decltype(simplify(a)), decltype(simplify(b))>;
}
static_assert(are_one(x + y * z, z* y + x) && are_one(x * (y + z), (z + y) * x) &&
              are_one(2_c * x + 2_c * y, 2_c * (y + x)));
static_assert(are_one(sin(x + y), sin(y + x)) && are_one(pow(x, 2_c), x* x) && are_one(1_c / x, pow(x, -1_c)));
static_assert(are_one((x - y) * (x - y), pow<2>(y - x)) && are_one((y - x) / (z - x), (x - y) / (x - z)));
static_assert(are_one(exp(x) * exp(y), exp(y + x)) && are_one(0.5_c * x, x / 2_c));

// ── a formula equals its canonical form ─────────────────────────────────────────────────────────────

template <class F>
constexpr bool means_its_canonical_form(F f) {
    return decltype(f == simplify(f))::value;
}
static_assert(means_its_canonical_form(5_c * cos(y) / 2_c - sqrt(cos(y))));
static_assert(means_its_canonical_form(diff((x * x + 1_c) / (x - 1_c), x)));
static_assert(means_its_canonical_form(diff<2>(exp(x * sin(x)), x)));
static_assert(means_its_canonical_form(1_c / pow(2_c, x - rational<1, 3>)));
static_assert(means_its_canonical_form(cos(pow(pow(-1_c, rational<-3, 2>), -2_c))));
