// SPDX-License-Identifier: BSL-1.0
//
// Powers of rational numbers that are rational numbers.
// May include: core.
#ifndef DERIVO_SIMPLIFY_EXACT_POWER_HPP
#define DERIVO_SIMPLIFY_EXACT_POWER_HPP

#include <derivo/core/number.hpp>

namespace derivo::detail {

/// The n-th root of a number that is not negative, as an integer: true if it is exact.
constexpr bool exact_root(integer n, integer degree, integer& root) {
    integer low = 0, high = 3037000500;  // bisection; high² is just over 2^63
    while (low < high) {
        const integer middle = low + (high - low + 1) / 2;
        integer power = 1;
        bool fits = true;
        for (integer k = 0; k < degree && fits; ++k) fits = multiply_fits(power, middle, power) && power <= n;
        if (fits)
            low = middle;
        else
            high = middle - 1;
    }
    integer power = 1;
    for (integer k = 0; k < degree; ++k) power *= low;
    root = low;
    return power == n;
}

/// base^exponent where that is a rational number that fits: 4^(1/2) = 2, 2^-3 = 1/8.
constexpr bool exact_power(const number& base, const number& exponent, number& result) {
    if (!base.exact || !exponent.is_rational()) return false;
    if (base.is_zero() && !exponent.is_negative()) {
        result = 0;
        return true;
    }
    if (exponent.is_integer()) {
        if (base.is_zero() || exponent.numerator > 64 || exponent.numerator < -64) return false;
        result = base.power(exponent.numerator);
        return result.exact;
    }
    if (base.is_negative() || !base.is_rational() || exponent.denominator > 8) return false;
    integer top = 0, bottom = 0;
    if (!exact_root(base.numerator, exponent.denominator, top) ||
        !exact_root(base.denominator, exponent.denominator, bottom))
        return false;
    if (top == 0) {
        result = 0;
        return exponent.numerator > 0;
    }
    return exact_power(number(top, bottom), number(exponent.numerator), result);
}

}  // namespace derivo::detail

#endif
