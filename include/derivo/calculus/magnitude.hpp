// SPDX-License-Identifier: BSL-1.0
//
// What all searches and differences ask of numbers: how large they are, and whether they are finite.
// May include: std.
#ifndef DERIVO_CALCULUS_MAGNITUDE_HPP
#define DERIVO_CALCULUS_MAGNITUDE_HPP

#include <limits>

namespace derivo::detail {

template <class T>
constexpr T magnitude(T x) {
    return x < T(0) ? T(-x) : x;
}
template <class T>
constexpr T larger_of(T a, T b) {
    return a < b ? b : a;
}

/// A finite number? Inexact scalars without limits are taken to be.
template <class T>
constexpr bool finite(T x) {
    if constexpr (std::numeric_limits<T>::is_specialized)
        return x <= (std::numeric_limits<T>::max)() && x >= std::numeric_limits<T>::lowest();
    else
        return !(x != x);
}

}  // namespace derivo::detail

#endif
