// SPDX-License-Identifier: BSL-1.0
//
// The linear algebra of the searches of calculus.hpp by Eigen's decompositions. Included by nothing else: derivo works
// without Eigen.
// May include: everything, and Eigen.
#ifndef DERIVO_INTEROP_EIGEN_ALGEBRA_HPP
#define DERIVO_INTEROP_EIGEN_ALGEBRA_HPP

#include <derivo/interop/eigen.hpp>

#if __has_include(<Eigen/Core>)
#    include <Eigen/Cholesky>
#    include <Eigen/Eigenvalues>
#    include <Eigen/LU>
#else
#    include <eigen3/Eigen/Cholesky>
#    include <eigen3/Eigen/Eigenvalues>
#    include <eigen3/Eigen/LU>
#endif

#include <derivo/calculus/small_algebra.hpp>

namespace derivo {

/// Eigen in the place of small_algebra: newton_minimize<eigen_algebra>(f, start), and so levenberg_marquardt, lagrange and
/// classify.
///
/// For more unknowns than a handful, where Eigen's decompositions are faster and more exact. Matrices of a fixed size, so
/// nothing is allocated; not constexpr.
///
/// @example  test/runtime/interop/eigen.cpp
struct eigen_algebra {
    template <class T, std::size_t N>
    using matrix = std::array<std::array<T, N>, N>;

    /// x with A x = b, for a symmetric positive definite A, by Eigen::LLT; none if A is not positive definite beyond
    /// rounding.
    template <class T, std::size_t N>
    static linear_solution<T, N> solve_definite(const matrix<T, N>& A, const std::array<T, N>& b) {
        const auto symmetric = to_eigen(A);
        const auto L = symmetric.llt();
        const T least = T(N) * std::numeric_limits<T>::epsilon();
        const auto pivots = L.matrixLLT().diagonal().array().square();
        if (L.info() != Eigen::Success || !(pivots > least * symmetric.diagonal().array()).all()) return {};
        return solution_of<T, N>(L.solve(to_eigen(b)));
    }

    /// x with A x = b, by Eigen::FullPivLU; none if A is singular up to rounding.
    template <class T, std::size_t N>
    static linear_solution<T, N> solve(const matrix<T, N>& A, const std::array<T, N>& b) {
        const auto LU = to_eigen(A).fullPivLu();
        if (!LU.isInvertible()) return {};
        return solution_of<T, N>(LU.solve(to_eigen(b)));
    }

    /// Eigenvalues and eigenvectors of a symmetric matrix, by Eigen::SelfAdjointEigenSolver.
    template <class T, std::size_t N>
    static eigensystem<T, N> diagonalise(const matrix<T, N>& A) {
        const Eigen::SelfAdjointEigenSolver<decltype(to_eigen(A))> of(to_eigen(A));
        eigensystem<T, N> all{from_eigen(of.eigenvalues()), {}};
        for (std::size_t i = 0; i < N; ++i)
            all.vectors[i] = from_eigen<N>(of.eigenvectors().col(static_cast<Eigen::Index>(i)));
        return all;
    }

private:
    template <class T, std::size_t N, class Solution>
    static linear_solution<T, N> solution_of(const Solution& x) {
        const Eigen::Matrix<T, static_cast<int>(N), 1> all = x;
        return {all.allFinite(), from_eigen(all)};
    }
};

}  // namespace derivo

#endif
