// SPDX-License-Identifier: BSL-1.0
//
// Thousands of random formulas: the sweep back finds the partial derivatives that the sweep forward finds, a Hessian is
// symmetric, and the derivative along a direction is the gradient's product with it. Forward derivatives are compared
// with differences elsewhere (canonical_form_by_value).
#define BOOST_TEST_MODULE sweeps
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <string>

#include "support/random_formula.hpp"

using namespace derivo;

namespace {

constexpr std::uint64_t formulas = 2000;
constexpr const char* names[] = {"x", "y", "z"};
constexpr long double points[][3] = {
    {0.7123L, 1.3231L, 2.1459L}, {-1.7341L, 0.6107L, 1.9013L}, {1.1239L, -0.4127L, -2.3071L}};

/// A graph with one root: what `make` appends to `from`.
template <class Make>
struct derived : graph {
    derived(const graph& from, Make make) { root(make(*this, from.view()).index); }
};

/// ∂f/∂(symbol k), by a sweep forward.
auto forward(int k) {
    return [k](graph& to, const graph_view& f) { return forward_sweep(to, f, f.roots[0], names[k])[f.roots[0]]; };
}
/// The same by a sweep back.
auto reverse(int k) {
    return [k](graph& to, const graph_view& f) {
        reverse_sweep adjoints(to, f, names, 3);
        adjoints.weigh(f.roots[0], {&to, to.constant(1)});
        adjoints.sweep();
        return adjoints[k];
    };
}
/// 2 ∂f/∂x - ∂f/∂y + z ∂f/∂z
term along(graph& to, const graph_view& f) {
    const seed seeds[] = {{"x", {&to, to.constant(2)}}, {"y", {&to, to.constant(-1)}}, {"z", {&to, to.symbol("z")}}};
    return forward_sweep(to, f, f.roots, 1, seeds, 3)[f.roots[0]];
}

void expect_same(const graph_view& a, const graph_view& b, int& compared) {
    for (const auto& p : points) {
        const auto expected = test::evaluate(a, p), found = test::evaluate(b, p);
        if (!std::isfinite(expected.size) || !std::isfinite(found.size) || expected.size > 1e12L) continue;
        ++compared;
        BOOST_TEST(std::fabs(found.value - expected.value) <= 1e-9L * (1 + std::fmax(expected.size, found.size)),
                   test::text_of(a) << " and " << test::text_of(b));
    }
}

template <class Check>
void for_each_formula(Check check) {
    int compared = 0;
    for (std::uint64_t number = 0; number < formulas; ++number) {
        graph g;
        g.root(test::formula_maker(g, number).make(2 + static_cast<int>(number % 4)).index);
        BOOST_TEST_CONTEXT("formula " << number << ": " << test::text_of(g.view())) { check(g, compared); }
    }
    BOOST_TEST(compared > 2000, "only " << compared << " values compared");
}

}  // namespace

BOOST_AUTO_TEST_CASE(back_and_forward_agree) {
    for_each_formula([](const graph& f, int& compared) {
        for (int k = 0; k < 3; ++k) expect_same(derived(f, forward(k)).view(), derived(f, reverse(k)).view(), compared);
    });
}

BOOST_AUTO_TEST_CASE(second_derivatives_do_not_depend_on_the_order_or_the_sweep) {
    for_each_formula([](const graph& f, int& compared) {
        const derived by_x(f, reverse(0));
        const derived by_y(f, forward(1));
        expect_same(derived(by_x, forward(1)).view(), derived(by_y, reverse(0)).view(), compared);
    });
}

BOOST_AUTO_TEST_CASE(the_derivative_along_a_direction_is_a_product_with_the_gradient) {
    for_each_formula([](const graph& f, int& compared) {
        graph product;
        term sum{&product, product.constant(0)};
        for (int k = 0; k < 3; ++k) {
            const term weights[] = {
                {&product, product.constant(2)}, {&product, product.constant(-1)}, {&product, product.symbol("z")}};
            sum = sum + weights[k] * reverse(k)(product, f.view());
        }
        product.root(sum.index);
        expect_same(product.view(), derived(f, along).view(), compared);
    });
}

BOOST_AUTO_TEST_CASE(the_gradient_of_a_product_is_linear_in_its_factors) {
    for (const int n : {10, 30, 100}) {
        graph g, gradient;
        std::vector<std::string> texts;
        for (int k = 0; k < n; ++k) texts.push_back("x" + std::to_string(k));
        std::vector<const char*> factors;
        for (const std::string& t : texts) factors.push_back(t.c_str());
        term product{&g, g.symbol(factors[0])};
        for (int k = 1; k < n; ++k) product = product * term{&g, g.symbol(factors[static_cast<std::size_t>(k)])};
        g.root(product.index);
        reverse_sweep adjoints(gradient, g.view(), factors.data(), n);
        adjoints.weigh(product.index, {&gradient, gradient.constant(1)});
        adjoints.sweep();
        for (int k = 0; k < n; ++k) gradient.root(adjoints[k].index);
        graph program;
        detail::make_traced_program(program, gradient.view());
        const operation_count count = count_operations(program.view());
        BOOST_TEST(count.multiplications <= 3 * n);
        BOOST_TEST(count.operations() == count.multiplications);  // no division
    }
}

namespace {

/// How many operations wait for one another on the longest way to the root.
int depth_of(const graph_view& g) {
    std::vector<int> depths;
    for (int i = 0; i <= g.roots[0]; ++i) {
        const node n = g[i];
        int depth = 0;
        if (!is_leaf(n))
            for (const int k : {n.left, n.right})
                if (k >= 0) depth = std::max(depth, depths[static_cast<std::size_t>(k)] + 1);
        depths.push_back(depth);
    }
    return depths.back();
}

/// x0 op x1 op ... one after another.
template <class Operation>
void chain(graph& g, int n, Operation op) {
    static const char* const texts[] = {"x", "y", "z", "u", "v", "w", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    term result{&g, g.symbol(texts[0])};
    for (int k = 1; k < n; ++k) result = op(result, term{&g, g.symbol(texts[k])}, k);
    g.root(result.index);
}

}  // namespace

BOOST_AUTO_TEST_CASE(long_sums_and_products_become_balanced_trees) {
    graph product, sum, alternating, short_sum, balanced[4];
    chain(product, 16, [](term a, term b, int) { return a * b; });
    chain(sum, 16, [](term a, term b, int) { return a + b; });
    chain(alternating, 16, [](term a, term b, int k) { return k % 2 == 0 ? a + b : a - b; });
    chain(short_sum, 3, [](term a, term b, int) { return a + b; });
    int k = 0;
    for (const graph* from : {&product, &sum, &alternating, &short_sum}) balance(balanced[k++], from->view());
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST(depth_of(balanced[i].view()) == 4);
        BOOST_TEST(count_operations(balanced[i].view()).operations() == 15);
    }
    BOOST_TEST(test::text_of(balanced[3].view()) == "x + y + z");
}

BOOST_AUTO_TEST_CASE(a_sign_that_all_results_share_is_taken_once) {
    graph g, program;
    const term d = sin(term{&g, g.symbol("d")}) / term{&g, g.symbol("e")};
    for (const char* name : {"x", "y", "z"}) g.root((-(term{&g, g.symbol(name)} * d)).index);
    detail::make_improved_program(program, g.view());
    BOOST_TEST(count_operations(program.view()).negations == 1);
    graph h, free;
    const term r = term{&h, h.symbol("a")} - term{&h, h.symbol("b")};
    for (const char* name : {"x", "y", "z"}) h.root((-(term{&h, h.symbol(name)} * r)).index);
    detail::make_improved_program(free, h.view());
    BOOST_TEST(count_operations(free.view()).negations == 0);  // b - a
}

namespace {

/// Root k of another graph alone.
struct single_root : graph {
    single_root(const graph& from, int k) {
        const graph_view all = from.view();
        root(copier(*this, all).copy(all.roots[k]));
    }
};

/// Some roots in x, y and z that share parts.
void make_vector(graph& f, std::uint64_t seed) {
    test::formula_maker formulas(f, seed);
    const int depth = 2 + static_cast<int>(seed % 4);
    const term shared = formulas.make(depth);
    for (int k = 0; k < 3; ++k) {
        const term own = formulas.make(depth - 1);
        f.root((k == 0 ? shared + own : k == 1 ? shared * own : sin(shared) - own).index);
    }
    f.root(shared.index);  // an intermediate result that is a result
}

}  // namespace

BOOST_AUTO_TEST_CASE(elimination_finds_the_same_jacobians) {
    int compared = 0, complete = 0;
    for (std::uint64_t number = 0; number < formulas; ++number) {
        graph f;
        make_vector(f, number);
        graph eliminated;
        const elimination entries(eliminated, f.view(), names, 3);
        if (!entries.complete()) continue;
        ++complete;
        for (int k = 0; k < f.view().root_count; ++k)
            for (int j = 0; j < 3; ++j) eliminated.root(entries(k, j).index);
        for (int k = 0; k < f.view().root_count; ++k) {
            const single_root component(f, k);
            BOOST_TEST_CONTEXT("formula " << number << ", component " << k << ": " << test::text_of(component.view())) {
                for (int j = 0; j < 3; ++j) {
                    const single_root entry(eliminated, 3 * k + j);
                    expect_same(derived(component, forward(j)).view(), entry.view(), compared);
                    expect_same(derived(component, reverse(j)).view(), entry.view(), compared);
                }
            }
        }
    }
    BOOST_TEST(complete > 1900, "only " << complete << " Jacobians");
    BOOST_TEST(compared > 20000, "only " << compared << " values compared");
}
