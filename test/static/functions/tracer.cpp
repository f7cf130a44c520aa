// SPDX-License-Identifier: BSL-1.0
//
// tracer: a number to the code of a traced function. What numbers can do it can; constants stay exact.
#include <derivo/derivo.hpp>

#include <cmath>
#include <complex>
#include <limits>
#include <type_traits>

using namespace derivo::literals;
using derivo::number;
using derivo::tracer;

// ── the numbers that literals mean ──────────────────────────────────────────────────────────────────

using derivo::detail::number_from;
static_assert(number_from(3) == number(3) && number_from(-7L) == number(-7) && number_from(0.0) == number(0));
static_assert(number_from(0.1) == number(1, 10) && number_from(0.1f) == number(1, 10));
static_assert(number_from(0.1L) == number(1, 10) && number_from(-2.5e-7) == number(-25, 1, -8));
static_assert(number_from(1.380649e-23) == number(1380649, 1, -29) && number_from(1e30) == number(1, 1, 30));
static_assert(number_from(3.141592653589793) == number(3141592653589793, 1, -15));
static_assert(!number_from(std::numeric_limits<double>::infinity()).exact);

// ── a number without a graph, and in one ────────────────────────────────────────────────────────────

/// The constant that a tracer without a graph means.
template <class Make>
constexpr number constant(Make make) {
    derivo::graph g;
    const derivo::term t = make().in(g);
    return t.is_constant() ? t.value() : number(-999);
}
static_assert(constant([] { return tracer(); }).is_zero());
static_assert(constant([] { return tracer(1) / 3; }) == number(1, 3));
static_assert(constant([] { return (tracer(0.1) + 0.2) * 10 - 1; }) == number(2));
static_assert(constant([] { return -pow(tracer(2), 10); }) == number(-1024));
static_assert(constant([] { return tracer(2_c / 3_c); }) == number(2, 3));

/// Is what a function of no argument traces the same as an expression?
template <class Make, class E>
constexpr bool means(Make, E) {
    constexpr auto traced = derivo::function([](auto x) { return Make{}() + 0 * x; });
    return traced(derivo::symbol<"x">{}) == E{};
}
static_assert(means([] { return sqrt(tracer(2)) / 3; }, sqrt(2_c) / 3_c));
static_assert(means([] { return log(tracer(10)) * sqrt(tracer(2)) - tracer(1) / 7; },
                    log(10_c) * sqrt(2_c) - 1_c / 7_c));
static_assert(means([] { return tracer(derivo::pi) / 180 + sin(derivo::pi / 7_c); },
                    derivo::pi / 180_c + sin(derivo::pi / 7_c)));
static_assert(means([] { return hypot(tracer(1), 2.0) + norm(tracer(1), 2, 3, 4); },
                    hypot(1_c, 2_c) + norm(1_c, 2_c, 3_c, 4_c)));
static_assert(means([] { return tracer(2.5 * derivo::pi); }, 2.5_c * derivo::pi));

// ── as a number ─────────────────────────────────────────────────────────────────────────────────────

constexpr auto compound = derivo::function([](auto x) {
    using T = decltype(x);
    T s(0.0), product = 1, unset;
    for (int k = 1; k <= 3; ++k) s += k * x;
    s -= 1.0;
    s *= x;
    s /= 2;
    product *= s;
    return +product - -s + unset;
});
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
static_assert(compound(x) == (6_c * x - 1_c) * x);

constexpr auto with_std = derivo::function([](auto a, auto b) {
    using std::abs, std::cos, std::exp, std::pow, std::sin, std::sqrt, std::atan2, std::fmod, std::hypot;
    return sin(a) + cos(b) + exp(a) * pow(b, 2) + pow(2.0, a) + pow(a, 0.5) + sqrt(b) + abs(a) + atan2(a, 2.0) +
           fmod(b, 3) + hypot(1, b);
});
static_assert(with_std(x, y) == sin(x) + cos(y) + exp(x) * y * y + pow(2_c, x) + sqrt(x) + sqrt(y) + abs(x) +
                                    atan2(x, 2_c) + fmod(y, 3_c) + hypot(1_c, y));

constexpr auto complex = derivo::function([](auto re, auto im) {
    std::complex<decltype(re)> z(re, im);
    z = z * z + z;
    return std::array{z.real(), z.imag()};
});
static_assert(complex(1.0, 2.0) == std::array{-2.0, 6.0});
static_assert(jacobian(complex)(1.0, 2.0) ==
              std::array{std::array{3.0, -4.0}, std::array{4.0, 3.0}});  // Cauchy-Riemann

static_assert(std::is_trivially_copyable_v<tracer>);
static_assert(!std::is_convertible_v<tracer, double> && !std::is_convertible_v<tracer, bool>);
