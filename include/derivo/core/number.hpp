// SPDX-License-Identifier: BSL-1.0
//
// number: exact rational numbers with a decimal exponent, n/d * 10^k. 1/3, 0.1 and 1.380649e-23
// are exact. What no longer fits is carried on as a real of any size, and says so (`exact` is false).
// May include: core.
#ifndef DERIVO_CORE_NUMBER_HPP
#define DERIVO_CORE_NUMBER_HPP

#include <bit>
#include <cstdint>
#include <limits>

#include <derivo/core/rounding.hpp>
#include <derivo/core/scientific.hpp>

namespace derivo {

using integer = std::int64_t;

constexpr integer greatest_common_divisor(integer a, integer b) {
    while (b != 0) {
        const integer rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

/// Product and sum of integers that report overflow instead of committing it.
constexpr bool multiply_fits(integer a, integer b, integer& result) {
    return !__builtin_mul_overflow(a, b, &result) && result != INT64_MIN;
}
constexpr bool add_fits(integer a, integer b, integer& result) {
    return !__builtin_add_overflow(a, b, &result) && result != INT64_MIN;
}

/// A constant of a formula: numerator/denominator * 10^exponent, or real * 10^exponent where that overflows.
///
/// Unique: `exponent` is 0 where the plain fraction fits in 64 bits; else the denominator holds no
/// factor 2 or 5 and the numerator no factor 10. So equal numbers have equal members. Of a real it is 0
/// where the value is a double.
struct number {
    integer numerator = 0;
    integer denominator = 1;
    int exponent = 0;
    bool exact = true;
    double real = 0;

    constexpr number() = default;
    constexpr number(integer n) : numerator(n) {}
    constexpr number(integer n, integer d, int k = 0) { *this = normalised(n, d, k); }

    static constexpr number inexact(double value, int k = 0) {
        number result;
        result.exact = false;
        result.real = value;
        result.exponent = k;
        return result;
    }

    constexpr bool is_integer() const { return exact && denominator == 1 && exponent == 0; }
    constexpr bool is_integer(integer n) const { return is_integer() && numerator == n; }
    constexpr bool is_zero() const { return exact ? numerator == 0 : real == 0; }
    constexpr bool is_one() const { return is_integer(1); }
    constexpr bool is_negative() const { return exact ? numerator < 0 : real < 0; }
    constexpr bool is_rational() const { return exact && exponent == 0; }

    /// How many powers of ten its size is away from 1: 0 for a plain fraction, which is within 19; the most for what was
    /// rounded to 0, or is infinite.
    constexpr int decades() const {
        if (exact && exponent == 0) return 0;
        const detail::scientific size = in_scientific();
        if (!size.is_number()) return std::numeric_limits<int>::max();
        return size.exponent < 0 ? -size.exponent : size.exponent;
    }
    constexpr bool is_within(int most) const { return decades() < most; }
    /// Is a float of this size, with room for what it is multiplied by?
    constexpr bool is_moderate() const { return is_within(30); }

    friend constexpr bool operator==(const number& a, const number& b) {
        return a.numerator == b.numerator && a.denominator == b.denominator && a.exponent == b.exponent &&
               a.exact == b.exact && std::bit_cast<std::uint64_t>(a.real) == std::bit_cast<std::uint64_t>(b.real);
    }

    friend constexpr number operator-(number a) {
        a.numerator = -a.numerator;
        if (!a.exact) a.real = -a.real;
        return a;
    }
    friend constexpr number operator+(const number& a, const number& b) { return sum(a, b); }
    friend constexpr number operator-(const number& a, const number& b) { return sum(a, -b); }
    friend constexpr number operator*(const number& a, const number& b) { return product(a, b); }

    /// n/d * 10^k in its unique form.
    static constexpr number normalised(integer n, integer d, int k) {
        if (n == 0) return {};
        if (d == 1 && k == 0 && n != INT64_MIN) return n;
        if (d == 0 || n == INT64_MIN || d == INT64_MIN) return inexact(n, d, k);
        if (d < 0) {
            n = -n;
            d = -d;
        }
        const integer common = greatest_common_divisor(n, d);
        number result;
        result.numerator = n / common;
        result.denominator = d / common;
        result.exponent = k;
        if (k == 0 || result.become_fraction() || result.become_decimal()) return result;
        return inexact(n, d, k);
    }

    /// A double at most two units beside: for order, display and numbers that are not exact.
    constexpr double approximation() const {
        if (exact) return approximate(numerator, denominator, exponent);
        return exponent == 0 ? real : detail::scientific{real, exponent}.value();
    }

    /// The inverse of a number that is not zero.
    constexpr number inverse() const {
        if (exact) return normalised(denominator, numerator, -exponent);
        const auto r = in_scientific().inverse();
        return exponent == 0 && r.is_double() ? inexact(1 / real) : inexact(r);
    }

    constexpr number power(integer n) const {
        if (n < 0) return inverse().power(-n);
        number result = 1, square = *this;
        for (; n > 0; n /= 2) {
            if (n % 2 == 1) result = result * square;
            if (n > 1) square = square * square;
        }
        return result;
    }

private:
    static constexpr number inexact(const detail::scientific& v) {
        return v.is_double() ? inexact(v.value()) : inexact(v.significand, v.exponent);
    }
    static constexpr number inexact(integer n, integer d, int k) {
        const auto v = detail::scientific::of(approximate(n, d, 0), k);
        return v.is_double() ? inexact(approximate(n, d, k)) : inexact(v);
    }
    constexpr detail::scientific in_scientific() const {
        return detail::scientific::of(exact ? approximate(numerator, denominator, 0) : real, exponent);
    }

    static constexpr double approximate(integer n, integer d, int k) {
        if (k == 0 && d != 0) return static_cast<double>(n) / static_cast<double>(d);
        const bool negative = (n < 0) != (d < 0);
        const double size =
            d == 0 ? std::numeric_limits<double>::quiet_NaN() : detail::rounded<double>(magnitude(n), magnitude(d), k);
        return negative ? -size : size;
    }
    static constexpr std::uint64_t magnitude(integer n) {
        return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    }

    // The plain fraction, if it fits.
    constexpr bool become_fraction() {
        integer n = numerator, d = denominator;
        int k = exponent;
        const int step = k > 0 ? -1 : 1;
        for (; k != 0; k += step) {
            integer& grows = k > 0 ? n : d;
            integer& shrinks = k > 0 ? d : n;
            const integer common = greatest_common_divisor(10, shrinks);
            shrinks /= common;
            if (!multiply_fits(grows, 10 / common, grows)) return false;
        }
        numerator = n;
        denominator = d;
        exponent = 0;
        return true;
    }

    // All factors 2 and 5 of the denominator moved into the power of ten.
    constexpr bool become_decimal() {
        integer n = numerator, d = denominator;
        int k = exponent;
        for (integer prime = 2; prime <= 5; prime += 3) {
            while (d % prime == 0) {
                d /= prime;
                if (n % prime == 0) {
                    n /= prime;
                } else if (multiply_fits(n, 10 / prime, n)) {
                    --k;
                } else {
                    return false;
                }
            }
        }
        for (; n % 10 == 0; ++k) n /= 10;
        if (k < -400 || k > 400) return false;
        numerator = n;
        denominator = d;
        exponent = k;
        return true;
    }

    static constexpr void strip_tens(integer& n, int& k) {
        for (; n != 0 && n % 10 == 0; ++k) n /= 10;
    }

    static constexpr number product(const number& a, const number& b) {
        if (integer n = 0; a.is_integer() && b.is_integer() && multiply_fits(a.numerator, b.numerator, n)) return n;
        if (a.is_zero() && a.exact) return a;
        if (b.is_zero() && b.exact) return b;
        if (a.exact && b.exact) {
            const integer g = greatest_common_divisor(a.numerator, b.denominator);
            const integer h = greatest_common_divisor(b.numerator, a.denominator);
            integer an = a.numerator / g, bn = b.numerator / h, ad = a.denominator / h, bd = b.denominator / g;
            int k = a.exponent + b.exponent, minus = 0;
            integer n = 0, d = 0;
            if (multiply_fits(an, bn, n) && multiply_fits(ad, bd, d)) return normalised(n, d, k);
            strip_tens(an, k);  // 21! fits as 5109094217170944 * 10^4
            strip_tens(bn, k);
            strip_tens(ad, minus);
            strip_tens(bd, minus);
            if (multiply_fits(an, bn, n) && multiply_fits(ad, bd, d)) return normalised(n, d, k - minus);
        }
        const auto p = a.in_scientific(), q = b.in_scientific(), r = p * q;
        const bool plain = p.is_double() && q.is_double() && r.is_double();
        return plain ? inexact(a.approximation() * b.approximation()) : inexact(r);
    }

    // The numerator over 10^exponent, for an exponent not above the number's own.
    constexpr bool numerator_at(int at, integer& n) const {
        n = numerator;
        for (int k = exponent; k > at; --k)
            if (!multiply_fits(n, 10, n)) return false;
        return true;
    }

    static constexpr number sum(const number& a, const number& b) {
        if (integer n = 0; a.is_integer() && b.is_integer() && add_fits(a.numerator, b.numerator, n)) return n;
        if (a.exact && b.exact) {
            const int k = a.exponent < b.exponent ? a.exponent : b.exponent;
            const integer g = greatest_common_divisor(a.denominator, b.denominator);
            integer an = 0, bn = 0, n = 0, d = 0;
            if (a.numerator_at(k, an) && b.numerator_at(k, bn) && multiply_fits(an, b.denominator / g, an) &&
                multiply_fits(bn, a.denominator / g, bn) && add_fits(an, bn, n) &&
                multiply_fits(a.denominator, b.denominator / g, d))
                return normalised(n, d, k);
        }
        const auto p = a.in_scientific(), q = b.in_scientific(), r = p + q;
        if (r.significand == 0) return {};
        return p.is_double() && q.is_double() ? inexact(a.approximation() + b.approximation()) : inexact(r);
    }
};

/// Order by value, for the order of printed terms.
constexpr bool less(const number& a, const number& b) {
    if (a.is_integer() && b.is_integer()) return a.numerator < b.numerator;
    return a.approximation() < b.approximation();
}

constexpr number absolute(const number& n) { return n.is_negative() ? -n : n; }

}  // namespace derivo

#endif
