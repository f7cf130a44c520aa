// SPDX-License-Identifier: BSL-1.0
//
// Tasks: what an evaluation computes. A task is a type with
//     builder   the graph of its results, from which further derivatives are made
//     program   what is evaluated
//     shape     what the results are to the user
//     trees     the formulas that it was made from, and the symbols that it names
//     order     the symbols in the order of positional arguments, if there is one
//     way       how it was differentiated
//     axes      how many of the innermost indices of a result are symbols
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_TASK_HPP
#define DERIVO_EVALUATE_TASK_HPP

#include <derivo/differentiate/bundled.hpp>
#include <derivo/differentiate/taylor.hpp>
#include <derivo/evaluate/shape.hpp>
#include <derivo/optimise/optimise.hpp>

namespace derivo {

/// How derivatives are found.
enum class mode {
    none,                  // a formula, not differentiated here
    forward,               // one sweep for each variable, or direction
    reverse,               // one sweep back from each result
    elimination,           // the operations between variables and results taken out one by one
    forward_over_reverse,  // a sweep back, and sweeps forward through what it gave
    nested                 // a derivative of derivatives, in another order
};

namespace detail {

/// From this order on a derivative by one symbol is also tried by its Taylor coefficients.
inline constexpr std::size_t least_series_order = 3;

template <class Tree>
inline constexpr bool has_series = false;
template <class F, class X, class... Rest>
inline constexpr bool has_series<derivative<F, X, Rest...>> =
    sizeof...(Rest) + 1 >= least_series_order && (std::is_same_v<X, Rest> && ...);

template <class Tree>
struct traced_by_series {
    static constexpr term trace(graph& g) { return Tree::trace(g, 0); }
};
template <class F, class X, class... Rest>
    requires has_series<derivative<F, X, Rest...>>
struct traced_by_series<derivative<F, X, Rest...>> {
    static constexpr term trace(graph& g) {
        constexpr const auto& from = traced<F>;
        return taylor_sweep(g, from, from.root(), X::text.text, static_cast<int>(sizeof...(Rest)) + 1).derivative();
    }
};

template <class... Trees>
struct series_builder {
    static constexpr void build(graph& g) { (g.root(traced_by_series<Trees>::trace(g).index), ...); }
};

template <class... Trees>
constexpr const auto& cheapest_program() {
    if constexpr ((has_series<Trees> || ...))
        return cheaper<prices{}, optimised<bundle_builder<Trees...>>, optimised<series_builder<Trees...>>>();
    else
        return optimised<bundle_builder<Trees...>>;
}

/// What is evaluated for these trees. High derivatives are tried both ways, by repeated derivation and by Taylor
/// coefficients.
template <class... Trees>
inline constexpr const auto& program_of = cheapest_program<Trees...>();

/// What derivatives are made from: a gradient of a balanced product shares more.
template <class Builder>
struct balanced_builder {
    static constexpr graph_sizes expected() { return frozen<Builder>.sizes; }
    static constexpr void build(graph& g) { balance(g, frozen<Builder>); }
};

/// The value of one formula.
template <class Tree>
struct value_task {
    using builder = balanced_builder<trace_builder<Tree>>;
    using shape = scalar_shape;
    using trees = tree_list<Tree>;
    using order = tree_list<>;
    static constexpr mode way = mode::none;
    static constexpr int axes = 0;
    static constexpr const auto& program() { return program_of<Tree>; }
};

/// The values of several.
template <class... Trees>
struct list_task {
    using builder = balanced_builder<bundle_builder<Trees...>>;
    using shape = list_shape<sizeof...(Trees)>;
    using trees = tree_list<Trees...>;
    using order = tree_list<>;
    static constexpr mode way = mode::none;
    static constexpr int axes = 0;
    static constexpr const auto& program() { return program_of<Trees...>; }
};

}  // namespace detail
}  // namespace derivo

#endif
