// SPDX-License-Identifier: BSL-1.0
//
// logarithmic_derivative(f, x) = f'/f = (ln |f|)', a sum over the factors of f; and differentiation by logarithms,
// f' = f (ln |f|)'.
// May include: core, functions' interface, expression, differentiate.
#ifndef DERIVO_CALCULUS_LOGARITHMIC_HPP
#define DERIVO_CALCULUS_LOGARITHMIC_HPP

#include <derivo/differentiate/diff.hpp>
#include <derivo/expression/constant.hpp>

namespace derivo {

namespace detail {

template <class F, class X>
constexpr auto log_slope(F f, X x);

/// (ln |f|)' of a factor that is none of those below: f'/f
template <class F, class X>
constexpr auto log_slope_of(F f, X x) {
    return diff(f, x) / f;
}
/// (ln |-a|)' = (ln |a|)'
template <class A, class X>
constexpr auto log_slope_of(negation<A>, X x) {
    return log_slope(A{}, x);
}
/// (ln |a b|)' = (ln |a|)' + (ln |b|)'
template <class A, class B, class X>
constexpr auto log_slope_of(product<A, B>, X x) {
    return log_slope(A{}, x) + log_slope(B{}, x);
}
/// (ln |a/b|)' = (ln |a|)' - (ln |b|)'
template <class A, class B, class X>
constexpr auto log_slope_of(quotient<A, B>, X x) {
    return log_slope(A{}, x) - log_slope(B{}, x);
}
/// (ln u^v)' = (v ln u)' = v' ln u + v (ln u)'; without the logarithm where v is constant, so of negative u too
template <class U, class V, class X>
constexpr auto log_slope_of(power<U, V>, X x) {
    if constexpr (depends_on<V, X>())
        return diff(V{}, x) * log(U{}) + V{} * log_slope(U{}, x);
    else
        return V{} * log_slope(U{}, x);
}
/// (ln √u)' = (ln |u|)'/2
template <class U, class X>
constexpr auto log_slope_of(call<"sqrt", U>, X x) {
    return log_slope(U{}, x) / constant<2>{};
}
/// (ln |∛u|)' = (ln |u|)'/3
template <class U, class X>
constexpr auto log_slope_of(call<"cbrt", U>, X x) {
    return log_slope(U{}, x) / constant<3>{};
}
/// (ln eᵘ)' = u'
template <class U, class X>
constexpr auto log_slope_of(call<"exp", U>, X x) {
    return diff(U{}, x);
}
/// The plain numbers of a part keep their places.
template <class A, int Offset, class X>
constexpr auto log_slope_of(shifted<A, Offset>, X x) {
    using inner = std::remove_const_t<decltype(log_slope(A{}, x))>;
    return shifted<inner, Offset>{};
}

template <class F, class X>
constexpr auto log_slope(F f, X x) {
    if constexpr (depends_on<F, X>())
        return log_slope_of(f, x);
    else
        return constant<0>{};
}

// Makers, for `composed`: by trees, since the parts of a formula are known as such.

template <class X>
struct by_logarithms {
    template <class Tree>
    using slope = decltype(log_slope(Tree{}, X{}));
    template <class Tree>
    using derivative_of = product<Tree, slope<Tree>>;
};

template <class F, class X>
constexpr bool has_logarithm() {
    static_assert(Expression<F>,
                  "derivo: logarithmic_derivative(f, x): f must be an expression. Write it with symbols.");
    static_assert(Symbol<X>, "derivo: logarithmic_derivative(f, x): x must be a symbol. Use a derivo::symbol.");
    return Expression<F> && Symbol<X>;
}

}  // namespace detail

/// The relative rate of change f'/f = (ln |f|)' of `f`, one term for each of its factors.
///
/// Products, quotients, powers, roots and exponentials are split; no logarithm of f is taken, so f may be negative. Only
/// u^v with v varying brings ln u, as in (x^x)'/x^x = ln x + 1. Where f = 0 it has a pole.
///
/// @returns      an expression
/// @diagnostics  "derivo: logarithmic_derivative(f, x): f must be an expression."
///               "derivo: logarithmic_derivative(f, x): x must be a symbol."
/// @example      examples/course/logarithmic.cpp
template <class F, class X>
constexpr auto logarithmic_derivative(F f, X) noexcept {
    if constexpr (detail::has_logarithm<F, X>())
        return detail::composed<detail::by_logarithms<X>::template slope, F>::of(f);
}

/// ∂f/∂x as differentiation by logarithms finds it: f (ln |f|)', the factors kept together.
///
/// The same as diff(f, x) wherever f ≠ 0. Where a factor is 0 this form is 0 · ∞, no number: evaluate diff(f, x) there.
///
/// @returns      an expression
/// @example      examples/course/logarithmic.cpp
template <class F, class X>
constexpr auto differentiate_by_logarithms(F f, X) noexcept {
    if constexpr (detail::has_logarithm<F, X>())
        return detail::composed<detail::by_logarithms<X>::template derivative_of, F>::of(f);
}

}  // namespace derivo

#endif
