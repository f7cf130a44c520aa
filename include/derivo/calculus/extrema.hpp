// SPDX-License-Identifier: BSL-1.0
//
// extrema: the absolute minimum and maximum on a closed interval.
// May include: the public face.
#ifndef DERIVO_CALCULUS_EXTREMA_HPP
#define DERIVO_CALCULUS_EXTREMA_HPP

#include <derivo/calculus/critical_points.hpp>

namespace derivo {

/// The least or the largest value on an interval.
template <class T>
struct extremum {
    T at{};
    T value{};
    /// converged; unbounded: there is none, f grows or falls without end; step_limit: a sample was better than all critical
    /// points and ends, so more cells are needed; not_finite: f has no value at an end
    status how = status::converged;
};

template <class T>
struct extrema_result {
    extremum<T> minimum, maximum;
    status how = status::converged;  ///< the worse of both; bad_interval
};

namespace detail {

/// Takes the better value, the first of equal ones. Sign -1 looks for the largest.
template <class T>
class best_point {
public:
    constexpr explicit best_point(int sign) : sign_(static_cast<T>(sign)) {}

    constexpr void try_candidate(T x, T value) {
        if (sign_ * value == -std::numeric_limits<T>::infinity()) result_.how = status::unbounded;
        if (!finite(value)) {
            if (value != value && result_.how == status::converged) result_.how = status::not_finite;
            return;
        }
        if (!any_ || sign_ * value < sign_ * result_.value) take(x, value);
        any_ = true;
    }
    // Better by more than rounding than what the derivatives found: something was missed.
    constexpr void check(T x, T value) {
        if (!finite(value) || !any_) return;
        const T noise = 64 * epsilon<T> * larger_of(math::fabs(value), math::fabs(result_.value));
        if (!(sign_ * value < sign_ * result_.value - noise)) return;
        take(x, value);
        if (result_.how == status::converged) result_.how = status::step_limit;
    }
    constexpr void unbounded() { result_.how = status::unbounded; }
    constexpr const extremum<T>& result() const { return result_; }

private:
    constexpr void take(T x, T value) {
        result_.at = x;
        result_.value = value;
    }
    T sign_;
    bool any_ = false;
    extremum<T> result_{};
};

// Where f has no limit it goes to an end of the real line: the way it goes tells to which.
template <class T, class F>
constexpr void look_at_pole(const F& f, T x, T h, best_point<T>& least, best_point<T>& most) {
    for (const T side : {-h, h}) {
        const auto beside = look_beside(f, x, side);
        if (!beside.have_limit()) (beside.nearest < beside.far ? least : most).unbounded();
    }
}

template <int Cells, class T, class F, class X, class... V>
constexpr extrema_result<T> extrema_of(F f, X x, T a, T b, V... values) {
    extrema_result<T> result{};
    if (!is_interval(a, b)) {
        result.how = result.minimum.how = result.maximum.how = status::bad_interval;
        return result;
    }
    const auto value_at = derivatives_at<T, 0>(f, x, values...);
    const auto value = [&](T at) { return value_at(at)[0]; };
    const auto slopes = derivatives_at<T, 1, 2, 3>(f, x, values...);
    best_point<T> least(1), most(-1);
    const auto try_point = [&](T at) {
        const T v = value(at);
        least.try_candidate(at, v);
        most.try_candidate(at, v);
    };
    try_point(a);
    using results = findings<T, 1>;
    (void)scanned<Cells, results>(slopes, a, b, [&](const event<T>& found, results&) {
        const T h = look<Cells>(a, b);
        if (found.what == change::zero || is_continuous(value, found.at, h))
            try_point(found.at);
        else
            look_at_pole(value, found.at, h, least, most);
    });
    try_point(b);
    for (int k = 1; k < Cells; ++k) {
        const T part = (static_cast<T>(k) - T(0.381966L)) / Cells, at = a * (1 - part) + b * part, v = value(at);
        least.check(at, v);
        most.check(at, v);
    }
    result.minimum = least.result();
    result.maximum = most.result();
    result.how = result.minimum.how != status::converged ? result.minimum.how : result.maximum.how;
    return result;
}

}  // namespace detail

/// The absolute minimum and maximum of `f` on [a, b].
///
/// The procedure of the course: f at each critical point, points without derivative among them, and at both ends; the
/// least value is the minimum, the largest the maximum, the leftmost of equal ones. Values at other points check it.
///
/// @tparam Cells  extrema nearer to one another than (b - a)/Cells may be missed
/// @returns       minimum and maximum, each with at, value and how; and how, the worse of both
/// @cost          that of critical_points, and f Cells times
/// @example       examples/course/extrema.cpp
template <int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto extrema(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::extrema_of<Cells>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <int Cells = 64, class F, class A, class B>
constexpr auto extrema(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return extrema<Cells>(g, x, a, b); });
}

}  // namespace derivo

#endif
