// SPDX-License-Identifier: BSL-1.0
//
// The tasks behind gradient(), jacobian(), hessian() and their kin, and how each is differentiated.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_DERIVATIVE_TASKS_HPP
#define DERIVO_EVALUATE_DERIVATIVE_TASKS_HPP

#include <derivo/differentiate/builders.hpp>
#include <derivo/evaluate/function.hpp>

namespace derivo {

namespace detail {

template <class... Lists>
struct joined_lists;
template <class... A>
struct joined_lists<tree_list<A...>> {
    using type = tree_list<A...>;
};
template <class... A, class... B, class... Rest>
struct joined_lists<tree_list<A...>, tree_list<B...>, Rest...> : joined_lists<tree_list<A..., B...>, Rest...> {};

/// Builds the derivatives of all roots of a builder by some symbols, in one of three ways.
template <mode Way, class Source, class... X>
struct jacobian_builder_of {
    using type = forward_builder<Source, X...>;
};
template <class Source, class... X>
struct jacobian_builder_of<mode::reverse, Source, X...> {
    using type = reverse_builder<Source, X...>;
};
template <class Source, class... X>
struct jacobian_builder_of<mode::elimination, Source, X...> {
    using type = elimination_builder<Source, X...>;
};
template <mode Way, class Source, class... X>
using jacobian_builder = typename jacobian_builder_of<Way, Source, X...>::type;

/// What the operations of the graph cost that a builder makes.
template <class Builder>
inline constexpr int price_of_graph = price(count_operations(frozen<Builder>));

/// The cheapest mode for the derivatives of all roots of a builder, by the operations of the graph that each makes; the
/// first of equals.
template <class Source, class... X>
constexpr mode cheapest_mode() {
    if constexpr (frozen<Source>.sizes.roots == 1) {
        return sizeof...(X) == 1 ? mode::forward : mode::reverse;
    } else if constexpr (sizeof...(X) == 1) {
        return mode::forward;
    } else {
        constexpr int forward = price_of_graph<forward_builder<Source, X...>>,
                      reverse = price_of_graph<reverse_builder<Source, X...>>;
        using eliminated = elimination_builder<Source, X...>;
        constexpr bool done = frozen<eliminated>.sizes.roots > 0;
        if (done && price_of_graph<eliminated> < (reverse < forward ? reverse : forward)) return mode::elimination;
        return reverse < forward ? mode::reverse : mode::forward;
    }
}

/// One mode after another.
constexpr mode after(mode first, mode next) {
    if (first == mode::none) return next;
    return first == mode::reverse && next == mode::forward ? mode::forward_over_reverse : mode::nested;
}

/// ∂(result)/∂x for each result of Source and each symbol.
template <class Source, class... X>
struct jacobian_task {
    static constexpr mode cheapest = cheapest_mode<typename Source::builder, X...>();
    static constexpr mode way = after(Source::way, cheapest);
    template <mode Way>
    using builder_by = jacobian_builder<Way, typename Source::builder, X...>;
    using builder = builder_by<cheapest>;
    using shape = nested_shape<typename Source::shape, sizeof...(X)>;
    using trees = typename joined_lists<typename Source::trees, tree_list<X...>>::type;
    using order = tree_list<X...>;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 1;
};

/// ∂²f/∂x∂y for each pair of symbols.
template <class Source, class... X>
struct hessian_task {
    static constexpr mode way = mode::forward_over_reverse;
    using builder = symmetric_builder<typename jacobian_task<Source, X...>::builder, X...>;
    using shape = symmetric_shape<sizeof...(X)>;
    using trees = typename joined_lists<typename Source::trees, tree_list<X...>>::type;
    using order = tree_list<X...>;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 2;
};

/// Several tasks at once, the results in a struct.
template <template <class...> class Result, class First, class... Rest>
struct joined_task {
    using last = std::tuple_element_t<sizeof...(Rest) - 1, std::tuple<Rest...>>;
    static constexpr mode way = last::way;
    using builder = joined_builder<typename First::builder, typename Rest::builder...>;
    using shape = shape_of_parts<Result, typename First::shape, typename Rest::shape...>;
    using trees = typename last::trees;
    using order = typename last::order;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 0;
};

/// Σ v ∂(result)/∂x for each result, along a direction.
template <class Source, class... Directions>
struct along_task {
    static constexpr mode way = after(Source::way, mode::forward);
    using builder = along_builder<typename Source::builder, Directions...>;
    using shape = typename Source::shape;
    using trees =
        typename joined_lists<typename Source::trees,
                              tree_list<typename Directions::symbol_type..., typename Directions::value_type...>>::type;
    using order = tree_list<typename Directions::symbol_type...>;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = Source::axes;
};

/// Σ w ∂(result)/∂x for each symbol, the results weighted.
template <class Source, class Weights, class... X>
struct weighted_task {
    static constexpr mode way = after(Source::way, mode::reverse);
    using builder = weighted_builder<typename Source::builder, typename Weights::builder, X...>;
    using shape = list_shape<sizeof...(X)>;
    using trees = typename joined_lists<typename Source::trees, typename Weights::trees, tree_list<X...>>::type;
    using order = tree_list<X...>;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 1;
};

// Makers, for `composed`: a tree, or the task of a functor, becomes the source.

template <class... X>
struct by_symbols {
    template <class Tree>
    using jacobian = jacobian_task<task_of<Tree>, X...>;
    template <class Tree>
    using hessian = hessian_task<task_of<Tree>, X...>;
    template <class Tree>
    using value_and_gradient = joined_task<value_with_gradient, task_of<Tree>, jacobian<Tree>>;
    template <class Tree>
    using value_and_jacobian = joined_task<value_with_jacobian, task_of<Tree>, jacobian<Tree>>;
    template <class Tree>
    using value_and_hessian = joined_task<value_with_hessian, task_of<Tree>, jacobian<Tree>, hessian<Tree>>;
    template <class Tree, class Weights>
    using weighted = weighted_task<task_of<Tree>, task_of<Weights>, X...>;
};

template <class F>
concept Differentiable = Expression<F> || is_functor<F>;

/// Has F one result, a number?
template <class F>
inline constexpr bool is_scalar = Expression<F>;
template <class Task, class Numbers, class... Order>
inline constexpr bool is_scalar<functor<Task, Numbers, Order...>> = std::is_same_v<typename Task::shape, scalar_shape>;

/// Are all true? A fold expression would be limited to 256 by Clang.
template <bool... Each>
inline constexpr bool all_of = [] {
    for (const bool one : {true, Each...})
        if (!one) return false;
    return true;
}();

template <class... X>
constexpr bool each_once() {
    const char* const names[] = {X::text.text..., nullptr};
    return name_table(names, static_cast<int>(sizeof...(X))).size() == static_cast<int>(sizeof...(X));
}

/// Are these variables to differentiate by? Says so if not.
template <class... X>
constexpr bool are_variables() {
    constexpr bool symbols = all_of<Symbol<X>...>;
    static_assert(sizeof...(X) > 0,
                  "derivo: gradient(f, x, y): no variable is given. Name the symbols to differentiate by.");
    static_assert(symbols,
                  "derivo: gradient(f, x, y): each variable must be a symbol. Differentiate by derivo::symbol, and use "
                  "substitute for anything else.");
    if constexpr (symbols) {
        static_assert(each_once<X...>(), "derivo: gradient(f, x, y): a variable is given twice. Name each once.");
        return sizeof...(X) > 0 && each_once<X...>();
    } else {
        return false;
    }
}

}  // namespace detail
}  // namespace derivo

#endif
