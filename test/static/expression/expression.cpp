// SPDX-License-Identifier: BSL-1.0
//
// The types of expressions: what is built, that it is empty, and how large plain numbers make it.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
using X = derivo::symbol<"x">;
using Y = derivo::symbol<"y">;
using derivo::constant;

template <class Expected, class Actual>
constexpr bool is(Actual) {
    return std::is_same_v<Expected, Actual>;
}

// ── a formula is written down as it stands ──────────────────────────────────────────────────────────

static_assert(is<derivo::sum<X, Y>>(x + y));
static_assert(is<derivo::difference<X, Y>>(x - y));
static_assert(is<derivo::product<X, Y>>(x * y));
static_assert(is<derivo::quotient<X, Y>>(x / y));
static_assert(is<derivo::negation<X>>(-x));
static_assert(is<X>(+x));
static_assert(is<derivo::power<X, Y>>(pow(x, y)));
static_assert(is<derivo::power<X, constant<3>>>(derivo::pow<3>(x)));
static_assert(is<derivo::power<X, constant<1, 2>>>(derivo::pow<1, 2>(x)));
static_assert(is<derivo::call<"sin", X>>(sin(x)));
static_assert(is<derivo::sum<derivo::product<X, Y>, derivo::call<"sin", X>>>(x * y + sin(x)));
static_assert(is<derivo::derivative<derivo::call<"sin", X>, X>>(diff(sin(x), x)));
static_assert(is<derivo::derivative<derivo::call<"sin", X>, X, X, X>>(derivo::diff<3>(sin(x), x)));
static_assert(is<derivo::derivative<derivo::product<X, Y>, X, Y>>(diff(diff(x * y, x), y)));  // no nesting

// ── exact constants ─────────────────────────────────────────────────────────────────────────────────

static_assert(is<constant<2>>(2_c) && is<constant<1, 2>>(0.5_c) && is<constant<1, 10>>(0.1_c));
static_assert(is<constant<1000>>(1e3_c) && is<constant<1, 1000>>(1e-3_c) && is<constant<1000000>>(1'000'000_c));
static_assert(is<constant<1380649, 1, -29>>(1.380649e-23_c));
static_assert(is<constant<1, 3>>(derivo::rational<2, 6>) && is<constant<-1, 3>>(derivo::rational<1, -3>));
static_assert(is<constant<2>>(derivo::rational<4, 2>));
static_assert(is<derivo::call<"pi">>(derivo::pi) && is<derivo::call<"e">>(derivo::e));
static_assert(is<derivo::product<constant<2>, X>>(2_c * x) && is<derivo::sum<X, constant<1>>>(x + 1_c));

// ── empty, trivial, and found by ADL ────────────────────────────────────────────────────────────────

template <class F>
constexpr bool is_free(F) {
    return std::is_empty_v<F> && std::is_trivially_copyable_v<F> && std::is_trivially_destructible_v<F> &&
           std::is_default_constructible_v<F> && sizeof(F) == 1 && derivo::Expression<F>;
}
constexpr auto f = x * x * y + sin(x * y);
static_assert(is_free(x) && is_free(2_c) && is_free(derivo::pi) && is_free(f) && is_free(diff(f, x)));
static_assert(is_free(diff(f, x, y)) && is_free(simplify(diff(f, x))) && is_free(substitute(f, x = y)) &&
              is_free(as_written(f)) && is_free(0.1234567890123456789_c));
static_assert(std::is_empty_v<decltype(function(f, x, y))> && std::is_empty_v<decltype(bundle(f, diff(f, x)))> &&
              std::is_empty_v<decltype(function(bundle(f, x), y, x))>);
static_assert(std::is_trivially_copyable_v<decltype(function(f, x, y))>);

// ── plain numbers are values, side by side ──────────────────────────────────────────────────────────

static_assert(sizeof(2.0 * x) == sizeof(double) && sizeof(x / 3) == sizeof(int) && sizeof(2.0f * x) == sizeof(float));
static_assert(sizeof(2.0 * x + 3.0 * y) == 2 * sizeof(double));
static_assert(sizeof((2.0 * x + 3.0) * (y - 1.0)) == 3 * sizeof(double));
static_assert(sizeof(diff(2.0 * x * x, x)) == sizeof(double));
static_assert(sizeof(function(2.0 * x * y, x, y)) == sizeof(double));
static_assert(sizeof(bundle(2.0 * x, x, 3.0 * y)) == 2 * sizeof(double));
static_assert(std::is_trivially_copyable_v<decltype(2.0 * x + y)>);
static_assert(is<derivo::holding<derivo::product<derivo::plain_number<0>, X>, double>>(2.0 * x));
static_assert((2.0 * x + 3.0 * y)(x = 5.0, y = 7.0) == 31.0);
static_assert(((2.0 * x + 3.0) * (4.0 - x * 5.0) / 2.0)(1.0) == -2.5);
static_assert((2.0 * x - 3.0 * (4.0 * x - 5.0 * (6.0 * x)))(1.0) == 80.0);  // each number in its place
static_assert(pow(2.0, x)(3.0) == 8.0 && pow(x, 2.0)(3.0) == 9.0);
static_assert(diff(2.0 * x * x + 3.0 * x, x)(2.0) == 11.0);
static_assert(derivo::diff<2>(2.0 * x * x * x, x)(2.0) == 24.0);
static_assert((f + 0.0)(x = 0.0, y = 1.0) == 0.0);

// ── a value by a value, not by a name ───────────────────────────────────────────────────────────────

static_assert(std::is_same_v<decltype(x = 1.0), derivo::binding<X, double>> && (x = 1.0).value == 1.0);
static_assert(std::is_same_v<decltype(x = y), derivo::binding<X, Y>>);
static_assert(derivo::Symbol<X> && !derivo::Symbol<constant<1>> && !derivo::Symbol<derivo::sum<X, Y>>);
static_assert(!derivo::Expression<double> && !derivo::Expression<derivo::binding<X, double>>);
template <class A, class B>
concept has_comma = requires(A a, B b) { a, b; };
static_assert(!has_comma<decltype(f), X>);  // else `diff<2>(f, x)` beside a variable `diff` would compile
