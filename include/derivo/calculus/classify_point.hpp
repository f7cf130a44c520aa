// SPDX-License-Identifier: BSL-1.0
//
// classify(f, point): what a stationary point of several variables is, by the signs of the Hessian's eigenvalues.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_CLASSIFY_POINT_HPP
#define DERIVO_CALCULUS_CLASSIFY_POINT_HPP

#include <derivo/calculus/objective.hpp>

namespace derivo {

/// What a point of a function of several variables is, as far as first and second derivatives tell.
enum class stationary_kind {
    minimum,         ///< a strict local minimum
    maximum,         ///< a strict local maximum
    saddle,          ///< up in one direction, down in another
    inconclusive,    ///< flat to second order in a direction: higher derivatives decide
    not_stationary,  ///< the gradient is not zero
    not_finite       ///< a derivative is infinite or no number
};

/// The name of a kind, as it is written above.
constexpr const char* to_string(stationary_kind kind) {
    switch (kind) {
        case stationary_kind::minimum:
            return "minimum";
        case stationary_kind::maximum:
            return "maximum";
        case stationary_kind::saddle:
            return "saddle";
        case stationary_kind::inconclusive:
            return "inconclusive";
        case stationary_kind::not_stationary:
            return "not_stationary";
        case stationary_kind::not_finite:
            return "not_finite";
    }
    return "";
}

/// What classify says of a point. `curvatures` are the eigenvalues of the Hessian, the second derivatives along its
/// eigenvectors.
template <class T, std::size_t N>
struct stationary_classification {
    stationary_kind kind;
    T value, gradient_norm;
    std::array<T, N> curvatures;
};

namespace detail::search {

/// What these signs of curvatures mean. A zero leaves it open, unless there is one of each sign.
constexpr stationary_kind kind_by(const inertia& count) {
    if (count.negative > 0 && count.positive > 0) return stationary_kind::saddle;
    if (count.zero > 0) return stationary_kind::inconclusive;
    return count.negative > 0 ? stationary_kind::maximum : stationary_kind::minimum;
}

template <class Algebra, class T, std::size_t N, class Whole>
constexpr stationary_classification<T, N> classify_at(const Whole& at, const std::array<T, N>& p, double wanted) {
    using math::sqrt;
    const T tolerance = tolerance_or(wanted, T(sqrt(std::numeric_limits<T>::epsilon())));
    const auto now = at(p);
    stationary_classification<T, N> result{stationary_kind::not_finite, now.value, length(now.gradient), {}};
    if (!finite(now.value) || !finite(now.gradient) || !finite(now.hessian)) return result;

    result.curvatures = Algebra::diagonalise(now.hessian).values;
    T largest(0);
    for (const T& curvature : result.curvatures)
        if (magnitude(curvature) > largest) largest = magnitude(curvature);
    // How far the gradient may be from 0: what a shift of the point by the tolerance makes of it.
    const T slack = tolerance * (magnitude(now.value) + largest * (T(1) + length(p)));
    result.kind = result.gradient_norm > slack ? stationary_kind::not_stationary
                                               : kind_by(inertia_of(result.curvatures, tolerance));
    return result;
}

template <class T, std::size_t N, class... X>
constexpr stationary_classification<T, N> classification_of(const start_point<T, N, X...>&);

template <class P>
concept SeveralVariables = is_map<P> || (Point<P> && size_of_start<P> > 0);

}  // namespace detail::search

/// What the point `at` is for `f`: minimum, maximum, saddle, or inconclusive.
///
/// Second derivative test: where ∇f = 0, the Hessian's eigenvalues are all positive at a minimum, all negative at a
/// maximum, of both signs at a saddle. Those within the tolerance of 0, compared with the largest, decide nothing.
///
/// @tparam Algebra   small_algebra, eigen_algebra of interop/eigen.hpp, or another class with their functions
/// @param f          an expression, with at = bindings(x = 1.0, y = 2.0); or a function, with at = std::array{1.0, 2.0}
/// @param tolerance  how exact the point is; 0 takes √ε of the scalar type
/// @returns          { kind, value, gradient_norm, curvatures }
/// @cost             one value, gradient and Hessian; the eigenvalues take some N³
/// @example          examples/course/saddle.cpp
template <class Algebra = small_algebra, class F, detail::search::SeveralVariables P>
constexpr auto classify(const F& f, const P& at, double tolerance) {
    const auto first = detail::search::start_of(at);
    using result = decltype(detail::search::classification_of(first));
    return detail::search::begin_at<result, F, detail::search::no_data, Algebra>(first, [&](const auto& from) {
        using namespace detail::search;
        return classify_at<Algebra>(hessian_objective(f, no_data{}, symbols_of(from)), from.values, tolerance);
    });
}
/// The same with the default tolerance. The parameters are those of classify(f, at) of one variable, so that the concept
/// chooses between them; no order but 2 is tried here.
template <int Order = 6, class F, detail::search::SeveralVariables P>
constexpr auto classify(const F& f, P at) {
    return classify<small_algebra>(f, at, 0.0);
}
template <class Algebra, class F, detail::search::SeveralVariables P>
constexpr auto classify(const F& f, const P& at) {
    return classify<Algebra>(f, at, 0.0);
}

}  // namespace derivo

#endif
