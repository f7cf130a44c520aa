// SPDX-License-Identifier: BSL-1.0
//
// function(f) of a callable of the user's: f is traced once, while compiling, into a graph, and everything of derivo
// takes it.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_CALLABLE_HPP
#define DERIVO_EVALUATE_CALLABLE_HPP

#include <derivo/evaluate/call_slots.hpp>
#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

namespace detail {

template <class Slot>
constexpr auto traced_argument(const tracer* numbers) {
    if constexpr (Slot::is_array) {
        tracer_array<static_cast<std::size_t>(Slot::count)> all;
        for (int k = 0; k < Slot::count; ++k) all[k] = numbers[k];
        return all;
    } else {
        return *numbers;
    }
}

template <class Slot>
using traced_argument_t = decltype(traced_argument<Slot>(nullptr));

/// The graph of a callable: its arguments are symbols, its results the roots.
template <class F, class... Slots>
struct call_builder {
    static constexpr graph_sizes expected() { return {256, 8, argument_list<Slots...>::numbers, 8, 16}; }
    static constexpr void build(graph& g) {
        using order = argument_list<Slots...>;
        tracer numbers[static_cast<std::size_t>(order::numbers) + 1];
        for (int k = 0; k < order::numbers; ++k) numbers[k] = tracer(term{&g, g.symbol(order::names::text(k))});
        const auto result = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return F{}(traced_argument<Slots>(numbers + order::offsets[I])...);
        }(std::index_sequence_for<Slots...>{});
        for_each_number(result, [&](const auto& number) { g.root(tracer(number).in(g).index); });
    }
};

/// The results of a callable.
template <class F, class... Slots>
struct call_task {
    using traced_result = std::remove_cvref_t<std::invoke_result_t<F, traced_argument_t<Slots>...>>;
    using builder = balanced_builder<call_builder<F, Slots...>>;
    using shape = typename shape_of_result<traced_result>::type;
    using trees = tree_list<>;
    using order = argument_list<Slots...>;
    static constexpr mode way = mode::none;
    static constexpr int axes = 0;
    static constexpr const auto& program() { return optimised<call_builder<F, Slots...>>; }
};

template <class... Slots>
struct own_variables<argument_list<Slots...>> {
    static constexpr bool known = true;
    using type = arguments<Slots...>;
};

template <class Task, class Numbers, class... Order>
inline constexpr bool has_arguments<functor<Task, Numbers, Order...>> =
    is_argument_list<typename functor<Task, Numbers, Order...>::order>;

// ── how many arguments a callable takes ─────────────────────────────────────────────────────────────

inline constexpr std::size_t most_scalars = 16;

template <class F, std::size_t... I>
constexpr bool takes_scalars(std::index_sequence<I...>) {
    return std::is_invocable_v<F, decltype((void)I, tracer{})...>;
}
/// The least number of scalars that F takes, or most_scalars + 1.
template <class F, std::size_t Count = 0>
constexpr std::size_t scalars_taken() {
    if constexpr (Count > most_scalars || takes_scalars<F>(std::make_index_sequence<Count>{}))
        return Count;
    else
        return scalars_taken<F, Count + 1>();
}
template <class F>
constexpr bool has_one_arity() {
    constexpr std::size_t count = scalars_taken<F>();
    return count <= most_scalars && !takes_scalars<F>(std::make_index_sequence<count + 1>{});
}

template <std::size_t>
using scalar_slot = slot<0, true>;

template <class F, class... Slots>
constexpr auto functor_of_call() {
    constexpr bool callable = std::is_invocable_v<F, traced_argument_t<Slots>...>;
    static_assert(
        callable,
        "derivo: function<3, scalar>(f): f can't be called with arguments of this shape. Say one entry for each "
        "argument: its length for an array, derivo::scalar for a number.");
    if constexpr (callable) {
        using result = std::remove_cvref_t<std::invoke_result_t<F, traced_argument_t<Slots>...>>;
        constexpr bool known = is_result<result>();
        static_assert(known,
                      "derivo: function(f): f must return a number, an array, or a struct template of them, point<T>. "
                      "Return one of those.");
        if constexpr (known) return functor_of(call_task<F, Slots...>{});
    }
}

}  // namespace detail

/// A callable of the user's as a function to evaluate and to differentiate.
///
/// `f` is called once, while compiling, with numbers that write down what is done with them (see `tracer`). It may use
/// loops, local variables, arrays, structs and other functions; a condition on numbers is written with select. It
/// returns a number, an array, an array of arrays, or a struct template of such.
///
/// @param f       a generic lambda, or an empty function object, that captures nothing
/// @tparam Shape  one entry for each argument: n for an array of n numbers, derivo::scalar for a number; derivo::data<n>
///                and derivo::data<> are not differentiated by. Without it all arguments are numbers
/// @returns       a functor: F(1.0, 2.0), F(weights, sample), F(..., out); called on symbols, an expression
/// @diagnostics   "derivo: function(f): a callable that captures or holds something can't be traced."
///                "derivo: function(f): the number of arguments can't be told."
///                "derivo: function<3, scalar>(f): f can't be called with arguments of this shape."
///                "derivo: function(f): f must return a number, an array, or a struct template of them, point<T>."
///                "derivo: F(a, b): the number of arguments is not that of the function."
///                "derivo: F(a, b): an argument is not what the function takes."
/// @cost          at compile time, linear in the operations that f does; each distinct one once at run time
/// @example       examples/functions.cpp
template <auto... Shape, class F>
    requires(!Expression<F> && !detail::is_functor<F> && std::is_class_v<F>)
constexpr auto function(const F&) noexcept {
    constexpr bool stateless = std::is_empty_v<F> && std::is_default_constructible_v<F>;
    static_assert(
        stateless,
        "derivo: function(f): a callable that captures or holds something can't be traced. Make what it holds "
        "an argument: derivo::data<n> for numbers that are not differentiated by.");
    if constexpr (stateless && sizeof...(Shape) > 0) {
        return detail::functor_of_call<F, detail::slot_of<Shape>...>();
    } else if constexpr (stateless) {
        static_assert(detail::has_one_arity<F>(),
                      "derivo: function(f): the number of arguments can't be told. Say the shape, as in function<2, "
                      "derivo::scalar>(f); without one, f is called with numbers alone, at most 16.");
        if constexpr (detail::has_one_arity<F>())
            return []<std::size_t... I>(std::index_sequence<I...>) {
                return detail::functor_of_call<F, detail::scalar_slot<I>...>();
            }(std::make_index_sequence<detail::scalars_taken<F>()>{});
    }
}

}  // namespace derivo

#endif
