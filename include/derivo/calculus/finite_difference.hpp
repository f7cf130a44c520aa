// SPDX-License-Identifier: BSL-1.0
//
// Numerical derivatives of any callable of one number, to compare with: forward, backward, central and second differences,
// Richardson's extrapolation of the central one; and the difference quotient as an expression.
// May include: core, expression, evaluate.
#ifndef DERIVO_CALCULUS_FINITE_DIFFERENCE_HPP
#define DERIVO_CALCULUS_FINITE_DIFFERENCE_HPP

#include <limits>
#include <type_traits>

#include <derivo/calculus/magnitude.hpp>
#include <derivo/expression/substitute.hpp>

namespace derivo {

namespace detail::numerical {

/// A point given as an integer is meant as a double.
template <class T>
using point_scalar = std::conditional_t<std::is_integral_v<T>, double, T>;

/// The power of two at or below ε^(1/n) max(|x|, 1). x ± h is exact then.
template <class T>
constexpr T step_at(T x, int root) {
    const int bits = std::numeric_limits<T>::digits - 1;  // ε = 2^-bits
    T h(1);
    for (int k = 0; root * k < bits; ++k) h = h / T(2);
    const T scale = magnitude(x);
    if (!(scale <= (std::numeric_limits<T>::max)())) return h;
    for (T reached(1); reached * T(2) <= scale; reached = reached * T(2)) h = h * T(2);
    return h;
}

/// (b - a)/(distance), and no number where nothing lies between.
template <class T>
constexpr T slope_between(T a, T b, T distance) {
    return distance == T(0) ? std::numeric_limits<T>::quiet_NaN() : (b - a) / distance;
}

}  // namespace detail::numerical

/// The forward difference (f(x + h) - f(x))/h, off by h/2 f''(x) + ...
///
/// The distance is taken between the points as they are rounded. Without h it is about ε^(1/2) max(|x|, 1), a power of
/// two: about half the digits are right.
///
/// @param f      a callable of one number: a lambda, an expression in one symbol, a functor
/// @example      examples/course/numerical.cpp
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S forward_difference(const F& f, T at, detail::numerical::point_scalar<std::type_identity_t<T>> h) {
    const S x(at), next = x + h;
    return detail::numerical::slope_between(static_cast<S>(f(x)), static_cast<S>(f(next)), S(next - x));
}
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S forward_difference(const F& f, T at) {
    return forward_difference(f, at, detail::numerical::step_at(S(at), 2));
}

/// The backward difference (f(x) - f(x - h))/h, off by -h/2 f''(x) + ...
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S backward_difference(const F& f, T at, detail::numerical::point_scalar<std::type_identity_t<T>> h) {
    return forward_difference(f, at, -h);
}
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S backward_difference(const F& f, T at) {
    return backward_difference(f, at, detail::numerical::step_at(S(at), 2));
}

/// The central difference (f(x + h) - f(x - h))/(2h), off by h²/6 f'''(x) + ...
///
/// Without h it is about ε^(1/3) max(|x|, 1): two thirds of the digits are right.
///
/// @example      examples/course/numerical.cpp
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S central_difference(const F& f, T at, detail::numerical::point_scalar<std::type_identity_t<T>> h) {
    const S x(at), next = x + h, last = x - h;
    return detail::numerical::slope_between(static_cast<S>(f(last)), static_cast<S>(f(next)), S(next - last));
}
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S central_difference(const F& f, T at) {
    return central_difference(f, at, detail::numerical::step_at(S(at), 3));
}

/// The second difference (f(x + h) - 2 f(x) + f(x - h))/h² for f''(x), off by h²/12 f⁗(x) + ...
///
/// As the difference of the slopes on both sides. Without h it is about ε^(1/4) max(|x|, 1): half the digits are right.
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S second_difference(const F& f, T at, detail::numerical::point_scalar<std::type_identity_t<T>> h) {
    const S x(at), next = x + h, last = x - h, here = static_cast<S>(f(x));
    const S right = detail::numerical::slope_between(here, static_cast<S>(f(next)), S(next - x));
    const S left = detail::numerical::slope_between(static_cast<S>(f(last)), here, S(x - last));
    return detail::numerical::slope_between(left, right, S((next - last) / S(2)));
}
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr S second_difference(const F& f, T at) {
    return second_difference(f, at, detail::numerical::step_at(S(at), 4));
}

enum class difference_kind { forward, backward, central, second };

/// One of the differences above, chosen by name: finite_difference<difference_kind::forward>(f, at, h).
///
/// @tparam Kind  central unless said
/// @param h      a step; left out, the one that the kind of difference suggests
/// @returns      about f'(at), or f''(at) of a second difference
/// @example      examples/course/numerical.cpp
template <difference_kind Kind = difference_kind::central, class F, class T, class... H>
constexpr auto finite_difference(const F& f, T at, H... h) {
    static_assert(sizeof...(H) <= 1,
                  "derivo: finite_difference(f, at, h): there are too many arguments. Write a callable, a point, and a "
                  "step or none.");
    if constexpr (sizeof...(H) <= 1) {
        if constexpr (Kind == difference_kind::forward)
            return forward_difference(f, at, h...);
        else if constexpr (Kind == difference_kind::backward)
            return backward_difference(f, at, h...);
        else if constexpr (Kind == difference_kind::central)
            return central_difference(f, at, h...);
        else
            return second_difference(f, at, h...);
    }
}

/// The difference quotient (f(x + h) - f(x))/h as an expression: the slope of a secant, whose limit for h → 0 is diff(f, x).
///
/// @diagnostics  "derivo: difference_quotient(f, x, h): f must be an expression, and x a symbol."
/// @example      examples/course/derivative.cpp
template <class F, class X, class H>
constexpr auto difference_quotient(F f, X x, H h) noexcept {
    constexpr bool right = Expression<F> && Symbol<X> && (Expression<H> || PlainNumber<H>);
    static_assert(right,
                  "derivo: difference_quotient(f, x, h): f must be an expression, and x a symbol. Of a callable use "
                  "forward_difference(f, at, h).");
    if constexpr (right) return (substitute(f, x = x + h) - f) / h;
}

}  // namespace derivo

#endif
