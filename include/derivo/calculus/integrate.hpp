// SPDX-License-Identifier: BSL-1.0
//
// integrate: the definite integral of a function, by adaptive quadrature; limits may be infinite, ends singular.
// May include: the public face.
#ifndef DERIVO_CALCULUS_INTEGRATE_HPP
#define DERIVO_CALCULUS_INTEGRATE_HPP

#include <derivo/calculus/gauss_kronrod.hpp>

namespace derivo {

/// What integrate gives.
template <class T>
struct integral {
    /// converged: the error is within rounding; step_limit, no_progress: `error` is what is known, the integral may not
    /// exist; not_finite: f has no value at a point; bad_interval: a limit is no number
    status how = status::converged;
    T value{};
    T error{};  ///< an estimate, mostly far too large
    int evaluations = 0;
};

namespace detail {

/// ∫ f dx as ∫ f(x(u)) x'(u) du over [0, 1].
///
/// Finite limits: x = a + (b - a) s. From a to ∞: x = a + (1 - s)/s; from -∞ to ∞ the same of f(x) + f(-x), from 0.
/// s = u, or, for f that is singular at an end, s = 140 ∫ u³ (1 - u)³ du, under which 1/√x becomes a polynomial.
template <class T, class F>
class on_unit_interval {
public:
    constexpr on_unit_interval(const F& f, T a, T b, bool soft) : f_(f), a_(a), b_(b), soft_(soft) {}

    constexpr T operator()(T u) const {
        const T v = 1 - u;
        if (!soft_) return at(u, v);
        const T weight = 140 * u * u * u * v * v * v;
        return weight * at(share(u), share(v));
    }

private:
    static constexpr T share(T u) { return u * u * u * u * (35 + u * (-84 + u * (70 - 20 * u))); }

    // s + rest = 1, both exactly enough near 0
    constexpr T at(T s, T rest) const {
        const bool from = finite(a_), to = finite(b_);
        if (from && to) {
            const T x = s < rest ? a_ + (b_ - a_) * s : b_ - (b_ - a_) * rest;
            return (b_ - a_) * value(x, x == a_ || x == b_);
        }
        const T x = rest / s, slope = 1 / (s * s);
        if (!finite(slope)) return 0;
        if (from) return slope * value(a_ + x, x == 0);
        if (to) return slope * value(b_ - x, x == 0);
        return slope * (value(x, false) + value(-x, false));
    }
    // Rounded to a singular end, a point counts for nothing: it stands for less than a last digit.
    constexpr T value(T x, bool end) const {
        const T y = f_(x)[0];
        return end && !finite(y) ? T(0) : y;
    }

    const F& f_;
    T a_, b_;
    bool soft_;
};

template <std::size_t Pieces, class T, class F>
constexpr integral<T> integral_by(const F& f, T a, T b, bool soft) {
    const on_unit_interval<T, F> unit(f, a, b, soft);
    quadrature<Pieces, T, on_unit_interval<T, F>> pieces(unit, soft);
    const status how = pieces.run();
    return {how, pieces.total().value, pieces.total().error, pieces.evaluations()};
}

template <std::size_t Pieces, class T, class F>
constexpr integral<T> integral_of(const F& f, T a, T b) {
    if (a != a || b != b || (a == b && !finite(a))) return {status::bad_interval};
    if (a == b) return {};
    if (a > b) {
        integral<T> back = integral_of<Pieces>(f, b, a);
        back.value = -back.value;
        return back;
    }
    const integral<T> plain = integral_by<Pieces>(f, a, b, false);
    if (plain.how == status::converged) return plain;
    integral<T> soft = integral_by<Pieces>(f, a, b, true);
    soft.evaluations += plain.evaluations;
    const bool better = soft.how == status::converged || !finite(plain.error) || soft.error < plain.error;
    return better ? soft : plain;
}

}  // namespace detail

/// ∫ f dx from a to b, as exactly as the scalar type allows.
///
/// Adaptive Gauss-Kronrod quadrature of 15 points, until the estimated error is within rounding. Limits may be infinite
/// and in either order. f may be singular at an end, as 1/√x and ln x are at 0; a singularity at another place than 0
/// costs digits, since x is rounded there.
///
/// @tparam Pieces  room for so many pieces of the interval
/// @param values   values of the other symbols of f: c = 2.0
/// @returns        status, value, an estimate of the error, the number of evaluations
/// @cost           15 evaluations of f for each piece; 15 for a smooth f on a short interval
/// @example        examples/course/integrals.cpp
template <std::size_t Pieces = 100, class F, class X, class A, class B, class... V>
constexpr auto integrate(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::integral_of<Pieces>(detail::derivatives_at<T, 0>(f, x, values...), static_cast<T>(a),
                                           static_cast<T>(b));
}
template <std::size_t Pieces = 100, class F, class A, class B>
constexpr auto integrate(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return integrate<Pieces>(g, x, a, b); });
}

}  // namespace derivo

#endif
