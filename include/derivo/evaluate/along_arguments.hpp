// SPDX-License-Identifier: BSL-1.0
//
// jvp(F), vjp(F), hvp(F) of functions of arguments: products with a Jacobian or a Hessian that is not formed. The vector
// comes behind the arguments.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_ALONG_ARGUMENTS_HPP
#define DERIVO_EVALUATE_ALONG_ARGUMENTS_HPP

#include <derivo/evaluate/callable.hpp>

namespace derivo {

namespace detail {

/// A slot for the direction of an argument: numbers like it, as data; none for data.
template <class... Slots>
struct slot_list {};
template <class... A, class... B>
constexpr slot_list<A..., B...> operator+(slot_list<A...>, slot_list<B...>) {
    return {};
}
template <int Size, bool Differentiated>
constexpr auto direction_of(slot<Size, Differentiated>) {
    if constexpr (Differentiated)
        return slot_list<slot<Size, false>>{};
    else
        return slot_list<>{};
}

/// The arguments of a function and behind them more numbers.
template <class Order, class More>
struct longer_order;
template <class... Slots, class... More>
struct longer_order<argument_list<Slots...>, slot_list<More...>> {
    using type = argument_list<Slots..., More...>;
};
template <class... Slots>
constexpr auto directions_in(argument_list<Slots...>) {
    return (slot_list<>{} + ... + direction_of(Slots{}));
}

/// Σ v ∂(root)/∂x for each root: v are the numbers behind the arguments.
template <class Source, class Variables>
struct direction_builder {
    static constexpr graph_sizes expected() { return frozen<Source>.sizes.grown(4, frozen<Source>.sizes.roots); }
    static constexpr void build(graph& g) {
        constexpr int count = Variables::count, first = Variables::order::numbers;
        const graph_view from = frozen<Source>;
        seed seeds[static_cast<std::size_t>(count)]{};
        for (int k = 0; k < count; ++k)
            seeds[k] = {Variables::text[k], {&g, g.symbol(argument_names<first + count>::text(first + k))}};
        const forward_sweep slope(g, from, from.roots, from.root_count, seeds, count);
        for (int k = 0; k < from.root_count; ++k) g.root(slope[from.roots[k]].index);
    }
};

/// Σ w ∂(root)/∂x for each variable: w are the numbers behind the arguments, one for each root.
template <class Source, class Variables>
struct pulled_builder {
    static constexpr graph_sizes expected() { return frozen<Source>.sizes.grown(4, Variables::count); }
    static constexpr void build(graph& g) {
        constexpr int count = frozen<Source>.sizes.roots, first = Variables::order::numbers;
        const graph_view from = frozen<Source>;
        reverse_sweep adjoints(g, from, Variables::text, Variables::count);
        for (int k = 0; k < count; ++k)
            adjoints.weigh(from.roots[k], {&g, g.symbol(argument_names<first + count>::text(first + k))});
        adjoints.sweep();
        for (int j = 0; j < Variables::count; ++j) g.root(adjoints[j].index);
    }
};

template <class Source, class Variables>
struct direction_task {
    static constexpr mode way = after(Source::way, mode::forward);
    using builder = direction_builder<typename Source::builder, Variables>;
    using shape = typename Source::shape;
    using trees = tree_list<>;
    using order =
        typename longer_order<typename Variables::order, decltype(directions_in(typename Variables::order{}))>::type;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = Source::axes;
};

template <class Source, class Variables>
struct pulled_task {
    static constexpr int weights = static_cast<int>(Source::shape::size);
    static constexpr mode way = after(Source::way, mode::reverse);
    using builder = pulled_builder<typename Source::builder, Variables>;
    using shape = list_shape<Variables::count>;
    using trees = tree_list<>;
    using order = typename longer_order<typename Variables::order, slot_list<slot<weights, false>>>::type;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 1;
};

template <class Variables>
struct along_arguments {
    template <class Tree>
    using results = direction_task<task_of<Tree>, Variables>;
    template <class Tree>
    using gradient = direction_task<jacobian_task<task_of<Tree>, Variables>, Variables>;
    template <class Tree>
    using pulled = pulled_task<task_of<Tree>, Variables>;
};

template <class F>
using along_arguments_of = along_arguments<typename own_variables<F>::type>;

}  // namespace detail

/// Jacobian times vector of a function of arguments: jvp(F)(point, direction), in one sweep forward.
///
/// The call takes the arguments of F, and then a direction for each that is no data, of the same shape.
///
/// @returns  a functor with the shape of F
/// @example  examples/functions.cpp
template <class F>
    requires detail::has_arguments<F>
constexpr auto jvp(const F& f) noexcept {
    return detail::functor_from<detail::along_arguments_of<F>::template results>(f);
}

/// Vector times Jacobian of a function of arguments: vjp(F)(point, weights), in one sweep back.
///
/// The call takes the arguments of F, and then an array of weights, one for each number of its result.
///
/// @returns  a functor; a std::array with a number for each variable
/// @example  examples/functions.cpp
template <class F>
    requires detail::has_arguments<F>
constexpr auto vjp(const F& f) noexcept {
    return detail::functor_from<detail::along_arguments_of<F>::template pulled>(f);
}

/// Hessian times vector of a function of arguments that gives a number: hvp(F)(point, direction).
///
/// Forward over reverse: a small multiple of the cost of F, however many variables.
///
/// @diagnostics  "derivo: hvp(F): F must give one number."
/// @returns      a functor; a std::array with a number for each variable
/// @example      examples/functions.cpp
template <class F>
    requires detail::has_arguments<F>
constexpr auto hvp(const F& f) noexcept {
    static_assert(detail::is_scalar<F>, "derivo: hvp(F): F must give one number. Use jvp of a jacobian for a vector.");
    if constexpr (detail::is_scalar<F>)
        return detail::functor_from<detail::along_arguments_of<F>::template gradient>(f);
}

}  // namespace derivo

#endif
