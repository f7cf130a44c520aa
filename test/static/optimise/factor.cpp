// SPDX-License-Identifier: BSL-1.0
//
// Programs of any size: common factors stand before their sums, and a gradient costs little more than its function.
#include <derivo/derivo.hpp>

#include <tuple>
#include <utility>

using namespace derivo::literals;
using derivo::cost, derivo::price, derivo::value_and_gradient;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"d"> d;

// ── common factors ──────────────────────────────────────────────────────────────────────────────────
namespace factors {

/// What `factoring` makes of the one formula that Tree is, powers being multiplications already.
template <class Tree>
struct factored {
    static constexpr void build(derivo::graph& g) {
        derivo::graph program;
        derivo::buffer<int> roots;
        derivo::detail::traced_program(program, derivo::frozen<derivo::detail::trace_builder<Tree>>).trace_roots(roots);
        const derivo::factoring sums(g, program.view(), roots);
        g.root(sums[roots[0]].index);
    }
};
template <class Tree>
constexpr derivo::operation_count count(Tree) {
    return derivo::count_operations(derivo::frozen<factored<Tree>>);
}

static_assert(count(a * b + a * c).multiplications == 1 && count(a * b + a * c).additions == 1);
static_assert(count(a * b - c * a).multiplications == 1);
static_assert(count(-(a * b) - a * c).multiplications == 1);
static_assert(count(a * b + c * d).multiplications == 2);  // nothing in common
static_assert(count(a + a * b).multiplications == 1);      // nothing to save
static_assert(count(2_c * a + 2_c * b + 2_c * c).multiplications == 1);
static_assert(count(a * b * c + a * b * d).multiplications == 2);      // a b (c + d)
static_assert(count(a * a * b + a * c + a * d).multiplications == 2);  // a (a b + c + d)
static_assert(count(a / d + b / d - c / d).divisions == 1);
static_assert(count(a / d + b / c).divisions == 2);
static_assert(count(1_c / d + 1_c / d * a).divisions == 1);
static_assert(count((a + b) * c + (a + b) * d).additions == 2 && count((a + b) * c + (a + b) * d).multiplications == 1);
constexpr auto shared = a * b;  // used elsewhere too, so it stays whole
static_assert(count(sin(shared) + (shared + a * c)).multiplications == 2);
static_assert(count((a - 1_c) * (a - 1_c) * (a - 1_c)).additions == 1);  // nothing is multiplied out

// A term keeps its value, and its sign, beside those that share a factor.
template <class Tree>
struct before_and_after {
    static constexpr void build(derivo::graph& g) {
        for (const derivo::graph_view& from :
             {derivo::frozen<derivo::detail::trace_builder<Tree>>.view(), derivo::frozen<factored<Tree>>.view()})
            g.root(derivo::retracer(g, from).trace(from.roots[0]).index);
    }
};
template <class Tree>
constexpr bool keeps_value(Tree) {
    return derivo::detail::shown_equal(derivo::frozen<before_and_after<Tree>>);
}
static_assert(keeps_value(-2_c * c + a * b + a * d));
static_assert(keeps_value(a * b - (-c) / d + a * d - (-3_c) * c * d));
static_assert(keeps_value(a / d - b / d + (-c) * a));

}  // namespace factors

// ── a gradient beside its function ──────────────────────────────────────────────────────────────────
namespace gradients {

template <std::size_t I>
constexpr auto x = [] {
    constexpr char digits[] = {static_cast<char>('0' + I / 10), static_cast<char>('0' + I % 10)};
    return derivo::symbol<derivo::name<4>{{'x', digits[0], digits[1], '\0'}}>{};
}();

template <class Make, std::size_t... I>
constexpr auto sum_of(Make make, std::index_sequence<I...>) {
    return (... + make(std::integral_constant<std::size_t, I>{}));
}

/// Value and gradient in all of x<0> ... cost at most so many times what the value costs.
template <class F, std::size_t... I>
constexpr bool costs_at_most(int times, F f, std::index_sequence<I...>) {
    return cost(value_and_gradient(f, x<I>...)).operations() <= times * cost(f).operations() &&
           price(cost(value_and_gradient(f, x<I>...))) <= times * price(cost(f));
}

template <std::size_t N>
constexpr auto rosenbrock =
    sum_of([](auto i) { return 100_c * derivo::pow<2>(x<i + 1> - x<i> * x<i>) + derivo::pow<2>(1_c - x<i>); },
           std::make_index_sequence<N - 1>{});
static_assert(costs_at_most(2, rosenbrock<2>, std::make_index_sequence<2>{}));
static_assert(costs_at_most(2, rosenbrock<10>, std::make_index_sequence<10>{}));
static_assert(costs_at_most(2, rosenbrock<24>, std::make_index_sequence<24>{}));  // a graph of 371 nodes

// The program of a long sum is the short one's, repeated: 12 operations for each term, and 100 taken out.
static_assert(cost(value_and_gradient(rosenbrock<2>, x<0>, x<1>)).operations() == 11);
template <std::size_t N, std::size_t... I>
constexpr int operations(std::index_sequence<I...>) {
    return cost(value_and_gradient(rosenbrock<N>, x<I>...)).operations();
}
static_assert(operations<10>(std::make_index_sequence<10>{}) == 12 * 9 - 1);
static_assert(operations<24>(std::make_index_sequence<24>{}) == 12 * 23 - 1);

constexpr auto logistic =
    log1p(exp(-(x<8> * sum_of([](auto i) { return x<i> * x<i + 4>; }, std::make_index_sequence<4>{}))));
static_assert(costs_at_most(2, logistic, std::make_index_sequence<4>{}));
constexpr auto layer = derivo::pow<2>(sigmoid(x<0> * a + x<1> * b + x<2>) - c);
static_assert(costs_at_most(2, layer, std::make_index_sequence<3>{}));
constexpr auto mixed = x<0> * x<0> * x<1> + sin(x<0> * x<1>);
static_assert(cost(mixed).operations() == 4);  // too few for a gradient to be cheap beside it
static_assert(cost(value_and_gradient(mixed, x<0>, x<1>)).operations() == 9);

// n - 1 multiplications, and 3 n - 5 with the gradient: there is no shorter way.
constexpr auto product = x<0> * x<1> * x<2> * x<3> * x<4> * x<5> * x<6> * x<7>;
static_assert(cost(value_and_gradient(product, x<0>, x<1>, x<2>, x<3>, x<4>, x<5>, x<6>, x<7>)).operations() == 19);

}  // namespace gradients
