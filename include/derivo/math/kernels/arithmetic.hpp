// SPDX-License-Identifier: BSL-1.0
//
// The four operations of IEEE 754 in constant evaluation, where compilers refuse what gives no number: 1/0, ∞ - ∞, an
// overflow. Almost all operands are moderate, which one look tells; the rest is told apart before it is computed.
// May include floating.hpp.
#ifndef DERIVO_MATH_KERNELS_ARITHMETIC_HPP
#define DERIVO_MATH_KERNELS_ARITHMETIC_HPP

#include <derivo/math/kernels/floating.hpp>

namespace derivo::math::kernels {

/// Of two numbers up to this, no sum or product overflows, and of no such number by one above its reciprocal a quotient.
template <class T>
inline constexpr T moderate_below = power_of_two<T>(std::numeric_limits<T>::max_exponent / 2 - 1);
template <class T>
inline constexpr T moderate_above = 1 / moderate_below<T>;

/// Not of NaN.
template <class T>
constexpr bool are_moderate(T a, T b) noexcept {
    constexpr T limit = moderate_below<T>;
    return a < limit && a > -limit && b < limit && b > -limit;
}

template <class T>
constexpr T infinity_of_sign(bool negative) noexcept {
    return negative ? -infinity<T> : infinity<T>;
}

template <class T>
constexpr T sum(T a, T b) noexcept {
    if (are_moderate(a, b)) return a + b;
    if (is_nan(a) || is_nan(b)) return is_nan(a) ? a : b;
    const bool opposite = (a < 0) != (b < 0);
    if (!is_finite(a)) return opposite && !is_finite(b) ? nan<T> : a;
    if (!is_finite(b)) return b;
    if (!opposite && absolute(a) > std::numeric_limits<T>::max() - absolute(b)) return infinity_of_sign<T>(a < 0);
    return a + b;
}

template <class T>
constexpr T difference(T a, T b) noexcept {
    return sum(a, -b);
}

template <class T>
constexpr T product(T a, T b) noexcept {
    if (are_moderate(a, b)) return a * b;
    if (is_nan(a) || is_nan(b)) return is_nan(a) ? a : b;
    const bool negative = is_negative(a) != is_negative(b);
    const T larger = absolute(a) > absolute(b) ? absolute(a) : absolute(b);
    const T smaller = absolute(a) > absolute(b) ? absolute(b) : absolute(a);
    if (!is_finite(larger)) return smaller == 0 ? nan<T> : infinity_of_sign<T>(negative);
    if (smaller > 1 && larger > std::numeric_limits<T>::max() / smaller) return infinity_of_sign<T>(negative);
    return a * b;
}

template <class T>
constexpr T quotient(T a, T b) noexcept {
    if (are_moderate(a, b) && (b > moderate_above<T> || b < -moderate_above<T>)) return a / b;
    if (is_nan(a) || is_nan(b)) return is_nan(a) ? a : b;
    if ((a == 0 && b == 0) || (!is_finite(a) && !is_finite(b))) return nan<T>;
    const bool negative = is_negative(a) != is_negative(b);
    const T divisor = absolute(b);
    if (!is_finite(a) || b == 0) return infinity_of_sign<T>(negative);
    if (divisor < 1 && absolute(a) > std::numeric_limits<T>::max() * divisor) return infinity_of_sign<T>(negative);
    return a / b;
}

}  // namespace derivo::math::kernels

#endif
