// SPDX-License-Identifier: BSL-1.0
//
// levenberg_marquardt: least squares with the exact derivatives of each residual.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_LEVENBERG_MARQUARDT_HPP
#define DERIVO_CALCULUS_LEVENBERG_MARQUARDT_HPP

#include <derivo/calculus/objective.hpp>

namespace derivo {

/// How levenberg_marquardt goes.
struct least_squares_options {
    double damping = 1e-3;  ///< μ at the start: small steps like Newton's, large ones like gradient descent
    double tolerance = 0;   ///< of the last step, for each unit of 1 + ‖p‖; 0 takes ε^(2/3) of the scalar type
    int steps = 200;        ///< at most so many, those that were not taken included
};

namespace detail::search {

/// Σ r², half its gradient Σ r ∇r, and Σ ∇r ∇rᵀ, which stands for half its Hessian.
template <class T, std::size_t N>
struct normal_equations {
    T sum{};
    std::array<T, N> gradient{};
    square_matrix<T, N> matrix{};

    constexpr void add(const T& r, const std::array<T, N>& slope) {
        sum += r * r;
        for (std::size_t i = 0; i < N; ++i) {
            gradient[i] += r * slope[i];
            for (std::size_t j = 0; j <= i; ++j) matrix[i][j] += slope[i] * slope[j];
        }
    }
    template <std::size_t M>
    constexpr void add(const std::array<T, M>& r, const std::array<std::array<T, N>, M>& slopes) {
        for (std::size_t k = 0; k < M; ++k) add(r[k], slopes[k]);
    }
    constexpr bool all_finite() const { return finite(sum) && finite(gradient) && finite(matrix); }

    /// (JᵀJ + μ diag JᵀJ) d = -Jᵀr
    template <class Algebra>
    constexpr linear_solution<T, N> damped(T mu) const {
        square_matrix<T, N> A = matrix;
        T largest(0);
        for (std::size_t i = 0; i < N; ++i)
            if (A[i][i] > largest) largest = A[i][i];
        const T least = largest * std::numeric_limits<T>::epsilon();  // of a parameter that does nothing here
        for (std::size_t i = 0; i < N; ++i) {
            A[i][i] += mu * (A[i][i] > least ? A[i][i] : least);
            for (std::size_t j = 0; j < i; ++j) A[j][i] = A[i][j];
        }
        auto found = Algebra::solve_definite(A, gradient);
        for (T& d : found.x) d = -d;
        return found;
    }
};

/// The residuals with their derivatives: of a number the gradient, of a vector the Jacobian.
template <class F, class Data, class... X>
constexpr auto residual_objective(const F& f, const Data& data, tree_list<X...> variables) {
    if constexpr (is_scalar<F>)
        return gradient_objective(f, data, variables);
    else
        return objective_of(value_and_jacobian(f, X{}...), data, variables, typename Data::columns{});
}

template <class T, std::size_t N, class Residuals>
constexpr normal_equations<T, N> equations_at(const Residuals& residuals, const std::array<T, N>& p) {
    normal_equations<T, N> all;
    residuals.each(p, [&](const auto& r) {
        if constexpr (requires { r.jacobian; })
            all.add(r.value, r.jacobian);
        else
            all.add(r.value, r.gradient);
    });
    return all;
}

template <class Algebra, class Result, class T, std::size_t N, class Residuals>
constexpr Result fit_from(const Residuals& residuals, std::array<T, N> p, const least_squares_options& options) {
    using math::cbrt;
    constexpr T epsilon = std::numeric_limits<T>::epsilon();
    const T tolerance = tolerance_or(options.tolerance, T(cbrt(epsilon) * cbrt(epsilon)));
    T mu = static_cast<T>(options.damping);
    auto now = equations_at(residuals, p);
    for (int step = 0;; ++step) {
        const auto ended = [&](status how) { return Result{how, p, now.sum, T(2) * length(now.gradient), step}; };
        if (!now.all_finite()) return ended(status::not_finite);
        if (length(now.gradient) == T(0)) return ended(status::converged);
        if (step >= options.steps) return ended(status::step_limit);

        const auto [exists, d] = now.template damped<Algebra>(mu);
        if (!exists) {
            if (mu > T(1) / epsilon) return ended(status::singular);
            mu = mu > T(0) ? mu * T(10) : epsilon;
            continue;
        }
        const T reach = T(1) + length(p), stride = length(d);
        const T promised = -dot(now.gradient, d);  // at least half of what the parabola falls by
        const auto next = moved(p, T(1), d);
        const auto then = equations_at(residuals, next);
        if (!(then.sum <= now.sum)) {
            if (promised <= T(4) * epsilon * now.sum) return ended(status::converged);  // the sum can't tell any more
            if (mu > T(1) / epsilon) return ended(status::no_progress);
            mu = mu > T(0) ? mu * T(10) : T(1e-3);  // a shorter step, more along the gradient
            continue;
        }
        const bool done = stride <= tolerance * reach && mu <= T(1);
        p = next, now = then, mu /= T(10);
        if (done) return ++step, ended(status::converged);
    }
}

template <class Algebra, class F, class P, class Data>
constexpr auto fit(const F& f, const P& start, const Data& data, const least_squares_options& options) {
    const auto first = start_of(start);
    using result = typename std::remove_const_t<decltype(first)>::result;
    return begin_at<result, F, Data, Algebra>(first, [&](const auto& from) {
        return fit_from<Algebra, result>(residual_objective(f, data, symbols_of(from)), from.values, options);
    });
}

}  // namespace detail::search

/// The parameters for which the sum of the squares of the residuals is least, near a start.
///
/// (JᵀJ + μ diag JᵀJ) d = -Jᵀr, p ← p + d (Levenberg, Marquardt). A step that does not lower the sum is not taken, and μ
/// grows; after one that does it shrinks. J is exact.
///
/// @tparam Algebra small_algebra, eigen_algebra of interop/eigen.hpp, or another class with their functions
/// @param f        the residuals: vector(f, g, ...) or one expression, with start = bindings(a = 1.0, b = 2.0); or a
///                 function that gives an array or a number, with start = std::array{1.0, 2.0}
/// @param options  {.damping = 1e-3, .tolerance = 1e-10, .steps = 200}
/// @returns        { how, point, value, gradient_norm, iterations }; value is the sum of squares. how is converged,
///                 step_limit, singular, no_progress or not_finite
/// @cost           one Jacobian for each step; J is not stored, but summed up into an N by N matrix
/// @example        examples/curve_fit.cpp
template <class Algebra = small_algebra, class F, class P>
constexpr auto levenberg_marquardt(const F& f, const P& start, const least_squares_options& options = {}) {
    return detail::search::fit<Algebra>(f, start, detail::search::no_data{}, options);
}

/// The same with the residuals of each row of a data set.
///
/// @param data   over(rows), as for gradient_descent
template <class Algebra = small_algebra, class F, class P, class Data>
    requires detail::search::is_data_set<Data>
constexpr auto levenberg_marquardt(const F& f, const P& start, const Data& data,
                                   const least_squares_options& options = {}) {
    return detail::search::fit<Algebra>(f, start, data, options);
}

}  // namespace derivo

#endif
