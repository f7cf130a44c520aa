// SPDX-License-Identifier: BSL-1.0
//
// Correct rounding between decimal and binary, by long arithmetic. Runs while compiling, or where text
// is made.
// May include: core.
#ifndef DERIVO_CORE_ROUNDING_HPP
#define DERIVO_CORE_ROUNDING_HPP

#include <bit>
#include <cstdint>
#include <limits>

#include <derivo/core/big_natural.hpp>

namespace derivo::detail {

/// n/d * 10^k > 0 in T, rounded to nearest, ties to even: long division, bit by bit.
template <class T>
constexpr T rounded(std::uint64_t n, std::uint64_t d, int k) {
    using limits = std::numeric_limits<T>;
    if (n == 0 || k < -400) return T(0);
    if (k > 400) return limits::infinity();
    big_natural top(n), bottom(d);
    (k > 0 ? top : bottom).multiply_by_ten_to(k > 0 ? k : -k);
    int exponent = top.bits() - bottom.bits();
    exponent > 0 ? bottom.shift_left(exponent) : top.shift_left(-exponent);
    if (top.compare(bottom) < 0) {
        top.twice();
        --exponent;
    }
    int digits = limits::digits;
    if (exponent < limits::min_exponent - 1) digits -= limits::min_exponent - 1 - exponent;
    if (digits < 0) return T(0);
    T result = 0;
    for (int bit = 0; bit < digits; ++bit) {
        result *= 2;
        if (top.compare(bottom) >= 0) {
            top.subtract(bottom);
            result += 1;
        }
        top.twice();
    }
    const int half = top.compare(bottom);  // the rest against half a unit
    const bool odd = digits > 0 && (static_cast<std::uint64_t>(result) & 1) != 0;
    if (half > 0 || (half == 0 && odd)) result += 1;
    for (exponent -= digits - 1; exponent > 0; --exponent) {
        if (result > limits::max() / 2) return limits::infinity();
        result *= 2;
    }
    for (; exponent < 0; ++exponent) result /= 2;
    return result;
}

/// digits * 10^exponent
struct decimal_digits {
    std::uint64_t digits = 0;
    int exponent = 0;
};

/// The first `count` decimal digits of a finite positive double, rounded to nearest.
constexpr decimal_digits digits_of(double value, int count) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const int biased = static_cast<int>(bits >> 52);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const std::uint64_t mantissa = biased == 0 ? fraction : fraction | (std::uint64_t{1} << 52);
    const int binary = (biased == 0 ? 1 : biased) - 1075;  // value = mantissa * 2^binary

    std::uint64_t limit = 1;
    for (int k = 0; k < count; ++k) limit *= 10;
    int exponent = -count;  // of ten: the quotient grows as it falls
    for (double v = value; v >= 1; v /= 10) ++exponent;
    for (double v = value; v < 0.1; v *= 10) --exponent;
    for (;; ++exponent) {
        big_natural top(mantissa), bottom(1);
        (binary > 0 ? top : bottom).shift_left(binary > 0 ? binary : -binary);
        (exponent < 0 ? top : bottom).multiply_by_ten_to(exponent < 0 ? -exponent : exponent);
        std::uint64_t quotient = 0;
        int shift = top.bits() - bottom.bits();
        if (shift < 0) shift = 0;
        bottom.shift_left(shift);
        // Long division without shifting back: the dividend doubles instead.
        for (int bit = 0; bit <= shift; ++bit) {
            quotient *= 2;
            if (top.compare(bottom) >= 0) {
                top.subtract(bottom);
                ++quotient;
            }
            top.twice();
        }
        if (top.compare(bottom) >= 0) ++quotient;  // what is left is at least a half
        if (quotient < limit) return {quotient, exponent};
        if (quotient == limit) return {quotient / 10, exponent + 1};
    }
}

/// The shortest decimal that reads back as this finite positive double.
constexpr decimal_digits shortest_digits(double value) {
    decimal_digits result;
    for (int count = 15; count <= 17; ++count) {
        result = digits_of(value, count);
        if (rounded<double>(result.digits, 1, result.exponent) == value) break;
    }
    for (; result.digits % 10 == 0 && result.digits != 0; result.digits /= 10) ++result.exponent;
    return result;
}

}  // namespace derivo::detail

#endif
