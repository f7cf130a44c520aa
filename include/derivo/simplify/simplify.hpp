// SPDX-License-Identifier: BSL-1.0
//
// simplify(e): the canonical form as an expression again, a tree of node types.
// May include: core, graph, functions' interface, expression, differentiate.
#ifndef DERIVO_SIMPLIFY_SIMPLIFY_HPP
#define DERIVO_SIMPLIFY_SIMPLIFY_HPP

#include <derivo/expression/constant.hpp>
#include <derivo/simplify/canonical.hpp>

namespace derivo {

/// A canonical form with more nodes than this, written as a tree, gets no type: names of types are trees.
inline constexpr int largest_simplified_tree = 2000;

namespace detail {

constexpr int tree_size(const graph_view& g, int root) {
    buffer<int> sizes;
    for (int i = 0; i <= root; ++i) {
        const node n = g[i];
        int size = 1;
        if (!is_leaf(n)) {
            if (n.left >= 0) size += sizes[n.left];
            if (n.right >= 0) size += sizes[n.right];
        }
        sizes.push(size < largest_simplified_tree ? size : largest_simplified_tree + 1);
    }
    return sizes[root];
}

template <const auto& Graph, int I>
struct node_type {
    static constexpr node n = Graph.nodes[I];
    template <int K>
    using operand = typename node_type<Graph, Graph.view().operand(I, K)>::type;

    static constexpr auto leaf() {
        if constexpr (n.code == constant_code) {
            constexpr number value = Graph.view().constant(I);
            if constexpr (value.exact)
                return constant<value.numerator, value.denominator, value.exponent>{};
            else
                return inexact_constant<real{value.real}>{};
        } else if constexpr (n.code == symbol_code) {
            return symbol<name_from<length(Graph.names[n.left]) + 1>(Graph.names[n.left])>{};
        } else {
            return plain_number<n.left>{};
        }
    }

    template <std::size_t... K>
    static constexpr auto call_of(std::index_sequence<K...>) {
        constexpr const char* text = Graph.view().function(I).name;
        return call<name_from<length(text) + 1>(text), operand<static_cast<int>(K)>...>{};
    }

    static constexpr auto made() {
        if constexpr (is_leaf(n))
            return leaf();
        else if constexpr (n.code == negation_code)
            return negation<operand<0>>{};
        else if constexpr (n.code == sum_code)
            return sum<operand<0>, operand<1>>{};
        else if constexpr (n.code == difference_code)
            return difference<operand<0>, operand<1>>{};
        else if constexpr (n.code == product_code)
            return product<operand<0>, operand<1>>{};
        else if constexpr (n.code == quotient_code)
            return quotient<operand<0>, operand<1>>{};
        else if constexpr (n.code == power_code)
            return power<operand<0>, operand<1>>{};
        else
            return call_of(std::make_index_sequence<static_cast<std::size_t>(Graph.view().arity(I))>{});
    }
    using type = decltype(made());
};

template <class... Tree>
struct simplified {
    static_assert(tree_size(canonical<Tree...>, canonical<Tree...>.root()) <= largest_simplified_tree,
                  "derivo: simplify(e): the canonical form is too large to be a type. Evaluate or print the expression as "
                  "it is.");
    template <class... T>
    using type = typename node_type<canonical<T...>, canonical<T...>.root()>::type;
};

template <class... Tree>
using simplified_type = typename simplified<Tree...>::template type<Tree...>;

}  // namespace detail

/// The canonical form of `e` as an expression: simplify(diff(x*x, x)) has the type product<constant<2>, symbol<"x">>.
///
/// Simplifying twice changes nothing. The rules stand in docs/explanation/canonical-form.md.
///
/// @diagnostics "derivo: simplify(e): the canonical form is too large to be a type."
template <Expression E>
constexpr auto simplify(E e) {
    return detail::composed<detail::simplified_type, E>::of(e);
}

}  // namespace derivo

#endif
