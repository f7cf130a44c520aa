// SPDX-License-Identifier: BSL-1.0
//
// function(f, x, y): an expression with an order of its arguments. bundle(f, g, h): several expressions
// evaluated in one pass, sharing everything.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_FUNCTION_HPP
#define DERIVO_EVALUATE_FUNCTION_HPP

#include <derivo/evaluate/functor.hpp>

namespace derivo {

/// Several expressions that are evaluated together: what bundle() returns.
template <class... Trees>
struct bundle_of {
    static constexpr std::size_t size = sizeof...(Trees);
    using trees = detail::tree_list<Trees...>;
    constexpr auto numbers() const { return holding<void>{}; }

    /// The values, in the order of the expressions. Called like a single expression.
    //
    // Arguments by value: a number whose address is taken, if only until it is inlined, costs GCC copies of registers.
    template <class... Args>
    constexpr auto operator()(Args... args) const noexcept(detail::is_nothrow<Args...>) {
        return detail::evaluate_trees<Trees...>(numbers(), args...);
    }
};

/// The same of formulas with plain numbers.
template <class Numbers, class... Trees>
struct numbered_bundle_of {
    static constexpr std::size_t size = sizeof...(Trees);
    using trees = detail::tree_list<Trees...>;
    Numbers held;
    constexpr const Numbers& numbers() const { return held; }

    template <class... Args>
    constexpr auto operator()(Args... args) const noexcept(detail::is_nothrow<Args...>) {
        return detail::evaluate_trees<Trees...>(held, args...);
    }
};

namespace detail {

template <class... Trees, class... Numbers>
constexpr auto with_numbers(const holding<bundle_of<Trees...>, Numbers...>& all) {
    return all.apply_to([](auto... n) {
        using numbers = holding<void, Numbers...>;
        return numbered_bundle_of<numbers, Trees...>{numbers{n...}};
    });
}
template <class... Trees>
constexpr auto with_numbers(bundle_of<Trees...> all) {
    return all;
}

template <class T>
inline constexpr bool is_bundle = false;
template <class... Trees>
inline constexpr bool is_bundle<bundle_of<Trees...>> = true;
template <class Numbers, class... Trees>
inline constexpr bool is_bundle<numbered_bundle_of<Numbers, Trees...>> = true;

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
    static_assert((Expression<F> && ...) && sizeof...(F) > 0,
                  "derivo: bundle(...): each argument must be an expression. Write constants as 2.0_c.");
    if constexpr ((Expression<F> && ...) && sizeof...(F) > 0)
        return detail::with_numbers(detail::composed<bundle_of, F...>::of(f...));
}

/// An expression, or a bundle, with an order of its arguments: what function(f, x, y) returns.
template <class F, class... X>
struct function_of {
    [[no_unique_address]] F formula;

    /// The value at these arguments, one for each symbol of the order.
    ///
    /// @diagnostics "derivo: F(a, b): the number of arguments is not that of the symbols."
    template <class... Args>
    constexpr auto operator()(Args... args) const noexcept(detail::is_nothrow<Args...>) {
        static_assert(sizeof...(Args) == sizeof...(X),
                      "derivo: F(a, b): the number of arguments is not that of the symbols in function(f, x, y). Give "
                      "one for each.");
        if constexpr (sizeof...(Args) == sizeof...(X)) {
            constexpr detail::tree_list<X...> order{};
            if constexpr (detail::is_bundle<F>)
                return detail::evaluate_in_order(typename F::trees{}, order, formula.numbers(), args...);
            else
                return detail::evaluate_in_order(detail::tree_list<typename detail::part<F>::tree>{}, order,
                                                 detail::part<F>::numbers(formula), args...)[0];
        }
    }
};

namespace detail {

template <class F>
constexpr auto numbers_held(const F& f) {
    if constexpr (is_bundle<F>)
        return f.numbers();
    else
        return part<F>::numbers(f);
}

template <class F>
struct trees_in {
    using type = tree_list<typename part<F>::tree>;
};
template <class F>
    requires is_bundle<F>
struct trees_in<F> {
    using type = typename F::trees;
};

template <class... Trees, class... X>
constexpr binding_check check_order(tree_list<Trees...>, tree_list<X...>) {
    return checked<program_of<Trees...>, mentioned<Trees...>, X...>();
}

}  // namespace detail

/// `f` as a function of its symbols in this order: F = function(f, x, y); F(1.0, 2.0).
///
/// The order is said, never guessed. A symbol that f does not contain may stand in it.
///
/// @diagnostics "derivo: function(f, x, y): a symbol of the formula has no place in the order."
///              "derivo: function(f, x, y): the same symbol stands twice in the order."
///              "derivo: function(f, x, y): the order must consist of symbols."
template <class F, class... X>
    requires Expression<F> || detail::is_bundle<F>
constexpr auto function(F f, X...) noexcept {
    static_assert((Symbol<X> && ...), "derivo: function(f, x, y): the order must consist of symbols. Name each by derivo::symbol.");
    if constexpr ((Symbol<X> && ...)) {
        constexpr detail::binding_check check =
            detail::check_order(typename detail::trees_in<F>::type{}, detail::tree_list<X...>{});
        static_assert(check.once,
                      "derivo: function(f, x, y): the same symbol stands twice in the order. Name each once.");
        static_assert(check.complete,
                      "derivo: function(f, x, y): a symbol of the formula has no place in the order. Name all of them.");
        return function_of<F, X...>{f};
    }
}

}  // namespace derivo

#endif
