// SPDX-License-Identifier: BSL-1.0
//
// lagrange: stationary points of a function on the curve, the surface, ... where constraints hold.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_LAGRANGE_HPP
#define DERIVO_CALCULUS_LAGRANGE_HPP

#include <derivo/calculus/classify_point.hpp>
#include <derivo/evaluate/fields.hpp>

namespace derivo {

/// When lagrange ends.
struct lagrange_options {
    double tolerance = 0;  ///< of the last step, for each unit of 1 + its size; 0 takes √ε of the scalar type
    int steps = 100;       ///< at most so many
};

/// A stationary point under M constraints. `violation` is ‖g‖ at it, `gradient_norm` that of ∇f - Σ λ ∇g; `kind` says what
/// the point is among those that satisfy the constraints.
template <class T, std::size_t N, std::size_t M, class... X>
struct constrained_result : search_result<T, N, X...> {
    std::array<T, M> multipliers;
    T violation;
    stationary_kind kind;
};

namespace detail::search {

/// Symbols that no formula of the user has: multipliers λ₀, λ₁, ..., and coordinates of a point without names.
constexpr name<3> numbered(char family, std::size_t k) {
    name<3> result;
    result.text[0] = family, result.text[1] = static_cast<char>('0' + k);
    return result;
}
template <std::size_t K>
using multiplier_symbol = symbol<numbered('\1', K)>;
template <std::size_t K>
using coordinate_symbol = symbol<numbered('\2', K)>;

/// The parts of L = f - Σ λᵢ gᵢ at (x, λ): its Hessian is the bordered matrix (W, -Jᵀ; -J, 0).
template <class T, std::size_t N, std::size_t M>
struct stationary_equations {
    T value;
    std::array<T, N + M> gradient;
    square_matrix<T, N + M> matrix;

    /// ½‖∇L‖², to be made 0.
    constexpr T merit() const { return dot(gradient, gradient) / T(2); }
    constexpr T slope() const {
        std::array<T, N> part{};
        for (std::size_t i = 0; i < N; ++i) part[i] = gradient[i];
        return length(part);
    }
    constexpr T violation() const {
        std::array<T, M> part{};
        for (std::size_t k = 0; k < M; ++k) part[k] = gradient[N + k];
        return length(part);
    }
    constexpr bool all_finite() const { return finite(value) && finite(gradient) && finite(matrix); }
};

template <class T, std::size_t N, std::size_t M, class Lagrangian>
constexpr stationary_equations<T, N, M> stationary_at(const Lagrangian& L, const std::array<T, N + M>& p) {
    const auto now = L(p);
    return {now.value, now.gradient, now.hessian};
}

/// The multipliers that fit a point best: (J Jᵀ) λ = J ∇f, of which J stands in the border at λ = 0; 0 if there are none.
template <class Algebra, class T, std::size_t N, std::size_t M>
constexpr std::array<T, M> first_multipliers(const stationary_equations<T, N, M>& at_zero) {
    square_matrix<T, M> products{};
    std::array<T, M> right{};
    for (std::size_t a = 0; a < M; ++a)
        for (std::size_t i = 0; i < N; ++i) {
            right[a] -= at_zero.matrix[N + a][i] * at_zero.gradient[i];
            for (std::size_t b = 0; b < M; ++b) products[a][b] += at_zero.matrix[N + a][i] * at_zero.matrix[N + b][i];
        }
    const auto found = Algebra::solve_definite(products, right);
    return found.exists ? found.x : std::array<T, M>{};
}

/// Bordered Hessian test: beside M eigenvalues of each sign, those of the curvature along the constraints.
template <class Algebra, class T, std::size_t N, std::size_t M>
constexpr stationary_kind constrained_kind(const square_matrix<T, N + M>& bordered) {
    using math::sqrt;
    inertia count = inertia_of(Algebra::diagonalise(bordered).values, T(sqrt(std::numeric_limits<T>::epsilon())));
    count.negative -= static_cast<int>(M), count.positive -= static_cast<int>(M);
    if (count.zero > 0 && (count.negative < 0 || count.positive < 0)) return stationary_kind::inconclusive;
    if (count.negative + count.positive == 0)
        return stationary_kind::inconclusive;  // the constraints alone fix the point
    return kind_by(count);
}

template <std::size_t M, class T, std::size_t N, class... X>
constexpr constrained_result<T, N, M, X...> constrained_of(const start_point<T, N, X...>&);

template <class Algebra, class Result, class T, std::size_t N, std::size_t M, class Lagrangian>
constexpr Result stationary_from(const Lagrangian& L, const std::array<T, N>& start, const lagrange_options& options) {
    using math::sqrt;
    const T tolerance = tolerance_or(options.tolerance, T(sqrt(std::numeric_limits<T>::epsilon())));
    std::array<T, N + M> p{};
    for (std::size_t i = 0; i < N; ++i) p[i] = start[i];
    auto now = stationary_at<T, N, M>(L, p);
    if (now.all_finite()) {
        const auto multipliers = first_multipliers<Algebra>(now);
        for (std::size_t k = 0; k < M; ++k) p[N + k] = multipliers[k];
        now = stationary_at<T, N, M>(L, p);
    }
    T stride_before = std::numeric_limits<T>::infinity();
    bool slow = false;
    for (int step = 0;; ++step) {
        const auto ended = [&](status how) {
            Result result{};
            result.how = how, result.value = now.value, result.gradient_norm = now.slope(), result.iterations = step;
            for (std::size_t i = 0; i < N; ++i) result.point[i] = p[i];
            for (std::size_t k = 0; k < M; ++k) {
                result.multipliers[k] = p[N + k];
                result.value -= p[N + k] * now.gradient[N + k];  // L = f - Σ λ g and ∂L/∂λ = -g
            }
            result.violation = now.violation();
            result.kind = how != status::converged ? stationary_kind::not_stationary
                          : slow                   ? stationary_kind::inconclusive
                                                   : constrained_kind<Algebra, T, N, M>(now.matrix);
            return result;
        };
        if (!now.all_finite()) return ended(status::not_finite);
        const auto [exists, down] = Algebra::solve(now.matrix, now.gradient);
        if (now.merit() == T(0)) return ended(status::converged);
        if (!exists) return ended(status::singular);
        const T stride = length(down);
        const bool last = stride <= tolerance * (T(1) + length(p));
        slow = stride > stride_before / T(4);  // near the end that means: the curvature vanishes there
        if (!last && step >= options.steps) return ended(status::step_limit);

        T t(1);
        auto next = moved(p, -t, down);
        auto there = stationary_at<T, N, M>(L, next);
        if (last) {  // the last step squares what is missing; where only rounding is left, it may not help
            if (there.all_finite() && there.merit() < now.merit()) p = next, now = there, ++step;
            return ended(status::converged);
        }
        while (!(there.all_finite() && there.merit() <= (T(1) - t / T(5000)) * now.merit())) {
            t /= T(2);
            if (t < std::numeric_limits<T>::epsilon()) return ended(status::no_progress);
            next = moved(p, -t, down);
            there = stationary_at<T, N, M>(L, next);
        }
        p = next, now = there, stride_before = stride;
    }
}

// ── expressions of functions ────────────────────────────────────────────────────────────────────────

/// The symbols that stand for the variables of F: those of its order, or coordinates.
template <class Order, class Places>
struct variables_in_order;
template <class... X, class Places>
struct variables_in_order<tree_list<X...>, Places> {
    using type = tree_list<X...>;
};
template <class... Slots, std::size_t... I>
struct variables_in_order<argument_list<Slots...>, std::index_sequence<I...>> {
    using type = tree_list<coordinate_symbol<I>...>;
};

template <class Tree, class Numbers, class... Order>
constexpr auto expression_in(const functor<value_task<Tree>, Numbers, Order...>& f) {
    return with_numbers_of<Tree>(f.numbers);
}

/// An expression, or a vector of them: f on these symbols.
template <class F, class... X>
constexpr auto on_symbols(const F& f, tree_list<X...>) {
    if constexpr (Expression<F>)
        return f;
    else if constexpr (is_argument_list<typename F::order>)
        return f(X{}...);
    else if constexpr (is_scalar<F>)
        return expression_in(f);
    else
        return f;
}

/// The constraints: of a vector its components, of an expression itself.
template <class G>
inline constexpr std::size_t constraint_count = Expression<G> ? 1 : static_cast<std::size_t>(component_count<G>);

template <std::size_t K, class G>
constexpr auto constraint(const G& g) {
    if constexpr (Expression<G>)
        return g;
    else
        return component<K>(g);
}

/// L = f - Σ λ g, its gradient and its Hessian, as a function of variables and multipliers.
template <class F, class G, class... X, std::size_t... K>
constexpr auto lagrangian(const F& f, const G& g, tree_list<X...>, std::index_sequence<K...>) {
    const auto L = (f - ... - (multiplier_symbol<K>{} * constraint<K>(g)));
    return function(value_and_hessian(L, X{}..., multiplier_symbol<K>{}...), X{}..., multiplier_symbol<K>{}...);
}

template <class Algebra, class T, std::size_t N, class F, class G, class... X, class Start>
constexpr auto lagrange_on(const F& f, const G& g, tree_list<X...> variables, const Start& from,
                           const lagrange_options& options) {
    constexpr std::size_t M = constraint_count<G>;
    static_assert(
        M > 0 && M <= N,
        "derivo: lagrange(f, g, start): there are no constraints, or more than variables. Leave out those that "
        "follow from the others.");
    using result = decltype(constrained_of<M>(from));
    if constexpr (M > 0 && M <= N)
        return stationary_from<Algebra, result, T, N, M>(lagrangian(f, g, variables, std::make_index_sequence<M>{}),
                                                         from.values, options);
    else
        return result{};
}

template <class Algebra, class F, class G, class T, std::size_t N, class First, class... X>
constexpr auto lagrange_from(const F& f, const G& g, const start_point<T, N, First, X...>& from,
                             const lagrange_options& options) {
    return lagrange_on<Algebra, T, N>(f, g, tree_list<First, X...>{}, from, options);
}
template <class Algebra, class F, class G, class T, std::size_t N>
constexpr auto lagrange_from(const F& f, const G& g, const start_point<T, N>& from, const lagrange_options& options) {
    using variables = typename variables_in_order<typename F::order, std::make_index_sequence<N>>::type;
    return lagrange_on<Algebra, T, N>(on_symbols(f, variables{}), on_symbols(g, variables{}), variables{}, from,
                                      options);
}

}  // namespace detail::search

/// A point near a start where f is stationary among the points with g = 0.
///
/// ∇f = Σ λ ∇g and g = 0 (Lagrange), solved by Newton's method with the exact Hessian of L = f - Σ λ g. What is found may
/// be a minimum, a maximum or neither under the constraints: `kind` says which, by the bordered Hessian.
///
/// @tparam Algebra small_algebra, eigen_algebra of interop/eigen.hpp, or another class with their functions
/// @param f        an expression, or a function of arguments
/// @param g        what must be 0: an expression, vector(g, h) of several, or a function of the same arguments
/// @param start    bindings(x = 1.0, y = 2.0) for expressions, std::array{1.0, 2.0} for functions
/// @param options  {.tolerance = 1e-8, .steps = 100}
/// @returns        { how, point, value, gradient_norm, iterations, multipliers, violation, kind }; result[x] by name. how is
///                 converged; singular, where the gradients of the constraints depend on one another or a direction is
///                 flat; no_progress, as where the constraints can't hold; step_limit, not_finite
/// @diagnostics    "derivo: lagrange(f, g, start): g must be an expression, a vector of them, or a function."
///                 "derivo: lagrange(f, g, start): there are no constraints, or more than variables."
/// @cost           one Hessian of L for each step, trials included; (N + M)³ operations
/// @example        examples/course/lagrange.cpp
template <class Algebra = small_algebra, class F, class G, class P>
constexpr auto lagrange(const F& f, const G& g, const P& start, const lagrange_options& options = {}) {
    constexpr bool constraints = Expression<G> || detail::is_functor<G>;
    static_assert(
        constraints,
        "derivo: lagrange(f, g, start): g must be an expression, a vector of them, or a function. It is taken "
        "to be 0: write x*x + y*y - 1_c for a circle.");
    const auto first = detail::search::start_of(start);
    using result = decltype(detail::search::constrained_of<1>(first));
    if constexpr (constraints)
        return detail::search::begin_at<result, F, detail::search::no_data, Algebra>(
            first, [&](const auto& from) { return detail::search::lagrange_from<Algebra>(f, g, from, options); });
    else
        return result{};
}

}  // namespace derivo

#endif
