// SPDX-License-Identifier: BSL-1.0
//
// π/2, ln 2 and ln 10 as double words of any floating type, cut from 256 stored bits.
// May include floating.hpp and <cstdint>.
#ifndef DERIVO_MATH_KERNELS_CONSTANTS_HPP
#define DERIVO_MATH_KERNELS_CONSTANTS_HPP

#include <derivo/math/kernels/floating.hpp>

#include <cstdint>

namespace derivo::math::kernels {

/// integer + 0.bits, where bits are eight words of a binary fraction.
template <class T>
constexpr double_word<T> double_word_of_bits(T integer, const std::uint32_t (&bits)[8]) noexcept {
    double_word<T> sum{integer, 0};
    T weight = 1;
    for (const std::uint32_t word : bits) {
        weight /= 65536;  // by halves of a word: 16 bits are exact in any T
        sum = sum + weight * static_cast<T>(word >> 16);
        weight /= 65536;
        sum = sum + weight * static_cast<T>(word & 0xffffu);
    }
    return sum;
}

template <class T>
inline constexpr double_word<T> half_pi = double_word_of_bits<T>(
    1, {0x921fb544, 0x42d18469, 0x898cc517, 0x01b839a2, 0x52049c11, 0x14cf98e8, 0x04177d4c, 0x76273644});

template <class T>
inline constexpr double_word<T> ln_2 = double_word_of_bits<T>(
    0, {0xb17217f7, 0xd1cf79ab, 0xc9e3b398, 0x03f2f6af, 0x40f34326, 0x7298b62d, 0x8a0d175b, 0x8baafa2b});

template <class T>
inline constexpr double_word<T> ln_10 = double_word_of_bits<T>(
    2, {0x4d763776, 0xaaa2b05b, 0xa95b58ae, 0x0b4c28a3, 0x8a3fb3e7, 0x6977e43a, 0x0f187a08, 0x07c0b5ca});

}  // namespace derivo::math::kernels

#endif
