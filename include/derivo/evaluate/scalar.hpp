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
#include <derivo/core/scalar_concepts.hpp>

namespace derivo::detail {

/// n as a scalar: from an int where it fits, from a 64-bit integer where that loses nothing, else from a double.
template <class T>
constexpr T from_integer(integer n) {
    if (n == static_cast<int>(n)) return T(static_cast<int>(n));
    if constexpr (requires { T{n}; })
        return T{n};
    else
        return T(static_cast<double>(n));
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
        if (!value.exact) return static_cast<T>(value.approximation());
        const bool negative = value.numerator < 0;
        const auto n = static_cast<std::uint64_t>(negative ? -value.numerator : value.numerator);
        if (n == 0) return T(0);
        const T magnitude = rounded<T>(n, static_cast<std::uint64_t>(value.denominator), value.exponent);
        return negative ? -magnitude : magnitude;
    } else if constexpr (MadeOfBuiltins<T>) {
        return T(in_scalar<typename T::value_type>(value));
    } else {
        if (!value.exact) return T(value.approximation());
        T result = from_integer<T>(value.numerator);
        if (value.denominator != 1) result = result / from_integer<T>(value.denominator);
        if (value.exponent > 0) result = result * power_of_ten<T>(value.exponent);
        if (value.exponent < 0) result = result / power_of_ten<T>(-value.exponent);
        return result;
    }
}

}  // namespace derivo::detail

#endif
