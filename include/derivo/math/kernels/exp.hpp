// SPDX-License-Identifier: BSL-1.0
//
// exp, exp2, exp10, expm1: x = k ln 2 + r, Taylor series of e^r - 1 in double words, one rounding after · 2^k.
// May include constants.hpp.
#ifndef DERIVO_MATH_KERNELS_EXP_HPP
#define DERIVO_MATH_KERNELS_EXP_HPP

#include <derivo/math/kernels/constants.hpp>

namespace derivo::math::kernels {

/// e^r - 1 = Σ rⁿ/n!, for |r| below about 0.4; keeps its relative accuracy towards r = 0.
template <class T>
constexpr double_word<T> expm1_series(double_word<T> r) noexcept {
    auto term = r;
    auto sum = r;
    for (int n = 2; is_significant(term, sum); ++n) {
        term = term * r / static_cast<T>(n);
        sum = sum + term;
    }
    return sum;
}

template <class T>
constexpr int nearest_int(T x) noexcept {
    return static_cast<int>(x < 0 ? x - T(0.5) : x + T(0.5));
}

/// e^(x + n ln 2), for |x| within the exponent range of T.
template <class T>
constexpr scaled_word<T> exp_scaled(double_word<T> x, int n = 0) noexcept {
    const int k = nearest_int(x.hi / ln_2<T>.hi);
    const auto rest = x - ln_2<T> * static_cast<T>(k);
    return {expm1_series(rest) + T(1), k + n};
}

/// True where b^x overflows for certain, or underflows to zero; log2_of_base may be rough. NaN is neither.
template <class T>
constexpr bool is_beyond_range(T x, T log2_of_base) noexcept {
    using limits = std::numeric_limits<T>;
    return x > T(limits::max_exponent + 2) / log2_of_base ||
           x < T(limits::min_exponent - limits::digits - 2) / log2_of_base;
}

template <class T>
constexpr T limit_of_exp(T x) noexcept {
    return x > 0 ? infinity<T> : T(0);
}

template <class T>
constexpr T exp(T x) noexcept {
    if (is_nan(x)) return x;
    if (is_beyond_range(x, T(1.4375))) return limit_of_exp(x);
    return narrow<T>(exp_scaled(widen(x)));
}

template <class T>
constexpr T exp2(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x)) return x;
    if (is_beyond_range(x, T(1))) return limit_of_exp(x);
    const int n = nearest_int(x);
    return narrow<T>(exp_scaled(ln_2<W> * (widen(x).hi - static_cast<W>(n)), n));
}

template <class T>
constexpr T exp10(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x)) return x;
    if (is_beyond_range(x, T(3.3125))) return limit_of_exp(x);
    return narrow<T>(exp_scaled(ln_10<W> * widen(x).hi));
}

/// e^x - 1 as a double word, for x within the exponent range of T.
template <class T>
constexpr double_word<T> expm1_word(double_word<T> x) noexcept {
    if (absolute(x.hi) < T(0.375)) return expm1_series(x);
    const auto power = exp_scaled(x);
    const T scale = power_of_two<T>(power.exponent);
    return double_word<T>{power.significand.hi * scale, power.significand.lo * scale} + T(-1);
}

template <class T>
constexpr T expm1(T x) noexcept {
    if (is_nan(x)) return x;
    if (absolute(x) < std::numeric_limits<T>::epsilon() / 4) return x;
    if (x < -std::numeric_limits<T>::digits - 2) return T(-1);
    if (x > std::numeric_limits<T>::digits + 20) return exp(x);
    return narrow<T>(expm1_word(widen(x)));
}

}  // namespace derivo::math::kernels

#endif
