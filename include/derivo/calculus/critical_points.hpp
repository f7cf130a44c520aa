// SPDX-License-Identifier: BSL-1.0
//
// critical_points: where the derivative is 0 or does not exist, each with what the first derivative test says.
// May include: the public face.
#ifndef DERIVO_CALCULUS_CRITICAL_POINTS_HPP
#define DERIVO_CALCULUS_CRITICAL_POINTS_HPP

#include <derivo/calculus/beside.hpp>
#include <derivo/calculus/scan.hpp>

namespace derivo {

/// What a point is to a function.
enum class point_kind {
    minimum,       ///< a local minimum
    maximum,       ///< a local maximum
    inflection,    ///< f' = 0, and f goes on in the same direction: a saddle, as x³ at 0
    no_extremum,   ///< there is no derivative, and f goes on in the same direction: ∛x at 0
    inconclusive,  ///< the tests do not tell
    not_critical   ///< f' is there and not 0
};

/// The name of a kind, as it is written above.
constexpr const char* to_string(point_kind kind) {
    switch (kind) {
        case point_kind::minimum:
            return "minimum";
        case point_kind::maximum:
            return "maximum";
        case point_kind::inflection:
            return "inflection";
        case point_kind::no_extremum:
            return "no_extremum";
        case point_kind::inconclusive:
            return "inconclusive";
        case point_kind::not_critical:
            return "not_critical";
    }
    return "";
}

/// A point where f' is 0, or where there is none.
template <class T>
struct critical_point {
    T at{};
    T value{};                   ///< f there
    point_kind kind{};           ///< by the first derivative test: the signs of f' on both sides
    bool differentiable = true;  ///< false at a corner, a cusp, a vertical tangent
};

namespace detail {

/// From the signs of f' on both sides.
constexpr point_kind first_derivative_test(int before, int after, bool differentiable) {
    if (before == 0 || after == 0) return point_kind::inconclusive;
    if (before < after) return point_kind::minimum;
    if (before > after) return point_kind::maximum;
    return differentiable ? point_kind::inflection : point_kind::no_extremum;
}

/// At an end of the interval one side is not known; f'' may tell.
template <class T>
constexpr point_kind second_derivative_test(T second) {
    return second > 0 ? point_kind::minimum : second < 0 ? point_kind::maximum : point_kind::inconclusive;
}

/// f is continuous at the event, g gives f', f'', ...
template <class T, class F, class G>
constexpr critical_point<T> critical_point_at(const event<T>& found, const F& f, const G& g, T h, bool inner) {
    const auto slope = [&](T x) { return g(x)[0]; };
    critical_point<T> point{found.at, f(found.at)[0], point_kind::inconclusive, found.what == change::zero};
    if (point.differentiable && inner) point.differentiable = !jumps(slope, found.at, h);
    point.kind = first_derivative_test(found.before, found.after, point.differentiable);
    if (point.kind == point_kind::inconclusive && point.differentiable)
        point.kind = second_derivative_test(g(found.at)[1]);
    return point;
}

/// How far beside a point one looks.
template <int Cells, class T>
constexpr T look(T a, T b) {
    return (b - a) / Cells / 64;
}

template <std::size_t Most, int Cells, class T, class F, class X, class... V>
constexpr auto critical_points_of(F f, X x, T a, T b, V... values) {
    const auto value = derivatives_at<T, 0>(f, x, values...);
    const auto slopes = derivatives_at<T, 1, 2, 3>(f, x, values...);
    using results = findings<critical_point<T>, Most, T>;
    return scanned<Cells, results>(slopes, a, b, [&](const event<T>& found, results& all) {
        const T h = look<Cells>(a, b);
        const bool inner = found.at - h > a && found.at + h < b;
        if (found.what != change::zero && !is_continuous([&](T t) { return value(t)[0]; }, found.at, h)) return;
        all.add(critical_point_at(found, value, slopes, h, inner));
    });
}

}  // namespace detail

/// The critical points of `f` on [a, b]: where f' = 0, and where f is continuous but has no derivative.
///
/// The zeros of f' are found as roots finds them. Corners are found as jumps of f', with or without a change of sign;
/// cusps and vertical tangents as poles of f' beside which f is continuous. Each point comes with what the first
/// derivative test says of it.
///
/// @tparam Most   room for so many points
/// @tparam Cells  points nearer to one another than `step`, about (b - a)/Cells, may be missed
/// @returns       findings: a range of critical_point: at, value, kind, differentiable
/// @cost          f', f'', f''' in one pass, Cells + 1 times, and about 10 times for each point
/// @example       examples/course/extrema.cpp
template <std::size_t Most = 16, int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto critical_points(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::critical_points_of<Most, Cells>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <std::size_t Most = 16, int Cells = 64, class F, class A, class B>
constexpr auto critical_points(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return critical_points<Most, Cells>(g, x, a, b); });
}

}  // namespace derivo

#endif
