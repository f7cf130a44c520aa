// SPDX-License-Identifier: BSL-1.0
//
// Builders of graphs with several results: gradients, Jacobians, Hessians, derivatives along a direction, from
// the graph of another builder. Each is a constant evaluation, and so a budget, of its own.
// May include: core, graph, functions' interface, expression.
#ifndef DERIVO_DIFFERENTIATE_BUILDERS_HPP
#define DERIVO_DIFFERENTIATE_BUILDERS_HPP

#include <derivo/differentiate/eliminate.hpp>
#include <derivo/differentiate/forward.hpp>
#include <derivo/differentiate/reverse.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/graph/frozen.hpp>

namespace derivo::detail {

/// The graphs of several builders side by side: what they share is there once.
template <class... Builders>
struct joined_builder {
    static constexpr graph_sizes expected() {
        graph_sizes all;
        for (const graph_sizes& s : {frozen<Builders>.sizes...})
            all = {all.nodes + s.nodes, all.numbers + s.numbers, all.names > s.names ? all.names : s.names,
                   all.functions + s.functions, all.roots + s.roots};
        return all;
    }
    static constexpr void build(graph& g) { (add(g, frozen<Builders>), ...); }

private:
    static constexpr void add(graph& g, const graph_view& from) {
        copier copy(g, from);
        copy.copy_all(from.roots, from.root_count);
        for (int k = 0; k < from.root_count; ++k) g.root(copy[from.roots[k]]);
    }
};

template <class... X>
struct symbol_names {
    static constexpr int count = static_cast<int>(sizeof...(X));
    static constexpr const char* text[sizeof...(X)] = {X::text.text...};
};

/// ∂(root)/∂x for each root and each symbol, row by row, one sweep back from each root.
template <class Source, class... X>
struct reverse_builder {
    static constexpr graph_sizes expected() {
        return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots * symbol_names<X...>::count);
    }
    static constexpr void build(graph& g) {
        using names = symbol_names<X...>;
        const graph_view from = frozen<Source>;
        for (int k = 0; k < from.root_count; ++k) {
            reverse_sweep adjoints(g, from, names::text, names::count);
            adjoints.weigh(from.roots[k], {&g, g.constant(1)});
            adjoints.sweep();
            for (int j = 0; j < names::count; ++j) g.root(adjoints[j].index);
        }
    }
};

/// The same, one sweep forward for each symbol.
template <class Source, class... X>
struct forward_builder {
    static constexpr graph_sizes expected() {
        return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots * symbol_names<X...>::count);
    }
    static constexpr void build(graph& g) {
        using names = symbol_names<X...>;
        const graph_view from = frozen<Source>;
        buffer<int> slopes(from.root_count * names::count, no_node);
        for (int j = 0; j < names::count; ++j) {
            const seed only{names::text[j], {&g, g.constant(1)}};
            const forward_sweep slope(g, from, from.roots, from.root_count, &only, 1);
            for (int k = 0; k < from.root_count; ++k) slopes[k * names::count + j] = slope[from.roots[k]].index;
        }
        for (const int s : slopes) g.root(s);
    }
};

/// The same, by elimination; no roots if the graph is too large for it, or fills in too much.
template <class Source, class... X>
struct elimination_builder {
    static constexpr graph_sizes expected() {
        return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots * symbol_names<X...>::count);
    }
    static constexpr void build(graph& g) {
        using names = symbol_names<X...>;
        const graph_view from = frozen<Source>;
        if (from.size > elimination::most_nodes) return;
        const elimination entries(g, from, names::text, names::count);
        if (!entries.complete()) return;
        for (int k = 0; k < from.root_count; ++k)
            for (int j = 0; j < names::count; ++j) g.root(entries(k, j).index);
    }
};

/// The upper triangle of the matrix ∂(root k)/∂x_j, k <= j, row by row: all of it if the roots are a gradient.
template <class Gradient, class... X>
struct symmetric_builder {
    static constexpr graph_sizes expected() {
        return frozen<Gradient>.sizes.grown(4, symbol_names<X...>::count * symbol_names<X...>::count);
    }
    static constexpr void build(graph& g) {
        using names = symbol_names<X...>;
        const graph_view from = frozen<Gradient>;
        buffer<int> slopes(names::count * names::count, no_node);
        for (int j = 0; j < names::count; ++j) {
            const seed only{names::text[j], {&g, g.constant(1)}};
            const forward_sweep slope(g, from, from.roots, j + 1, &only, 1);
            for (int k = 0; k <= j; ++k) slopes[k * names::count + j] = slope[from.roots[k]].index;
        }
        for (const int s : slopes)
            if (s != no_node) g.root(s);
    }
};

/// Σ ∂(root)/∂x v for each root: the derivative along the direction that the bindings x = v say.
template <class Source, class... Bindings>
struct along_builder {
    static constexpr graph_sizes expected() { return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots); }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<Source>;
        const seed seeds[] = {{Bindings::symbol_type::text.text, Bindings::value_type::trace(g, 0)}...};
        const forward_sweep slope(g, from, from.roots, from.root_count, seeds, static_cast<int>(sizeof...(Bindings)));
        for (int k = 0; k < from.root_count; ++k) g.root(slope[from.roots[k]].index);
    }
};

/// Σ w ∂(root)/∂x for each symbol: the roots of `Weights` are the weights.
template <class Source, class Weights, class... X>
struct weighted_builder {
    static constexpr graph_sizes expected() { return frozen<Source>.sizes.grown(4, symbol_names<X...>::count); }
    static constexpr void build(graph& g) {
        using names = symbol_names<X...>;
        const graph_view from = frozen<Source>, weights = frozen<Weights>;
        copier copy(g, weights);
        copy.copy_all(weights.roots, weights.root_count);
        reverse_sweep adjoints(g, from, names::text, names::count);
        for (int k = 0; k < from.root_count; ++k) adjoints.weigh(from.roots[k], {&g, copy[weights.roots[k]]});
        adjoints.sweep();
        for (int j = 0; j < names::count; ++j) g.root(adjoints[j].index);
    }
};

}  // namespace derivo::detail

#endif
