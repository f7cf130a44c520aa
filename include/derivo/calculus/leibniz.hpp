// SPDX-License-Identifier: BSL-1.0
//
// leibniz: the derivative of an integral by a parameter in the integrand and in the limits.
// May include: the public face.
#ifndef DERIVO_CALCULUS_LEIBNIZ_HPP
#define DERIVO_CALCULUS_LEIBNIZ_HPP

#include <derivo/calculus/integrate.hpp>

#include <utility>

namespace derivo {

namespace detail {

/// A limit and its slope at t: of an expression, or of a number, which does not move.
template <class T, class L, class S, class... V>
constexpr std::array<T, 2> limit_at(L limit, S t, T at, V... values) {
    if constexpr (Expression<L>)
        return derivatives_at<T, 0, 1>(limit, t, values...)(at);
    else
        return {static_cast<T>(limit), T(0)};
}

/// The common scalar type of those that are no expressions.
template <class List, class... Args>
struct scalar_of_numbers;
template <class... Kept>
struct scalar_of_numbers<tree_list<Kept...>> {
    using type = search_scalar<Kept...>;
};
template <class... Kept, class First, class... Rest>
struct scalar_of_numbers<tree_list<Kept...>, First, Rest...>
    : scalar_of_numbers<std::conditional_t<Expression<First>, tree_list<Kept...>, tree_list<Kept..., First>>, Rest...> {
};

template <class T, class F, class X, class S, class... V>
constexpr auto leibniz_terms(F f, X x, S t, T at, std::array<T, 2> low, std::array<T, 2> high, V... values) {
    const binding<S, T> now{at};
    const auto value = derivatives_at<T, 0>(f, x, now, values...);
    integral<T> result = integrate(diff(f, t), x, low[0], high[0], now, values...);
    // A limit that does not move may be infinite, or a point where f has no value.
    for (const auto& [limit, sign] : {std::pair{low, T(-1)}, std::pair{high, T(1)}})
        if (limit[1] != 0) result.value += sign * limit[1] * value(limit[0])[0];
    if (!finite(result.value) && result.how == status::converged) result.how = status::not_finite;
    return result;
}

}  // namespace detail

/// d/dt ∫ f dx from a to b, where f, a and b may depend on t: Leibniz's rule, at one t.
///
/// d/dt ∫ f(x, t) dx = f(b, t) b'(t) - f(a, t) a'(t) + ∫ ∂f/∂t dx. All derivatives are exact, the integral is that of
/// integrate.
///
/// @param a, b    the limits: expressions in t, or numbers
/// @param t       the parameter and where: t = 2.0
/// @param values  values of the other symbols: c = 2.0
/// @returns       as integrate
/// @diagnostics   "derivo: leibniz(f, x, a, b, t = 2.0): the parameter has no value."
/// @example       examples/course/integrals.cpp
template <class F, class X, class A, class B, class P, class... V>
constexpr auto leibniz(F f, X x, A a, B b, P parameter, V... values) {
    static_assert(Binding<P>,
                  "derivo: leibniz(f, x, a, b, t = 2.0): the parameter has no value. Say where the derivative "
                  "is wanted.");
    if constexpr (Binding<P>) {
        using T = typename detail::scalar_of_numbers<detail::tree_list<>, A, B, P, V...>::type;
        using S = typename P::symbol_type;
        if constexpr (detail::is_problem<T, F, X, P, V...>()) {
            const T at = static_cast<T>(parameter.value);
            return detail::leibniz_terms(f, x, S{}, at, detail::limit_at<T>(a, S{}, at, values...),
                                         detail::limit_at<T>(b, S{}, at, values...), values...);
        }
    }
}

}  // namespace derivo

#endif
