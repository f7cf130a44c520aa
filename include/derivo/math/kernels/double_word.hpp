// SPDX-License-Identifier: BSL-1.0
//
// Double-word arithmetic: a number as the unevaluated sum hi + lo, about twice the precision of T, for any binary
// floating type T in round-to-nearest. Kernels compute in it and round once, which leaves barely more than half an ulp.
// Algorithms: Dekker 1971; Joldes, Muller, Popescu, "Tight and rigorous error bounds for basic building blocks of
// double-word arithmetic", 2017. May include <limits> only.
#ifndef DERIVO_MATH_KERNELS_DOUBLE_WORD_HPP
#define DERIVO_MATH_KERNELS_DOUBLE_WORD_HPP

#include <limits>

namespace derivo::math::kernels {

template <class T>
struct double_word {
    T hi;
    T lo;  // |lo| ≤ ulp(hi) / 2
};

/// a + b exactly, for |a| ≥ |b|.
template <class T>
constexpr double_word<T> fast_two_sum(T a, T b) noexcept {
    const T sum = a + b;
    const T taken = sum - a;
    return {sum, b - taken};
}

/// a + b exactly.
template <class T>
constexpr double_word<T> two_sum(T a, T b) noexcept {
    const T sum = a + b;
    const T b_taken = sum - a;
    const T a_taken = sum - b_taken;
    const T a_left = a - a_taken;
    const T b_left = b - b_taken;
    return {sum, a_left + b_left};
}

template <class T>
constexpr T make_splitter() noexcept {
    T result = 1;
    for (int bit = 0; bit < (std::numeric_limits<T>::digits + 1) / 2; ++bit) result += result;
    return result + 1;
}

/// 2^⌈digits/2⌉ + 1. A variable, since Clang counts the steps of a function again at every call.
template <class T>
inline constexpr T splitter = make_splitter<T>();

/// The upper half of the bits of a, so that products of halves are exact. There is no constant fma on Clang.
template <class T>
constexpr T upper_half(T a) noexcept {
    const T scaled = splitter<T> * a;
    const T excess = scaled - a;
    return scaled - excess;
}

/// a · b exactly, by products of halves.
template <class T>
constexpr double_word<T> two_product_by_halves(T a, T b) noexcept {
    const T product = a * b;
    const T a_upper = upper_half(a);
    const T a_lower = a - a_upper;
    const T b_upper = upper_half(b);
    const T b_lower = b - b_upper;
    T error = a_upper * b_upper - product;
    error += a_upper * b_lower;
    error += a_lower * b_upper;
    error += a_lower * b_lower;
    return {product, error};
}

/// a · b exactly, while neither overflows nor underflows. Where there is an instruction fma, GCC contracts the split of
/// upper_half into one, which spoils it; so then that instruction does the work.
template <class T>
constexpr double_word<T> two_product(T a, T b) noexcept {
    return two_product_by_halves(a, b);
}

#if defined(__FP_FAST_FMA)
template <>
constexpr double_word<double> two_product(double a, double b) noexcept {
    if (__builtin_is_constant_evaluated()) return two_product_by_halves(a, b);
    const double product = a * b;
    return {product, __builtin_fma(a, b, -product)};
}
#endif

#if defined(__FP_FAST_FMAF)
template <>
constexpr double_word<float> two_product(float a, float b) noexcept {
    if (__builtin_is_constant_evaluated()) return two_product_by_halves(a, b);
    const float product = a * b;
    return {product, __builtin_fmaf(a, b, -product)};
}
#endif

template <class T>
constexpr double_word<T> operator-(double_word<T> x) noexcept {
    return {-x.hi, -x.lo};
}

template <class T>
constexpr double_word<T> operator+(double_word<T> x, T y) noexcept {
    const auto sum = two_sum(x.hi, y);
    return fast_two_sum(sum.hi, x.lo + sum.lo);
}

template <class T>
constexpr double_word<T> operator+(double_word<T> x, double_word<T> y) noexcept {
    const auto upper = two_sum(x.hi, y.hi);
    const auto lower = two_sum(x.lo, y.lo);
    const auto sum = fast_two_sum(upper.hi, upper.lo + lower.hi);
    return fast_two_sum(sum.hi, sum.lo + lower.lo);
}

template <class T>
constexpr double_word<T> operator-(double_word<T> x, double_word<T> y) noexcept {
    return x + -y;
}

template <class T>
constexpr double_word<T> operator*(double_word<T> x, T y) noexcept {
    const auto product = two_product(x.hi, y);
    return fast_two_sum(product.hi, product.lo + x.lo * y);
}

template <class T>
constexpr double_word<T> operator*(double_word<T> x, double_word<T> y) noexcept {
    const auto product = two_product(x.hi, y.hi);
    return fast_two_sum(product.hi, product.lo + (x.hi * y.lo + x.lo * y.hi));
}

template <class T>
constexpr double_word<T> operator/(double_word<T> x, T y) noexcept {
    const T quotient = x.hi / y;
    const auto product = two_product(quotient, y);
    const T rest = (x.hi - product.hi) - product.lo + x.lo;
    return fast_two_sum(quotient, rest / y);
}

template <class T>
constexpr double_word<T> operator/(double_word<T> x, double_word<T> y) noexcept {
    const T quotient = x.hi / y.hi;
    const auto rest = x - y * quotient;
    return fast_two_sum(quotient, rest.hi / y.hi);
}

/// True while a term still moves its sum: 24 bits beyond T, which pow needs to raise a logarithm to a large power.
template <class T>
constexpr bool is_significant(double_word<T> term, double_word<T> sum) noexcept {
    const T tolerance = sum.hi * (std::numeric_limits<T>::epsilon() / T(16777216));
    return (term.hi < 0 ? -term.hi : term.hi) > (tolerance < 0 ? -tolerance : tolerance);
}

}  // namespace derivo::math::kernels

#endif
