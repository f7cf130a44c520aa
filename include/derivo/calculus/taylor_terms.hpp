// SPDX-License-Identifier: BSL-1.0
//
// Taylor polynomials as expression types: their graphs are made by one sweep over that of the formula, along the line from
// the point of expansion. In one variable cₖ (x - a)ᵏ; in several the k-th term is that of f(a + t (x - a)).
// May include: core, functions' interface, expression, differentiate, simplify, evaluate.
#ifndef DERIVO_CALCULUS_TAYLOR_TERMS_HPP
#define DERIVO_CALCULUS_TAYLOR_TERMS_HPP

#include <derivo/differentiate/taylor.hpp>
#include <derivo/evaluate/functor.hpp>
#include <derivo/simplify/canonical.hpp>

namespace derivo {

namespace detail {

template <int N>
struct order_of_expansion {
    static constexpr int value = N;
};

/// Does this node stand for a number: no symbol, no plain number?
constexpr bool is_known(const graph_view& g, int root) {
    buffer<char> needed(g.size, 0);
    mark_reachable(g, &root, 1, needed);
    for (int i = 0; i <= root; ++i)
        if (needed[i] != 0 && (g[i].code == symbol_code || g[i].code == parameter_code)) return false;
    return true;
}

/// The rational number that a term without symbols is, if it is known to be one: sin(pi) is 0. Else the term.
constexpr term exact_value_of(term t) {
    const graph_view g = t.owner->view();
    if (!is_known(g, t.index)) return t;
    graph alone, canonical_form;
    alone.root(copier(alone, g).copy(t.index));
    canonicalise(canonical_form, alone.view());
    const graph_view form = canonical_form.view();
    const int root = form.roots[0];
    return form.is_constant(root) ? term{t.owner, t.owner->constant(form.constant(root))} : t;
}

/// Is a number divided by 0 in what the roots need?
constexpr bool divides_by_zero(const graph_view& g, const int* roots, int root_count) {
    buffer<char> needed(g.size, 0);
    mark_reachable(g, roots, root_count, needed);
    const auto is_zero = [&](int i) { return g.is_constant(i) && g.constant(i).is_zero(); };
    for (int i = 0; i < g.size; ++i) {
        if (needed[i] == 0) continue;
        if (g[i].code == quotient_code && is_zero(g[i].right)) return true;
        const bool power_of_zero = g[i].code == power_code && is_zero(g[i].left) && g.is_constant(g[i].right);
        if (power_of_zero && g.constant(g[i].right).is_negative()) return true;
    }
    return false;
}

/// As many powers of t may be lost in quotients 0/0.
inline constexpr int spare_orders = 4;

/// The coefficients c₀ ... c_N of f(a + t h) in powers of t: h is 1 of one variable, x - a of each of several.
template <class Order, class F, class... At>
struct taylor_builder {
    static constexpr int count = static_cast<int>(sizeof...(At));

    static constexpr void build(graph& g) {
        constexpr const auto& from = traced<F>;
        const line lines[] = {line_of<At>(g)...};
        buffer<int> roots;
        if (!expand(roots, taylor_sweep(g, from, from.root(), lines, count, Order::value, exact_value_of)))
            expand(roots, taylor_sweep(g, from, from.root(), lines, count, Order::value, exact_value_of, spare_orders));
        if (roots.empty()) roots.push(detail::divide({&g, g.constant(1)}, {&g, g.constant(0)}).index);
        while (roots.size() <= Order::value) roots.push(roots[0]);
        for (const int root : roots) g.root(root);
    }

private:
    /// Leaves no roots where there is no value.
    static constexpr bool expand(buffer<int>& roots, const taylor_sweep& sweep) {
        roots.shrink(0);
        for (int k = 0; k <= Order::value; ++k) roots.push(sweep[k].index);
        if (!sweep.complete() || divides_by_zero(sweep.target(), roots.begin(), roots.size())) roots.shrink(0);
        return !roots.empty();
    }
    template <class B>
    static constexpr line line_of(graph& g) {
        const char* const name = B::symbol_type::text.text;
        const term point = B::value_type::trace(g, 0);
        const term one{&g, g.constant(1)};
        return {name, point, count == 1 ? one : detail::subtract({&g, g.symbol(name)}, point)};
    }
};

/// The terms First ... N of the expansion, the point being `At`, in powers of x - `From`.
template <class First, class Order, class F, class At, class From>
struct terms_of_one_variable {
    static constexpr term trace(graph& g, int offset) {
        constexpr const auto& coefficients = frozen<taylor_builder<Order, F, At>>;
        copier copy(g, coefficients);
        copy.shift_parameters(offset).copy_all(coefficients.roots, coefficients.sizes.roots);
        const term distance = detail::subtract({&g, g.symbol(At::symbol_type::text.text)}, From::trace(g, offset));
        const auto c = [&](int k) { return term{&g, copy[coefficients.root(k)]}; };
        const auto power = [&](int k) { return detail::raise(distance, {&g, g.constant(k)}); };
        term total = c(Order::value);
        if ((*distance).code == symbol_code) {  // about 0: a sum of powers, which the program's own passes order
            total = detail::multiply(total, power(Order::value));
            for (int k = Order::value - 1; k >= First::value; --k)
                total = detail::add(detail::multiply(c(k), power(k)), total);
            return total;
        }
        // c₀ + h (c₁ + h (c₂ + ...)): multiplied out it would lose the digits of a small h = x - a.
        for (int k = Order::value - 1; k >= First::value; --k)
            total = detail::add(c(k), detail::multiply(distance, total));
        return First::value == 0 ? total : detail::multiply(total, power(First::value));
    }
};

}  // namespace detail

/// The Taylor polynomial of F of the order Order::value about the point that the bindings At say.
template <class Order, class F, class... At>
struct taylor_polynomial : callable<taylor_polynomial<Order, F, At...>> {
    static constexpr term trace(graph& g, int offset) {
        constexpr const auto& terms = frozen<detail::taylor_builder<Order, F, At...>>;
        copier copy(g, terms);
        copy.shift_parameters(offset).copy_all(terms.roots, terms.sizes.roots);
        term total{&g, copy[terms.root()]};
        for (int k = 1; k <= Order::value; ++k) total = detail::add(total, {&g, copy[terms.root(k)]});
        return total;
    }
};
template <class Order, class F, class At>
struct taylor_polynomial<Order, F, At> : callable<taylor_polynomial<Order, F, At>> {
    static constexpr term trace(graph& g, int offset) {
        return detail::terms_of_one_variable<detail::order_of_expansion<0>, Order, F, At,
                                             typename At::value_type>::trace(g, offset);
    }
};

/// The last of the terms of an expansion: cₙ (x - a)ⁿ, where cₙ is that at the point of At.
template <class Order, class F, class At, class From>
struct taylor_term : callable<taylor_term<Order, F, At, From>> {
    static constexpr term trace(graph& g, int offset) {
        return detail::terms_of_one_variable<Order, Order, F, At, From>::trace(g, offset);
    }
};

namespace detail {

/// The coefficients of an expansion in one variable, as results.
template <class Order, class F, class At>
struct coefficients_task {
    static constexpr mode way = mode::none;
    using builder = taylor_builder<Order, F, At>;
    using shape = list_shape<static_cast<std::size_t>(Order::value) + 1>;
    using trees = tree_list<F, At>;
    using order = tree_list<>;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 0;
};

// Makers, for `composed`: trees for the formula and the coordinates of the point.

template <int N, class... X>
struct expanded {
    template <class F, class... A>
    struct make {
        using polynomial = taylor_polynomial<order_of_expansion<N>, F, binding<X, A>...>;
        static constexpr bool has_value = [] {
            const graph_view g = frozen<taylor_builder<order_of_expansion<N>, F, binding<X, A>...>>;
            return !divides_by_zero(g, g.roots, g.root_count);
        }();
    };
    template <class F, class... A>
    using polynomial = typename make<F, A...>::polynomial;
    /// The same of the arguments of a call, that is for their trees.
    template <class F, class... A>
    using make_of = make<typename part<F>::tree, typename part<A>::tree...>;
};
template <int N, class X>
struct expanded_by : expanded<N, X> {
    template <class F, class A>
    using coefficients = coefficients_task<order_of_expansion<N>, F, binding<X, A>>;
    template <class F, class A, class From>
    using term = taylor_term<order_of_expansion<N>, F, binding<X, A>, From>;
};

}  // namespace detail
}  // namespace derivo

#endif
