// SPDX-License-Identifier: BSL-1.0
//
// The asymptotic series of the gamma family: sums over Bernoulli numbers, of which Stirling's series is one.
// Abramowitz, Stegun 6.1.41, 6.3.18, 6.4.11. May include floating.hpp.
#ifndef DERIVO_MATH_KERNELS_BERNOULLI_HPP
#define DERIVO_MATH_KERNELS_BERNOULLI_HPP

#include <derivo/math/kernels/floating.hpp>

namespace derivo::math::kernels {

/// How far the series goes: the first omitted term of ψ⁽ⁿ⁾ is less than half an ulp for x ≥ threshold + n, and that of
/// ln Γ a hundredth of an ulp.
template <class T>
struct bernoulli_series {
    static constexpr int digits = std::numeric_limits<T>::digits;
    static constexpr int threshold = digits <= 24 ? 6 : digits <= 53 ? 10 : digits <= 64 ? 14 : 26;
    static constexpr int terms = digits <= 24 ? 5 : digits <= 53 ? 10 : digits <= 64 ? 12 : 16;
};

template <class T>
struct bernoulli_numbers {
    T over_factorial[16];  // B₂ₖ/(2k)! at k - 1
};

template <class T>
constexpr bernoulli_numbers<T> make_bernoulli_numbers() noexcept {
    constexpr long long numerators[] = {1,
                                        -1,
                                        1,
                                        -1,
                                        5,
                                        -691,
                                        7,
                                        -3617,
                                        43867,
                                        -174611,
                                        854513,
                                        -236364091,
                                        8553103,
                                        -23749461029,
                                        8615841276005,
                                        -7709321041217};
    constexpr int denominators[] = {6, 30, 42, 30, 66, 2730, 6, 510, 798, 330, 138, 2730, 6, 870, 14322, 510};
    bernoulli_numbers<T> result{};
    T factorial = 1;
    for (int k = 1; k <= bernoulli_series<T>::terms; ++k) {
        factorial *= static_cast<T>(2 * k * (2 * k - 1));
        result.over_factorial[k - 1] =
            static_cast<T>(numerators[k - 1]) / static_cast<T>(denominators[k - 1]) / factorial;
    }
    return result;
}

template <class T>
inline constexpr bernoulli_numbers<T> bernoulli = make_bernoulli_numbers<T>();

/// Beyond this the first term of the series is all there is in T; the square is still in range.
template <class T>
inline constexpr T nothing_but_x_above = power_of_two<T>(2 * std::numeric_limits<T>::digits);

/// Σ B₂ₖ/(2k)! · (n + 1)(n + 2)…(n + 2k - 1) / x^(2k-1) for k ≥ 1; for n = 0 that is x Σ B₂ₖ/(2k x²ᵏ).
template <class T>
constexpr T bernoulli_sum(int n, T x) noexcept {
    if (x > nothing_but_x_above<T>) return 0;
    const T inverse_square = 1 / (x * x);
    T factor = static_cast<T>(n + 1) / x;
    T sum = 0;
    for (int k = 1; k <= bernoulli_series<T>::terms; ++k) {
        sum += bernoulli<T>.over_factorial[k - 1] * factor;
        factor *= static_cast<T>(n + 2 * k) * static_cast<T>(n + 2 * k + 1) * inverse_square;
    }
    return sum;
}

}  // namespace derivo::math::kernels

#endif
