// SPDX-License-Identifier: BSL-1.0
//
// newton: one zero, from a start. roots: the zeros on an interval.
// May include: the public face.
#ifndef DERIVO_CALCULUS_ROOTS_HPP
#define DERIVO_CALCULUS_ROOTS_HPP

#include <derivo/calculus/scan.hpp>

namespace derivo {

/// What newton gives.
template <class T>
struct newton_result {
    status how;
    T at;     ///< the last point
    T value;  ///< f there
    int steps;
};

namespace detail {

/// Newton's method on g, which gives value and slope.
template <class T, class G>
class newton_search {
    using values = decltype(std::declval<const G&>()(T{}));

public:
    constexpr newton_search(const G& g, T start) : g_(g), x_(start), at_(g(start)) {}

    constexpr newton_result<T> run(int limit) {
        for (int step = 0; step < limit; ++step) {
            if (!finite(at_[0]) || !finite(at_[1])) return ended(status::not_finite, step);
            if (at_[0] == 0) return ended(status::converged, step);
            if (at_[1] == 0) return ended(status::flat, step);
            const T move = at_[0] / at_[1];
            if (math::fabs(move) <= 2 * epsilon<T> * math::fabs(x_)) return ended(status::converged, step);
            if (!descend(move)) {
                const bool rounding = math::fabs(move) <= half_digits<T> * math::fabs(x_);
                return ended(rounding ? status::converged : status::no_progress, step);
            }
        }
        return ended(at_[0] == 0 ? status::converged : status::step_limit, limit);
    }

private:
    constexpr newton_result<T> ended(status how, int steps) const { return {how, x_, at_[0], steps}; }

    constexpr bool try_point(T x) {
        const values at = g_(x);
        if (x == x_ || !(math::fabs(at[0]) < math::fabs(at_[0]))) return false;
        x_ = x;
        at_ = at;
        return true;
    }
    // A step that does not make |f| smaller is halved: a first guess that is far off does no harm. Steps that shrink by
    // the same factor q, as they do to a multiple zero, sum up to move/(1 - q).
    constexpr bool descend(T move) {
        const T from = x_, q = last_ == 0 ? T(0) : move / last_;
        last_ = move;
        bool down = try_point(from - move);
        for (int half = 1; !down && half < 40; ++half) down = try_point(from - (move /= 2));
        if (q > T(0.3) && q < T(0.95) && try_point(from - move / (1 - q))) last_ = 0;
        return down;
    }

    const G& g_;
    T x_, last_ = 0;
    values at_;
};

}  // namespace detail

/// A zero of `f` in x, by Newton's method with the exact derivative, from a start.
///
/// xₖ₊₁ = xₖ - f(xₖ)/f'(xₖ), and half of a step that does not make |f| smaller. Ends where a step is within rounding.
///
/// @param start   a first guess, of type float, double or long double
/// @param values  values of the other symbols of f: c = 2.0
/// @returns       status, point, value there, steps. converged: f(at) = 0 as nearly as T allows; flat: f' = 0;
///                no_progress: |f| has a minimum there that is not 0; not_finite; step_limit
/// @diagnostics   "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: f must be an expression."
///                "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: x must be a symbol."
///                "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: too many numbers."
///                "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: the numbers must be of type float, double or long double."
///                "derivo: roots(f, x, a, b), integrate(f, x, a, b), ...: a symbol of f has no value."
/// @cost          value and slope in one pass for each step
/// @example       examples/course/extrema.cpp
template <int Limit = 100, class F, class X, class A, class... B>
constexpr auto newton(F f, X x, A start, B... values) {
    using T = detail::search_scalar<A, B...>;
    if constexpr (detail::is_problem<T, F, X, B...>()) {
        const auto g = detail::derivatives_at<T, 0, 1>(f, x, values...);
        return detail::newton_search<T, decltype(g)>(g, static_cast<T>(start)).run(Limit);
    }
}
template <int Limit = 100, class F, class A>
constexpr auto newton(const F& f, A start) {
    return detail::as_formula(f, [=](auto g, auto x) { return newton<Limit>(g, x, start); });
}

/// The zeros of `f` on [a, b], in rising order.
///
/// f is looked at in Cells places. Between two of them a change of sign is followed by Newton's method with the exact
/// derivative, which never leaves its bracket; where f' changes its sign and |f| has a valley, its lowest point decides
/// whether f touches 0, or passes through it twice. Zeros at the ends count, also those that rounding puts half a digit
/// beyond. Poles and jumps are no zeros.
///
/// @tparam Most   room for so many zeros; `more` says if there were more
/// @tparam Cells  a pair of zeros nearer to one another than `step`, about (b - a)/Cells, may be missed: so may a zero
///                beside a pole
/// @returns       findings: a range of numbers, with `more`, `flat`, `how`, `step`
/// @diagnostics   "derivo: roots(F, a, b), integrate(F, a, b), ...: F must be a function of one number."
/// @cost          f, f', f'' in one pass, Cells + 1 times, and about 6 times for each zero
/// @example       examples/course/extrema.cpp
template <std::size_t Most = 16, int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto roots(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    using results = findings<T, Most>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::scanned<Cells, results>(detail::derivatives_at<T, 0, 1, 2>(f, x, values...), static_cast<T>(a),
                                               static_cast<T>(b), [](const auto& found, results& all) {
                                                   if (found.what == detail::change::zero) all.add(found.at);
                                               });
}
template <std::size_t Most = 16, int Cells = 64, class F, class A, class B>
constexpr auto roots(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return roots<Most, Cells>(g, x, a, b); });
}

}  // namespace derivo

#endif
