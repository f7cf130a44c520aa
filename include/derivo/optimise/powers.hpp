// SPDX-License-Identifier: BSL-1.0
//
// Powers with a known exponent: by multiplication, by a square root for halves, never by pow.
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_POWERS_HPP
#define DERIVO_OPTIMISE_POWERS_HPP

#include <derivo/functions/power.hpp>

namespace derivo {

/// Beyond this exponent pow is called: each multiplication adds half an ulp.
inline constexpr integer largest_multiplied_power = 64;

/// tⁿ for n >= 1 by repeated squaring.
constexpr term multiplied_power(term t, integer n) {
    if (n == 1) return t;
    const term half = multiplied_power(t, n / 2);
    return n % 2 == 0 ? half * half : half * half * t;
}

/// Is base^exponent cheaper without pow? exponent = n or n + 1/2, of moderate size.
constexpr bool is_multiplied_power(const number& exponent) {
    return exponent.is_rational() && exponent.denominator <= 2 && exponent.numerator <= 2 * largest_multiplied_power &&
           exponent.numerator >= -2 * largest_multiplied_power;
}

/// base^exponent for such an exponent, not 0.
constexpr term direct_power(term base, const number& exponent) {
    if (exponent.is_negative()) return 1 / direct_power(base, -exponent);
    const integer whole = exponent.numerator / exponent.denominator;
    if (exponent.denominator == 1) return multiplied_power(base, whole);
    const term root = apply<"sqrt">(base);
    return whole == 0 ? root : multiplied_power(base, whole) * root;
}

}  // namespace derivo

#endif
