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

/// Builds the derivatives of all roots of a builder by some variables, in one of three ways.
template <mode Way, class Source, class Variables>
struct jacobian_builder_of {
    using type = forward_builder<Source, Variables>;
};
template <class Source, class Variables>
struct jacobian_builder_of<mode::reverse, Source, Variables> {
    using type = reverse_builder<Source, Variables>;
};
template <class Source, class Variables>
struct jacobian_builder_of<mode::elimination, Source, Variables> {
    using type = elimination_builder<Source, Variables>;
};
template <mode Way, class Source, class Variables>
using jacobian_builder = typename jacobian_builder_of<Way, Source, Variables>::type;

/// What the operations of the graph cost that a builder makes.
template <class Builder>
inline constexpr int price_of_graph = price(count_operations(frozen<Builder>));

/// The cheapest mode for the derivatives of all roots of a builder, by the operations of the graph that each makes; the
/// first of equals.
template <class Source, class Variables>
constexpr mode cheapest_mode() {
    if constexpr (frozen<Source>.sizes.roots == 1) {
        return Variables::count == 1 ? mode::forward : mode::reverse;
    } else if constexpr (Variables::count == 1) {
        return mode::forward;
    } else {
        constexpr int forward = price_of_graph<forward_builder<Source, Variables>>,
                      reverse = price_of_graph<reverse_builder<Source, Variables>>;
        using eliminated = elimination_builder<Source, Variables>;
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

/// ∂(result)/∂x for each result of Source and each variable.
template <class Source, class Variables>
struct jacobian_task {
    static constexpr mode cheapest = cheapest_mode<typename Source::builder, Variables>();
    static constexpr mode way = after(Source::way, cheapest);
    template <mode Way>
    using builder_by = jacobian_builder<Way, typename Source::builder, Variables>;
    using builder = builder_by<cheapest>;
    using shape = nested_shape<typename listed<typename Source::shape>::type, Variables::count>;
    using trees = typename joined_lists<typename Source::trees, typename Variables::mentioned>::type;
    using order = typename Variables::order;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 1;
};

/// ∂²f/∂x∂y for each pair of variables.
template <class Source, class Variables>
struct hessian_task {
    static constexpr mode way = mode::forward_over_reverse;
    using builder = symmetric_builder<typename jacobian_task<Source, Variables>::builder, Variables>;
    using shape = symmetric_shape<Variables::count>;
    using trees = typename joined_lists<typename Source::trees, typename Variables::mentioned>::type;
    using order = typename Variables::order;
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

/// Σ w ∂(result)/∂x for each variable, the results weighted.
template <class Source, class Weights, class Variables>
struct weighted_task {
    static constexpr mode way = after(Source::way, mode::reverse);
    using builder = weighted_builder<typename Source::builder, typename Weights::builder, Variables>;
    using shape = list_shape<Variables::count>;
    using trees =
        typename joined_lists<typename Source::trees, typename Weights::trees, typename Variables::mentioned>::type;
    using order = typename Variables::order;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 1;
};

// Makers, for `composed`: a tree, or the task of a functor, becomes the source.

template <class Variables>
struct by_variables {
    template <class Tree>
    using jacobian = jacobian_task<task_of<Tree>, Variables>;
    template <class Tree>
    using hessian = hessian_task<task_of<Tree>, Variables>;
    template <class Tree>
    using value_and_gradient = joined_task<value_with_gradient, task_of<Tree>, jacobian<Tree>>;
    template <class Tree>
    using value_and_jacobian = joined_task<value_with_jacobian, task_of<Tree>, jacobian<Tree>>;
    template <class Tree>
    using value_and_hessian = joined_task<value_with_hessian, task_of<Tree>, jacobian<Tree>, hessian<Tree>>;
    template <class Tree, class Weights>
    using weighted = weighted_task<task_of<Tree>, task_of<Weights>, Variables>;
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

/// What F is differentiated by where no symbols are said: its arguments, or the symbols of its order.
template <class F>
struct own_variables {
    static constexpr bool known = false;
    using type = symbols<>;
};
template <class... X>
    requires(sizeof...(X) > 0)
struct own_variables<tree_list<X...>> {
    static constexpr bool known = true;
    using type = symbols<X...>;
};
template <class Task, class Numbers, class... Order>
struct own_variables<functor<Task, Numbers, Order...>>
    : own_variables<typename functor<Task, Numbers, Order...>::order> {};

template <class F, class... X>
struct variables_of {
    using type = symbols<X...>;
};
template <class F>
struct variables_of<F> {
    using type = typename own_variables<F>::type;
};
/// What gradient(f, x, y) and gradient(f) differentiate by.
template <class F, class... X>
using variables_t = typename variables_of<F, X...>::type;

template <class F>
inline constexpr bool has_arguments = false;

/// Can f be differentiated by these symbols, or without any by its own arguments? Says so if not.
template <class F, class... X>
constexpr bool can_differentiate() {
    if constexpr (sizeof...(X) == 0 && own_variables<F>::known) {
        static_assert(
            own_variables<F>::type::count > 0,
            "derivo: gradient(f): every argument of f is data. Say which to differentiate by: a shape without "
            "derivo::data.");
        return own_variables<F>::type::count > 0;
    } else {
        static_assert(
            !has_arguments<F>,
            "derivo: gradient(f, x, y): f is a function of arguments, not of symbols. Leave the symbols out, or "
            "call it on them: gradient(f(x, y), x, y).");
        return !has_arguments<F> && are_variables<X...>();
    }
}

}  // namespace detail
}  // namespace derivo

#endif
