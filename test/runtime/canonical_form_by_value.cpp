// SPDX-License-Identifier: BSL-1.0
//
// Thousands of random formulas: the canonical form, the programs and the derivatives have the value of the formula as
// it was written; the canonical form is settled and does not depend on how a formula was written. The passes are
// ordinary functions, so all this happens at run time.
#define BOOST_TEST_MODULE canonical_form_by_value
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <iterator>
#include <string>

#include "support/random_formula.hpp"

using namespace derivo;
using test::text_of;

constexpr std::uint64_t formulas = 3000;

// Of all signs, and such that no power happens to have a whole exponent.
constexpr long double points[][3] = {{0.7123L, 1.3231L, 2.1459L},
                                     {-1.7341L, 0.6107L, 1.9013L},
                                     {1.1239L, -0.4127L, -2.3071L},
                                     {2.7019L, 3.1277L, 0.3313L},
                                     {-0.9071L, -1.2283L, 0.5519L}};

int depth_of(std::uint64_t seed) { return 2 + static_cast<int>(seed % 3); }

void make(graph& g, std::uint64_t seed, bool turned = false) {
    g.root(test::formula_maker(g, seed, turned).make(depth_of(seed)).index);
}

/// The derivative of root 0 by x.
void differentiate(graph& to, const graph& from) {
    const graph_view f = from.view();
    to.root(forward_sweep(to, f, f.roots[0], "x")[f.roots[0]].index);
}

/// Where `b` has another value than `a`, or nothing. Points at which `a`, or the formula that it belongs to, is undefined or
/// huge count for nothing: a canonical form may be defined at more points (x/x), never at fewer.
std::string change(const graph_view& a, const graph_view& b, const graph_view& formula, int& compared) {
    for (const auto& p : points) {
        if (!std::isfinite(test::evaluate(formula, p).value)) continue;
        const auto expected = test::evaluate(a, p), found = test::evaluate(b, p);
        if (!std::isfinite(expected.size) || expected.size > 1e12L) continue;
        ++compared;
        const long double size = std::isfinite(found.size) ? std::fmax(expected.size, found.size) : expected.size;
        if (std::isfinite(found.value) && std::fabs(found.value - expected.value) <= 1e-9L * (1 + size)) continue;
        return std::to_string(static_cast<double>(expected.value)) + " became " +
               std::to_string(static_cast<double>(found.value));
    }
    return "";
}

void expect_no_change(const graph_view& from, const graph_view& to, const graph_view& formula, int& compared) {
    const std::string found = change(from, to, formula, compared);
    BOOST_TEST(found == "", found << " as " << text_of(to));
}

template <class Check>
void for_each_formula(Check check) {
    int compared = 0;
    for (std::uint64_t seed = 0; seed < formulas; ++seed) {
        graph g;
        make(g, seed);
        BOOST_TEST_CONTEXT("formula " << seed << ": " << text_of(g.view())) { check(seed, g, compared); }
    }
    BOOST_TEST_MESSAGE(compared << " values compared");
}

BOOST_AUTO_TEST_CASE(the_canonical_form_has_the_value_of_the_formula) {
    for_each_formula([](std::uint64_t, const graph& g, int& compared) {
        graph canonical;
        detail::canonicalise(canonical, g.view());
        expect_no_change(g.view(), canonical.view(), g.view(), compared);
    });
}

BOOST_AUTO_TEST_CASE(the_canonical_form_of_a_derivative_has_its_value) {
    for_each_formula([](std::uint64_t, const graph& g, int& compared) {
        graph derivative, canonical;
        differentiate(derivative, g);
        detail::canonicalise(canonical, derivative.view());
        expect_no_change(derivative.view(), canonical.view(), g.view(), compared);
    });
}

BOOST_AUTO_TEST_CASE(simplifying_twice_changes_nothing) {
    for_each_formula([](std::uint64_t, const graph& g, int&) {
        graph derivative, once, twice, derived_once, derived_twice;
        detail::canonicalise(once, g.view());
        detail::canonicalise(twice, once.view());
        BOOST_TEST(text_of(once.view()) == text_of(twice.view()));
        differentiate(derivative, g);
        detail::canonicalise(derived_once, derivative.view());
        detail::canonicalise(derived_twice, derived_once.view());
        BOOST_TEST(text_of(derived_once.view()) == text_of(derived_twice.view()));
    });
}

BOOST_AUTO_TEST_CASE(the_order_of_writing_does_not_matter) {
    for_each_formula([](std::uint64_t seed, const graph& g, int&) {
        graph turned, canonical, canonical_turned;
        make(turned, seed, true);
        detail::canonicalise(canonical, g.view());
        detail::canonicalise(canonical_turned, turned.view());
        BOOST_TEST(text_of(canonical.view()) == text_of(canonical_turned.view()));
    });
}

/// Both roots in one graph, as == compares them.
bool are_shown_equal(const graph_view& a, const graph_view& b, const char* added_to_second = nullptr) {
    graph both;
    const term left = retracer(both, a).trace(a.roots[0]);
    term right = retracer(both, b).trace(b.roots[0]);
    if (added_to_second != nullptr) right = right + term{&both, both.symbol(added_to_second)};
    for (const term& root : {left, right}) both.root(root.index);
    return detail::shown_equal(both.view());
}

BOOST_AUTO_TEST_CASE(a_formula_equals_its_canonical_form_and_nothing_else) {
    for_each_formula([](std::uint64_t, const graph& g, int&) {
        graph canonical;
        detail::canonicalise(canonical, g.view());
        BOOST_TEST(are_shown_equal(g.view(), canonical.view()), "canonical form " << text_of(canonical.view()));
        BOOST_TEST(!are_shown_equal(g.view(), canonical.view(), "x"));
    });
}

BOOST_AUTO_TEST_CASE(every_program_has_the_value_of_the_formula) {
    for_each_formula([](std::uint64_t, const graph& g, int& compared) {
        graph derivative;
        differentiate(derivative, g);
        for (const graph_view& from : {g.view(), derivative.view()}) {
            graph kept, open, factored, traced, improved, balanced, products, distributed, joined;
            detail::make_normal_program(kept, from, sharing::kept, shape::plain);
            detail::make_normal_program(open, from, sharing::open, shape::factored);
            detail::make_traced_program(traced, from);
            detail::make_improved_program(improved, from);
            detail::make_product_program(products, from);
            detail::make_distributed_program(distributed, from);
            detail::make_factored_program(factored, from);
            balance(balanced, from);
            join_fractions(joined, from);
            for (const graph_view& program : {kept.view(), open.view(), factored.view(), traced.view(), improved.view(),
                                              balanced.view(), products.view(), distributed.view(), joined.view()})
                expect_no_change(from, program, from, compared);
        }
    });
}

BOOST_AUTO_TEST_CASE(derivatives_agree_with_differences) {
    constexpr long double h = 1e-6L;
    for_each_formula([](std::uint64_t, const graph& g, int& compared) {
        graph derivative;
        differentiate(derivative, g);
        for (const auto& p : points) {
            const long double right[] = {p[0] + h, p[1], p[2]}, left[] = {p[0] - h, p[1], p[2]};
            const auto a = test::evaluate(g.view(), left), b = test::evaluate(g.view(), right);
            const auto slope = test::evaluate(derivative.view(), p);
            if (!std::isfinite(a.size) || !std::isfinite(b.size) || !std::isfinite(slope.size)) continue;
            if (a.size > 1e3L || slope.size > 1e3L) continue;
            ++compared;
            const long double quotient = (b.value - a.value) / (2 * h);
            BOOST_TEST(std::fabs(quotient - slope.value) <= 1e-4L * (1 + std::fabs(slope.value)),
                       "derivative " << text_of(derivative.view()));
        }
    });
}

BOOST_AUTO_TEST_CASE(joined_fractions_are_defined_where_the_fractions_are) {
    graph g, joined;
    const term x{&g, g.symbol("x")}, y{&g, g.symbol("y")}, d = x - y;
    for (const term& root :
         {1 / sqrt(d), 1 / d - x / (d * d), x / d - y / d, x * y / (d * d * d) + y * y / (d * d * d)})
        g.root(root.index);
    join_fractions(joined, g.view());
    BOOST_TEST(count_operations(joined.view()).additions < count_operations(g.view()).additions);
    const int fractions = 3;
    for (int k = 1; k <= fractions; ++k) {
        graph before, after;
        before.root(retracer(before, g.view()).trace(g.view().roots[k]).index);
        after.root(retracer(after, joined.view()).trace(joined.view().roots[k]).index);
        int compared = 0;
        expect_no_change(before.view(), after.view(), before.view(), compared);
        BOOST_TEST(compared == std::size(points));  // where x < y too, and 1/sqrt(x - y) has no value
    }
}
