// SPDX-License-Identifier: BSL-1.0
//
// The four operations of IEEE 754 in constant evaluation, where compilers refuse what gives no number: 1/0, ∞ - ∞, an
// overflow. Whether they do is told before they are computed. Callers may skip all this for moderate operands.
// May include floating.hpp.
#ifndef DERIVO_MATH_KERNELS_ARITHMETIC_HPP
#define DERIVO_MATH_KERNELS_ARITHMETIC_HPP

#include <derivo/math/kernels/floating.hpp>

namespace derivo::math::kernels {

/// Half of the exponents. Numbers scaled by it, exactly, show whether their result would overflow.
template <class T>
inline constexpr T half_range = power_of_two<T>(std::numeric_limits<T>::max_exponent / 2);

/// Of two numbers below this no sum or product overflows, and of one by another above its reciprocal no quotient.
template <class T>
inline constexpr T moderate = half_range<T> / 2;

/// max / half_range².
template <class T>
inline constexpr T greatest_scaled = std::numeric_limits<T>::max() / half_range<T> / half_range<T>;

template <class T>
constexpr T infinity_of_sign(bool negative) noexcept {
    return negative ? -infinity<T> : infinity<T>;
}

template <class T>
constexpr T sum(T a, T b) noexcept {
    if (is_nan(a) || is_nan(b)) return is_nan(a) ? a : b;
    if (!is_finite(a)) return !is_finite(b) && a != b ? nan<T> : a;
    if (!is_finite(b)) return b;
    const T half = a / 2 + b / 2;
    return absolute(half) > std::numeric_limits<T>::max() / 2 ? infinity_of_sign<T>(half < 0) : a + b;
}

template <class T>
constexpr T difference(T a, T b) noexcept {
    return sum(a, -b);
}

template <class T>
constexpr T product(T a, T b) noexcept {
    if (is_nan(a) || is_nan(b)) return is_nan(a) ? a : b;
    const bool negative = is_negative(a) != is_negative(b);
    const T larger = absolute(a) > absolute(b) ? absolute(a) : absolute(b);
    const T smaller = absolute(a) > absolute(b) ? absolute(b) : absolute(a);
    if (!is_finite(larger)) return smaller == 0 ? nan<T> : infinity_of_sign<T>(negative);
    const bool overflows = smaller > 1 && larger / half_range<T> * (smaller / half_range<T>) > greatest_scaled<T>;
    return overflows ? infinity_of_sign<T>(negative) : a * b;
}

template <class T>
constexpr T quotient(T a, T b) noexcept {
    if (is_nan(a) || is_nan(b)) return is_nan(a) ? a : b;
    if ((a == 0 && b == 0) || (!is_finite(a) && !is_finite(b))) return nan<T>;
    const bool negative = is_negative(a) != is_negative(b);
    if (!is_finite(a) || b == 0) return infinity_of_sign<T>(negative);
    if (absolute(b) >= 1) return a / b;
    const T dividend = absolute(a) / half_range<T>;
    const T divisor = absolute(b) * half_range<T>;
    const bool overflows = dividend > 2 * divisor || dividend / divisor > greatest_scaled<T>;
    return overflows ? infinity_of_sign<T>(negative) : a / b;
}

}  // namespace derivo::math::kernels

#endif
