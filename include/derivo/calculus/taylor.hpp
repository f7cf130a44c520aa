// SPDX-License-Identifier: BSL-1.0
//
// taylor<n>(f, x, a): the Taylor polynomial as an expression; linearize, its first order; taylor_coefficients; and
// taylor_remainder, what it leaves out.
// May include: core, functions' interface, expression, differentiate, simplify, evaluate.
#ifndef DERIVO_CALCULUS_TAYLOR_HPP
#define DERIVO_CALCULUS_TAYLOR_HPP

#include <derivo/calculus/taylor_text.hpp>
#include <derivo/evaluate/callable.hpp>

namespace derivo {

namespace detail {

template <class T>
concept FormulaOrNumber = Expression<T> || PlainNumber<T>;

/// Can f be expanded so? Says so if not.
template <int N, class F, class... B>
constexpr bool can_expand() {
    constexpr bool order = N >= 0 && N <= 64;
    static_assert(order, "derivo: taylor<n>(f, x, a): the order is negative, or above 64. Give 0 <= n <= 64.");
    static_assert(Expression<F>,
                  "derivo: taylor<n>(f, x, a): f must be an expression. Write it with symbols; of a function(f) of "
                  "numbers say the point alone, as in taylor<n>(F, a).");
    constexpr bool named = sizeof...(B) > 0 && (Binding<B> && ...);
    static_assert(named,
                  "derivo: taylor<n>(f, x, a): x must be a symbol, and a the number or the expression about which to "
                  "expand. For several variables write taylor<n>(f, x = a, y = b).");
    if constexpr (order && Expression<F> && named) {
        constexpr bool points = (FormulaOrNumber<typename B::value_type> && ...);
        static_assert(points,
                      "derivo: taylor<n>(f, x, a): a is no number and no expression. Give 0_c, a symbol or a number.");
        constexpr bool once = each_once<typename B::symbol_type...>();
        static_assert(once, "derivo: taylor<n>(f, x = a, y = b): a symbol has two points. Name each once.");
        return points && once;
    } else {
        return false;
    }
}

template <class Make>
constexpr bool expansion_exists() {
    static_assert(Make::has_value,
                  "derivo: taylor<n>(f, x, a): f, or one of its first n derivatives, has no value at a: a division by "
                  "0. Expand about another point, or to a lower order.");
    return Make::has_value;
}

template <int N, class F, class... B>
constexpr auto taylor_at(F f, B... at) {
    if constexpr (can_expand<N, F, B...>()) {
        using expansion = expanded<N, typename B::symbol_type...>;
        using polynomial = composed<expansion::template polynomial, F, typename B::value_type...>;
        using make = typename expansion::template make_of<F, typename B::value_type...>;
        if constexpr (expansion_exists<make>()) return polynomial::of(f, at.value...);
    }
}

template <class X, class A>
constexpr binding<X, A> bound_to(X, A a) {
    return {a};
}

/// Is F a function of so many numbers that gives a number?
template <class F, std::size_t Count>
inline constexpr bool takes_numbers = false;
template <class Task, class Numbers, class... Order, std::size_t Count>
    requires has_arguments<functor<Task, Numbers, Order...>>
inline constexpr bool takes_numbers<functor<Task, Numbers, Order...>, Count> =
    is_scalar<functor<Task, Numbers, Order...>> && functor<Task, Numbers, Order...>::order::only_scalars &&
    functor<Task, Numbers, Order...>::order::numbers == static_cast<int>(Count);

/// The symbol that stands for argument K of a function: x0, x1, ... as in its text.
template <int K>
using argument_symbol = symbol<name_from<length(argument_names<K>::text(K)) + 1>(argument_names<K>::text(K))>;

}  // namespace detail

/// The Taylor polynomial of `f` of order N about `x = a`, an expression in x.
///
/// f(a) + f'(a) (x - a) + f''(a)/2 (x - a)² + ... + f⁽ᴺ⁾(a)/N! (x - a)ᴺ, by the recurrences of Taylor coefficients, without
/// repeated derivation. Exact where a is: taylor<5>(sin(x), x, 0_c) is x - x³/6 + x⁵/120.
///
/// @param a      an exact constant, an expression (a symbol: the polynomial about any point), or a plain number
/// @returns      an expression: evaluate, print, compare or differentiate it
/// @diagnostics  "derivo: taylor<n>(f, x, a): the order is negative, or above 64."
///               "derivo: taylor<n>(f, x, a): f must be an expression."
///               "derivo: taylor<n>(f, x, a): x must be a symbol, and a the number or the expression about which to expand."
///               "derivo: taylor<n>(f, x, a): a is no number and no expression."
///               "derivo: taylor<n>(f, x, a): f, or one of its first n derivatives, has no value at a: a division by 0."
/// @cost         at compile time about N² times the operations of f
/// @example      examples/course/taylor.cpp
template <int N, class F, Symbol X, detail::FormulaOrNumber A>
constexpr auto taylor(F f, X x, A a) {
    return detail::taylor_at<N>(f, detail::bound_to(x, a));
}

/// The same about a point of several variables: taylor<2>(f, x = a, y = b).
///
/// Σ 1/k! ((x - a) ∂/∂x + (y - b) ∂/∂y)ᵏ f(a, b) for k = 0 ... N, of any order.
///
/// @diagnostics  "derivo: taylor<n>(f, x = a, y = b): a symbol has two points."
template <int N, class F, class... B>
    requires(!detail::is_functor<F>)
constexpr auto taylor(F f, B... at) {
    return detail::taylor_at<N>(f, at...);
}

/// The same of a function of numbers: a function again, of the same arguments.
///
/// @diagnostics "derivo: taylor<n>(F, a): F must be a function of numbers, function(f), and the point has a number for each of its arguments."
template <int N, class F, detail::FormulaOrNumber... A>
    requires detail::is_functor<F>
constexpr auto taylor(const F& f, A... a) {
    constexpr bool right = detail::takes_numbers<F, sizeof...(A)>;
    static_assert(right,
                  "derivo: taylor<n>(F, a): F must be a function of numbers, function(f), and the point has a number "
                  "for each of its arguments. Of an expression say the symbols, taylor<n>(f, x, a).");
    if constexpr (right)
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return function(taylor<N>(f(detail::argument_symbol<static_cast<int>(I)>{}...),
                                      detail::bound_to(detail::argument_symbol<static_cast<int>(I)>{}, a)...),
                            detail::argument_symbol<static_cast<int>(I)>{}...);
        }(std::index_sequence_for<A...>{});
}

/// The linear approximation, the tangent (plane) at a: f(a) + f'(a) (x - a).
///
/// @returns     an expression
/// @diagnostics as taylor<1>
/// @example     examples/course/taylor.cpp
template <class F, class... At>
constexpr auto linearize(F f, At... at) {
    return taylor<1>(f, at...);
}

/// The coefficients f⁽ᵏ⁾(a)/k!, k = 0 ... N: a functor whose result is a std::array; about x itself if no point is said.
///
/// @example examples/course/taylor.cpp
template <int N, Expression F, Symbol X, detail::FormulaOrNumber A>
constexpr auto taylor_coefficients(F f, X, A a) {
    if constexpr (detail::can_expand<N, F, binding<X, A>>()) {
        using expansion = detail::expanded_by<N, X>;
        if constexpr (detail::expansion_exists<typename expansion::template make_of<F, A>>()) {
            using all = detail::composed<expansion::template coefficients, F, A>;
            return detail::functor_of(all::of(f, a));
        }
    }
}
template <int N, Expression F, Symbol X>
constexpr auto taylor_coefficients(F f, X x) {
    return taylor_coefficients<N>(f, x, x);
}

/// What taylor<N>(f, x, a) leaves out, in Lagrange's form: f⁽ᴺ⁺¹⁾(c)/(N+1)! (x - a)ᴺ⁺¹.
///
/// For some c between a and x it is f(x) - taylor<N>(f, x, a) exactly; so the largest |value| for such c bounds the error.
/// Without c that of c = a: the first term that is left out.
///
/// @param c a symbol, or where to evaluate
template <int N, Expression F, Symbol X, detail::FormulaOrNumber A, detail::FormulaOrNumber C>
constexpr auto taylor_remainder(F f, X, A a, C c) {
    if constexpr (detail::can_expand<N + 1, F, binding<X, C>>()) {
        using expansion = detail::expanded_by<N + 1, X>;
        if constexpr (detail::expansion_exists<typename expansion::template make_of<F, C>>())
            return detail::composed<expansion::template term, F, C, A>::of(f, c, a);
    }
}
template <int N, Expression F, Symbol X, detail::FormulaOrNumber A>
constexpr auto taylor_remainder(F f, X x, A a) {
    return taylor_remainder<N>(f, x, a, a);
}

}  // namespace derivo

#endif
