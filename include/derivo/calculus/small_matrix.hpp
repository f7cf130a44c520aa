// SPDX-License-Identifier: BSL-1.0
//
// The linear algebra that searches in a few variables need: vectors and square matrices of a fixed size, Cholesky and LU
// solutions, eigenvalues of symmetric matrices. For many unknowns take a library: interop/eigen.hpp.
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

/// What a solution needs to be told: whether there is one.
template <class T, std::size_t N>
struct solution {
    bool exists = false;
    row_vector<T, N> x{};
};

/// A x = b for a symmetric positive definite A = L Lᵀ; no solution if A is not positive definite beyond rounding.
template <class T, std::size_t N>
constexpr solution<T, N> solve_definite(square_matrix<T, N> A, const row_vector<T, N>& b) {
    using math::sqrt;
    for (std::size_t j = 0; j < N; ++j) {
        const T least = T(N) * std::numeric_limits<T>::epsilon() * magnitude(A[j][j]);
        T pivot = A[j][j];
        for (std::size_t k = 0; k < j; ++k) pivot -= A[j][k] * A[j][k];
        if (!(pivot > least) || !finite(pivot)) return {};
        A[j][j] = sqrt(pivot);
        for (std::size_t i = j + 1; i < N; ++i) {
            for (std::size_t k = 0; k < j; ++k) A[i][j] -= A[i][k] * A[j][k];
            A[i][j] /= A[j][j];
        }
    }
    solution<T, N> found{true, b};
    for (std::size_t i = 0; i < N; ++i) {  // L z = b
        for (std::size_t k = 0; k < i; ++k) found.x[i] -= A[i][k] * found.x[k];
        found.x[i] /= A[i][i];
    }
    for (std::size_t i = N; i-- > 0;) {  // Lᵀ x = z
        for (std::size_t k = i + 1; k < N; ++k) found.x[i] -= A[k][i] * found.x[k];
        found.x[i] /= A[i][i];
    }
    found.exists = finite(found.x);
    return found;
}

/// A x = b by elimination, the largest of a column as its pivot; no solution if A is singular up to rounding.
template <class T, std::size_t N>
constexpr solution<T, N> solve(square_matrix<T, N> A, row_vector<T, N> b) {
    T largest(0);
    for (const auto& row : A)
        for (const T& a : row)
            if (magnitude(a) > largest) largest = magnitude(a);
    for (std::size_t k = 0; k < N; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < N; ++i)
            if (magnitude(A[i][k]) > magnitude(A[pivot][k])) pivot = i;
        if (!(magnitude(A[pivot][k]) > T(N) * std::numeric_limits<T>::epsilon() * largest)) return {};
        const auto row = A[k];
        A[k] = A[pivot], A[pivot] = row;
        const T right = b[k];
        b[k] = b[pivot], b[pivot] = right;
        for (std::size_t i = k + 1; i < N; ++i) {
            const T factor = A[i][k] / A[k][k];
            for (std::size_t j = k; j < N; ++j) A[i][j] -= factor * A[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = N; k-- > 0;) {
        for (std::size_t j = k + 1; j < N; ++j) b[k] -= A[k][j] * b[j];
        b[k] /= A[k][k];
    }
    return {finite(b), b};
}

/// A = V diag(values) Vᵀ; the values rise, vectors[i] is the unit vector of values[i].
template <class T, std::size_t N>
struct eigensystem {
    row_vector<T, N> values{};
    square_matrix<T, N> vectors{};
};

/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. Each sweep squares what is left beside
/// the diagonal, so a dozen reaches the last digit.
template <class T, std::size_t N>
constexpr eigensystem<T, N> eigen(square_matrix<T, N> A) {
    using math::sqrt;
    eigensystem<T, N> all;
    for (std::size_t i = 0; i < N; ++i) all.vectors[i][i] = T(1);
    T largest(0);
    for (const auto& row : A)
        for (const T& a : row)
            if (magnitude(a) > largest) largest = magnitude(a);
    const T small = largest * std::numeric_limits<T>::epsilon() / T(8);
    for (int sweep = 0; sweep < 30; ++sweep) {
        bool rotated = false;
        for (std::size_t p = 0; p < N; ++p)
            for (std::size_t q = p + 1; q < N; ++q) {
                if (magnitude(A[p][q]) <= small) continue;
                rotated = true;
                // tan of the angle: the smaller root of t² + 2 theta t - 1 = 0
                const T theta = (A[q][q] - A[p][p]) / (T(2) * A[p][q]), size = magnitude(theta);
                const T root = size > T(1e6) * T(1e6) ? size : sqrt(size * size + T(1));
                const T t = (theta < T(0) ? T(-1) : T(1)) / (size + root);
                const T c = T(1) / sqrt(t * t + T(1)), s = t * c;
                for (std::size_t k = 0; k < N; ++k) {  // columns, then rows
                    const T a = A[k][p], b = A[k][q];
                    A[k][p] = c * a - s * b, A[k][q] = s * a + c * b;
                }
                for (std::size_t k = 0; k < N; ++k) {
                    const T a = A[p][k], b = A[q][k];
                    A[p][k] = c * a - s * b, A[q][k] = s * a + c * b;
                    const T v = all.vectors[p][k], w = all.vectors[q][k];
                    all.vectors[p][k] = c * v - s * w, all.vectors[q][k] = s * v + c * w;
                }
                A[p][q] = A[q][p] = T(0);
            }
        if (!rotated) break;
    }
    for (std::size_t i = 0; i < N; ++i) all.values[i] = A[i][i];
    for (std::size_t i = 1; i < N; ++i)  // in order
        for (std::size_t k = i; k > 0 && all.values[k] < all.values[k - 1]; --k) {
            const T value = all.values[k];
            all.values[k] = all.values[k - 1], all.values[k - 1] = value;
            const auto vector = all.vectors[k];
            all.vectors[k] = all.vectors[k - 1], all.vectors[k - 1] = vector;
        }
    return all;
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
