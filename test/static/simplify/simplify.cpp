// SPDX-License-Identifier: BSL-1.0
//
// simplify(e): the canonical form as a type, and that simplifying twice changes nothing.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo;
using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr symbol<"z"> z;
using X = symbol<"x">;
using Y = symbol<"y">;

template <class Expected, class Actual>
constexpr bool is(Actual) {
    return std::is_same_v<Expected, Actual>;
}

static_assert(is<product<constant<2>, X>>(simplify(diff(x * x, x))));
static_assert(is<constant<0>>(simplify(x - x)) && is<constant<1>>(simplify(x / x)) && is<X>(simplify(0_c + x * 1_c)));
static_assert(is<sum<X, Y>>(simplify(y + x)) && is<difference<Y, X>>(simplify(-x + y)));
static_assert(is<negation<call<"cos", X>>>(simplify(diff<3>(sin(x), x))));
static_assert(is<quotient<X, constant<3>>>(simplify(rational<1, 3> * x)));
static_assert(is<product<constant<1380649, 1, -29>, X>>(simplify(x * 1.380649e-23_c)));
static_assert(is<call<"sqrt", X>>(simplify(pow(x, 0.5_c))) && is<power<X, constant<3, 2>>>(simplify(x * sqrt(x))));
static_assert(is<call<"pi">>(simplify(pi + 0_c)) && is<product<call<"pi">, power<X, constant<2>>>>(simplify(x * pi * x)));
static_assert(is<quotient<X, call<"sqrt", sum<power<X, constant<2>>, constant<1>>>>>(simplify(diff(sqrt(x * x + 1_c), x))));

// The plain numbers of a formula stay in its functor.
static_assert(sizeof(simplify(2.0 * x + 2.0 * x)) == 2 * sizeof(double));
static_assert(simplify(2.0 * x * 3.0 + x)(5.0) == 35.0);
static_assert(simplify(diff(2.0 * x * x, x))(3.0) == 12.0);

// ── twice is once ───────────────────────────────────────────────────────────────────────────────────

template <class F>
constexpr bool is_settled(F f) {
    return std::is_same_v<decltype(simplify(f)), decltype(simplify(simplify(f)))>;
}
template <class... F>
constexpr bool are_settled(F... f) {
    return (is_settled(f) && ...);
}

static_assert(are_settled(x, 2_c, pi, x + y, x - x, x / y, -x, pow(x, y), sqrt(x * x), sin(x)));
static_assert(are_settled(pow<2>(1_c - x), pow<3>(1_c - x), y * (1_c - x), -y * (1_c - x), 1_c / (1_c - x), x - y - 1_c));
static_assert(are_settled(diff(sin(pow<2>(4_c * x)), x), diff(x * x * exp(x), x), diff(pow(x, x), x), diff(sigmoid(x), x)));
static_assert(are_settled(diff((x * x + 1_c) / (x - 1_c), x), diff(sqrt(x * x + 1_c), x), diff<2>(sqrt(x * x + 1_c), x)));
static_assert(are_settled(diff<2>(exp(x * sin(x)), x), diff<3>(1_c / (1_c + exp(-x)), x), diff<2>(sigmoid(x), x)));
static_assert(are_settled(2.0 * x + 3.0, diff(2.0 * sin(3.0 * x), x)));

// Powers whose exponent becomes an integer again.
static_assert(are_settled(sqrt(x * x) * sqrt(x * x), pow<4>(sqrt(0.5_c)), pow(pow(0.5_c, -1.5_c), 2_c), pow<-2>(sqrt(-1_c)),
                          pow<2>(sin(y) * sqrt(1.5_c)), pow(pow(2_c * z, 1.5_c), rational<4, 3>)));
static_assert(are_settled(diff(log(sqrt(x * x)), x), diff(pow<-2>(sqrt(x * z)), x), diff(pow<-2>(sqrt(y / x)), x)));

// Signs of sums do not depend on which symbol comes first.
static_assert(are_settled(cos(y - x) * x, x * cos(y - x), sin(y - z) * pow(-z, rational<2, 3>), exp(y - x) * (y - x)));
static_assert(are_settled(diff(cos(-x * (x - z)), x), diff(pow(y, x) * (y - x), x), diff(cos(x - z) / exp(sin(z)), x),
                          diff(cos(sin(z) - sqrt(x)), x)));
static_assert(std::is_same_v<decltype(simplify(cos(y - x) * x)), decltype(simplify(x * cos(x - y)))>);
static_assert(std::is_same_v<decltype(simplify(sin(y - x) * x)), decltype(simplify(-x * sin(x - y)))>);

// Order of terms.
static_assert(are_settled(pow(4_c, z) * (x - z) + cos(z * x), diff(pow(y - x, y + x), x), diff(cos(y * x) * ((x - y) * (z / y)), x)));

// Fractions in fractions.
static_assert(are_settled(diff(cos(x) / sin(x), x), diff((sqrt(x + 1_c) + 1_c) / (x - 1_c), x), diff((sqrt(y / x) + y) / (x - 1_c), x),
                          diff(sqrt(sin(x)) / (log(x) - x), x)));

// ── the same canonical form however it is written ───────────────────────────────────────────────────

template <class A, class B>
constexpr bool are_one(A a, B b) {
    return std::is_same_v<decltype(simplify(a)), decltype(simplify(b))>;
}
static_assert(are_one(x + y * z, z * y + x) && are_one(x * (y + z), (z + y) * x) && are_one(2_c * x + 2_c * y, 2_c * (y + x)));
static_assert(are_one(sin(x + y), sin(y + x)) && are_one(pow(x, 2_c), x * x) && are_one(1_c / x, pow(x, -1_c)));
static_assert(are_one((x - y) * (x - y), pow<2>(y - x)) && are_one((y - x) / (z - x), (x - y) / (x - z)));
static_assert(are_one(exp(x) * exp(y), exp(y + x)) && are_one(0.5_c * x, x / 2_c));
