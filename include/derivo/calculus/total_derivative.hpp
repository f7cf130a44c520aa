// SPDX-License-Identifier: BSL-1.0
//
// total_derivative(f, t, x, dx, ...): the rate of change of f along time, where x, ... change with time too; related_rate,
// the rate that an equation leaves to its last quantity.
// May include: core, functions' interface, expression, differentiate, evaluate.
#ifndef DERIVO_CALCULUS_TOTAL_DERIVATIVE_HPP
#define DERIVO_CALCULUS_TOTAL_DERIVATIVE_HPP

#include <derivo/calculus/implicit.hpp>
#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

namespace detail {

/// Symbols and rates in turn.
template <class... Pairs>
inline constexpr bool are_rates = sizeof...(Pairs) == 0;
template <class X, class Rate, class... Rest>
inline constexpr bool are_rates<X, Rate, Rest...> =
    Symbol<X> && (Expression<Rate> || PlainNumber<Rate>) && are_rates<Rest...>;

template <class List, class... Pairs>
struct moving_symbols {
    using type = List;
};
template <class... X, class Next, class Rate, class... Rest>
struct moving_symbols<tree_list<X...>, Next, Rate, Rest...> : moving_symbols<tree_list<X..., Next>, Rest...> {};

template <class... X>
constexpr bool once_each(tree_list<X...>) {
    return each_once<X...>();
}

template <class F, class Time, class... Pairs>
constexpr bool can_move() {
    static_assert(Expression<F>,
                  "derivo: total_derivative(f, t, x, dx): f must be an expression. Write it with symbols.");
    static_assert(Symbol<Time>, "derivo: total_derivative(f, t, x, dx): t must be a symbol. Use a derivo::symbol.");
    constexpr bool paired = sizeof...(Pairs) % 2 == 0;
    static_assert(paired,
                  "derivo: total_derivative(f, t, x, dx): a rate is missing. Give each symbol its rate, as in "
                  "total_derivative(f, t, x, dx, y, dy).");
    if constexpr (Expression<F> && Symbol<Time> && paired) {
        static_assert(are_rates<Pairs...>,
                      "derivo: total_derivative(f, t, x, dx): symbols and rates must follow one another. A rate is a "
                      "symbol, an expression or a number.");
        if constexpr (are_rates<Pairs...>) {
            constexpr bool once = once_each(typename moving_symbols<tree_list<Time>, Pairs...>::type{});
            static_assert(once,
                          "derivo: total_derivative(f, t, x, dx): a symbol has two rates. Name each once; that of t "
                          "is 1.");
            return once;
        }
    }
    return false;
}

/// Σ ∂f/∂x dx
template <class Sum, class F>
constexpr auto add_rates(Sum sum, F) {
    return sum;
}
template <class Sum, class F, class X, class Rate, class... Rest>
constexpr auto add_rates(Sum sum, F f, X x, Rate rate, Rest... rest) {
    return add_rates(sum + diff(f, x) * rate, f, rest...);
}

template <int Order, class F, class Time, class... Pairs>
constexpr auto rate_of(F f, Time t, Pairs... pairs) {
    if constexpr (Order == 0)
        return f;
    else
        return rate_of<Order - 1>(add_rates(diff(f, t), f, pairs...), t, pairs...);
}

}  // namespace detail

/// The total derivative df/dt of `f`, where x, ... change with time at the rates dx, ...
///
/// df/dt = ∂f/∂t + Σ ∂f/∂x dx/dt. A rate is a symbol, an expression (of x and t too: x' = v(x, t)) or a number. Order n
/// applies the same n times; a rate that is a symbol may move itself: total_derivative<2>(f, t, x, v, v, a).
///
/// @param t      the symbol of time; f need not contain it
/// @returns      an expression
/// @diagnostics  "derivo: total_derivative(f, t, x, dx): f must be an expression."
///               "derivo: total_derivative(f, t, x, dx): t must be a symbol."
///               "derivo: total_derivative(f, t, x, dx): a rate is missing."
///               "derivo: total_derivative(f, t, x, dx): symbols and rates must follow one another."
///               "derivo: total_derivative(f, t, x, dx): a symbol has two rates."
///               "derivo: total_derivative<n>(f, t, x, dx): the order is negative."
/// @example      examples/course/related_rates.cpp
template <int Order = 1, class F, class Time, class... Pairs>
constexpr auto total_derivative(F f, Time t, Pairs... pairs) noexcept {
    static_assert(Order >= 0, "derivo: total_derivative<n>(f, t, x, dx): the order is negative. Give n >= 0.");
    if constexpr (Order >= 0 && detail::can_move<F, Time, Pairs...>()) return detail::rate_of<Order>(f, t, pairs...);
}

/// The rate dy/dt that F = 0 leaves to y, where x, ... change at the rates dx, ...
///
/// 0 = dF/dt = ∂F/∂t + Σ ∂F/∂x dx/dt + ∂F/∂y dy/dt, solved for dy/dt.
///
/// @param F      an expression, or an equation, equals(a, b)
/// @returns      an expression in t, x, ... and y
/// @diagnostics  as implicit_derivative(F, t, y) and total_derivative
/// @example      examples/course/related_rates.cpp
template <class F, class Time, class Y, class... Pairs>
constexpr auto related_rate(F f, Time t, Y y, Pairs... pairs) noexcept {
    const auto level = detail::level_function(f);
    using level_type = std::remove_const_t<decltype(level)>;
    if constexpr (detail::defines_implicitly<level_type, Time, Y>())
        if constexpr (detail::can_move<level_type, Time, Pairs..., Y, constant<0>>())
            return -detail::rate_of<1>(level, t, pairs...) / diff(level, y);
}

}  // namespace derivo

#endif
