// SPDX-License-Identifier: BSL-1.0
//
// A built-in number whose functions are the static functions of a class, `Math::sin(x)`, and the usual ones where the
// class has none. Programs are evaluated in it by with_math.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_REPLACED_HPP
#define DERIVO_FUNCTIONS_REPLACED_HPP

#include <limits>
#include <type_traits>

#include <derivo/functions/arithmetic.hpp>
#include <derivo/math/functions.hpp>
#include <derivo/math/polygamma.hpp>

namespace derivo::detail {

// The functions that derivo calls, by the number of their arguments.
// clang-format off
#define DERIVO_UNARY_FUNCTIONS(DO)                                                                          \
    DO(sqrt) DO(cbrt) DO(exp) DO(exp2) DO(expm1) DO(log) DO(log2) DO(log10) DO(log1p)                       \
    DO(sin) DO(cos) DO(tan) DO(asin) DO(acos) DO(atan)                                                      \
    DO(sinh) DO(cosh) DO(tanh) DO(asinh) DO(acosh) DO(atanh)                                                \
    DO(floor) DO(ceil) DO(round) DO(trunc) DO(erf) DO(erfc) DO(tgamma) DO(lgamma) DO(digamma) DO(fabs)
#define DERIVO_BINARY_FUNCTIONS(DO) DO(pow) DO(hypot) DO(fmod) DO(atan2) DO(copysign)
// clang-format on

/// A number of type T whose functions are those of Math, where it has one from T to T.
template <math::BuiltinFloat T, class Math>
struct replaced {
    using value_type = T;
    T value;

    replaced() = default;
    constexpr replaced(T v) noexcept : value(v) {}
    template <class N>
        requires(std::is_arithmetic_v<N> && !std::is_same_v<N, T>)
    constexpr explicit replaced(N n) noexcept : value(static_cast<T>(n)) {}
    constexpr operator T() const noexcept { return value; }

    friend constexpr replaced operator-(replaced a) noexcept { return -a.value; }
    friend constexpr replaced operator+(replaced a, replaced b) noexcept {
        return operation<sum_code>(a.value, b.value);
    }
    friend constexpr replaced operator-(replaced a, replaced b) noexcept {
        return operation<difference_code>(a.value, b.value);
    }
    friend constexpr replaced operator*(replaced a, replaced b) noexcept {
        return operation<product_code>(a.value, b.value);
    }
    friend constexpr replaced operator/(replaced a, replaced b) noexcept {
        return operation<quotient_code>(a.value, b.value);
    }
    friend constexpr bool operator==(replaced a, replaced b) noexcept { return a.value == b.value; }
    friend constexpr bool operator<(replaced a, replaced b) noexcept { return a.value < b.value; }
    friend constexpr bool operator>(replaced a, replaced b) noexcept { return a.value > b.value; }
    friend constexpr bool operator<=(replaced a, replaced b) noexcept { return a.value <= b.value; }
    friend constexpr bool operator>=(replaced a, replaced b) noexcept { return a.value >= b.value; }

    // The function from T to T itself, not one that would convert.
#define DERIVO_UNARY_OF_CLASS(name) requires { static_cast<T (*)(T)>(&Math::name); }
#define DERIVO_BINARY_OF_CLASS(name) requires { static_cast<T (*)(T, T)>(&Math::name); }
#define DERIVO_REPLACED_UNARY(name)                       \
    friend constexpr replaced name(replaced x) noexcept { \
        if constexpr (DERIVO_UNARY_OF_CLASS(name))        \
            return Math::name(x.value);                   \
        else                                              \
            return math::name(x.value);                   \
    }
#define DERIVO_REPLACED_BINARY(name)                                  \
    friend constexpr replaced name(replaced x, replaced y) noexcept { \
        if constexpr (DERIVO_BINARY_OF_CLASS(name))                   \
            return Math::name(x.value, y.value);                      \
        else                                                          \
            return math::name(x.value, y.value);                      \
    }
    DERIVO_UNARY_FUNCTIONS(DERIVO_REPLACED_UNARY)
    DERIVO_BINARY_FUNCTIONS(DERIVO_REPLACED_BINARY)
#undef DERIVO_REPLACED_UNARY
#undef DERIVO_REPLACED_BINARY

    friend constexpr replaced abs(replaced x) noexcept { return fabs(x); }
    friend constexpr replaced polygamma(int n, replaced x) noexcept { return math::polygamma(n, x.value); }
    friend constexpr replaced fma(replaced x, replaced y, replaced z) noexcept {
        if constexpr (requires { static_cast<T (*)(T, T, T)>(&Math::fma); })
            return Math::fma(x.value, y.value, z.value);
        else
            return math::fma(x.value, y.value, z.value);
    }
};

/// Has a class a function that would replace one of T?
template <class Math, class T>
constexpr bool replaces_any() {
#define DERIVO_OR_UNARY(name) || DERIVO_UNARY_OF_CLASS(name)
#define DERIVO_OR_BINARY(name) || DERIVO_BINARY_OF_CLASS(name)
    return requires { static_cast<T (*)(T, T, T)>(&Math::fma); } DERIVO_UNARY_FUNCTIONS(DERIVO_OR_UNARY)
        DERIVO_BINARY_FUNCTIONS(DERIVO_OR_BINARY);
#undef DERIVO_OR_UNARY
#undef DERIVO_OR_BINARY
#undef DERIVO_UNARY_OF_CLASS
#undef DERIVO_BINARY_OF_CLASS
}

#undef DERIVO_UNARY_FUNCTIONS
#undef DERIVO_BINARY_FUNCTIONS

}  // namespace derivo::detail

template <class T, class Math>
struct std::numeric_limits<derivo::detail::replaced<T, Math>> : std::numeric_limits<T> {
    using number = derivo::detail::replaced<T, Math>;
    static constexpr number min() noexcept { return std::numeric_limits<T>::min(); }
    static constexpr number max() noexcept { return std::numeric_limits<T>::max(); }
    static constexpr number lowest() noexcept { return std::numeric_limits<T>::lowest(); }
    static constexpr number epsilon() noexcept { return std::numeric_limits<T>::epsilon(); }
    static constexpr number infinity() noexcept { return std::numeric_limits<T>::infinity(); }
    static constexpr number quiet_NaN() noexcept { return std::numeric_limits<T>::quiet_NaN(); }
};

#endif
