// SPDX-License-Identifier: BSL-1.0
//
// function(f, x, y): an expression with an order of its arguments. bundle(f, g, h): several expressions
// evaluated in one pass, sharing everything; vector(f, g, h), the same as a function to differentiate.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_FUNCTION_HPP
#define DERIVO_EVALUATE_FUNCTION_HPP

#include <derivo/differentiate/builders.hpp>
#include <derivo/evaluate/functor.hpp>

namespace derivo {

namespace detail {

/// Is F a function of its arguments that gives a number?
template <class F>
struct order_of_function {
    using type = void;
};
template <class Task, class Numbers, class... Order>
    requires std::is_same_v<typename Task::shape, scalar_shape>
struct order_of_function<functor<Task, Numbers, Order...>> {
    using type = typename functor<Task, Numbers, Order...>::order;
};

template <class... F>
inline constexpr bool are_functions_of_same_arguments = false;
template <class First, class... Rest>
inline constexpr bool are_functions_of_same_arguments<First, Rest...> =
    is_argument_list<typename order_of_function<First>::type> &&
    (std::is_same_v<typename order_of_function<First>::type, typename order_of_function<Rest>::type> && ...);

/// The values of several functions of the same arguments.
template <class First, class... Rest>
struct list_of_functions {
    using builder = joined_builder<typename First::builder, typename Rest::builder...>;
    using shape = list_shape<1 + sizeof...(Rest)>;
    using trees = typename First::trees;
    using order = typename First::order;
    static constexpr mode way = mode::none;
    static constexpr int axes = 0;
    static constexpr const auto& program() { return optimised<builder>; }
};

}  // namespace detail

/// Several expressions in one pass: b(x = 1.0) is a std::array of their values, in that order.
///
/// What they share is computed once; value and derivatives from one call of exp, sin, ...
///
/// @diagnostics "derivo: bundle(...): each argument must be an expression."
/// @cost        each distinct sub-expression of all of them once
/// @example     examples/tour.cpp
template <class... F>
constexpr auto bundle(F... f) noexcept {
    constexpr bool functions = detail::are_functions_of_same_arguments<F...>;
    static_assert(functions || ((Expression<F> && ...) && sizeof...(F) > 0),
                  "derivo: bundle(...): each argument must be an expression. Write constants as 2.0_c; functions must "
                  "take the same arguments and give a number each.");
    if constexpr (functions)
        return detail::functor_from<detail::list_of_functions>(f...);
    else if constexpr ((Expression<F> && ...) && sizeof...(F) > 0)
        return detail::functor_from<detail::list_task>(f...);
}

/// A vector of expressions, for jacobian() and its kin: vector(x*cos(t), x*sin(t)). Called, it is a bundle.
///
/// @diagnostics "derivo: vector(...): each argument must be an expression."
/// @example     examples/jacobian.cpp
template <class... F>
constexpr auto vector(F... f) noexcept {
    constexpr bool functions = detail::are_functions_of_same_arguments<F...>;
    static_assert(functions || ((Expression<F> && ...) && sizeof...(F) > 0),
                  "derivo: vector(...): each argument must be an expression. Write constants as 2.0_c; functions must "
                  "take the same arguments and give a number each.");
    if constexpr (functions)
        return detail::functor_from<detail::list_of_functions>(f...);
    else if constexpr ((Expression<F> && ...) && sizeof...(F) > 0)
        return detail::functor_from<detail::list_task>(f...);
}

namespace detail {

template <class... X, class Task, class Numbers, class... Old>
constexpr auto in_order(const functor<Task, Numbers, Old...>& f) {
    return functor<Task, Numbers, X...>{f.numbers};
}

/// An expression as a functor; a functor as it is.
template <class F>
constexpr auto as_functor(const F& f) {
    if constexpr (is_functor<F>)
        return f;
    else
        return functor_from<value_task>(f);
}

}  // namespace detail

/// `f` as a function of its symbols in this order: F = function(f, x, y); F(1.0, 2.0). f is an expression, or a functor:
/// a bundle, a gradient, ...
///
/// The order is said, never guessed. A symbol that f does not contain may stand in it.
///
/// @diagnostics "derivo: function(f, x, y): a symbol of the formula has no place in the order."
///              "derivo: function(f, x, y): the same symbol stands twice in the order."
///              "derivo: function(f, x, y): the order must consist of symbols."
template <class F, class... X>
    requires Expression<F> || detail::is_functor<F>
constexpr auto function(F f, X...) noexcept {
    static_assert((Symbol<X> && ...),
                  "derivo: function(f, x, y): the order must consist of symbols. Name each by derivo::symbol.");
    if constexpr ((Symbol<X> && ...)) {
        const auto whole = detail::as_functor(f);
        using task = typename std::remove_const_t<decltype(whole)>::task;
        constexpr const detail::binding_check& check = detail::order_check<task, detail::tree_list<X...>>;
        static_assert(check.once,
                      "derivo: function(f, x, y): the same symbol stands twice in the order. Name each once.");
        static_assert(
            check.complete,
            "derivo: function(f, x, y): a symbol of the formula has no place in the order. Name all of them.");
        return detail::in_order<X...>(whole);
    }
}

}  // namespace derivo

#endif
