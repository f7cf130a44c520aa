// SPDX-License-Identifier: BSL-1.0
//
// The linear algebra behind searches in a few variables: Cholesky and LU solutions, eigenvalues of symmetric matrices.
// Another library can take its place, as Eigen in interop/eigen.hpp.
// May include: core, math.
#ifndef DERIVO_CALCULUS_SMALL_ALGEBRA_HPP
#define DERIVO_CALCULUS_SMALL_ALGEBRA_HPP

#include <utility>

#include <derivo/calculus/small_matrix.hpp>

namespace derivo {

/// The solution x of A x = b, if there is one.
template <class T, std::size_t N>
struct linear_solution {
    bool exists = false;
    std::array<T, N> x{};
};

/// A = Σ λᵢ vᵢ vᵢᵀ for a symmetric A: the eigenvalues λ, which rise, and vectors[i] = vᵢ, of length 1.
template <class T, std::size_t N>
struct eigensystem {
    std::array<T, N> values{};
    std::array<std::array<T, N>, N> vectors{};
};

namespace detail::search {

template <class T, std::size_t N>
constexpr T largest_entry(const square_matrix<T, N>& A) {
    T largest(0);
    for (const auto& row : A)
        for (const T& a : row) largest = larger_of(largest, magnitude(a));
    return largest;
}

/// Jacobi's rotation of a symmetric matrix in the plane p, q, after which A_pq is 0.
template <class T>
struct rotation {
    T c, s;

    /// tan of the angle: the smaller root of t² + 2θt - 1 = 0 with θ = (A_qq - A_pp)/(2 A_pq)
    constexpr rotation(T pp, T pq, T qq) {
        using math::sqrt;
        const T theta = (qq - pp) / (T(2) * pq), size = magnitude(theta);
        const T root = size > T(1e6) * T(1e6) ? size : sqrt(size * size + T(1));
        const T t = (theta < T(0) ? T(-1) : T(1)) / (size + root);
        c = T(1) / sqrt(t * t + T(1)), s = t * c;
    }
    constexpr void turn(T& p, T& q) const {
        const T before = p;
        p = c * before - s * q, q = s * before + c * q;
    }
};

template <class T, std::size_t N>
constexpr void sort_by_value(eigensystem<T, N>& all) {
    for (std::size_t i = 1; i < N; ++i)
        for (std::size_t k = i; k > 0 && all.values[k] < all.values[k - 1]; --k) {
            std::swap(all.values[k], all.values[k - 1]);
            std::swap(all.vectors[k], all.vectors[k - 1]);
        }
}

}  // namespace detail::search

/// The linear algebra of searches, if no other is named: constexpr, for a few unknowns. A class with these three functions
/// can take its place, newton_minimize<eigen_algebra>(f, start).
///
/// @example  test/runtime/interop/eigen.cpp
struct small_algebra {
    template <class T, std::size_t N>
    using matrix = std::array<std::array<T, N>, N>;

    /// x with A x = b, for a symmetric positive definite A = L Lᵀ (Cholesky); none if A is not positive definite beyond
    /// rounding.
    template <class T, std::size_t N>
    static constexpr linear_solution<T, N> solve_definite(matrix<T, N> A, const std::array<T, N>& b) {
        using math::sqrt;
        for (std::size_t j = 0; j < N; ++j) {
            const T least = T(N) * std::numeric_limits<T>::epsilon() * detail::magnitude(A[j][j]);
            T pivot = A[j][j];
            for (std::size_t k = 0; k < j; ++k) pivot -= A[j][k] * A[j][k];
            if (!(pivot > least) || !detail::finite(pivot)) return {};
            A[j][j] = sqrt(pivot);
            for (std::size_t i = j + 1; i < N; ++i) {
                for (std::size_t k = 0; k < j; ++k) A[i][j] -= A[i][k] * A[j][k];
                A[i][j] /= A[j][j];
            }
        }
        std::array<T, N> x = b;
        for (std::size_t i = 0; i < N; ++i) {  // L z = b
            for (std::size_t k = 0; k < i; ++k) x[i] -= A[i][k] * x[k];
            x[i] /= A[i][i];
        }
        for (std::size_t i = N; i-- > 0;) {  // Lᵀ x = z
            for (std::size_t k = i + 1; k < N; ++k) x[i] -= A[k][i] * x[k];
            x[i] /= A[i][i];
        }
        return {detail::search::finite(x), x};
    }

    /// x with A x = b, by elimination with the largest of a column as its pivot; none if A is singular up to rounding.
    template <class T, std::size_t N>
    static constexpr linear_solution<T, N> solve(matrix<T, N> A, std::array<T, N> b) {
        const T least = T(N) * std::numeric_limits<T>::epsilon() * detail::search::largest_entry(A);
        for (std::size_t k = 0; k < N; ++k) {
            std::size_t pivot = k;
            for (std::size_t i = k + 1; i < N; ++i)
                if (detail::magnitude(A[i][k]) > detail::magnitude(A[pivot][k])) pivot = i;
            if (!(detail::magnitude(A[pivot][k]) > least)) return {};
            std::swap(A[k], A[pivot]), std::swap(b[k], b[pivot]);
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
        return {detail::search::finite(b), b};
    }

    /// Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations. Each sweep squares what is left beside the
    /// diagonal, so that a dozen reaches the last digit.
    template <class T, std::size_t N>
    static constexpr eigensystem<T, N> diagonalise(matrix<T, N> A) {
        eigensystem<T, N> all;
        for (std::size_t i = 0; i < N; ++i) all.vectors[i][i] = T(1);
        const T small = detail::search::largest_entry(A) * std::numeric_limits<T>::epsilon() / T(8);
        bool rotated = true;
        for (int sweep = 0; rotated && sweep < 30; ++sweep) {
            rotated = false;
            for (std::size_t p = 0; p < N; ++p)
                for (std::size_t q = p + 1; q < N; ++q) {
                    if (detail::magnitude(A[p][q]) <= small) continue;
                    rotated = true;
                    const detail::search::rotation<T> by(A[p][p], A[p][q], A[q][q]);
                    for (std::size_t k = 0; k < N; ++k) by.turn(A[k][p], A[k][q]);
                    for (std::size_t k = 0; k < N; ++k) by.turn(A[p][k], A[q][k]);
                    for (std::size_t k = 0; k < N; ++k) by.turn(all.vectors[p][k], all.vectors[q][k]);
                    A[p][q] = A[q][p] = T(0);
                }
        }
        for (std::size_t i = 0; i < N; ++i) all.values[i] = A[i][i];
        detail::search::sort_by_value(all);
        return all;
    }
};

}  // namespace derivo

#endif
