// SPDX-License-Identifier: BSL-1.0
//
// mean_value_point and rolle_point: the c of the mean value theorem and of Rolle's.
// May include: the public face.
#ifndef DERIVO_CALCULUS_MEAN_VALUE_HPP
#define DERIVO_CALCULUS_MEAN_VALUE_HPP

#include <derivo/calculus/beside.hpp>
#include <derivo/calculus/scan.hpp>

namespace derivo {

/// What mean_value_point and rolle_point give.
template <class T>
struct mean_value_result {
    /// converged; no_sign_change: there is no such point, or none was found, so f has a point without derivative, or more
    /// cells are needed; unequal_ends: Rolle's theorem does not speak of such f; not_finite; bad_interval
    status how = status::no_sign_change;
    T at{};          ///< the first c in (a, b) with f'(c) = slope
    T slope{};       ///< of the secant: (f(b) - f(a))/(b - a)
    int points = 0;  ///< how many such c were found
};

namespace detail {

/// The points of (a, b) with this slope.
template <int Cells, class T, class F, class X, class... V>
constexpr mean_value_result<T> points_of_slope(T slope, F f, X x, T a, T b, V... values) {
    const auto derivatives = derivatives_at<T, 1, 2, 3>(f, x, values...);
    const auto g = [&](T at) {
        auto all = derivatives(at);
        const T noise = 8 * epsilon<T> * larger_of(math::fabs(all[0]), math::fabs(slope));
        all[0] -= slope;
        if (math::fabs(all[0]) <= noise) all[0] = 0;  // of a straight line f' is the slope, but for rounding
        return all;
    };
    const auto first = [&](T at) { return g(at)[0]; };
    const auto is_corner = [&](T at) {
        const T h = (b - a) / Cells / 64;
        return at - h > a && at + h < b && jumps(first, at, h);
    };
    mean_value_result<T> result{status::no_sign_change, a, slope};
    using results = findings<T, 1>;
    const auto all = scanned<Cells, results>(g, a, b, [&](const event<T>& found, results&) {
        if (found.what != change::zero || !(found.at > a && b > found.at) || is_corner(found.at)) return;
        if (result.points++ == 0) result.at = found.at;
    });
    const T middle = a + (b - a) / 2;
    if (result.points == 0 && all.flat) {
        result.at = first(middle) == 0 ? middle : a + (b - a) / 7;
        result.points = first(result.at) == 0 ? 1 : 0;
    }
    result.how = result.points > 0              ? status::converged
                 : all.how == status::converged ? status::no_sign_change
                                                : all.how;
    return result;
}

template <int Cells, bool Rolle, class T, class F, class X, class... V>
constexpr mean_value_result<T> mean_value_of(F f, X x, T a, T b, V... values) {
    if (!is_interval(a, b) || a == b) return {status::bad_interval, a, T(0)};
    const auto g = derivatives_at<T, 0, 1>(f, x, values...);
    const auto left = g(a), right = g(b);
    const T rise = right[0] - left[0];
    if (!finite(rise)) return {status::not_finite, a, rise};
    T noise = larger_of(math::fabs(left[0]), math::fabs(right[0]));
    for (const T slope : {a * left[1], b * right[1]})  // an end is rounded too
        if (finite(slope)) noise = larger_of(noise, math::fabs(slope));
    if (Rolle && math::fabs(rise) > 16 * epsilon<T> * noise) return {status::unequal_ends, a, rise / (b - a)};
    return points_of_slope<Cells>(Rolle ? T(0) : rise / (b - a), f, x, a, b, values...);
}

}  // namespace detail

/// The c of the mean value theorem: a point in (a, b) with f'(c) = (f(b) - f(a))/(b - a).
///
/// If f is continuous on [a, b] and differentiable on (a, b) there is one: the tangent there is parallel to the secant.
///
/// @tparam Cells  as for roots, of f' - slope
/// @returns       status, the first c, the slope, and how many such points there are
/// @cost          that of critical_points
/// @example       examples/course/mean_value.cpp
template <int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto mean_value_point(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::mean_value_of<Cells, false>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <int Cells = 64, class F, class A, class B>
constexpr auto mean_value_point(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return mean_value_point<Cells>(g, x, a, b); });
}

/// The c of Rolle's theorem: f(a) = f(b), so f'(c) = 0 at a point in (a, b).
///
/// @returns       as mean_value_point; status unequal_ends if f(a) and f(b) differ by more than rounding
/// @example       examples/course/mean_value.cpp
template <int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto rolle_point(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::mean_value_of<Cells, true>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <int Cells = 64, class F, class A, class B>
constexpr auto rolle_point(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return rolle_point<Cells>(g, x, a, b); });
}

}  // namespace derivo

#endif
