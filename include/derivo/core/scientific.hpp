// SPDX-License-Identifier: BSL-1.0
//
// scientific: a real of any size, m * 10^k with 1 <= |m| < 10. A power of a constant may leave the range
// of a double on its way to a formula that is in it again: log((1e-200 x)^-4) has the slope -4/x.
// May include: core.
#ifndef DERIVO_CORE_SCIENTIFIC_HPP
#define DERIVO_CORE_SCIENTIFIC_HPP

#include <limits>

namespace derivo::detail {

struct scientific {
    double significand = 0;
    int exponent = 0;  // 0 for a zero, an infinity and a NaN

    /// `value` * 10^k
    static constexpr scientific of(double value, int k = 0) {
        if (value == 0 || !is_finite(value)) return {value, 0};
        for (int i = 0; i < steps; ++i) {
            if (size_of(value) >= powers[i]) {
                value /= powers[i];
                k += first_step >> i;
            } else if (size_of(value) < 1 && size_of(value) * powers[i] < 10) {
                value *= powers[i];
                k -= first_step >> i;
            }
        }
        if (k > largest) return {infinity_like(value), 0};
        return k < -largest ? scientific{} : scientific{value, k};
    }

    /// Is it no zero, no infinity and no NaN?
    constexpr bool is_number() const { return significand != 0 && is_finite(significand); }

    /// Is it a double of full precision?
    constexpr bool is_double() const { return exponent > -308 && exponent < 308; }

    /// The double next to it or one beside; 0 or an infinity where there is none of this size.
    constexpr double value() const {
        if (exponent > 307) return infinity_like(significand);
        if (exponent >= 0) return significand * power_of_ten(exponent);
        if (exponent < -330) return significand * 0;
        const int half = -exponent / 2;  // 10^330 is no double
        return significand / power_of_ten(half) / power_of_ten(-exponent - half);
    }

    friend constexpr scientific operator*(const scientific& a, const scientific& b) {
        return of(a.significand * b.significand, a.exponent + b.exponent);
    }
    friend constexpr scientific operator+(const scientific& a, const scientific& b) {
        if (b.significand == 0 || !is_finite(a.significand)) return a;
        if (a.significand == 0 || !is_finite(b.significand)) return b;
        if (a.exponent < b.exponent) return b + a;
        if (a.exponent - b.exponent > 40) return a;
        return of(a.significand + b.significand / power_of_ten(a.exponent - b.exponent), a.exponent);
    }
    constexpr scientific inverse() const { return of(1 / significand, -exponent); }

private:
    static constexpr int largest = 1 << 28;  // two of them added are an int
    static constexpr int steps = 9, first_step = 256;
    static constexpr double powers[steps] = {1e256, 1e128, 1e64, 1e32, 1e16, 1e8, 1e4, 1e2, 1e1};

    static constexpr double size_of(double value) { return value < 0 ? -value : value; }
    static constexpr bool is_finite(double value) { return size_of(value) <= std::numeric_limits<double>::max(); }
    static constexpr double infinity_like(double value) {
        return value < 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    }

    static constexpr double power_of_ten(int k) {
        double result = 1;
        for (int i = 0; i < steps; ++i)
            if ((k & (first_step >> i)) != 0) result *= powers[i];
        return result;
    }
};

}  // namespace derivo::detail

#endif
