// SPDX-License-Identifier: BSL-1.0
//
// pow: e^(y log |x|), with log and product in double words, and the special cases of C, Annex F.
// May include exp.hpp, log.hpp and rounding.hpp.
#ifndef DERIVO_MATH_KERNELS_POW_HPP
#define DERIVO_MATH_KERNELS_POW_HPP

#include <derivo/math/kernels/exp.hpp>
#include <derivo/math/kernels/log.hpp>
#include <derivo/math/kernels/rounding.hpp>

namespace derivo::math::kernels {

template <class T>
constexpr bool is_integer(T x) noexcept {
    return trunc(x) == x;
}

template <class T>
constexpr bool is_odd_integer(T x) noexcept {
    return is_integer(x) && !is_integer(x / 2);
}

/// |x|^y for x > 0, both finite. Beyond 2^(digits + 18) |y| overflows the result for every x but 1.
template <class T>
constexpr T pow_of_positive(T x, T y) noexcept {
    using W = work_t<T>;
    const T decisive = power_of_two<T>(std::numeric_limits<T>::digits + 18);
    if (x == 1) return x;
    if (absolute(y) > decisive) return limit_of_exp((x > 1) == (y > 0) ? T(1) : T(-1));
    const auto exponent = log_word(widen(x)) * widen(y).hi;
    if (is_beyond_range(exponent.hi, W(1.4375))) return limit_of_exp(narrow<T>(exponent.hi));
    return narrow<T>(exp_scaled(exponent));
}

/// x^±inf.
template <class T>
constexpr T pow_to_infinity(T x, T y) noexcept {
    if (absolute(x) == 1) return T(1);
    return (absolute(x) > 1) == (y > 0) ? infinity<T> : T(0);
}

template <class T>
constexpr T pow(T x, T y) noexcept {
    if (y == 0 || x == 1) return T(1);
    if (is_nan(x) || is_nan(y)) return is_nan(x) ? x : y;
    if (!is_finite(y)) return pow_to_infinity(x, y);
    const T sign = is_negative(x) && is_odd_integer(y) ? T(-1) : T(1);
    if (x == 0) return sign * (y > 0 ? T(0) : infinity<T>);
    if (!is_finite(x)) return sign * (y > 0 ? infinity<T> : T(0));
    if (x < 0 && !is_integer(y)) return nan<T>;
    return sign * pow_of_positive(absolute(x), y);
}

}  // namespace derivo::math::kernels

#endif
