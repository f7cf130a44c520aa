// SPDX-License-Identifier: BSL-1.0
//
// x = quadrant · π/2 + rest for every finite x, after Payne and Hanek 1983: only those digits of 2/π are multiplied
// that matter modulo 4, in integers. One path for small and for huge arguments; speed is no concern here.
// May include constants.hpp and two_over_pi.hpp.
#ifndef DERIVO_MATH_KERNELS_ARGUMENT_REDUCTION_HPP
#define DERIVO_MATH_KERNELS_ARGUMENT_REDUCTION_HPP

#include <derivo/math/kernels/constants.hpp>
#include <derivo/math/kernels/two_over_pi.hpp>

namespace derivo::math::kernels {

/// A fixed-point number of so many 32-bit words, least significant first, that x · 2/π modulo 4 keeps enough bits:
/// p bits are lost to the factor, p to the answer, and at worst about p + 16 to cancellation next to a multiple of π/2.
template <class T>
struct turns {
    static constexpr int words = (3 * std::numeric_limits<T>::digits + 32 + 31) / 32;
    static constexpr int factor_words = (std::numeric_limits<T>::digits + 31) / 32;
    std::uint32_t word[words];
};

/// x · 2/π modulo 4, in units of 2^(2 - 32 words): two bits of quadrant, then the fraction.
template <class T>
constexpr turns<T> turns_of(T x) noexcept {
    using result_type = turns<T>;
    constexpr int words = result_type::words;
    const auto parts = decompose(x);
    const int exponent = parts.exponent - (std::numeric_limits<T>::digits - 1);  // x = integer · 2^exponent
    T integer = parts.significand * power_of_two<T>(std::numeric_limits<T>::digits - 1);

    std::uint32_t factor[result_type::factor_words] = {};
    for (int i = result_type::factor_words - 1; i >= 0; --i) {
        const T weight = power_of_two<T>(32 * i);
        factor[i] = static_cast<std::uint32_t>(integer / weight);
        integer -= static_cast<T>(factor[i]) * weight;
    }
    result_type product{};
    for (int j = 0; j < words; ++j) {
        const std::uint64_t digits = two_over_pi_digits(exponent - 1 + 32 * (words - 1 - j));
        std::uint64_t carry = 0;
        for (int i = 0; i + j < words; ++i) {
            const std::uint64_t term = i < result_type::factor_words ? factor[i] * digits : 0;
            carry += term + product.word[i + j];
            product.word[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
    }
    return product;
}

template <class T>
struct reduced_argument {
    double_word<T> rest;  // in [-π/4, π/4]
    int quadrant;         // modulo 4
};

/// The fraction, in units of a quarter turn, as a double word.
template <class T>
constexpr double_word<T> fraction_of(const turns<T>& fixed) noexcept {
    double_word<T> sum{0, 0};
    T weight = 4;
    for (int i = turns<T>::words - 1; i >= 0; --i) {
        weight /= 65536;
        sum = sum + weight * static_cast<T>(fixed.word[i] >> 16);
        weight /= 65536;
        sum = sum + weight * static_cast<T>(fixed.word[i] & 0xffffu);
    }
    return sum;
}

/// For finite x ≥ 0.
template <class T>
constexpr reduced_argument<T> reduce(T x) noexcept {
    if (x <= T(0.75)) return {{x, 0}, 0};
    auto fixed = turns_of(x);
    std::uint32_t& top = fixed.word[turns<T>::words - 1];
    int quadrant = static_cast<int>(top >> 30);
    top &= 0x3fffffffu;
    const bool past_half = (top >> 29) != 0;
    if (past_half) {  // fraction - 1, negated in the integers, where nothing cancels
        quadrant = (quadrant + 1) % 4;
        for (std::uint32_t& word : fixed.word) word = ~word;
        top &= 0x3fffffffu;
    }
    const auto rest = fraction_of(fixed) * half_pi<T>;
    return {past_half ? -rest : rest, quadrant};
}

}  // namespace derivo::math::kernels

#endif
