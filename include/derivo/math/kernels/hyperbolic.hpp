// SPDX-License-Identifier: BSL-1.0
//
// sinh, cosh, tanh and their inverses, from the double words of exp and log before they are rounded.
// May include exp.hpp, log.hpp and sqrt.hpp.
#ifndef DERIVO_MATH_KERNELS_HYPERBOLIC_HPP
#define DERIVO_MATH_KERNELS_HYPERBOLIC_HPP

#include <derivo/math/kernels/exp.hpp>
#include <derivo/math/kernels/log.hpp>
#include <derivo/math/kernels/sqrt.hpp>

namespace derivo::math::kernels {

/// (e^x + sign e^-x)/2, for x ≥ 0 within the exponent range of T, and x not small where sign is -1.
template <class T>
constexpr scaled_word<T> half_exp_sum(T x, T sign) noexcept {
    const auto power = exp_scaled(double_word<T>{x, 0});
    if (power.exponent > std::numeric_limits<T>::digits + 8) return {power.significand, power.exponent - 1};
    const auto inverse = double_word<T>{sign, 0} / power.significand;
    const T scale = power_of_two<T>(-2 * power.exponent);
    return {power.significand + double_word<T>{inverse.hi * scale, inverse.lo * scale}, power.exponent - 1};
}

template <class T>
constexpr T sinh(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || absolute(x) < linear_below<T>) return x;
    if (is_beyond_range(absolute(x), T(1.4375))) return with_sign(infinity<T>, x);
    const W magnitude = wide_magnitude(x);
    if (magnitude < W(0.375)) {
        const auto u = expm1_series(double_word<W>{magnitude, 0});
        return with_sign(narrow<T>((u + u / (u + W(1))) / W(2)), x);
    }
    return with_sign(narrow<T>(half_exp_sum(magnitude, W(-1))), x);
}

template <class T>
constexpr T cosh(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x)) return x;
    if (is_beyond_range(absolute(x), T(1.4375))) return infinity<T>;
    return narrow<T>(half_exp_sum(wide_magnitude(x), W(1)));
}

/// (e^2x - 1)/(e^2x + 1).
template <class T>
constexpr T tanh(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || absolute(x) < linear_below<T>) return x;
    if (absolute(x) > std::numeric_limits<T>::digits / 2) return with_sign(T(1), x);
    const auto u = expm1_word(double_word<W>{2 * wide_magnitude(x), 0});
    return with_sign(narrow<T>(u / (u + W(2))), x);
}

/// Beyond this, √(x² ± 1) rounds to x even in double words.
template <class T>
inline constexpr T square_dominates_above = power_of_two<T>(std::numeric_limits<T>::digits);

template <class T>
constexpr double_word<T> log_of_double(T x) noexcept {
    return log_word(double_word<T>{x, 0}) + ln_2<T>;
}

/// log(x + √(x² + 1)) = log1p(x + x²/(1 + √(x² + 1))).
template <class T>
constexpr T asinh(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || absolute(x) < linear_below<T> || !is_finite(x)) return x;
    const W magnitude = wide_magnitude(x);
    if (magnitude > square_dominates_above<W>) return with_sign(narrow<T>(log_of_double(magnitude)), x);
    const auto square = two_product(magnitude, magnitude);
    const auto u = square / (sqrt_word(square + W(1)) + W(1)) + magnitude;
    return with_sign(narrow<T>(log1p_word(u)), x);
}

/// log(x + √(x² - 1)) = log1p(t + √(t² + 2t)), t = x - 1.
template <class T>
constexpr T acosh(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x)) return x;
    if (x < 1) return nan<T>;
    if (x == 1) return T(0);
    if (!is_finite(x)) return x;
    if (widen(x).hi > square_dominates_above<W>) return narrow<T>(log_of_double(widen(x).hi));
    const auto t = two_sum(widen(x).hi, W(-1));
    return narrow<T>(log1p_word(t + sqrt_word(t * (t + W(2)))));
}

/// log1p(2x/(1 - x))/2.
template <class T>
constexpr T atanh(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || absolute(x) < linear_below<T>) return x;
    if (absolute(x) > 1) return nan<T>;
    if (absolute(x) == 1) return with_sign(infinity<T>, x);
    const double_word<W> magnitude{wide_magnitude(x), 0};
    if (magnitude.hi < W(0.125)) return with_sign(narrow<T>(atanh_series(magnitude)), x);
    const auto u = (magnitude + magnitude) / (-magnitude + W(1));
    return with_sign(narrow<T>(log1p_word(u) / W(2)), x);
}

}  // namespace derivo::math::kernels

#endif
