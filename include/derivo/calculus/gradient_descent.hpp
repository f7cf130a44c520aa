// SPDX-License-Identifier: BSL-1.0
//
// gradient_descent: θ ← θ - η ∇L, with exact gradients.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_GRADIENT_DESCENT_HPP
#define DERIVO_CALCULUS_GRADIENT_DESCENT_HPP

#include <derivo/calculus/objective.hpp>

namespace derivo {

/// How gradient_descent goes down.
struct descent_options {
    double rate = 0.1;          ///< η: the step is η ∇L
    double momentum = 0;        ///< β in [0, 1): v ← β v - η ∇L, θ ← θ + v
    bool backtracking = false;  ///< shorten each step until it falls as its slope promises, then lengthen the next
    double tolerance = 0;       ///< of ‖∇L‖; 0 takes √ε of the scalar type
    int steps = 1000;           ///< at most so many
};

namespace detail::search {

/// η with f(p - η g) ≤ f(p) - η‖g‖²/10⁴ (Armijo), from the η that is given; 0 if there is none.
template <class T, std::size_t N, class Objective>
constexpr T armijo(const Objective& at, const std::array<T, N>& p, T value, const std::array<T, N>& g, T rate) {
    const T square = dot(g, g);
    for (int halvings = 0; halvings < 100; ++halvings, rate /= T(2))
        if (at(moved(p, -rate, g)).value <= value - rate * square / T(10000)) return rate;
    return T(0);
}

template <class Result, class T, std::size_t N, class Objective, class Observer>
constexpr Result descend(const Objective& at, std::array<T, N> p, const descent_options& options, Observer& observe) {
    using math::sqrt;
    const T tolerance = tolerance_or(options.tolerance, T(sqrt(std::numeric_limits<T>::epsilon())));
    T rate = static_cast<T>(options.rate);
    std::array<T, N> velocity{};
    auto now = at(p);
    const T lowest = bottom(now.value);
    for (int step = 0;; ++step) {
        const T slope = length(now.gradient);
        const auto ended = [&](status how) { return Result{how, p, now.value, slope, step}; };
        if (!finite(now.value) || !finite(slope)) return ended(status::not_finite);
        observe(p, now.value);
        if (now.value < lowest) return ended(status::unbounded);
        if (slope <= tolerance) return ended(status::converged);
        if (step >= options.steps) return ended(status::step_limit);

        if (options.backtracking) {
            rate = armijo(at, p, now.value, now.gradient, rate);
            if (rate == T(0)) return ended(status::no_progress);
            for (T& v : velocity) v = T(0);
        }
        for (std::size_t i = 0; i < N; ++i)
            velocity[i] = static_cast<T>(options.momentum) * velocity[i] - rate * now.gradient[i];
        const auto next = moved(p, T(1), velocity);
        const auto there = at(next);
        if (!finite(there.value) || !finite(there.gradient))  // stay where there still were numbers
            return ended(there.value < lowest ? status::unbounded : status::not_finite);
        p = next, now = there;
        if (options.backtracking) rate *= T(2);
    }
}

template <class F, class P, class Data, class Observer>
constexpr auto descend_from(const F& f, const P& start, const Data& data, const descent_options& options,
                            Observer& observe) {
    const auto first = start_of(start);
    using result = typename std::remove_const_t<decltype(first)>::result;
    return begin_at<result, F, Data>(first, [&](const auto& from) {
        return descend<result>(gradient_objective(f, data, symbols_of(from)), from.values, options, observe);
    });
}

}  // namespace detail::search

/// A minimum of `f` near a start, by gradient descent.
///
/// θ ← θ - η ∇f(θ), until ‖∇f‖ is below the tolerance. Which minimum is found depends on the start, and a point where the
/// gradient vanishes may be a saddle: see classify. Too large an η makes the values grow.
///
/// @param f        an expression, with start = bindings(x = 1.0, y = 2.0); or a function, with start = std::array{1.0, 2.0}
/// @param options  {.rate = 0.1, .momentum = 0.9, .backtracking = false, .tolerance = 1e-8, .steps = 1000}
/// @param observe  called with each point and its value, observe(point, value); may be left out
/// @returns        { how, point, value, gradient_norm, iterations }; result[x] by name. how is converged, step_limit,
///                 unbounded, not_finite, or no_progress of backtracking
/// @diagnostics    "derivo: search(f, start): start must be a point."
///                 "derivo: search(f, start): f must be an expression or a function."
///                 "derivo: search(f, start): f is an expression, so the start must name its variables."
///                 "derivo: search(f, start): f is a function of arguments, so the start names no symbols."
///                 "derivo: search(f, start): the start has not one number for each variable of f."
/// @cost           one value and gradient for each step; backtracking tries some more
/// @example        examples/course/descent.cpp
template <class F, class P, class Observer = detail::search::unobserved>
    requires(!detail::search::is_data_set<Observer>)
constexpr auto gradient_descent(const F& f, const P& start, const descent_options& options = {},
                                Observer observe = {}) {
    return detail::search::descend_from(f, start, detail::search::no_data{}, options, observe);
}

/// The same for a loss that is summed over a data set: Σ f(θ, row).
///
/// @param data   over(rows), one range for each data argument of f; over(rows, t, y) names the columns of an expression
/// @diagnostics  "derivo: search(f, start, over(rows)): f has not one data argument for each range."
/// @example      examples/course/iris.cpp
template <class F, class P, class Data, class Observer = detail::search::unobserved>
    requires detail::search::is_data_set<Data>
constexpr auto gradient_descent(const F& f, const P& start, const Data& data, const descent_options& options = {},
                                Observer observe = {}) {
    return detail::search::descend_from(f, start, data, options, observe);
}

}  // namespace derivo

#endif
