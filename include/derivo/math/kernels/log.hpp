// SPDX-License-Identifier: BSL-1.0
//
// log, log2, log10, log1p: x = m · 2^k with m in [√½, √2], and log m = 2 artanh((m - 1)/(m + 1)) by its series in
// double words, which keeps the relative accuracy next to 1.
// May include constants.hpp.
#ifndef DERIVO_MATH_KERNELS_LOG_HPP
#define DERIVO_MATH_KERNELS_LOG_HPP

#include <derivo/math/kernels/constants.hpp>

namespace derivo::math::kernels {

/// artanh s = Σ s^(2n+1)/(2n + 1), for |s| below about 0.2.
template <class T>
constexpr double_word<T> atanh_series(double_word<T> s) noexcept {
    const auto square = s * s;
    auto power = s;
    auto term = s;
    auto sum = s;
    for (int n = 3; is_significant(term, sum); n += 2) {
        power = power * square;
        term = power / static_cast<T>(n);
        sum = sum + term;
    }
    return sum;
}

/// log(1 + u), for 1 + u in about [√½, √2].
template <class T>
constexpr double_word<T> log1p_series(double_word<T> u) noexcept {
    const auto half = atanh_series(u / (u + T(2)));
    return half + half;
}

/// x · 2^k with x in [1, 2), as such a product with x in [√½, √2].
template <class T>
constexpr scaled_word<T> center(scaled_word<T> x) noexcept {
    if (x.significand.hi < T(1.4140625)) return x;
    return {{x.significand.hi / 2, x.significand.lo / 2}, x.exponent + 1};
}

template <class T>
constexpr double_word<T> log_of_significand(double_word<T> x) noexcept {
    return log1p_series(x + T(-1));
}

/// log x for a positive finite double word.
template <class T>
constexpr double_word<T> log_word(double_word<T> x) noexcept {
    const auto centered = center(normalize(x));
    return ln_2<T> * static_cast<T>(centered.exponent) + log_of_significand(centered.significand);
}

/// What every logarithm answers where x is not positive and finite.
template <class T>
constexpr T limit_of_log(T x) noexcept {
    if (is_nan(x)) return x;
    if (x == 0) return -infinity<T>;
    return x < 0 ? nan<T> : x;
}

template <class T>
constexpr bool is_positive_and_finite(T x) noexcept {
    return x > 0 && is_finite(x);
}

template <class T>
constexpr T log(T x) noexcept {
    if (!is_positive_and_finite(x)) return limit_of_log(x);
    return narrow<T>(log_word(widen(x)));
}

template <class T>
constexpr T log2(T x) noexcept {
    using W = work_t<T>;
    if (!is_positive_and_finite(x)) return limit_of_log(x);
    const auto centered = center(normalize(widen(x)));
    return narrow<T>(log_of_significand(centered.significand) / ln_2<W> + static_cast<W>(centered.exponent));
}

template <class T>
constexpr T log10(T x) noexcept {
    using W = work_t<T>;
    if (!is_positive_and_finite(x)) return limit_of_log(x);
    return narrow<T>(log_word(widen(x)) / ln_10<W>);
}

/// log(1 + x) as a double word; x > -1 finite, not so small that its cube underflows.
template <class T>
constexpr double_word<T> log1p_word(double_word<T> x) noexcept {
    if (absolute(x.hi) < T(0.25)) return log1p_series(x);
    return log_word(x + T(1));
}

template <class T>
constexpr T log1p(T x) noexcept {
    if (is_nan(x)) return x;
    if (absolute(x) < std::numeric_limits<T>::epsilon() / 4) return x;
    if (!(x > -1) || !is_finite(x)) return limit_of_log(x + 1);
    return narrow<T>(log1p_word(widen(x)));
}

}  // namespace derivo::math::kernels

#endif
