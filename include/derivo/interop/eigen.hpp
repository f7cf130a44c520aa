// SPDX-License-Identifier: BSL-1.0
//
// Eigen's vectors and matrices as arguments and results. Included by nothing else: derivo works without Eigen.
// May include: everything, and Eigen.
#ifndef DERIVO_INTEROP_EIGEN_HPP
#define DERIVO_INTEROP_EIGEN_HPP

#include <array>
#include <cstddef>

#if __has_include(<Eigen/Core>)
#    include <Eigen/Core>
#else
#    include <eigen3/Eigen/Core>
#endif

#include <derivo/core.hpp>

namespace derivo {

/// A vector of Eigen's as a std::array: a point, or the start of a search.
///
/// @tparam Size  the length of a vector whose type does not tell it: from_eigen<3>(Eigen::VectorXd)
template <std::size_t Size, class Vector>
constexpr auto from_eigen(const Eigen::MatrixBase<Vector>& v) {
    eigen_assert(static_cast<std::size_t>(v.size()) == Size);
    std::array<typename Vector::Scalar, Size> all{};
    for (std::size_t i = 0; i < Size; ++i) all[i] = v(static_cast<Eigen::Index>(i));
    return all;
}
/// @diagnostics  "derivo: from_eigen(v): the length of v must be known while compiling."
template <class Vector>
constexpr auto from_eigen(const Eigen::MatrixBase<Vector>& v) {
    constexpr int size = Vector::SizeAtCompileTime;
    static_assert(
        size > 0 && Vector::IsVectorAtCompileTime,
        "derivo: from_eigen(v): the length of v must be known while compiling. Give an Eigen::Vector3d, or write "
        "derivo::from_eigen<3>(v).");
    return from_eigen<static_cast<std::size_t>(size > 0 ? size : 1)>(v);
}

/// A result as an Eigen object: a gradient as a column, a Jacobian or a Hessian as a matrix; a number is itself, and of
/// { value, gradient, hessian } each member is converted.
template <class T>
constexpr T to_eigen(const T& number) {
    return number;
}
template <class T, std::size_t N>
auto to_eigen(const std::array<T, N>& values) {
    Eigen::Matrix<T, static_cast<int>(N), 1> column;
    for (std::size_t i = 0; i < N; ++i) column(static_cast<Eigen::Index>(i)) = values[i];
    return column;
}
template <class T, std::size_t Rows, std::size_t Columns>
auto to_eigen(const std::array<std::array<T, Columns>, Rows>& values) {
    Eigen::Matrix<T, static_cast<int>(Rows), static_cast<int>(Columns)> matrix;
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t j = 0; j < Columns; ++j)
            matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = values[i][j];
    return matrix;
}
template <class V, class G>
auto to_eigen(const value_with_gradient<V, G>& all) {
    return value_with_gradient<decltype(to_eigen(all.value)), decltype(to_eigen(all.gradient))>{to_eigen(all.value),
                                                                                                to_eigen(all.gradient)};
}
template <class V, class J>
auto to_eigen(const value_with_jacobian<V, J>& all) {
    return value_with_jacobian<decltype(to_eigen(all.value)), decltype(to_eigen(all.jacobian))>{to_eigen(all.value),
                                                                                                to_eigen(all.jacobian)};
}
template <class V, class G, class H>
auto to_eigen(const value_with_hessian<V, G, H>& all) {
    return value_with_hessian<decltype(to_eigen(all.value)), decltype(to_eigen(all.gradient)),
                              decltype(to_eigen(all.hessian))>{to_eigen(all.value), to_eigen(all.gradient),
                                                               to_eigen(all.hessian)};
}

/// What in_eigen returns.
template <class F>
struct eigen_functor {
    [[no_unique_address]] F f;

    template <class... Args>
    auto operator()(const Args&... args) const {
        return to_eigen(f(argument(args)...));
    }

private:
    template <class Arg>
    static constexpr decltype(auto) argument(const Arg& arg) {
        if constexpr (std::is_base_of_v<Eigen::MatrixBase<Arg>, Arg>)
            return from_eigen(arg);
        else
            return (arg);
    }
};

/// `f`, any functor, called with Eigen's vectors of fixed size and giving Eigen's vectors and matrices.
///
/// @param f   a function, a gradient, a Jacobian, a Hessian, alone or with the value
/// @example   test/runtime/interop/eigen.cpp
template <class F>
constexpr eigen_functor<F> in_eigen(const F& f) noexcept {
    return {f};
}

}  // namespace derivo

#endif
