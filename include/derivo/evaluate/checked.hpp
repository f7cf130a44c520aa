// SPDX-License-Identifier: BSL-1.0
//
// The ring operations of IEEE 754 in constant evaluation, where compilers refuse what gives no number: 1/0, ∞ - ∞, an
// overflow. A branch that is not taken may hold all of them.
// May include: core.
#ifndef DERIVO_EVALUATE_CHECKED_HPP
#define DERIVO_EVALUATE_CHECKED_HPP

#include <limits>

#include <derivo/graph/node.hpp>

namespace derivo::detail {

template <class T>
constexpr T infinity_of_sign(bool negative) {
    constexpr T infinity = std::numeric_limits<T>::infinity();
    return negative ? -infinity : infinity;
}
template <class T>
constexpr T size_of(T x) {
    return x < T(0) ? -x : x;
}
/// Has x a minus sign? Of zeros too: the sign of 1/x is not to be had here.
template <class T>
constexpr bool has_minus(T x) {
    return x < T(0) || (x == T(0) && __builtin_copysign(1.0, static_cast<double>(x)) < 0);
}

template <class T>
constexpr T checked_sum(T a, T b) {
    using limits = std::numeric_limits<T>;
    const bool opposite = (a < T(0)) != (b < T(0));
    if (size_of(a) > limits::max() || size_of(b) > limits::max()) {
        if (size_of(a) <= limits::max()) return b;
        return opposite && size_of(b) > limits::max() ? limits::quiet_NaN() : a;
    }
    if (!opposite && size_of(a) > limits::max() - size_of(b)) return infinity_of_sign<T>(a < T(0));
    return a + b;
}

template <class T>
constexpr T checked_product(T a, T b) {
    using limits = std::numeric_limits<T>;
    const T larger = size_of(a) > size_of(b) ? size_of(a) : size_of(b);
    const T smaller = size_of(a) > size_of(b) ? size_of(b) : size_of(a);
    if (larger > limits::max() && smaller == T(0)) return limits::quiet_NaN();
    if (smaller > T(1) && larger > limits::max() / smaller) return infinity_of_sign<T>(has_minus(a) != has_minus(b));
    return a * b;
}

template <class T>
constexpr T checked_quotient(T a, T b) {
    using limits = std::numeric_limits<T>;
    const bool both_infinite = size_of(a) > limits::max() && size_of(b) > limits::max();
    if ((a == T(0) && b == T(0)) || both_infinite) return limits::quiet_NaN();
    if (b == T(0) || (size_of(b) < T(1) && size_of(a) > limits::max() * size_of(b)))
        return infinity_of_sign<T>(has_minus(a) != has_minus(b));
    return a / b;
}

/// a op b for the built-in floating types.
template <int Code, class T>
constexpr T checked_operation(T a, T b) {
    if (a != a) return a;
    if (b != b) return b;
    if constexpr (Code == sum_code)
        return checked_sum(a, b);
    else if constexpr (Code == difference_code)
        return checked_sum(a, -b);
    else if constexpr (Code == product_code)
        return checked_product(a, b);
    else
        return checked_quotient(a, b);
}

}  // namespace derivo::detail

#endif
