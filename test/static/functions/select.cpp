// SPDX-License-Identifier: BSL-1.0
#include <derivo/derivo.hpp>

#include <algorithm>
#include <array>
#include <limits>

using namespace derivo::literals;
using namespace derivo;

namespace {

constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();

// ── conditions ──────────────────────────────────────────────────────────────────────────────────────

template <class C>
constexpr int truth(condition<C> c, double a, double b) {
    return static_cast<int>(function(select(c, 1_c, 0_c), x, y)(a, b));
}

constexpr double values[] = {-1, -0.0, 0, 1, inf, -inf, nan};

/// Is the condition what C++ makes of the same comparison, for all pairs of values?
template <class C, class Twin>
constexpr bool agrees(condition<C> c, Twin twin) {
    for (const double a : values)
        for (const double b : values)
            if (truth(c, a, b) != (twin(a, b) ? 1 : 0)) return false;
    return true;
}

static_assert(agrees(x < y, [](double a, double b) { return a < b; }));
static_assert(agrees(x <= y, [](double a, double b) { return a <= b; }));
static_assert(agrees(x > y, [](double a, double b) { return a > b; }));
static_assert(agrees(x >= y, [](double a, double b) { return a >= b; }));
static_assert(agrees(equals(x, y), [](double a, double b) { return a == b; }));
static_assert(agrees(not_equals(x, y), [](double a, double b) { return a != b; }));
static_assert(agrees(!(x < y), [](double a, double b) { return !(a < b); }));
static_assert(agrees(x < y && y <= 1_c, [](double a, double b) { return a < b && b <= 1; }));
static_assert(agrees(x < y || y > 0, [](double a, double b) { return a < b || b > 0; }));
static_assert(agrees(!(x < y && !(1 > x)) || equals(y, 0_c),
                     [](double a, double b) { return !(a < b && !(1 > a)) || b == 0; }));

static_assert(std::is_empty_v<decltype(select(x < y, x, 2_c * y))>);
static_assert(select(x > 2, 1, -1)(3.0) == 1);  // plain numbers are values, as elsewhere
static_assert(select(x > 2_c, 1_c, 0.5_c)(1.0f) == 0.5f);

// ── select, piecewise ───────────────────────────────────────────────────────────────────────────────

constexpr auto steps = piecewise(when(x < -1_c, -1_c), when(x < 0_c, x* x), when(x <= 2_c, sin(x)), 7_c);
static_assert(steps(-2.0) == -1 && steps(-0.5) == 0.25 && steps(0.0) == 0 && steps(2.5) == 7 && steps(nan) == 7);
static_assert(diff(steps, x)(-2.0) == 0 && diff(steps, x)(-0.5) == -1 && diff(steps, x)(0.0) == 1);
static_assert(piecewise(x)(4.0) == 4);

// At the switch the slope is that of the branch taken.
static_assert(diff(select(x < 1_c, x* x, 5_c * x), x)(1.0) == 5);
static_assert(diff(select(x <= 1_c, x* x, 5_c * x), x)(1.0) == 2);

// ── nothing of the branch not taken ─────────────────────────────────────────────────────────────────

template <class F>
constexpr bool slopes_are(F f, double at, double value, double first, double second, double third) {
    const auto all = bundle(f, diff(f, x), derivo::diff<2>(f, x), derivo::diff<3>(f, x))(at);
    const auto by_sweeps = function(value_and_hessian(f + 0_c * y, x, y), x, y)(at, 0.0);
    return all == std::array{value, first, second, third} && by_sweeps.value == value &&
           by_sweeps.gradient[0] == first && by_sweeps.hessian[0][0] == second;
}

static_assert(slopes_are(select(x > 0_c, sqrt(x), 0_c), 0, 0, 0, 0, 0));
static_assert(slopes_are(select(x > 0_c, sqrt(x), 0_c), -1, 0, 0, 0, 0));
static_assert(slopes_are(select(not_equals(x, 0_c), sin(x) / x, 1_c), 0, 1, 0, 0, 0));
static_assert(slopes_are(select(x > 0_c, x* log(x), 0_c), 0, 0, 0, 0, 0));
static_assert(slopes_are(select(x > 0_c, log(x), x), -1, -1, 1, 0, 0));
static_assert(slopes_are(select(x < 2_c, x, exp(1000_c * x)), 1, 1, 1, 0, 0));  // an infinite one
static_assert(slopes_are(select(x < 0_c, select(x < -1_c, 3_c * x, log(x)), sqrt(x - 9_c)), -2, -6, 3, 0, 0));
static_assert(slopes_are(select(x < 0_c || x > 1_c, 3_c * x, 1_c / x), -2, -6, 3, 0, 0));
static_assert(slopes_are(piecewise(when(x > 2_c, log(x)), when(x > 1_c, acos(x)), x), -1, -1, 1, 0, 0));

static_assert(derivo::diff<5>(select(x > 0_c, sqrt(x), 0_c), x)(0.0) == 0);

// A term that several selections need, and none of them takes.
constexpr auto shared = select(x > 0_c, log(x), 0_c) + select(x > 0_c, y* log(x), y) + select(y > 0_c, log(x), x);
static_assert(gradient(shared, x, y)(0.0, -1.0) == std::array{1.0, 1.0});
static_assert(hessian(shared, x, y)(0.0, -1.0) == std::array{std::array{0.0, 0.0}, std::array{0.0, 0.0}});
static_assert(gradient(shared, x, y)(2.0, 3.0)[0] == 0.5 + 1.5 + 0.5);

// One that both branches need, and one that is needed outside too.
constexpr auto both = select(x < y, 2_c * sqrt(x), 3_c * sqrt(x)) + select(x < 0_c, y / x, sqrt(x));
static_assert(gradient(both, x, y)(4.0, 5.0) == std::array{0.5 + 0.25, 0.0});
static_assert(gradient(both, x, y)(4.0, 3.0) == std::array{0.75 + 0.25, 0.0});

constexpr auto rows = jacobian(derivo::vector(select(x > 0_c, y* log(x), y), select(x > y, x, sqrt(y))), x, y);
static_assert(rows(0.0, -1.0) == std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});

// ── canonical form and equality ─────────────────────────────────────────────────────────────────────

static_assert(select(x < y, x, x) == x);
static_assert(select(1_c < 2_c, x, y) == x && select(1_c >= 2_c, x, y) == y && select(equals(1_c, 1_c), x, y) == x);
static_assert(select(!(x < y), x, y) == select(x < y, y, x) && select(x >= y, x, y) == select(x < y, y, x));
static_assert(select(x < y && y < 1_c, x, y) == select(x < y, select(y < 1_c, x, y), y));
static_assert(select(x < y, x, y) + select(x < y, y, x) == x + y);
static_assert(diff(select(x < y, x* x, y), x) == select(x < y, 2_c * x, 0_c));
static_assert(select(x < y, x, y) != select(y < x, x, y));
static_assert(!(select(x < y, x, y) == select(x <= 2_c * y, x, y)));
static_assert(to_string(select(1_c < 2_c || x < y, x, y)) == "x");
static_assert(to_string(select(x - x < 1_c, x, y)) == "x");

// ── in functions that are written for numbers ───────────────────────────────────────────────────────

constexpr auto largest(auto a, auto b, auto c) {
    using std::max, std::min, std::clamp;
    return clamp(max(max(a, b), c), a, min(b, c));
}
static_assert(std::is_same_v<decltype(largest(x, x, x)), decltype(clamp(max(max(x, x), x), x, min(x, x)))>);
static_assert(largest(1.0, 4.0, 3.0) == 3.0);

/// The same function of symbols and of numbers.
constexpr auto huber(auto r) {
    using derivo::piecewise, derivo::select, derivo::when;
    return piecewise(when(r > 1, r - 0.5), when(r < -1, -r - 0.5), 0.5 * r * r);
}
static_assert(huber(x)(3.0) == huber(3.0) && huber(x)(-3.0) == huber(-3.0) && huber(x)(0.5) == huber(0.5));
static_assert(diff(huber(x), x)(0.5) == 0.5 && diff(huber(x), x)(-7.0) == -1);

/// On terms: conditions in variables, in loops, and ==.
constexpr bool terms_compare() {
    graph g;
    const term u{&g, g.symbol("u")}, v{&g, g.symbol("v")};
    auto inside = u < v;
    for (int k = 1; k < 4; ++k) inside = inside && (u > k);
    const term chosen = select(inside || !(u == 0) || v != 1, u, 2);
    using std::max;
    return same_node(select(u > v, u, v), select(v < u, u, v)) && !same_node(chosen, u) &&
           same_node(max(u, v), derivo::max(u, v)) && g.view().arity(chosen.index) == 3;
}
static_assert(terms_compare());

/// In a traced function: conditions in variables and loops, of numbers alone too.
constexpr auto traced = function([](auto u, auto v) {
    using T = decltype(u);
    auto inside = u > 0;
    for (int k = 1; k < 4; ++k) inside = inside && !(v == k);
    T total(0.0);
    for (int k = 0; k < 3; ++k) total += select(inside && u > k, log(u) * v, T(1));
    return total + select(T(1) < T(2), u, v) + piecewise(when(u < v, u * u), v / u);
});
static_assert(traced(-1.0, 2.0) == 3);
static_assert(gradient(traced)(-1.0, 2.0) == std::array{-1.0, 0.0});
static_assert(hessian(traced)(-1.0, 2.0)[0][0] == 2);
static_assert(traced(x, y)(x = -1.0, y = 2.0) == 3);

}  // namespace
