// SPDX-License-Identifier: BSL-1.0
//
// atan, atan2, asin, acos: all are the angle of a point (x, y) whose coordinates are double words.
// May include constants.hpp and sqrt.hpp.
#ifndef DERIVO_MATH_KERNELS_INVERSE_TRIGONOMETRIC_HPP
#define DERIVO_MATH_KERNELS_INVERSE_TRIGONOMETRIC_HPP

#include <derivo/math/kernels/constants.hpp>
#include <derivo/math/kernels/sqrt.hpp>

namespace derivo::math::kernels {

/// Σ (-1)ⁿ t^(2n+1)/(2n + 1), after two halvings of the angle: tan(φ/2) = t/(1 + √(1 + t²)); 0 ≤ t ≤ 1.
template <class T>
constexpr double_word<T> atan_word(double_word<T> t) noexcept {
    for (int i = 0; i < 2; ++i) t = t / (sqrt_word(t * t + T(1)) + T(1));
    const auto minus_square = -(t * t);
    auto power = t;
    auto term = t;
    auto sum = t;
    for (int n = 3; is_significant(term, sum); n += 2) {
        power = power * minus_square;
        term = power / static_cast<T>(n);
        sum = sum + term;
    }
    return sum * T(4);
}

/// The angle of (x, y) in the first quadrant, not the origin.
template <class T>
constexpr double_word<T> angle_word(double_word<T> y, double_word<T> x) noexcept {
    return y.hi <= x.hi ? atan_word(y / x) : half_pi<T> - atan_word(x / y);
}

template <class T>
inline constexpr double_word<T> whole_pi = half_pi<T> + half_pi<T>;

template <class T>
constexpr T atan(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || absolute(x) < linear_below<T>) return x;
    const W magnitude = wide_magnitude(x);
    if (magnitude > power_of_two<W>(2 * std::numeric_limits<W>::digits)) {
        return with_sign(narrow<T>(half_pi<W>), x);
    }
    return with_sign(narrow<T>(angle_word(double_word<W>{magnitude, 0}, double_word<W>{1, 0})), x);
}

/// √(1 - x²).
template <class T>
constexpr double_word<T> cosine_of_sine(T x) noexcept {
    return sqrt_word(two_sum(T(1), x) * two_sum(T(1), -x));
}

template <class T>
constexpr T asin(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || absolute(x) < linear_below<T>) return x;
    if (absolute(x) > 1) return nan<T>;
    const W sine = wide_magnitude(x);
    return with_sign(narrow<T>(angle_word(double_word<W>{sine, 0}, cosine_of_sine(sine))), x);
}

template <class T>
constexpr T acos(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x)) return x;
    if (absolute(x) > 1) return nan<T>;
    const W cosine = wide_magnitude(x);
    const auto angle = angle_word(cosine_of_sine(cosine), double_word<W>{cosine, 0});
    return narrow<T>(x < 0 ? whole_pi<W> - angle : angle);
}

/// The angle of a point whose coordinates are zero, infinite or of exponents too far apart to matter together.
template <class T>
constexpr double_word<T> angle_on_axis(bool y_dominates, bool x_negative) noexcept {
    if (y_dominates) return half_pi<T>;
    return x_negative ? whole_pi<T> : double_word<T>{0, 0};
}

template <class T>
constexpr T atan2(T y, T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || is_nan(y)) return is_nan(x) ? x : y;
    const bool back = is_negative(x);
    if (!is_finite(x) && !is_finite(y)) {
        return with_sign(narrow<T>(half_pi<W> * (back ? W(1.5) : W(0.5))), y);
    }
    if (y == 0 || !is_finite(x)) return with_sign(narrow<T>(angle_on_axis<W>(false, back)), y);
    if (x == 0 || !is_finite(y)) return with_sign(narrow<T>(half_pi<W>), y);

    const auto b = decompose(wide_magnitude(y));
    const auto a = decompose(wide_magnitude(x));
    const int distance = b.exponent - a.exponent;
    constexpr int far = 2 * std::numeric_limits<W>::digits;
    if (distance < -far && !back) {
        const auto ratio = double_word<W>{b.significand, 0} / a.significand;
        return with_sign(narrow<T>(scaled_word<W>{ratio, distance}), y);
    }
    if (distance < -far || distance > far) {
        return with_sign(narrow<T>(angle_on_axis<W>(distance > 0, back)), y);
    }
    const double_word<W> height{b.significand * power_of_two<W>(distance), 0};
    const auto angle = angle_word(height, double_word<W>{a.significand, 0});
    return with_sign(narrow<T>(back ? whole_pi<W> - angle : angle), y);
}

}  // namespace derivo::math::kernels

#endif
