// SPDX-License-Identifier: BSL-1.0
//
// tgamma and lgamma: Stirling's series at an argument raised by the recurrence, reflection below 0; in double words, one
// rounding. Abramowitz, Stegun 6.1.15, 6.1.17, 6.1.41. May include bernoulli.hpp, log.hpp and trigonometric.hpp.
#ifndef DERIVO_MATH_KERNELS_GAMMA_HPP
#define DERIVO_MATH_KERNELS_GAMMA_HPP

#include <derivo/math/kernels/bernoulli.hpp>
#include <derivo/math/kernels/exp.hpp>
#include <derivo/math/kernels/log.hpp>
#include <derivo/math/kernels/rounding.hpp>
#include <derivo/math/kernels/trigonometric.hpp>

namespace derivo::math::kernels {

template <class T>
inline constexpr double_word<T> pi_word = half_pi<T> + half_pi<T>;

template <class T>
inline constexpr double_word<T> log_pi = log_word(pi_word<T>);

template <class T>
inline constexpr double_word<T> half_log_two_pi = (log_pi<T> + ln_2<T>) / T(2);

/// Σ B₂ₖ/(2k (2k - 1) x^(2k-1)), of which only the first term needs a double word.
template <class T>
constexpr double_word<T> stirling_sum(double_word<T> x) noexcept {
    if (x.hi > nothing_but_x_above<T>) return {0, 0};
    const T inverse_square = 1 / (x.hi * x.hi);
    T factor = 2 * inverse_square / x.hi;  // (2k - 2)!/x^(2k-1)
    T rest = 0;
    for (int k = 2; k <= bernoulli_series<T>::terms; ++k) {
        rest += bernoulli<T>.over_factorial[k - 1] * factor;
        factor *= static_cast<T>(2 * k * (2 * k - 1)) * inverse_square;
    }
    return double_word<T>{1, 0} / (x * T(12)) + rest;
}

/// ln Γ(x) = (x - 1/2) ln x - x + ln(2π)/2 + …, for x above the threshold and far from overflow.
template <class T>
constexpr double_word<T> log_gamma_of_large(double_word<T> x) noexcept {
    return (x + T(-0.5)) * log_word(x) - x + half_log_two_pi<T> + stirling_sum(x);
}

/// Below this Γ(x) is 1/x, and products of x may be inexact.
template <class T>
inline constexpr T only_pole_below = power_of_two<T>(-2 * std::numeric_limits<T>::digits);

template <class T>
struct raised_argument {
    double_word<T> argument;  // x + n, above the threshold
    double_word<T> product;   // x (x + 1) … (x + n - 1)
};

template <class T>
constexpr raised_argument<T> raise(double_word<T> x) noexcept {
    raised_argument<T> result{x, {1, 0}};
    while (result.argument.hi < T(bernoulli_series<T>::threshold)) {
        result.product = result.product * result.argument;
        result.argument = result.argument + T(1);
    }
    return result;
}

/// Γ(x) for x > -1, not near 0, up to twice the exponent range of T.
template <class T>
constexpr scaled_word<T> gamma_word(double_word<T> x) noexcept {
    const auto raised = raise(x);
    const auto power = exp_scaled(log_gamma_of_large(raised.argument));
    auto result = normalize(power.significand / raised.product);
    result.exponent += power.exponent;
    return result;
}

/// sin πx for x not an integer. The distance to the nearest integer is exact.
template <class T>
constexpr double_word<T> sin_pi(T x) noexcept {
    const T nearest = round(x);
    const auto sine = sin_series(pi_word<T> * (x - nearest));
    return fmod(nearest, T(2)) == 0 ? sine : -sine;
}

template <class T>
constexpr T tgamma(T x) noexcept {
    using W = work_t<T>;
    using limits = std::numeric_limits<T>;
    constexpr int beyond_range = limits::max_exponent + limits::digits;  // Γ(x) > 2^x from 6 on
    const W wide = widen(x).hi;
    if (is_nan(x) || x == 0) return x == 0 ? with_sign(infinity<T>, x) : x;
    if (x > beyond_range) return infinity<T>;
    if (x < 0 && (!is_finite(x) || trunc(x) == x)) return nan<T>;
    if (wide_magnitude(x) < only_pole_below<W>) {
        const auto parts = decompose(wide_magnitude(x));
        return with_sign(narrow<T>(scaled_word<W>{double_word<W>{1, 0} / parts.significand, -parts.exponent}), x);
    }
    if (x > T(-0.5)) return narrow<T>(gamma_word(widen(x)));
    const T sign = fmod(trunc(x), T(2)) == 0 ? T(-1) : T(1);
    if (x < -beyond_range) return sign * T(0);
    const auto reflected = gamma_word(two_sum(W(1), -wide));
    auto result = normalize(pi_word<W> / (sin_pi(wide) * reflected.significand));
    result.exponent -= reflected.exponent;
    return narrow<T>(result);
}

/// ln Γ(m + t) for m = 1, 2, as the difference from ln Γ(m) = 0, whose every part has the factor t: so no digits are lost
/// next to the zeros. With z = n + m,
///     t ln z + (z + t - 1/2) ln(1 + t/z) - t + [the sum at z + t less that at z] - ln Π (1 + t/k),  m ≤ k < z.
template <class T>
constexpr double_word<T> log_gamma_near_zero(int m, T t) noexcept {
    constexpr int z = bernoulli_series<T>::threshold + 1;
    constexpr auto log_z = log_word(double_word<T>{T(z), 0});
    double_word<T> product{0, 0};  // less 1
    for (int k = m; k < z; ++k) product = product + (product + T(1)) * (double_word<T>{t, 0} / static_cast<T>(k));

    // 1/(z + t)ⁿ - 1/zⁿ over t, n = 1, 3, 5, …
    const T inverse = 1 / T(z), raised = 1 / (T(z) + t);
    const T step = raised * raised;
    T difference = -inverse * raised;
    T power = inverse;
    T factor = 1;
    T sum = 0;
    for (int k = 1; k <= bernoulli_series<T>::terms; ++k) {
        sum += bernoulli<T>.over_factorial[k - 1] * factor * difference;
        factor *= static_cast<T>(2 * k * (2 * k - 1));
        difference = step * difference - power * inverse * raised * (inverse + raised);
        power *= inverse * inverse;
    }
    const auto by_step = two_sum(T(z) - T(0.5), t) * log1p_series(double_word<T>{t, 0} / T(z));
    return (log_z + T(-1)) * t + by_step + sum * t - log1p_word(product);
}

/// ln Γ(x) for x > 0, not near 0.
template <class T>
constexpr double_word<T> log_gamma_word(double_word<T> x) noexcept {
    const auto raised = raise(x);
    return log_gamma_of_large(raised.argument) - log_word(raised.product);
}

/// x (ln x - 1), beyond all else; may overflow.
template <class T>
constexpr scaled_word<T> log_gamma_of_huge(T x) noexcept {
    const auto parts = decompose(x);
    auto result = normalize((log_word(double_word<T>{x, 0}) + T(-1)) * parts.significand);
    result.exponent += parts.exponent;
    return result;
}

template <class T>
constexpr T lgamma(T x) noexcept {
    using W = work_t<T>;
    const W wide = widen(x).hi, magnitude = wide_magnitude(x);
    if (is_nan(x)) return x;
    if (x == 0 || !is_finite(x) || (x < 0 && trunc(x) == x)) return infinity<T>;
    if (magnitude < only_pole_below<W>) return -log(absolute(x));
    if (magnitude > nothing_but_x_above<W>) return narrow<T>(log_gamma_of_huge(magnitude));
    if (x < 0) {  // Γ(x) Γ(1 - x) = π/sin πx
        const auto sine = sin_pi(wide);
        return narrow<T>(log_pi<W> - log_word(sine.hi < 0 ? -sine : sine) - log_gamma_word(two_sum(W(1), -wide)));
    }
    if (x < T(0.5) || x > T(2.5)) return narrow<T>(log_gamma_word(widen(x)));
    const int m = x < T(1.5) ? 1 : 2;
    return x == T(m) ? T(0) : narrow<T>(log_gamma_near_zero(m, wide - W(m)));
}

}  // namespace derivo::math::kernels

#endif
