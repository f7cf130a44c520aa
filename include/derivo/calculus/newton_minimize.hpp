// SPDX-License-Identifier: BSL-1.0
//
// newton_minimize: Newton's method for a minimum, with exact gradient and Hessian, safe where the function is not convex.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_NEWTON_MINIMIZE_HPP
#define DERIVO_CALCULUS_NEWTON_MINIMIZE_HPP

#include <derivo/calculus/objective.hpp>

namespace derivo {

/// When newton_minimize ends.
struct newton_options {
    double tolerance =
        0;            ///< of the last step, for each unit of 1 + ‖p‖; 0 takes √ε of the scalar type, whose square is ε
    int steps = 100;  ///< at most so many
};

namespace detail::search {

/// Where to go from a point, and what is known there: is the Hessian positive definite, does the function curve down?
template <class T, std::size_t N>
struct direction {
    std::array<T, N> step{};
    bool convex = false, down = false;
};

/// -H⁻¹g where H is positive definite. Elsewhere the same with |λ| for each eigenvalue λ, those near 0 raised: downhill in
/// every direction. Where that is nowhere, along the most negative curvature.
template <class Algebra, class T, std::size_t N>
constexpr direction<T, N> newton_direction(const square_matrix<T, N>& H, const std::array<T, N>& g, T reach) {
    using math::sqrt;
    const auto exact = Algebra::solve_definite(H, g);
    direction<T, N> to{moved({}, T(-1), exact.x), exact.exists, false};
    if (exact.exists) return to;

    const auto [values, vectors] = Algebra::diagonalise(H);
    const T largest = magnitude(values[0]) > values[N - 1] ? magnitude(values[0]) : values[N - 1];
    const T least = largest == T(0) ? T(1) : largest * T(sqrt(std::numeric_limits<T>::epsilon()));
    to.step = {};
    for (std::size_t i = 0; i < N; ++i) {
        const T curvature = magnitude(values[i]) > least ? magnitude(values[i]) : least;
        to.step = moved(to.step, -dot(vectors[i], g) / curvature, vectors[i]);
    }
    to.down = values[0] < -least;
    const T small = T(sqrt(std::numeric_limits<T>::epsilon()));
    if (to.down && length(to.step) <= small * reach) {  // a saddle or a maximum
        const T side = dot(vectors[0], g) > T(0) ? T(-1) : T(1);
        to.step = moved({}, side * reach, vectors[0]);
    }
    return to;
}

/// A step t along `to` after which f is lower, halved from 1; where f is not convex it is doubled as long as f falls, but
/// not below `lowest`. 0 if there is none.
template <class T, std::size_t N, class Value>
constexpr T line_search(const Value& f, const std::array<T, N>& p, T value, const direction<T, N>& to, T slope,
                        T lowest) {
    const auto along = [&](T t) { return f(moved(p, t, to.step)); };
    T t(1), there = along(t);
    for (int halvings = 0; !(there <= value + slope * t / T(10000) && there < value); there = along(t)) {
        if (++halvings > 60) return T(0);
        t /= T(2);
    }
    for (int doublings = 0; !to.convex && there >= lowest && doublings < 200; ++doublings, t *= T(2)) {
        const T next = along(T(2) * t);
        if (!(next < there)) break;
        there = next;
    }
    return t;
}

template <class Algebra, class Result, class T, std::size_t N, class Whole, class Value, class Observer>
constexpr Result newton_from(const Whole& at, const Value& value_at, std::array<T, N> p, const newton_options& options,
                             Observer& observe) {
    using math::sqrt;
    constexpr T epsilon = std::numeric_limits<T>::epsilon();
    const T tolerance = tolerance_or(options.tolerance, T(sqrt(epsilon)));
    T lowest(0), stride_before = std::numeric_limits<T>::infinity();
    for (int step = 0;; ++step) {
        const auto now = at(p);
        const T steepness = length(now.gradient), reach = T(1) + length(p);
        const auto ended = [&](status how) { return Result{how, p, now.value, steepness, step}; };
        if (step > 0 && now.value < lowest) return ended(status::unbounded);
        if (!finite(now.value) || !finite(steepness) || !finite(now.hessian)) return ended(status::not_finite);
        observe(p, now.value);
        if (step == 0) lowest = bottom(now.value);
        const auto to = newton_direction<Algebra>(now.hessian, now.gradient, reach);
        const T slope = dot(now.gradient, to.step), stride = length(to.step);
        if (!finite(to.step)) return ended(status::not_finite);

        if (stride <= tolerance * reach && !to.down) {
            // Newton's steps square the error. Steps that only shrink, as for x³ and x⁴, end where the curvature is 0.
            const bool slow = stride > stride_before / T(4);
            if (!to.convex || (slow && steepness > T(0))) return ended(status::flat);
            if (step > 0 || steepness == T(0)) {
                const auto last = moved(p, T(1), to.step);
                const auto there = at(last);
                const T rest = length(there.gradient);
                if (!(rest < steepness)) return ended(status::converged);
                return Result{status::converged, last, there.value, rest, step + 1};
            }
        }
        if (step >= options.steps) return ended(status::step_limit);

        const bool visible = -slope > T(8) * epsilon * magnitude(now.value);  // else values tell nothing any more
        T t(1);
        if (!to.convex || visible) t = line_search(value_at, p, now.value, to, slope < T(0) ? slope : T(0), lowest);
        if (t == T(0)) return ended(status::no_progress);
        p = moved(p, t, to.step);
        stride_before = stride;
    }
}

template <class Algebra, class F, class P, class Data, class Observer>
constexpr auto newton_on(const F& f, const P& start, const Data& data, const newton_options& options,
                         Observer& observe) {
    const auto first = start_of(start);
    using result = typename std::remove_const_t<decltype(first)>::result;
    return begin_at<result, F, Data, Algebra>(first, [&](const auto& from) {
        return newton_from<Algebra, result>(hessian_objective(f, data, symbols_of(from)),
                                            value_objective(f, data, symbols_of(from)), from.values, options, observe);
    });
}

}  // namespace detail::search

/// A minimum of `f` near a start, by Newton's method: p ← p - H⁻¹ ∇f, with the exact Hessian H.
///
/// Where H is not positive definite, its eigenvalues are replaced by their sizes, so that each step leads down; from a
/// saddle or a maximum along the most negative curvature. Steps that don't lower f are halved. Near a minimum each step
/// doubles the number of right digits.
///
/// @tparam Algebra small_algebra, eigen_algebra of interop/eigen.hpp, or another class with their functions
/// @param f        an expression, with start = bindings(x = 1.0, y = 2.0); or a function, with start = std::array{1.0, 2.0}
/// @param options  {.tolerance = 1e-8, .steps = 100}
/// @param observe  called with each point and its value, observe(point, value); may be left out
/// @returns        { how, point, value, gradient_norm, iterations }; result[x] by name. how is converged at a minimum whose
///                 Hessian is positive definite; flat where a direction has neither slope nor curvature, which proves
///                 nothing; unbounded, step_limit, no_progress, not_finite
/// @cost           one value, gradient and Hessian for each step, and a value for each trial; N³ operations
/// @example        examples/course/newton.cpp
template <class Algebra = small_algebra, class F, class P, class Observer = detail::search::unobserved>
    requires(!detail::search::is_data_set<Observer>)
constexpr auto newton_minimize(const F& f, const P& start, const newton_options& options = {}, Observer observe = {}) {
    return detail::search::newton_on<Algebra>(f, start, detail::search::no_data{}, options, observe);
}

/// The same for a loss that is summed over a data set: Σ f(θ, row).
///
/// @param data   over(rows), as for gradient_descent
template <class Algebra = small_algebra, class F, class P, class Data, class Observer = detail::search::unobserved>
    requires detail::search::is_data_set<Data>
constexpr auto newton_minimize(const F& f, const P& start, const Data& data, const newton_options& options = {},
                               Observer observe = {}) {
    return detail::search::newton_on<Algebra>(f, start, data, options, observe);
}

}  // namespace derivo

#endif
