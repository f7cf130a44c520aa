// SPDX-License-Identifier: BSL-1.0
//
// The graph of several expressions side by side. Where many of them are partial derivatives of one formula, diff(f, x),
// diff(f, y), ..., they are found as its gradient is, by one sweep back.
// May include: core, graph, functions' interface, expression.
#ifndef DERIVO_DIFFERENTIATE_BUNDLED_HPP
#define DERIVO_DIFFERENTIATE_BUNDLED_HPP

#include <tuple>

#include <derivo/core/name_table.hpp>
#include <derivo/differentiate/diff.hpp>
#include <derivo/differentiate/reverse.hpp>
#include <derivo/functions/balance.hpp>

namespace derivo::detail {

/// What an expression is the first derivative of, and by which symbol.
template <class Tree>
struct partial_derivative {
    using formula = void;
    static constexpr const char* symbol = nullptr;
};
template <class F, class X>
struct partial_derivative<derivative<F, X>> {
    using formula = F;
    static constexpr const char* symbol = X::text.text;
};

/// From this many partial derivatives on, one sweep back replaces a sweep forward for each.
inline constexpr int least_partials = 5;

/// The formula of which so many of these are partial derivatives; void if there is none.
template <class... Trees>
struct formula_of_partials {
    static constexpr int first = [] {
        int k = 0;
        for (const char* const symbol : {partial_derivative<Trees>::symbol...}) {
            if (symbol != nullptr) return k;
            ++k;
        }
        return 0;
    }();
    using candidate = typename partial_derivative<std::tuple_element_t<first, std::tuple<Trees...>>>::formula;
    static constexpr int count = [] {
        int partials = 0;
        for (const bool same : {std::is_same_v<typename partial_derivative<Trees>::formula, candidate>...})
            partials += same ? 1 : 0;
        return partials;
    }();
    using type = std::conditional_t<(count >= least_partials), candidate, void>;
};
template <class... Trees>
    requires(static_cast<int>(sizeof...(Trees)) < least_partials)
struct formula_of_partials<Trees...> {
    using type = void;
};

/// Where a tree in a bundle comes from: a partial derivative of F has a symbol, F itself nothing, any other its trace.
struct tree_source {
    const char* symbol = nullptr;
    term (*trace)(graph& g, int offset) = nullptr;
};
// A class for each tree, outside of bundle_of, whose name holds all of them: compilers spell out the name of each function.
template <class F, class Tree>
struct source_beside {
    static constexpr tree_source is{nullptr, &Tree::trace};
};
template <class F, class X>
struct source_beside<F, derivative<F, X>> {
    static constexpr tree_source is{X::text.text, nullptr};
};
template <class F>
struct source_beside<F, F> {
    static constexpr tree_source is{};
};

/// The graph of several trees side by side: what they share is there once. Those that are partial derivatives of F come
/// from one sweep back through the balanced formula.
template <class F, class... Trees>
struct bundle_of {
    static constexpr graph_sizes expected() { return traced<F>.sizes.grown(4, static_cast<int>(sizeof...(Trees))); }
    static constexpr void build(graph& g) {
        graph balanced;
        balance(balanced, traced<F>);
        const graph_view from = balanced.view();
        const int root = from.roots[0];
        const tree_source all[] = {source_beside<F, Trees>::is...};
        name_table symbols;
        for (const tree_source& tree : all)
            if (tree.symbol != nullptr) symbols.add(tree.symbol);
        reverse_sweep adjoints(g, from, symbols.begin(), symbols.size());
        adjoints.weigh(root, {&g, g.constant(1)});
        adjoints.sweep();
        const int value = copier(g, from).copy(root);
        for (const tree_source& tree : all)
            g.root(tree.symbol != nullptr  ? adjoints[symbols.find(tree.symbol)].index
                   : tree.trace != nullptr ? tree.trace(g, 0).index
                                           : value);
    }
};
/// Each as it is traced. Many derivatives do not fit the first guess of a graph's size, and to build them all again is dear:
/// some operations are expected of each.
template <class... Trees>
struct bundle_of<void, Trees...> {
    static constexpr graph_sizes expected() {
        constexpr int trees = static_cast<int>(sizeof...(Trees));
        return {.nodes = 8 * trees, .names = trees, .roots = trees};
    }
    static constexpr void build(graph& g) { (g.root(Trees::trace(g, 0).index), ...); }
};

template <class... Trees>
using bundle_builder = bundle_of<typename formula_of_partials<Trees...>::type, Trees...>;

}  // namespace derivo::detail

#endif
