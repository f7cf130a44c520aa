// SPDX-License-Identifier: BSL-1.0
//
// An exact number in the scalar type of an evaluation: correctly rounded for float, double and long
// double, by the scalar's own arithmetic for every other type. Runs while compiling.
// May include: core.
#ifndef DERIVO_EVALUATE_SCALAR_HPP
#define DERIVO_EVALUATE_SCALAR_HPP

#include <limits>
#include <type_traits>

#include <derivo/core/big_natural.hpp>
#include <derivo/core/number.hpp>

namespace derivo::detail {

/// n/d * 10^k > 0 in T, rounded to nearest, ties to even: long division, bit by bit.
template <class T>
constexpr T rounded(std::uint64_t n, std::uint64_t d, int k) {
    using limits = std::numeric_limits<T>;
    big_natural top(n), bottom(d);
    (k > 0 ? top : bottom).multiply_by_ten_to(k > 0 ? k : -k);
    int exponent = top.bits() - bottom.bits();
    exponent > 0 ? bottom.shift_left(exponent) : top.shift_left(-exponent);
    if (top.compare(bottom) < 0) {
        top.twice();
        --exponent;
    }
    int digits = limits::digits;
    if (exponent < limits::min_exponent - 1) digits -= limits::min_exponent - 1 - exponent;
    if (digits < 0) return T(0);
    T result = 0;
    for (int bit = 0; bit < digits; ++bit) {
        result *= 2;
        if (top.compare(bottom) >= 0) {
            top.subtract(bottom);
            result += 1;
        }
        top.twice();
    }
    const int half = top.compare(bottom);  // the rest against half a unit
    const bool odd = digits > 0 && (static_cast<std::uint64_t>(result) & 1) != 0;
    if (half > 0 || (half == 0 && odd)) result += 1;
    for (exponent -= digits - 1; exponent > 0; --exponent) {
        if (result > limits::max() / 2) return limits::infinity();
        result *= 2;
    }
    for (; exponent < 0; ++exponent) result /= 2;
    return result;
}

template <class T>
constexpr T power_of_ten(int k) {
    T result(1);
    for (; k > 0; --k) result = result * T(10);
    return result;
}

/// `value` in the scalar type T.
template <class T>
constexpr T in_scalar(const number& value) {
    if constexpr (std::is_floating_point_v<T>) {
        if (!value.exact) return static_cast<T>(value.real);
        const bool negative = value.numerator < 0;
        const auto n = static_cast<std::uint64_t>(negative ? -value.numerator : value.numerator);
        if (n == 0) return T(0);
        const T magnitude = rounded<T>(n, static_cast<std::uint64_t>(value.denominator), value.exponent);
        return negative ? -magnitude : magnitude;
    } else if constexpr (requires { typename T::value_type; T(typename T::value_type{}); }) {
        return T(in_scalar<typename T::value_type>(value));
    } else {
        if (!value.exact) return T(value.real);
        const bool small = value.numerator == static_cast<int>(value.numerator);
        T result = small ? T(static_cast<int>(value.numerator)) : T(value.numerator);
        if (value.denominator != 1) result = result / T(value.denominator);
        if (value.exponent > 0) result = result * power_of_ten<T>(value.exponent);
        if (value.exponent < 0) result = result / power_of_ten<T>(-value.exponent);
        return result;
    }
}

}  // namespace derivo::detail

#endif
