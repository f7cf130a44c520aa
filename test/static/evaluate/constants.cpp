// SPDX-License-Identifier: BSL-1.0
//
// Whatever can be evaluated can be evaluated in a constant expression, transcendental functions included, on compilers
// whose library has no constexpr ones too.
#include <derivo/derivo.hpp>

#include <array>
#include <limits>

namespace {

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr bool near(auto a, auto b) {
    const auto apart = a < b ? b - a : a - b, size = b < 0 ? -b : b;
    return apart <= 8 * std::numeric_limits<decltype(apart)>::epsilon() * (size > 1 ? size : 1);
}
template <class T, std::size_t N>
constexpr bool near(const std::array<T, N>& a, const std::array<T, N>& b) {
    for (std::size_t i = 0; i < N; ++i)
        if (!near(a[i], b[i])) return false;
    return true;
}
constexpr bool is_nan(auto v) { return v != v; }

constexpr double inf = std::numeric_limits<double>::infinity();

// Derivatives of any order, in each type.
static_assert(diff(sin(x), x)(0.0) == 1.0);
static_assert(diff(sin(x), x)(0.0f) == 1.0f && diff(sin(x), x)(0.0L) == 1.0L);
static_assert(diff<4>(exp(x), x)(0.0) == 1.0 && near(diff<3>(log(x), x)(2.0), 0.25));
static_assert(near(diff(erf(x), x)(0.0), 1.1283791670955126) && near(diff(tgamma(x), x)(1.0), -0.5772156649015329));
static_assert(near(diff(lgamma(x), x)(3.0), 0.9227843350984671) && near(diff(gelu(x), x)(0.0L), 0.5L));
static_assert(near(diff(pow(x, y), x, y)(x = 1.0, y = 2.0), 1.0));

// By name, by position, at a point; gradients, matrices, and values with them.
constexpr auto f = x * x * y + sin(x * y) * exp(-y);
constexpr double e1 = 0.36787944117144233, s2 = 0.90929742682568170, c2 = -0.41614683654714239;
constexpr auto g = derivo::gradient(f, x, y);
static_assert(near(g(2.0, 1.0), std::array{4 + c2 * e1, 4 + (2 * c2 - s2) * e1}));
static_assert(g(y = 1.0, x = 2.0) == g(std::array{2.0, 1.0}));
constexpr auto both = derivo::value_and_gradient(f, x, y)(2.0, 1.0);
static_assert(near(both.value, 4 + s2 * e1) && near(both.gradient, g(2.0, 1.0)));
constexpr auto h = derivo::hessian(f, x, y)(2.0, 1.0);
static_assert(near(h[0][0], 2 - s2 * e1) && h[0][1] == h[1][0] && near(h[1][1], (-3 * s2 - 4 * c2) * e1));
constexpr auto all = derivo::value_and_hessian(f, x, y)(2.0, 1.0);
static_assert(near(all.value, both.value) && near(all.gradient, both.gradient) && near(all.hessian[0], h[0]));
constexpr auto polar = derivo::vector(x * cos(y), x* sin(y));
constexpr auto j = derivo::jacobian(polar, x, y)(2.0, 0.0);
static_assert(j == std::array{std::array{1.0, 0.0}, std::array{0.0, 2.0}});
static_assert(derivo::value_and_jacobian(polar, x, y)(2.0, 0.0).value == std::array{2.0, 0.0});
static_assert(derivo::bundle(exp(x), diff(exp(x), x))(0.0) == std::array{1.0, 1.0});
static_assert(near(derivo::laplacian(exp(x) * sin(y), x, y)(x = 1.0, y = 1.0), 0.0));
static_assert(near(derivo::function(derivo::hvp(f, x = 1_c, y = 0_c), x, y)(2.0, 1.0), h[0]));
static_assert(near(derivo::function(derivo::jvp(polar, x = 1_c, y = 1_c), x, y)(2.0, 0.0), std::array{1.0, 2.0}));
static_assert(near(derivo::function(derivo::vjp(polar, derivo::vector(1_c, 1_c), x, y), x, y)(2.0, 0.0),
                   std::array{1.0, 2.0}));

// Functions, and formulas as text.
constexpr auto distance = derivo::function([](auto a, auto b) { return sqrt(a * a + b * b) + atan2(a, b); });
static_assert(near(derivo::gradient(distance)(3.0, 4.0), std::array{0.6 + 4.0 / 25, 0.8 - 3.0 / 25}));
static_assert(near(derivo::partial<0, 1>(distance)(3.0, 4.0), -12.0 / 125 + (9.0 - 16.0) / 625));
constexpr auto lengths = derivo::function<3>([](const auto& v) { return log(v[0]) + tanh(v[1]) + cbrt(v[2]); });
static_assert(near(derivo::gradient(lengths)(std::array{2.0, 0.0, 8.0}), std::array{0.5, 1.0, 1.0 / 12}));
static_assert(diff("exp(2*x)"_formula, x)(0.0) == 2.0);
static_assert(derivo::tuned<derivo::policy{.one_reciprocal = true}>(g)(2.0, 1.0) == g(2.0, 1.0));

// A product of constants that is no exact number is not rounded to a double on the way.
constexpr long double long_one = 0.1234567890123L, long_other = 0.9876543210987L;
static_assert((0.1234567890123_c * 0.9876543210987_c * x)(1.0L) == long_one * long_other);
static_assert(diff(0.1234567890123_c * sin(0.9876543210987_c * x), x)(0.0L) == long_one * long_other);

// Plain numbers in formulas.
static_assert(near((2.5 * exp(x))(1.0), 6.795704571147613));

// No number, and no error of the compiler.
static_assert(is_nan(log(x)(-1.0)) && is_nan(sqrt(x)(-1.0)) && is_nan(asin(x)(2.0f)) && is_nan(sin(x)(inf)));
static_assert((1_c / x)(0.0) == inf && (1_c / x)(-0.0) == -inf && is_nan((x / y)(x = 0.0, y = 0.0)));
static_assert((x * x)(1e200) == inf && (x + y)(x = 1.7e308, y = 1.7e308) == inf && is_nan((x - y)(x = inf, y = inf)));
static_assert(log(x)(0.0) == -inf && diff(log(x), x)(0.0) == inf &&
              diff(sqrt(x), x)(0.0L) == std::numeric_limits<long double>::infinity());
static_assert(tgamma(x)(0.0) == inf && is_nan(tgamma(x)(-1.0)) && cot(x)(0.0) == inf && csch(x)(-0.0) == -inf);
static_assert(select(x > 0_c, 1_c / x, 0_c)(0.0) == 0.0);

}  // namespace
