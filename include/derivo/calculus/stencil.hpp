// SPDX-License-Identifier: BSL-1.0
//
// The weights of finite differences on any nodes.
// May include: core.
#ifndef DERIVO_CALCULUS_STENCIL_HPP
#define DERIVO_CALCULUS_STENCIL_HPP

#include <array>
#include <cstddef>

namespace derivo::detail::series {

/// Weights w with f⁽ᴷ⁾(at) = Σ w[j] f(nodes[j]), exact for polynomials of degree Count - 1.
///
/// B. Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Mathematics of Computation 51 (1988):
/// node by node, the weights of all orders up to K.
template <std::size_t K, std::size_t Count, class T>
constexpr std::array<T, Count> difference_weights(const T* nodes, T at) {
    std::array<std::array<T, Count>, K + 1> w{};
    w[0][0] = T(1);
    T before(1);
    for (std::size_t n = 1; n < Count; ++n) {
        T product(1);
        for (std::size_t j = 0; j < n; ++j) {
            const T apart = nodes[n] - nodes[j];
            product *= apart;
            if (j + 1 == n)  // the new node's own weights, while those of the one before are still old
                for (std::size_t k = K + 1; k-- > 0;) {
                    const T lower = k > 0 ? T(static_cast<int>(k)) * w[k - 1][n - 1] : T(0);
                    w[k][n] = before * (lower - (nodes[n - 1] - at) * w[k][n - 1]) / product;
                }
            for (std::size_t k = K + 1; k-- > 0;) {
                const T lower = k > 0 ? T(static_cast<int>(k)) * w[k - 1][j] : T(0);
                w[k][j] = ((nodes[n] - at) * w[k][j] - lower) / apart;
            }
        }
        before = product;
    }
    return w[K];
}

}  // namespace derivo::detail::series

#endif
