// SPDX-License-Identifier: BSL-1.0
//
// digamma and polygamma of float, double and long double: the derivatives of lgamma. Recurrence up to an argument where
// the asymptotic series with Bernoulli numbers holds (Abramowitz, Stegun 6.3.18, 6.4.11), sums in double words of the
// type itself (a float never meets a double); constant wherever log and log1p are.
// May include functions.hpp and math/kernels.
#ifndef DERIVO_MATH_POLYGAMMA_HPP
#define DERIVO_MATH_POLYGAMMA_HPP

#include <derivo/math/functions.hpp>
#include <derivo/math/kernels/bernoulli.hpp>

namespace derivo::math {

namespace detail {

/// ψ(x) for 0 < x < threshold: n reciprocals lower than ψ(x + n), where log(x + n) = log c + log1p((x + n - c)/c)
/// is known beyond the digits of T; what cancels around the root 1.46 is therefore not missed.
template <class T>
constexpr T digamma_by_recurrence(T x) noexcept {
    constexpr int threshold = kernels::bernoulli_series<T>::threshold;
    constexpr T center = T(threshold) + T(0.5);
    constexpr auto log_center = kernels::log_word(kernels::double_word<T>{center, 0});
    kernels::double_word<T> sum{0, 0};
    auto shifted = kernels::double_word<T>{x, 0};
    for (int k = 1; shifted.hi < T(threshold); ++k) {
        sum = sum + kernels::double_word<T>{1, 0} / shifted;
        shifted = kernels::two_sum(x, static_cast<T>(k));
    }
    const T near_log = log1p(((shifted.hi - center) + shifted.lo) / center);
    const T rest = near_log - (T(0.5) + kernels::bernoulli_sum(0, shifted.hi)) / shifted.hi;
    const auto result = (log_center + rest) - sum;
    return result.hi + result.lo;
}

template <class T>
constexpr T digamma_of_positive(T x) noexcept {
    if (x < T(kernels::bernoulli_series<T>::threshold)) {
        if (x > std::numeric_limits<T>::epsilon() / 4) return digamma_by_recurrence(x);
        return x <= 1 / std::numeric_limits<T>::max() ? -kernels::infinity<T> : -1 / x;
    }
    return log(x) - (T(0.5) + kernels::bernoulli_sum(0, x)) / x;
}

/// xᵖ, for p ≥ 1.
template <class T>
constexpr kernels::double_word<T> integer_power(kernels::double_word<T> x, int p) noexcept {
    kernels::double_word<T> result{1, 0};
    for (; p > 1; p /= 2) {
        if (p % 2 != 0) result = result * x;
        x = x * x;
    }
    return result * x;
}

/// |ψ⁽ⁿ⁾(x)| · xⁿ⁺¹/n! for x > 0: Σ (x/(x + k))ⁿ⁺¹ over k < m, and the series at x + m for the rest.
template <class T>
constexpr kernels::double_word<T> polygamma_sum(int n, T x) noexcept {
    const T enough = static_cast<T>(kernels::bernoulli_series<T>::threshold + n);
    kernels::double_word<T> sum{0, 0};
    kernels::double_word<T> power{1, 0};
    auto shifted = kernels::double_word<T>{x, 0};
    for (int k = 1; shifted.hi < enough; ++k) {
        sum = sum + power;
        shifted = kernels::two_sum(x, static_cast<T>(k));
        power = integer_power(kernels::double_word<T>{x, 0} / shifted, n + 1);
    }
    if (shifted.hi > kernels::nothing_but_x_above<T>) return {shifted.hi / static_cast<T>(n), 0};
    const auto rest = shifted / static_cast<T>(n) + (T(0.5) + kernels::bernoulli_sum(n, shifted.hi));
    return sum + power * rest;
}

/// sum · n!/xⁿ⁺¹, the exponent kept apart, since n! and xⁿ⁺¹ leave the range of T before their quotient does.
template <class T>
constexpr T scale_polygamma_sum(kernels::double_word<T> sum, int n, T x) noexcept {
    const auto divisor = kernels::decompose(x);
    auto product = kernels::normalize(sum);
    for (int k = 0; k <= n; ++k) {
        if (k > 1) product.significand = product.significand * static_cast<T>(k);
        product.significand = product.significand / divisor.significand;
        product.exponent -= divisor.exponent;
        constexpr int step = std::numeric_limits<T>::digits / 2;
        if (product.significand.hi < kernels::power_of_two<T>(step)) continue;
        const T down = kernels::power_of_two<T>(-step);
        product.significand = {product.significand.hi * down, product.significand.lo * down};
        product.exponent += step;
    }
    auto result = kernels::normalize(product.significand);
    result.exponent += product.exponent;
    return kernels::assemble(result);
}

template <class T>
constexpr T polygamma_of_positive(int n, T x) noexcept {
    if (n == 0) return digamma_of_positive(x);
    const T magnitude = scale_polygamma_sum(polygamma_sum(n, x), n, x);
    return n % 2 != 0 ? magnitude : -magnitude;
}

/// For negative x, not an integer. With t in (0, 1) the distance to the integer below, the recurrence from t down to x
/// has as many terms as |x| has units; reflection of both ends, ψ⁽ⁿ⁾(1 - x) ∓ ψ⁽ⁿ⁾(x) = π cot⁽ⁿ⁾(πx), of period 1, sums
/// them: ψ⁽ⁿ⁾(x) = ψ⁽ⁿ⁾(t) + (-1)ⁿ (ψ⁽ⁿ⁾(1 - x) - ψ⁽ⁿ⁾(1 - t)).
template <class T>
constexpr T polygamma_of_negative(int n, T x) noexcept {
    const T offset = x - round(x);  // exact, unlike the distance to the integer below
    const T above = offset > 0 ? offset : 1 + offset;
    const T below = offset > 0 ? 1 - offset : -offset;
    const T at_poles = polygamma_of_positive(n, above) - (n % 2 == 0 ? 1 : -1) * polygamma_of_positive(n, below);
    return at_poles + (n % 2 == 0 ? 1 : -1) * polygamma_of_positive(n, 1 - x);
}

}  // namespace detail

/// ψ⁽ⁿ⁾(x), the derivative of order n + 1 of log Γ(x).
///
/// @param n  0 is digamma; time grows with n, not with x
/// @returns  within 4 ulp for x > 0, next to the root of digamma with an error far below an ulp of 1; for x < 0 the
///           absolute error is a few ulp of the nearest poles' terms. NaN at the poles 0, -1, -2, … (where Boost.Math
///           raises an error), for n < 0, NaN and -inf.
template <BuiltinFloat T>
constexpr T polygamma(int n, T x) noexcept {
    if (kernels::is_nan(x)) return x;
    if (n < 0) return kernels::nan<T>;
    if (x > std::numeric_limits<T>::max()) return n == 0 ? x : n % 2 != 0 ? T(0) : -T(0);
    if (x > 0) return detail::polygamma_of_positive(n, x);
    if (!kernels::is_finite(x) || x == round(x)) return kernels::nan<T>;
    return detail::polygamma_of_negative(n, x);
}

/// ψ(x) = Γ'(x)/Γ(x), the derivative of log Γ(x).
template <BuiltinFloat T>
constexpr T digamma(T x) noexcept {
    return polygamma(0, x);
}

}  // namespace derivo::math

#endif
