// SPDX-License-Identifier: BSL-1.0
//
// Taylor polynomials as a textbook writes them, by rising powers of x - a: 1 + (x - 1) - (x - 1)^2/2. The canonical form
// would multiply them out.
// May include: core, functions' interface, expression, differentiate, simplify, evaluate, print.
#ifndef DERIVO_CALCULUS_TAYLOR_TEXT_HPP
#define DERIVO_CALCULUS_TAYLOR_TEXT_HPP

#include <derivo/calculus/taylor_terms.hpp>
#include <derivo/print/to_latex.hpp>

namespace derivo {

namespace detail {

/// The terms cₖ hᵏ with a symbol for h = x - a, and x - a itself: each becomes canonical alone.
template <class Order, class F, class At>
struct monomial_builder {
    static constexpr const char* distance = "?";
    static constexpr void build(graph& g) {
        constexpr const auto& coefficients = frozen<taylor_builder<Order, F, At>>;
        copier copy(g, coefficients);
        copy.copy_all(coefficients.roots, coefficients.sizes.roots);
        const term h{&g, g.symbol(distance)};
        for (int k = 0; k <= Order::value; ++k)
            g.root(multiply({&g, copy[coefficients.root(k)]}, raise(h, {&g, g.constant(k)})).index);
        const term x{&g, g.symbol(At::symbol_type::text.text)};
        g.root(subtract(x, At::value_type::trace(g, 0)).index);
    }
};

/// The terms, added in their order.
class sum_in_order {
public:
    constexpr sum_in_order(graph& to, const graph_view& from, const char* distance)
        : to_(to), from_(from), copy_(to, from) {
        const int last = from.roots[from.root_count - 1];
        for (int i = 0; i < from.size; ++i)
            if (from[i].code == symbol_code && same_text(from.symbol(i), distance)) copy_.replace(i, copy_.copy(last));
    }
    constexpr int sum() {
        int total = no_node;
        for (int k = 0; k + 1 < from_.root_count; ++k) {
            const int term = from_.roots[k];
            if (!from_.is_constant(term) || !from_.constant(term).is_zero())
                total = total < 0 ? copy_.copy(term) : added(total, term);
        }
        return total < 0 ? to_.constant(0) : total;
    }

private:
    constexpr int added(int total, int term) {
        if (from_[term].code == negation_code) return to_.add(difference_code, total, copy_.copy(from_[term].left));
        if (from_.is_constant(term) && from_.constant(term).is_negative())
            return to_.add(difference_code, total, to_.constant(-from_.constant(term)));
        return to_.add(sum_code, total, copy_.copy(term));
    }

    graph& to_;
    graph_view from_;
    copier copy_;
};

template <class Style>
struct expansion_writer {
    template <class Polynomial>
    struct of;
    template <class Order, class F, class At>
    struct of<taylor_polynomial<Order, F, At>> {
        using monomials = monomial_builder<Order, F, At>;
        static constexpr const auto& terms = frozen<canonical_builder<monomials>>;
        static constexpr void write(text_builder& out) {
            graph shown;
            const int root = sum_in_order(shown, terms, monomials::distance).sum();
            formula_printer<Style>(shown.view(), out).print(root);
        }
    };
};

}  // namespace detail

/// A Taylor polynomial in one variable by rising powers of the distance: "(x - 1) - (x - 1)^2/2".
template <class Order, class F, class At>
constexpr auto to_string(taylor_polynomial<Order, F, At> p) {
    return detail::text_of<detail::expansion_writer<text_style>::template of>(p);
}
template <class Order, class F, class At, class... Numbers>
constexpr auto to_string(holding<taylor_polynomial<Order, F, At>, Numbers...> p) {
    return detail::text_of<detail::expansion_writer<text_style>::template of>(p);
}
template <class Order, class F, class At>
constexpr auto to_latex(taylor_polynomial<Order, F, At> p) {
    return detail::text_of<detail::expansion_writer<latex_style>::template of>(p);
}

}  // namespace derivo

#endif
