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
    static constexpr void build(graph& g) { (copier(g, frozen<Builders>).copy_roots(), ...); }
};

/// Variables to differentiate by: their number, their names, and what they are to those who call the derivative. Here
/// symbols; the arguments of a function are variables too (evaluate/traced_function.hpp).
template <class... X>
struct symbols {
    static constexpr int count = static_cast<int>(sizeof...(X));
    static constexpr const char* text[sizeof...(X)] = {X::text.text...};
    using order = tree_list<X...>;      // of positional arguments
    using mentioned = tree_list<X...>;  // to be named in a call
};

/// ∂(root)/∂x for each root and each variable, row by row, one sweep back from each root.
template <class Source, class Variables>
struct reverse_builder {
    static constexpr graph_sizes expected() {
        return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots * Variables::count);
    }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<Source>;
        for (int k = 0; k < from.root_count; ++k) {
            reverse_sweep adjoints(g, from, Variables::text, Variables::count);
            adjoints.weigh(from.roots[k], {&g, g.constant(1)});
            adjoints.sweep();
            for (int j = 0; j < Variables::count; ++j) g.root(adjoints[j].index);
        }
    }
};

/// The same, one sweep forward for each variable.
template <class Source, class Variables>
struct forward_builder {
    static constexpr graph_sizes expected() {
        return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots * Variables::count);
    }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<Source>;
        buffer<int> slopes(from.root_count * Variables::count, no_node);
        for (int j = 0; j < Variables::count; ++j) {
            const seed only{Variables::text[j], {&g, g.constant(1)}};
            const forward_sweep slope(g, from, from.roots, from.root_count, &only, 1);
            for (int k = 0; k < from.root_count; ++k) slopes[k * Variables::count + j] = slope[from.roots[k]].index;
        }
        for (const int s : slopes) g.root(s);
    }
};

/// The same, by elimination; no roots if the graph is too large for it, or fills in too much.
template <class Source, class Variables>
struct elimination_builder {
    static constexpr graph_sizes expected() {
        return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots * Variables::count);
    }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<Source>;
        if (from.size > elimination::most_nodes) return;
        const elimination entries(g, from, Variables::text, Variables::count);
        if (!entries.complete()) return;
        for (int k = 0; k < from.root_count; ++k)
            for (int j = 0; j < Variables::count; ++j) g.root(entries(k, j).index);
    }
};

/// The upper triangle of the matrix ∂(root k)/∂x_j, k <= j, row by row: all of it if the roots are a gradient.
template <class Gradient, class Variables>
struct symmetric_builder {
    static constexpr graph_sizes expected() {
        return frozen<Gradient>.sizes.grown(4, Variables::count * Variables::count);
    }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<Gradient>;
        buffer<int> slopes(Variables::count * Variables::count, no_node);
        for (int j = 0; j < Variables::count; ++j) {
            const seed only{Variables::text[j], {&g, g.constant(1)}};
            const forward_sweep slope(g, from, from.roots, j + 1, &only, 1);
            for (int k = 0; k <= j; ++k) slopes[k * Variables::count + j] = slope[from.roots[k]].index;
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

/// Σ w ∂(root)/∂x for each variable: the roots of `Weights` are the weights.
template <class Source, class Weights, class Variables>
struct weighted_builder {
    static constexpr graph_sizes expected() { return frozen<Source>.sizes.grown(4, Variables::count); }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<Source>, weights = frozen<Weights>;
        copier copy(g, weights);
        copy.copy_all(weights.roots, weights.root_count);
        reverse_sweep adjoints(g, from, Variables::text, Variables::count);
        for (int k = 0; k < from.root_count; ++k) adjoints.weigh(from.roots[k], {&g, copy[weights.roots[k]]});
        adjoints.sweep();
        for (int j = 0; j < Variables::count; ++j) g.root(adjoints[j].index);
    }
};

}  // namespace derivo::detail

#endif
