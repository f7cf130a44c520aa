// SPDX-License-Identifier: BSL-1.0
//
// An exact number in the scalar type of an evaluation: correctly rounded for float, double and long
// double, by the scalar's own arithmetic for every other type. Runs while compiling.
// May include: core.
#ifndef DERIVO_EVALUATE_SCALAR_HPP
#define DERIVO_EVALUATE_SCALAR_HPP

#include <type_traits>

#include <derivo/core/number.hpp>
#include <derivo/core/rounding.hpp>

namespace derivo::detail {

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
