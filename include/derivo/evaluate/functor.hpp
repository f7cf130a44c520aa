// SPDX-License-Identifier: BSL-1.0
//
// functor: formulas that are evaluated together, and what is made of one.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_FUNCTOR_HPP
#define DERIVO_EVALUATE_FUNCTOR_HPP

#include <type_traits>

#include <derivo/evaluate/call.hpp>
#include <derivo/expression/substitute.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// Formulas, or derivatives of formulas, that are evaluated together: what bundle(), function(), gradient() and their kin
/// return. An empty object, unless a formula holds plain numbers.
template <class Task, class Numbers, class... Order>
struct functor {
    using task = Task;
    using order = std::conditional_t<(sizeof...(Order) > 0), detail::tree_list<Order...>, typename Task::order>;
    [[no_unique_address]] Numbers numbers = Numbers();

    /// The results. By name, g(x = 1.0, y = 2.0), in any order, or with a hana::map of values; in the order of the
    /// symbols, g(1.0, 2.0); at a point, g(array), with anything indexable, and g(array, a = 1.0) with other symbols by
    /// name; with arrays of known lengths and numbers that are together the values of all symbols, g(weights, sample, 1.0);
    /// and g(point, out) writes them to the user's memory: to nested or flat (row by row) storage, a matrix out(i, j),
    /// or a struct with the members of the result.
    ///
    /// @diagnostics "derivo: F(a, b): the number of arguments is not that of the symbols."
    ///              "derivo: F(point): the point has not one number for each symbol."
    ///              "derivo: F(point, out): out is too small for the results."
    ///              "derivo: F(point, out): out is no memory for such results."
    ///              "derivo: F(...): nobody takes the result."
    ///              "derivo: f(x = a, y = b): the values have no type in common."
    ///              "derivo: f(x = s): the scalar type of s lacks an operator that the formula needs."
    ///              "derivo: f(x = s): the scalar type of s lacks a function that the formula needs."
    ///              "derivo: f(x = s): the scalar type of s can't be made from the numbers of the formula."
    ///              "derivo: g(a, b): the formula has more symbols than the order names."
    ///              "derivo: g(point, a = 1.0): a symbol of the formula has no value."
    ///              "derivo: g(point, a = 1.0): a value is given for a symbol that is not in the formula."
    ///              "derivo: g(point, a = 1.0): the same symbol has two values."
    template <class... Args>
        requires(detail::is_nothrow<Args...> && !(detail::Point<Args> || ...))
    [[nodiscard("derivo: F(...): nobody takes the result. Keep it, or give room for all of it: F(point, out)."),
      gnu::always_inline]] constexpr auto
    operator()(Args... args) const noexcept {
        // By value: a number whose address is taken, if only until it is inlined, costs GCC copies of registers.
        return detail::evaluate<Task>(order{}, numbers, args...);
    }
    template <class... Args>
        requires(!detail::is_nothrow<std::remove_cvref_t<Args>...> || (detail::Point<std::remove_cvref_t<Args>> || ...))
    [[nodiscard("derivo: F(...): nobody takes the result. Keep it, or give room for all of it: F(point, out)."),
      gnu::always_inline]] constexpr auto
    operator()(Args&&... args) const noexcept(detail::is_nothrow<std::remove_cvref_t<Args>...>) {
        if constexpr (sizeof...(Args) == 1 && (detail::is_map<std::remove_cvref_t<Args>> && ...))
            return detail::with_bindings(*this, args...);
        else
            return detail::evaluate<Task>(order{}, numbers, args...);
    }
};

namespace detail {

template <class T>
inline constexpr bool is_functor = false;
template <class Task, class Numbers, class... Order>
inline constexpr bool is_functor<functor<Task, Numbers, Order...>> = true;

/// A functor brings its task, and its numbers, to what is made of it.
template <class Task, class... Numbers, class... Order>
struct part<functor<Task, holding<void, Numbers...>, Order...>> {
    using tree = Task;
    static constexpr int count = static_cast<int>(sizeof...(Numbers));
    using numbers_type = number_list<Numbers...>;
    static constexpr const auto& numbers(const functor<Task, holding<void, Numbers...>, Order...>& from) {
        return from.numbers;
    }
};

template <class T>
concept Task = requires { typename T::builder; };

template <class Tree>
struct task_of_tree {
    using type = value_task<Tree>;
};
template <Task T>
struct task_of_tree<T> {
    using type = T;
};

/// A graph whose plain numbers stand behind `Offset` others.
template <class Builder, int Offset>
struct shifted_builder {
    static constexpr graph_sizes expected() { return frozen<Builder>.sizes; }
    static constexpr void build(graph& g) { copier(g, frozen<Builder>).shift_parameters(Offset).copy_roots(); }
};
template <Task T, int Offset>
struct task_of_tree<shifted<T, Offset>> {
    struct type : T {
        using builder = shifted_builder<typename T::builder, Offset>;
        static constexpr const auto& program() { return optimised<builder>; }
    };
};
/// The task of a tree or a task.
template <class Tree>
using task_of = typename task_of_tree<Tree>::type;

template <class F>
struct task_in {
    using type = value_task<typename part<F>::tree>;
};
template <class F>
    requires is_functor<F>
struct task_in<F> {
    using type = typename F::task;
};
/// What calling F evaluates.
template <class F>
using task_in_t = typename task_in<F>::type;

template <class Made, class... Numbers>
constexpr auto functor_of(const holding<Made, Numbers...>& all) {
    using numbers = holding<void, Numbers...>;
    return all.apply_to([](auto... n) { return functor<Made, numbers>{numbers{n...}}; });
}
template <class Made>
constexpr auto functor_of(Made) {
    return functor<Made, holding<void>>{};
}

/// The functor of the task Make<...> of some formulas or functors, with all their plain numbers.
template <template <class...> class Make, class... F>
constexpr auto functor_from(const F&... f) {
    return functor_of(composed<Make, F...>::of(f...));
}

template <class T>
inline constexpr bool replaces = false;
template <class S, Expression E>
inline constexpr bool replaces<binding<S, E>> = true;

}  // namespace detail

/// The value of an expression: what formula::operator() calls. With x = expression it is a substitution.
template <class F, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_formula(const F& f,
                                                       const Args&... args) noexcept(detail::is_nothrow<Args...>) {
    if constexpr ((detail::replaces<Args> || ...))
        return substitute(f, args...);
    else if constexpr (sizeof...(Args) == 1 && (detail::is_map<Args> && ...))
        return detail::with_bindings(f, args...);
    else
        return detail::evaluate<detail::value_task<typename detail::part<F>::tree>>(
            detail::tree_list<>{}, detail::part<F>::numbers(f), args...);
}

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
