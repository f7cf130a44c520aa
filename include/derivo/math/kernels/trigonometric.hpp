// SPDX-License-Identifier: BSL-1.0
//
// sin, cos and tan: exact reduction to [-π/4, π/4], then Taylor series in double words, then one rounding.
// May include argument_reduction.hpp.
#ifndef DERIVO_MATH_KERNELS_TRIGONOMETRIC_HPP
#define DERIVO_MATH_KERNELS_TRIGONOMETRIC_HPP

#include <derivo/math/kernels/argument_reduction.hpp>

namespace derivo::math::kernels {

/// Σ (-x²)ⁿ · first / (step (step + 1) …): sin for (x, 2), cos for (1, 1).
template <class T>
constexpr double_word<T> alternating_series(double_word<T> x, double_word<T> first, int step) noexcept {
    const auto minus_square = -(x * x);
    auto term = first;
    auto sum = first;
    for (; is_significant(term, sum); step += 2) {
        term = term * minus_square / static_cast<T>(step * (step + 1));
        sum = sum + term;
    }
    return sum;
}

template <class T>
constexpr double_word<T> sin_series(double_word<T> x) noexcept {
    return alternating_series(x, x, 2);
}

template <class T>
constexpr double_word<T> cos_series(double_word<T> x) noexcept {
    return alternating_series(x, double_word<T>{1, 0}, 1);
}

/// sin(rest + quadrant · π/2).
template <class T>
constexpr double_word<T> sin_in_quadrant(double_word<T> rest, int quadrant) noexcept {
    const auto value = quadrant % 2 == 0 ? sin_series(rest) : cos_series(rest);
    return quadrant % 4 < 2 ? value : -value;
}

template <class T>
constexpr T sin(T x) noexcept {
    if (is_nan(x)) return x;
    if (!is_finite(x)) return nan<T>;
    if (absolute(x) < linear_below<T>) return x;
    const auto reduced = reduce(wide_magnitude(x));
    return with_sign(T(1), x) * narrow<T>(sin_in_quadrant(reduced.rest, reduced.quadrant));
}

template <class T>
constexpr T cos(T x) noexcept {
    if (is_nan(x)) return x;
    if (!is_finite(x)) return nan<T>;
    if (absolute(x) < linear_below<T>) return T(1);
    const auto reduced = reduce(wide_magnitude(x));
    return narrow<T>(sin_in_quadrant(reduced.rest, reduced.quadrant + 1));
}

template <class T>
constexpr T tan(T x) noexcept {
    if (is_nan(x)) return x;
    if (!is_finite(x)) return nan<T>;
    if (absolute(x) < linear_below<T>) return x;
    const auto reduced = reduce(wide_magnitude(x));
    const auto sine = sin_in_quadrant(reduced.rest, reduced.quadrant);
    const auto cosine = sin_in_quadrant(reduced.rest, reduced.quadrant + 1);
    return with_sign(T(1), x) * narrow<T>(sine / cosine);
}

}  // namespace derivo::math::kernels

#endif
