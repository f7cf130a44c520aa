// SPDX-License-Identifier: BSL-1.0
//
// Exact operations: trunc, floor, ceil, round, fmin, fmax, fmod, and fma with its one rounding.
// May include floating.hpp.
#ifndef DERIVO_MATH_KERNELS_ROUNDING_HPP
#define DERIVO_MATH_KERNELS_ROUNDING_HPP

#include <derivo/math/kernels/floating.hpp>

namespace derivo::math::kernels {

template <class T>
constexpr T trunc(T x) noexcept {
    const T magnitude = absolute(x);
    const T first_without_fraction = power_of_two<T>(std::numeric_limits<T>::digits - 1);
    if (is_nan(x) || magnitude >= first_without_fraction) return x;
    const T pushed = magnitude + first_without_fraction;  // rounds to an integer, perhaps one too many
    const T nearest = pushed - first_without_fraction;
    return with_sign(nearest > magnitude ? nearest - 1 : nearest, x);
}

template <class T>
constexpr T floor(T x) noexcept {
    const T whole = trunc(x);
    return whole > x ? whole - 1 : whole;
}

/// Of a fraction in (-1, 0) it is -0.
template <class T>
constexpr T ceil(T x) noexcept {
    const T whole = trunc(x);
    return whole < x ? whole + 1 : whole;
}

/// Halfway cases away from zero.
template <class T>
constexpr T round(T x) noexcept {
    const T whole = trunc(x);
    if (is_nan(x) || whole == x) return x;
    const T fraction = absolute(x) - absolute(whole);
    return fraction >= T(0.5) ? whole + with_sign(T(1), x) : whole;
}

/// The lesser; of one NaN and one number the number.
template <class T>
constexpr T fmin(T x, T y) noexcept {
    return is_nan(x) || y < x ? y : x;
}

template <class T>
constexpr T fmax(T x, T y) noexcept {
    return is_nan(x) || x < y ? y : x;
}

/// x - n y, exactly. Long division by bits: costs steps in proportion to the difference of the exponents.
template <class T>
constexpr T fmod(T x, T y) noexcept {
    if (is_nan(x) || is_nan(y)) return is_nan(x) ? x : y;
    if (!is_finite(x) || y == 0) return nan<T>;
    T rest = absolute(x);
    const T divisor = absolute(y);
    if (!is_finite(y) || rest < divisor) return x;
    int shift = decompose(rest).exponent - decompose(divisor).exponent;
    T multiple = divisor * power_of_two<T>(shift / 2) * power_of_two<T>(shift - shift / 2);
    for (; shift >= 0; --shift) {
        if (rest >= multiple) rest -= multiple;
        multiple /= 2;
    }
    return with_sign(rest, x);
}

/// x, but where error is not zero, that one of the two neighbours of x + error whose last digit is odd: rounding to
/// odd, after which a second rounding does no harm (Boldo, Melquiond, "Emulation of FMA and correctly rounded sums").
template <class T>
constexpr T round_to_odd(T x, T error) noexcept {
    if (error == 0 || x == 0) return x;
    const auto parts = decompose(absolute(x));
    const T halved = parts.significand * power_of_two<T>(std::numeric_limits<T>::digits - 2);
    if (trunc(halved) != halved) return x;
    const bool inwards = is_negative(error) != is_negative(x);
    const int last_digit = parts.exponent - (std::numeric_limits<T>::digits - 1);
    const T step = power_of_two<T>(inwards && parts.significand == 1 ? last_digit - 1 : last_digit);
    return inwards ? x - with_sign(step, x) : x + with_sign(step, x);
}

/// product · 2^exponent + z, where neither term vanishes next to the other.
template <class T>
constexpr T rounded_sum(double_word<T> product, T z, int exponent) noexcept {
    const auto lower = two_sum(z, product.lo);
    const auto upper = two_sum(product.hi, lower.hi);
    const auto rest = two_sum(upper.lo, lower.lo);
    const auto sum = fast_two_sum(upper.hi, round_to_odd(rest.hi, rest.lo));
    if (sum.hi == 0) return T(0);
    auto result = normalize(sum);
    result.exponent += exponent;
    return assemble(result);
}

template <class T>
constexpr T fma_of_special(T x, T y, T z) noexcept {
    if (is_nan(x)) return x;
    if (is_nan(y)) return y;
    if (is_nan(z)) return z;
    const bool negative = is_negative(x) != is_negative(y);
    if (is_finite(x) && is_finite(y)) {
        if (!is_finite(z) || z != 0) return z;  // x y = 0 or z = ±inf
        return negative && is_negative(z) ? -T(0) : T(0);
    }
    if (x == 0 || y == 0 || (!is_finite(z) && is_negative(z) != negative)) return nan<T>;
    return negative ? -infinity<T> : infinity<T>;
}

/// x y + z with one rounding.
template <class T>
constexpr T fma(T x, T y, T z) noexcept {
    const bool special = !is_finite(x) || !is_finite(y) || !is_finite(z) || x == 0 || y == 0;
    if (special) return fma_of_special(x, y, z);
    constexpr int digits = std::numeric_limits<T>::digits;
    const auto a = decompose(absolute(x));
    const auto b = decompose(absolute(y));
    const T sign = is_negative(x) == is_negative(y) ? T(1) : T(-1);
    const auto product = two_product(a.significand, b.significand) * sign;
    const int exponent = a.exponent + b.exponent;
    if (z == 0) return assemble(scaled_word<T>{product, exponent});

    const auto c = decompose(absolute(z));
    const int distance = c.exponent - exponent;
    // A term too small to count still breaks ties, so it is moved nearer, never dropped.
    if (distance > 2 * digits) {
        const auto sticky = double_word<T>{with_sign(c.significand, z), 0} + sign * power_of_two<T>(-digits - 4);
        return assemble(scaled_word<T>{sticky, c.exponent});
    }
    const int nearer = distance < -4 * digits ? -4 * digits : distance;
    return rounded_sum(product, with_sign(c.significand, z) * power_of_two<T>(nearer), exponent);
}

}  // namespace derivo::math::kernels

#endif
