// SPDX-License-Identifier: BSL-1.0
//
// Programs under a policy: thousands of random formulas, rich in exponentials, logarithms and quotients, have the value
// of the formula as it was written, and no more calls or divisions than without the policy.
#define BOOST_TEST_MODULE policy
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <string>

#include "support/random_formula.hpp"

using namespace derivo;

namespace {

constexpr std::uint64_t formulas = 4000;
constexpr long double points[][3] = {
    {0.7123L, 1.3231L, 2.1459L}, {1.1239L, 0.4127L, 0.3071L}, {2.7019L, 0.1277L, 0.3313L}};
constexpr policy everything{.one_reciprocal = true, .merged_exponentials = true, .merged_logarithms = true};

/// A formula whose terms stand for positive numbers or for any, as the logarithms need it.
class maker {
public:
    maker(graph& g, std::uint64_t seed) : g_(g), random_(seed) {}

    term positive(int depth) {
        if (depth == 0) return leaf();
        switch (random_.below(8)) {
            case 0:
            case 1:
                return exp(any(depth - 1));
            case 2:
            case 3:
                return positive(depth - 1) * positive(depth - 1);
            case 4:
            case 5:
                return positive(depth - 1) / positive(depth - 1);
            case 6:
                return pow(positive(depth - 1), number_term(random_.below(7) - 3, 1 + random_.below(2)));
            default:
                return positive(depth - 1) + positive(depth - 1);
        }
    }
    term any(int depth) {
        if (depth == 0) return leaf();
        switch (random_.below(8)) {
            case 0:
            case 1:
                return log(positive(depth - 1));
            case 2:
                return any(depth - 1) + any(depth - 1);
            case 3:
                return any(depth - 1) - any(depth - 1);
            case 4:
                return number_term(random_.below(5) - 2, 1) * any(depth - 1);
            case 5:
                return -any(depth - 1);
            case 6:
                return any(depth - 1) * positive(depth - 1);
            default:
                return positive(depth - 1);
        }
    }

private:
    term leaf() {
        static constexpr const char* names[] = {"x", "y", "z"};
        return {&g_, g_.symbol(names[random_.below(3)])};
    }
    term number_term(int n, int d) { return {&g_, g_.constant(number(n, d))}; }

    graph& g_;
    test::random_numbers random_;
};

/// Some results of one formula: what they share is there once.
void make(graph& g, std::uint64_t seed) {
    maker terms(g, seed);
    for (int k = 0; k < 3; ++k) g.root(terms.any(2 + static_cast<int>(seed % 3)).index);
}

/// Value of root k, with the largest intermediate result.
test::value_of_graph value(const graph_view& g, int k, const long double (&at)[3]) {
    graph_view one = g;
    one.roots = g.roots + k;
    one.root_count = 1;
    return test::evaluate(one, at);
}

int expect_no_change(const graph_view& from, const graph_view& to) {
    int compared = 0;
    for (int k = 0; k < from.root_count; ++k)
        for (const auto& at : points) {
            const auto expected = value(from, k, at), found = value(to, k, at);
            if (!std::isfinite(expected.size) || expected.size > 1e12L) continue;
            ++compared;
            const long double size = std::isfinite(found.size) ? std::fmax(expected.size, found.size) : expected.size;
            BOOST_TEST(std::fabs(found.value - expected.value) <= 1e-9L * (1 + size),
                       "result " << k << ": " << static_cast<double>(expected.value) << " became "
                                 << static_cast<double>(found.value));
        }
    return compared;
}

/// Powers with known exponents become multiplications and are no calls.
int calls_in(const graph_view& g) {
    buffer<char> needed(g.size, 0);
    mark_reachable(g, g.roots, g.root_count, needed);
    int calls = 0;
    for (int i = 0; i < g.size; ++i) calls += needed[i] != 0 && is_call(g[i]) ? 1 : 0;
    return calls;
}

template <class Check>
void for_each_formula(Check check) {
    int compared = 0;
    for (std::uint64_t seed = 0; seed < formulas; ++seed) BOOST_TEST_CONTEXT("formula " << seed) {
            graph g;
            make(g, seed);
            compared += check(g.view());
        }
    BOOST_TEST_MESSAGE(compared << " values compared");
    BOOST_TEST(compared > 1000);
}

}  // namespace

BOOST_AUTO_TEST_CASE(merged_calls_have_the_value_of_the_formula_and_there_are_not_more_of_them) {
    for (const merging what : {merging::exponentials, merging::logarithms})
        for_each_formula([&](const graph_view& from) {
            graph merged, unmerged;
            merge(merged, from, what, true);
            merge(unmerged, from, what, false);
            BOOST_TEST(calls_in(merged.view()) <= calls_in(unmerged.view()));
            return expect_no_change(from, merged.view()) + expect_no_change(from, unmerged.view());
        });
}

BOOST_AUTO_TEST_CASE(programs_with_one_reciprocal_have_the_value_of_the_formula_and_fewer_divisions) {
    int saved = 0;
    for_each_formula([&](const graph_view& from) {
        graph plain, once;
        detail::make_improved_program(plain, from);
        detail::make_improved_program(once, from, everything);
        const int before = count_operations(plain.view()).divisions, after = count_operations(once.view()).divisions;
        BOOST_TEST(after <= before);
        saved += before - after;
        return expect_no_change(from, once.view());
    });
    BOOST_TEST(saved > 100);
}

BOOST_AUTO_TEST_CASE(all_programs_take_a_policy) {
    for_each_formula([](const graph_view& from) {
        graph kept, open, factored, traced, products, distributed;
        detail::make_normal_program(kept, from, sharing::kept, shape::plain, everything);
        detail::make_normal_program(open, from, sharing::open, shape::factored, everything);
        detail::make_traced_program(traced, from, everything);
        detail::make_product_program(products, from, everything);
        detail::make_distributed_program(distributed, from, everything);
        detail::make_factored_program(factored, from, everything);
        return expect_no_change(from, kept.view()) + expect_no_change(from, open.view()) +
               expect_no_change(from, factored.view()) + expect_no_change(from, traced.view()) +
               expect_no_change(from, products.view()) + expect_no_change(from, distributed.view());
    });
}

// ── functors ────────────────────────────────────────────────────────────────────────────────────────

namespace {

using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
constexpr auto f = exp(x) * exp(-y) / (x + y) + y / (x + y) + log(x) + 2_c * log(y);

template <class T>
bool close(T a, T b) {
    return std::fabs(a - b) <= 16 * std::numeric_limits<T>::epsilon() * (1 + std::fabs(b));
}

template <class T>
void check_ways_of_calling() {
    const T a = static_cast<T>(0.7), b = static_cast<T>(1.9);
    const auto g = gradient(f, x, y);
    const auto t = tuned<everything>(g);
    const std::array<T, 2> expected = g(a, b), point{a, b};
    std::array<T, 2> out{};
    t(point, out);
    const auto agrees = [&](const std::array<T, 2>& found) {
        BOOST_TEST((close(found[0], expected[0]) && close(found[1], expected[1])));
    };
    agrees(out);
    agrees(t(a, b));
    agrees(t(point));
    agrees(t(std::span(point)));
    agrees(t(y = b, x = a));
    agrees(function(t, y, x)(b, a));
    const auto [value, slopes] = tuned<everything>(value_and_gradient(f, x, y))(a, b);
    BOOST_TEST(close(value, f(x = a, y = b)));
    agrees(slopes);
    const auto h = hessian(f, x, y)(a, b), th = tuned<everything>(hessian(f, x, y))(a, b);
    const auto s = sparse_hessian(f, x, y)(a, b), ts = tuned<everything>(sparse_hessian(f, x, y))(a, b);
    for (std::size_t i = 0; i < 4; ++i) BOOST_TEST((close(th[i / 2][i % 2], h[i / 2][i % 2]) && close(ts[i], s[i])));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_tuned_functor_is_called_like_the_other) {
    check_ways_of_calling<float>();
    check_ways_of_calling<double>();
    check_ways_of_calling<long double>();
}

BOOST_AUTO_TEST_CASE(plain_numbers_stay_with_the_formula) {
    for (const double scale : {0.5, 3.0}) {
        const auto g = scale * exp(x) * exp(y) / (x + 1_c) + 2.5 / (x + 1_c);
        const auto all = value_and_gradient(g, x, y);
        const auto expected = all(0.3, 0.8), found = tuned<everything>(all)(0.3, 0.8);
        BOOST_TEST((close(found.value, expected.value) && close(found.gradient[0], expected.gradient[0]) &&
                    close(found.gradient[1], expected.gradient[1])));
        BOOST_TEST(close(tuned<everything>(g)(x = 0.3, y = 0.8), expected.value));
    }
}

// eᵃ and eᵇ may overflow where eᵃ⁺ᵇ does not, and the other way round.
BOOST_AUTO_TEST_CASE(merged_exponentials_have_another_range) {
    constexpr auto product = exp(x) * exp(y);
    constexpr auto merged = tuned<policy{.merged_exponentials = true}>(product);
    BOOST_TEST(std::isinf(product(x = 800.0, y = -700.0)));
    BOOST_TEST(close(merged(x = 800.0, y = -700.0), std::exp(100.0)));
}
