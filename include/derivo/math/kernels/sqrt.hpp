// SPDX-License-Identifier: BSL-1.0
//
// sqrt, correctly rounded; cbrt and hypot. Newton's iteration in T, then one correction with an exact residual.
// May include floating.hpp.
#ifndef DERIVO_MATH_KERNELS_SQRT_HPP
#define DERIVO_MATH_KERNELS_SQRT_HPP

#include <derivo/math/kernels/floating.hpp>

namespace derivo::math::kernels {

/// √x to within an ulp or so, for x in [1, 4).
template <class T>
constexpr T rough_sqrt(T x) noexcept {
    T root = (x + 1) / 2;
    // The relative error, 1/4 at most, is squared and halved every time: 2^-5, 2^-11, 2^-23, 2^-47, 2^-95, 2^-191.
    for (int i = 0; i < 6; ++i) root = (root + x / root) / 2;
    return root;
}

/// √x rounded to nearest, for x in [1, 4). With u = ulp(√x), y is the answer if and only if
/// -yu < x - y² ≤ yu, since both sides are multiples of u².
template <class T>
constexpr T rounded_sqrt(T x) noexcept {
    constexpr T ulp = std::numeric_limits<T>::epsilon();
    T root = rough_sqrt(x);
    for (int i = 0; i < 4; ++i) {
        const auto square = two_product(root, root);
        const T rest = (x - square.hi) - square.lo;
        if (rest > root * ulp) root += ulp;
        if (rest <= -(root * ulp)) root -= ulp;
    }
    return root;
}

template <class T>
constexpr T sqrt(T x) noexcept {
    if (is_nan(x) || x == 0) return x;
    if (x < 0) return nan<T>;
    if (!is_finite(x)) return x;
    const auto parts = decompose(x);
    const bool odd = parts.exponent % 2 != 0;
    const T root = rounded_sqrt(odd ? parts.significand * 2 : parts.significand);
    return root * power_of_two<T>((parts.exponent - (odd ? 1 : 0)) / 2);
}

/// √x for a double word x ≥ 0.
template <class T>
constexpr double_word<T> sqrt_word(double_word<T> x) noexcept {
    if (x.hi == 0) return x;
    auto scaled = normalize(x);
    if (scaled.exponent % 2 != 0) {
        scaled.significand = {scaled.significand.hi * 2, scaled.significand.lo * 2};
        scaled.exponent -= 1;
    }
    const T root = rough_sqrt(scaled.significand.hi);
    const auto rest = scaled.significand - two_product(root, root);
    const auto sum = fast_two_sum(root, rest.hi / (2 * root));
    const T scale = power_of_two<T>(scaled.exponent / 2);
    return {sum.hi * scale, sum.lo * scale};
}

/// ∛x = ∛m · 2^k with m in [1, 8).
template <class T>
constexpr T cbrt(T x) noexcept {
    using W = work_t<T>;
    if (is_nan(x) || x == 0 || !is_finite(x)) return x;
    const auto parts = decompose(wide_magnitude(x));
    const int remainder = ((parts.exponent % 3) + 3) % 3;
    const W reduced = parts.significand * power_of_two<W>(remainder);
    W root = W(0.84375) + reduced / 6;
    for (int i = 0; i < 7; ++i) root -= (root - reduced / (root * root)) / 3;
    const auto rest = two_product(root, root) * root + -reduced;
    const auto corrected = fast_two_sum(root, -rest.hi / (3 * root * root));
    const scaled_word<W> result{corrected, (parts.exponent - remainder) / 3};
    return with_sign(narrow<T>(result), x);
}

/// √(x² + y²) without overflow on the way.
template <class T>
constexpr T hypot(T x, T y) noexcept {
    using W = work_t<T>;
    if (absolute(x) == infinity<T> || absolute(y) == infinity<T>) return infinity<T>;
    if (is_nan(x) || is_nan(y)) return is_nan(x) ? x : y;
    const W longer = wide_magnitude(x) < wide_magnitude(y) ? wide_magnitude(y) : wide_magnitude(x);
    const W shorter = wide_magnitude(x) < wide_magnitude(y) ? wide_magnitude(x) : wide_magnitude(y);
    if (shorter == 0) return narrow<T>(longer);
    const auto a = decompose(longer);
    const auto b = decompose(shorter);
    if (a.exponent - b.exponent > std::numeric_limits<W>::digits) return narrow<T>(longer);
    const W scaled = b.significand * power_of_two<W>(b.exponent - a.exponent);
    const auto sum = two_product(a.significand, a.significand) + two_product(scaled, scaled);
    return narrow<T>(scaled_word<W>{sqrt_word(sum), a.exponent});
}

}  // namespace derivo::math::kernels

#endif
