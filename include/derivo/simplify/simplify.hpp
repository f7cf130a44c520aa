// SPDX-License-Identifier: BSL-1.0
//
// simplify(e): the canonical form as an expression again, a tree of node types.
// May include: core, graph, functions' interface, expression, differentiate.
#ifndef DERIVO_SIMPLIFY_SIMPLIFY_HPP
#define DERIVO_SIMPLIFY_SIMPLIFY_HPP

#include <derivo/expression/constant.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/simplify/canonical.hpp>

namespace derivo {

namespace detail {

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
                return inexact_constant<real{value.real, value.exponent}>{};
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
constexpr auto simplified_tree() {
    constexpr bool fits = tree_size(canonical<Tree...>, canonical<Tree...>.root()) <= largest_tree;
    static_assert(fits,
                  "derivo: simplify(e): the canonical form is too large to be a type. Evaluate or differentiate the "
                  "expression as it is.");
    if constexpr (fits)
        return typename node_type<canonical<Tree...>, canonical<Tree...>.root()>::type{};
    else
        return constant<0>{};
}

template <class... Tree>
using simplified_type = decltype(simplified_tree<Tree...>());

}  // namespace detail

/// The canonical form of `f` as an expression: simplify(diff(x*x, x)) has the type product<constant<2>, symbol<"x">>.
///
/// Simplifying twice changes nothing. The rules stand in docs/explanation/canonical-form.md.
///
/// @diagnostics "derivo: simplify(e): the canonical form is too large to be a type."
template <Expression E>
constexpr auto simplify(E f) {
    return detail::composed<detail::simplified_type, E>::of(f);
}

}  // namespace derivo

#endif
