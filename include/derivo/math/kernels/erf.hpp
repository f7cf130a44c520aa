// SPDX-License-Identifier: BSL-1.0
//
// erf and erfc: the Taylor series below 2, above it the continued fraction of erfc; in double words, one rounding.
// Abramowitz, Stegun 7.1.5, 7.1.14. May include exp.hpp and sqrt.hpp.
#ifndef DERIVO_MATH_KERNELS_ERF_HPP
#define DERIVO_MATH_KERNELS_ERF_HPP

#include <derivo/math/kernels/exp.hpp>
#include <derivo/math/kernels/sqrt.hpp>

namespace derivo::math::kernels {

template <class T>
inline constexpr double_word<T> sqrt_pi = sqrt_word(half_pi<T> + half_pi<T>);

template <class T>
inline constexpr double_word<T> two_over_sqrt_pi = double_word<T>{2, 0} / sqrt_pi<T>;

/// erf(x)/x = 2/√π Σ (-x²)ⁿ/(n! (2n + 1)), for |x| ≤ 2, where cancellation takes six of the bits of a double word.
template <class T>
constexpr double_word<T> erf_over_x(T x) noexcept {
    const auto minus_square = -two_product(x, x);
    double_word<T> power{1, 0};  // (-x²)ⁿ/n!
    double_word<T> term{1, 0};
    double_word<T> sum{1, 0};
    for (int n = 1; is_significant(term, sum); ++n) {
        power = power * minus_square / static_cast<T>(n);
        term = power / static_cast<T>(2 * n + 1);
        sum = sum + term;
    }
    return sum * two_over_sqrt_pi<T>;
}

/// x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …))), for x ≥ 2. What is off n levels down matters about e^(-2x√(2n)) times as
/// much: so it ends where that vanishes in T, and only the first few levels are double words.
template <class T>
constexpr double_word<T> erfc_fraction(T x) noexcept {
    constexpr int digits = std::numeric_limits<T>::digits;
    constexpr int levels_in_double_words = 8;
    const T root = static_cast<T>(digits + 10) * T(0.6931472) / (2 * x);
    const int levels = static_cast<int>(root * root / 2) + digits / 5 + 2;  // with what that law lacks, measured
    T tail = x;
    for (int n = levels; n > levels_in_double_words; --n) tail = x + static_cast<T>(n) / (2 * tail);
    double_word<T> result{tail, 0};
    for (int n = levels_in_double_words; n > 0; --n) result = double_word<T>{static_cast<T>(n) / 2, 0} / result + x;
    return result;
}

/// erfc x = e^(-x²)/(√π fraction), for x ≥ 2.
template <class T>
constexpr scaled_word<T> erfc_of_large(T x) noexcept {
    const auto power = exp_scaled(-two_product(x, x));
    auto result = normalize(power.significand / (sqrt_pi<T> * erfc_fraction(x)));
    result.exponent += power.exponent;
    return result;
}

/// As a plain double word; x not so large that it vanishes.
template <class T>
constexpr double_word<T> erfc_word(T x) noexcept {
    if (x < 2) return -(erf_over_x(x) * x) + T(1);
    const auto scaled = erfc_of_large(x);
    const T scale = power_of_two<T>(scaled.exponent);
    return {scaled.significand.hi * scale, scaled.significand.lo * scale};
}

template <class T>
constexpr T erf(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || x == 0) return x;
    const W magnitude = wide_magnitude(x);
    if (magnitude > 2) {
        if (magnitude > std::numeric_limits<T>::digits || magnitude * magnitude > std::numeric_limits<T>::digits)
            return with_sign(T(1), x);
        return with_sign(narrow<T>(-erfc_word(magnitude) + W(1)), x);
    }
    const auto parts = decompose(magnitude);  // of a subnormal, products would not be exact
    return with_sign(narrow<T>(scaled_word<W>{erf_over_x(magnitude) * parts.significand, parts.exponent}), x);
}

/// Below the smallest number for x > 128, in every type whose exponents have 15 bits or fewer.
template <class T>
constexpr T erfc(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x)) return x;
    if (x > 128) return T(0);
    if (x < -std::numeric_limits<T>::digits) return T(2);
    const W magnitude = wide_magnitude(x);
    if (x > 2) return narrow<T>(erfc_of_large(magnitude));
    if (x > 0) return narrow<T>(erfc_word(magnitude));
    return narrow<T>(-erfc_word(magnitude) + W(2));
}

}  // namespace derivo::math::kernels

#endif
