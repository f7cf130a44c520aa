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

/// (ln |f|)', by what f is made of; here f'/f, for a factor that is none of those below.
template <class F>
struct logarithm_of {
    template <class X>
    static constexpr auto slope(X x) {
        return diff(F{}, x) / F{};
    }
};

template <class F, class X>
constexpr auto log_slope(F, X x) {
    if constexpr (depends_on<F, X>())
        return logarithm_of<F>::slope(x);
    else
        return constant<0>{};
}

/// (ln |-a|)' = (ln |a|)'
template <class A>
struct logarithm_of<negation<A>> : logarithm_of<A> {};

/// (ln |a b|)' = (ln |a|)' + (ln |b|)'
template <class A, class B>
struct logarithm_of<product<A, B>> {
    template <class X>
    static constexpr auto slope(X x) {
        return log_slope(A{}, x) + log_slope(B{}, x);
    }
};

/// (ln |a/b|)' = (ln |a|)' - (ln |b|)'
template <class A, class B>
struct logarithm_of<quotient<A, B>> {
    template <class X>
    static constexpr auto slope(X x) {
        return log_slope(A{}, x) - log_slope(B{}, x);
    }
};

/// (ln u^v)' = (v ln u)' = v' ln u + v (ln u)'; without the logarithm where v is constant, so of negative u too
template <class U, class V>
struct logarithm_of<power<U, V>> {
    template <class X>
    static constexpr auto slope(X x) {
        if constexpr (depends_on<V, X>())
            return diff(V{}, x) * log(U{}) + V{} * log_slope(U{}, x);
        else
            return V{} * log_slope(U{}, x);
    }
};

/// (ln |u|^(1/n))' = (ln |u|)'/n
template <class U, int Degree>
struct logarithm_of_root {
    template <class X>
    static constexpr auto slope(X x) {
        return log_slope(U{}, x) / constant<Degree>{};
    }
};
template <class U>
struct logarithm_of<call<"sqrt", U>> : logarithm_of_root<U, 2> {};
template <class U>
struct logarithm_of<call<"cbrt", U>> : logarithm_of_root<U, 3> {};

/// (ln eᵘ)' = u'
template <class U>
struct logarithm_of<call<"exp", U>> {
    template <class X>
    static constexpr auto slope(X x) {
        return diff(U{}, x);
    }
};

/// The plain numbers of a part keep their places.
template <class A, int Offset>
struct logarithm_of<shifted<A, Offset>> {
    template <class X>
    static constexpr auto slope(X x) {
        return shifted<std::remove_const_t<decltype(log_slope(A{}, x))>, Offset>{};
    }
};

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
