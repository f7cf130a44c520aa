// SPDX-License-Identifier: BSL-1.0
//
// The shape of a graph: where a function rises and falls, where it is concave up and down, and where that changes.
// May include: the public face.
#ifndef DERIVO_CALCULUS_SHAPE_HPP
#define DERIVO_CALCULUS_SHAPE_HPP

#include <derivo/calculus/beside.hpp>
#include <derivo/calculus/scan.hpp>

namespace derivo {

/// A stretch of an interval on which a derivative keeps its sign: 1, -1, or 0 where it is 0 all along.
template <class T>
struct stretch {
    T from{}, to{};
    int sign = 0;
};

namespace detail {

/// The sign of g inside (from, to): where the middle is a zero, that of a point beside it.
template <class T, class G>
constexpr int sign_between(const G& g, T from, T to) {
    const int middle = sign_of(g(from + (to - from) / 2)[0]);
    return middle != 0 ? middle : sign_of(g(from + (to - from) * T(0.381966L))[0]);
}

/// [a, b] in stretches of one sign of the derivative of this order; broken too where f is not continuous.
template <int Order, std::size_t Most, int Cells, class T, class F, class X, class... V>
constexpr auto stretches(F f, X x, T a, T b, V... values) {
    const auto value = derivatives_at<T, 0>(f, x, values...);
    const auto g = derivatives_at<T, Order, Order + 1, Order + 2>(f, x, values...);
    using results = findings<stretch<T>, Most, T>;
    T from = a;
    const auto end_at = [&](T to, results& all) {
        if (from < to) all.add({from, to, sign_between(g, from, to)});
        from = to;
    };
    results all = scanned<Cells, results>(g, a, b, [&](const event<T>& found, results& so_far) {
        const bool turns = found.before != found.after;
        if (turns || (found.what != change::zero &&
                      !is_continuous([&](T t) { return value(t)[0]; }, found.at, (b - a) / Cells / 64)))
            end_at(found.at, so_far);
    });
    if (all.how != status::bad_interval) end_at(b, all);
    return all;
}

template <std::size_t Most, int Cells, class T, class F, class X, class... V>
constexpr auto inflections(F f, X x, T a, T b, V... values) {
    const auto value = derivatives_at<T, 0>(f, x, values...);
    using results = findings<T, Most>;
    return scanned<Cells, results>(
        derivatives_at<T, 2, 3, 4>(f, x, values...), a, b, [&](const event<T>& found, results& all) {
            if (found.before * found.after < 0 &&
                (found.what == change::zero ||
                 is_continuous([&](T t) { return value(t)[0]; }, found.at, (b - a) / Cells / 64)))
                all.add(found.at);
        });
}

}  // namespace detail

/// Where `f` is increasing (sign 1), decreasing (-1) or constant (0) on [a, b]: stretches that follow one another.
///
/// f' > 0 on an interval: f is increasing there. f' may be 0 at single points of a stretch, as that of x³ is at 0. A
/// stretch ends where f has a pole.
///
/// @tparam Most   room for so many stretches
/// @tparam Cells  two changes nearer to one another than (b - a)/Cells may be missed
/// @returns       findings: a range of stretch: from, to, sign
/// @example       examples/course/shape.cpp
template <std::size_t Most = 16, int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto monotonic_intervals(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::stretches<1, Most, Cells>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <std::size_t Most = 16, int Cells = 64, class F, class A, class B>
constexpr auto monotonic_intervals(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return monotonic_intervals<Most, Cells>(g, x, a, b); });
}

/// Where `f` is concave up (sign 1: shaped like a cup), concave down (-1: like a frown) or straight (0) on [a, b].
///
/// By the sign of f''. A stretch ends where f has a pole.
///
/// @tparam Most   room for so many stretches
/// @tparam Cells  two changes nearer to one another than (b - a)/Cells may be missed
/// @returns       findings: a range of stretch: from, to, sign
/// @example       examples/course/shape.cpp
template <std::size_t Most = 16, int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto concavity(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::stretches<2, Most, Cells>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <std::size_t Most = 16, int Cells = 64, class F, class A, class B>
constexpr auto concavity(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return concavity<Most, Cells>(g, x, a, b); });
}

/// Where f'' changes its sign on (a, b), and f is continuous: there `f` turns from concave up to concave down, or back.
///
/// f'' need not be 0 there, as that of ∛x at 0 is not; and where it is 0 without changing its sign, as that of x⁴ at 0,
/// there is no inflection point.
///
/// @returns       findings: a range of numbers
/// @example       examples/course/shape.cpp
template <std::size_t Most = 16, int Cells = 64, class F, class X, class A, class B, class... V>
constexpr auto inflection_points(F f, X x, A a, B b, V... values) {
    using T = detail::search_scalar<A, B, V...>;
    if constexpr (detail::is_problem<T, F, X, V...>())
        return detail::inflections<Most, Cells>(f, x, static_cast<T>(a), static_cast<T>(b), values...);
}
template <std::size_t Most = 16, int Cells = 64, class F, class A, class B>
constexpr auto inflection_points(const F& f, A a, B b) {
    return detail::as_formula(f, [=](auto g, auto x) { return inflection_points<Most, Cells>(g, x, a, b); });
}

}  // namespace derivo

#endif
