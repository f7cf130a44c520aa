// SPDX-License-Identifier: BSL-1.0
//
// The vectors and square matrices of a fixed size that searches in a few variables reckon with.
// May include: core, math.
#ifndef DERIVO_CALCULUS_SMALL_MATRIX_HPP
#define DERIVO_CALCULUS_SMALL_MATRIX_HPP

#include <array>
#include <cstddef>
#include <limits>

#include <derivo/calculus/magnitude.hpp>
#include <derivo/math/functions.hpp>

namespace derivo::detail::search {

template <class T, std::size_t N>
using row_vector = std::array<T, N>;
template <class T, std::size_t N>
using square_matrix = std::array<std::array<T, N>, N>;

using detail::finite;  // and of vectors and matrices
template <class T, std::size_t N>
constexpr bool finite(const row_vector<T, N>& v) {
    for (const T& x : v)
        if (!finite(x)) return false;
    return true;
}
template <class T, std::size_t N>
constexpr bool finite(const square_matrix<T, N>& A) {
    for (const auto& row : A)
        if (!finite(row)) return false;
    return true;
}

/// Σ aᵢ bᵢ
template <class T, std::size_t N>
constexpr T dot(const row_vector<T, N>& a, const row_vector<T, N>& b) {
    T sum(0);
    for (std::size_t i = 0; i < N; ++i) sum += a[i] * b[i];
    return sum;
}

/// ‖v‖ = √Σ vᵢ², also where the squares overflow or vanish.
template <class T, std::size_t N>
constexpr T length(const row_vector<T, N>& v) {
    T largest(0);
    for (const T& x : v) {
        if (!finite(x)) return magnitude(x);
        if (magnitude(x) > largest) largest = magnitude(x);
    }
    if (largest == T(0)) return largest;
    T sum(0);
    for (const T& x : v) sum += (x / largest) * (x / largest);
    using math::sqrt;
    return largest * sqrt(sum);
}

/// p + t d
template <class T, std::size_t N>
constexpr row_vector<T, N> moved(row_vector<T, N> p, T t, const row_vector<T, N>& d) {
    for (std::size_t i = 0; i < N; ++i) p[i] += t * d[i];
    return p;
}

/// How many eigenvalues are negative, zero and positive: Sylvester's law of inertia. Zero is what is below the tolerance
/// times the largest: of a point that was found, not known, the second derivatives are not known better.
struct inertia {
    int negative = 0, zero = 0, positive = 0;
};
template <class T, std::size_t N>
constexpr inertia inertia_of(const row_vector<T, N>& eigenvalues, T tolerance) {
    T largest(0);
    for (const T& v : eigenvalues)
        if (magnitude(v) > largest) largest = magnitude(v);
    inertia count;
    for (const T& v : eigenvalues)
        ++(magnitude(v) <= tolerance * largest ? count.zero : v < T(0) ? count.negative : count.positive);
    return count;
}

}  // namespace derivo::detail::search

#endif
