// SPDX-License-Identifier: BSL-1.0
//
// Taking floating numbers apart and putting results together, by arithmetic alone: no bit patterns, so that one text
// serves IEEE single, double and quad and the x87 format (whose padding std::bit_cast refuses in constant evaluation).
// May include double_word.hpp and <limits>.
#ifndef DERIVO_MATH_KERNELS_FLOATING_HPP
#define DERIVO_MATH_KERNELS_FLOATING_HPP

#include <derivo/math/kernels/double_word.hpp>

namespace derivo::math::kernels {

/// The type a kernel computes in: float takes double, whose one word is already enough and whose range is wider.
template <class T>
struct work {
    using type = T;
};
template <>
struct work<float> {
    using type = double;
};
template <class T>
using work_t = typename work<T>::type;

template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T nan = std::numeric_limits<T>::quiet_NaN();

template <class T>
constexpr bool is_nan(T x) noexcept {
    return x != x;
}

template <class T>
constexpr bool is_finite(T x) noexcept {
    return x <= std::numeric_limits<T>::max() && x >= std::numeric_limits<T>::lowest();
}

/// True of -0 too. __builtin_signbit is not constant before Clang 17, __builtin_copysign is.
template <class T>
constexpr bool is_negative(T x) noexcept {
    return x < 0 || (x == 0 && __builtin_copysign(1.0, static_cast<double>(x)) < 0);
}

template <class T>
constexpr T absolute(T x) noexcept {
    return is_negative(x) ? -x : x;
}

template <class T>
constexpr double_word<work_t<T>> widen(T x) noexcept {
    return {static_cast<work_t<T>>(x), 0};
}

template <class T>
constexpr work_t<T> wide_magnitude(T x) noexcept {
    return static_cast<work_t<T>>(absolute(x));
}

/// |x| with the sign of `sign`.
template <class T>
constexpr T with_sign(T x, T sign) noexcept {
    return is_negative(x) == is_negative(sign) ? x : -x;
}

/// 2ⁿ, exact where T can represent it, subnormal numbers included.
template <class T>
constexpr T power_of_two(int n) noexcept {
    T result = 1;
    T base = n < 0 ? T(0.5) : T(2);
    for (int rest = n < 0 ? -n : n; rest != 0;) {
        if (rest % 2 != 0) result *= base;
        rest /= 2;
        if (rest != 0) base *= base;
    }
    return result;
}

/// |x| below which x + O(x³) rounds to x.
template <class T>
inline constexpr T linear_below = power_of_two<T>(-(std::numeric_limits<T>::digits / 2 + 2));

template <class T>
struct decomposed {
    T significand;  // in [1, 2)
    int exponent;
};

/// x = significand · 2^exponent, for finite x > 0.
template <class T>
constexpr decomposed<T> decompose(T x) noexcept {
    using limits = std::numeric_limits<T>;
    int exponent = 0;
    if (x < limits::min()) {
        x *= power_of_two<T>(limits::digits);
        exponent = -limits::digits;
    }
    const bool small = x < 1;
    int steps = 0;
    T powers[20] = {T(2)};
    while ((2 << steps) < limits::max_exponent) {
        powers[steps + 1] = powers[steps] * powers[steps];
        ++steps;
    }
    for (int step = steps; step >= 0; --step) {
        if (small ? x * powers[step] < 2 : x >= powers[step]) {
            x = small ? x * powers[step] : x / powers[step];
            exponent += small ? -(1 << step) : (1 << step);
        }
    }
    return {x, exponent};
}

/// A double-word significand times 2^exponent: a result whose range T may not have.
template <class T>
struct scaled_word {
    double_word<T> significand;  // magnitude in (1/4, 4)
    int exponent;
};

template <class T>
constexpr scaled_word<T> normalize(double_word<T> x) noexcept {
    const int exponent = decompose(absolute(x.hi)).exponent;
    // Two factors, since 2^-exponent overflows where x is subnormal.
    const T factor = power_of_two<T>(-exponent / 2);
    const T rest = power_of_two<T>(-exponent - -exponent / 2);
    return {{x.hi * factor * rest, x.lo * factor * rest}, exponent};
}

/// x · 2^exponent below the normal range. Multiplication rounds hi; where hi was a tie, lo says which way was right.
template <class T>
constexpr T assemble_subnormal(double_word<T> x, int exponent) noexcept {
    using limits = std::numeric_limits<T>;
    const int shift = exponent - (limits::min_exponent - 1);  // min = 2^(min_exponent - 1)
    if (shift < -limits::digits - 4) return with_sign(T(0), x.hi);
    const T in_units_of_min = x.hi * power_of_two<T>(shift);  // exact
    const T result = in_units_of_min * limits::min();
    const T rest = in_units_of_min - result * power_of_two<T>(1 - limits::min_exponent);
    const bool tie = absolute(rest) == limits::epsilon() / 2;
    const bool wrong_way = tie && x.lo != 0 && is_negative(x.lo) == is_negative(rest);
    return wrong_way ? result + with_sign(limits::denorm_min(), rest) : result;
}

/// x as a number of T; infinity by name, since GCC takes no overflow in a constant expression.
template <class T>
constexpr T assemble(scaled_word<T> x) noexcept {
    using limits = std::numeric_limits<T>;
    const auto significand = fast_two_sum(x.significand.hi, x.significand.lo);
    if (significand.hi == 0) return significand.hi;
    if (x.exponent < limits::min_exponent + 2) return assemble_subnormal(significand, x.exponent);
    if (x.exponent <= limits::max_exponent - 3) return significand.hi * power_of_two<T>(x.exponent);
    const T quarter = power_of_two<T>(limits::max_exponent - 3);
    if (x.exponent > limits::max_exponent + 2) return with_sign(infinity<T>, significand.hi);
    const T scaled = significand.hi * power_of_two<T>(x.exponent - limits::max_exponent - 3);
    if (absolute(scaled) >= power_of_two<T>(-3)) return with_sign(infinity<T>, scaled);
    return scaled * 8 * quarter * 8;
}

/// Rounds from the working type to T.
template <class T, class Work>
constexpr T narrow(Work x) noexcept {
    using limits = std::numeric_limits<T>;
    if constexpr (std::numeric_limits<Work>::max_exponent > limits::max_exponent) {
        // Halfway to the number that would follow max; the tie rounds up, to infinity.
        constexpr Work limit = Work(limits::max()) + Work(limits::max()) * Work(limits::epsilon()) / 4;
        if (x > limit) return infinity<T>;
        if (x < -limit) return -infinity<T>;
    }
    return static_cast<T>(x);
}

template <class T, class Work>
constexpr T narrow(double_word<Work> x) noexcept {
    return narrow<T>(x.hi + x.lo);
}

template <class T, class Work>
constexpr T narrow(scaled_word<Work> x) noexcept {
    return narrow<T>(assemble(x));
}

}  // namespace derivo::math::kernels

#endif
