// SPDX-License-Identifier: BSL-1.0
//
// richardson_derivative: central differences for falling steps, extrapolated to the step 0, with an estimate of the error.
// May include: core, math, expression.
#ifndef DERIVO_CALCULUS_RICHARDSON_HPP
#define DERIVO_CALCULUS_RICHARDSON_HPP

#include <derivo/calculus/finite_difference.hpp>

namespace derivo {

/// A derivative found numerically, and by how much it may be off.
template <class T>
struct derivative_estimate {
    T value;
    T error;
};

namespace detail::numerical {

/// The rows of the tableau: steps h, h/2, h/4, ..., the last about ε^(1/2) of the first; and its columns.
template <class T>
inline constexpr int most_rows = std::numeric_limits<T>::digits / 2 + 2;
inline constexpr int most_columns = 10;

template <class T>
class extrapolation {
public:
    /// The next row: d, from half the step, and what it gives with the row before. Dₖⱼ = Dₖⱼ₋₁ + (Dₖⱼ₋₁ - Dₖ₋₁ⱼ₋₁)/(4ʲ - 1).
    /// @param rounding  by how much d may be off for its own sake
    constexpr void add(T d, T rounding) {
        T row[most_columns]{}, power(1);
        row[0] = d;
        for (int j = 1; j <= columns_; ++j) {
            power = power * T(4);
            row[j] = row[j - 1] + (row[j - 1] - last_[j - 1]) / (power - T(1));
            const T change = larger_of(magnitude(row[j] - row[j - 1]), magnitude(row[j] - last_[j - 1]));
            take(row[j], larger_of(change, rounding));
        }
        if (columns_ == 0) take(d, (std::numeric_limits<T>::max)());
        if (columns_ + 1 < most_columns) ++columns_;
        for (int j = 0; j <= columns_; ++j) last_[j] = row[j];
    }
    constexpr derivative_estimate<T> best() const { return best_; }

private:
    constexpr void take(T value, T error) {
        if (error < best_.error || !finite(best_.value)) best_ = {value, error};
    }

    T last_[most_columns]{};
    int columns_ = 0;  // that the next row can have beside its first
    derivative_estimate<T> best_{std::numeric_limits<T>::quiet_NaN(), std::numeric_limits<T>::infinity()};
};

}  // namespace detail::numerical

/// f'(at) by Richardson's extrapolation of central differences: all but a few of the last digits, for a smooth f.
///
/// From a step of about h on, each half of the one before; the value is that whose neighbours in the tableau agree best.
/// Steps at which f has no finite value are passed over, so `at` may lie near the end of a domain. The error is an estimate:
/// at a kink, where the central difference has a limit but f no slope, it is small and means nothing.
///
/// @param f      a callable of one number
/// @param h      the first step; without it about max(|at|, 1)/9
/// @returns      { value, error }; no number where f has no finite value beside `at`
/// @cost         about 60 values of f for double
/// @example      examples/course/numerical.cpp
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr derivative_estimate<S> richardson_derivative(const F& f, T at,
                                                       detail::numerical::point_scalar<std::type_identity_t<T>> h) {
    const S x(at), epsilon = std::numeric_limits<S>::epsilon();
    detail::numerical::extrapolation<S> tableau;
    int rows = 0;
    for (int halvings = 0; rows < detail::numerical::most_rows<S> && halvings < 2 * std::numeric_limits<S>::digits;
         ++halvings) {
        const S next = x + h, last = x - h, width = next - last;
        h = h / S(2);
        if (!(detail::magnitude(width) > S(0))) break;
        const S above = static_cast<S>(f(next)), below = static_cast<S>(f(last));
        if (!detail::finite(above) || !detail::finite(below)) continue;
        const S rounding = epsilon * detail::larger_of(detail::magnitude(above), detail::magnitude(below));
        tableau.add((above - below) / width, rounding / detail::magnitude(width));
        ++rows;
    }
    return tableau.best();
}
template <class F, class T, class S = detail::numerical::point_scalar<T>>
constexpr derivative_estimate<S> richardson_derivative(const F& f, T at) {
    // No power of two: such steps would fit the periods of too many functions.
    return richardson_derivative(f, at, S(29) / S(256) * detail::larger_of(detail::magnitude(S(at)), S(1)));
}

}  // namespace derivo

#endif
