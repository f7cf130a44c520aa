// SPDX-License-Identifier: BSL-1.0
//
// Elementary functions of float, double and long double: the libm call at run time, a value in constant evaluation.
// Write `using math::sin; return sin(x);` in generic code: built-in numbers come here, every other scalar goes by ADL.
// Builtins by name, since <cmath> costs more to include than all of this, and since GCC does not fold std::sin under
// -ffreestanding. May include math/kernels and <type_traits>.
//
// In constant evaluation GCC folds the builtin, correctly rounded; where it refuses (no finite result, underflow), and
// always on Clang, derivo's own kernels answer, off by hardly more than half an ulp, with the special cases of Annex F
// of C. Compile-time and run-time values may differ in the last digits, as libm is not always rounded correctly.
#ifndef DERIVO_MATH_FUNCTIONS_HPP
#define DERIVO_MATH_FUNCTIONS_HPP

#include <derivo/math/kernels/erf.hpp>
#include <derivo/math/kernels/exp.hpp>
#include <derivo/math/kernels/gamma.hpp>
#include <derivo/math/kernels/hyperbolic.hpp>
#include <derivo/math/kernels/inverse_trigonometric.hpp>
#include <derivo/math/kernels/log.hpp>
#include <derivo/math/kernels/pow.hpp>
#include <derivo/math/kernels/rounding.hpp>
#include <derivo/math/kernels/sqrt.hpp>
#include <derivo/math/kernels/trigonometric.hpp>
#include <derivo/math/missing.hpp>

#include <type_traits>

#include <derivo/debug/off.hpp>

namespace derivo::math {

/// One of the three types that libm serves. Templates constrained by it take no conversions (an int does not come here,
/// nor does a class convertible to double), and kernels are instantiated only for the functions in use.
template <class T>
concept BuiltinFloat = std::is_same_v<T, float> || std::is_same_v<T, double> || std::is_same_v<T, long double>;

// GCC answers __builtin_constant_p in constant evaluation by trying the fold. Clang folds none of these functions.
#if defined(__clang__)
#    define DERIVO_MATH_FOLD(call, kernel) (kernel)
#else
#    define DERIVO_MATH_FOLD(call, kernel) (__builtin_constant_p(call) ? (call) : (kernel))
#endif

// std::is_constant_evaluated() is a call at -O0, behind which the kernels would be compiled; the builtin is not.
#define DERIVO_MATH_FOLD_OR_CALL(call, kernel) \
    return __builtin_is_constant_evaluated() ? DERIVO_MATH_FOLD(call, kernel) : (call)
#define DERIVO_MATH_CALL(call, kernel) return call

#define DERIVO_MATH_FUNCTION(evaluate, name, parameters, arguments)           \
    template <BuiltinFloat T>                                                 \
    constexpr T name parameters noexcept {                                    \
        if constexpr (std::is_same_v<T, float>)                               \
            evaluate(__builtin_##name##f arguments, kernels::name arguments); \
        else if constexpr (std::is_same_v<T, double>)                         \
            evaluate(__builtin_##name arguments, kernels::name arguments);    \
        else                                                                  \
            evaluate(__builtin_##name##l arguments, kernels::name arguments); \
    }

#define DERIVO_MATH_UNARY(name) DERIVO_MATH_FUNCTION(DERIVO_MATH_FOLD_OR_CALL, name, (T x), (x))
#define DERIVO_MATH_BINARY(name) DERIVO_MATH_FUNCTION(DERIVO_MATH_FOLD_OR_CALL, name, (T x, T y), (x, y))

DERIVO_MATH_UNARY(sqrt)
DERIVO_MATH_UNARY(cbrt)
DERIVO_MATH_UNARY(exp)
DERIVO_MATH_UNARY(exp2)
DERIVO_MATH_UNARY(expm1)
DERIVO_MATH_UNARY(log)
DERIVO_MATH_UNARY(log2)
DERIVO_MATH_UNARY(log10)
DERIVO_MATH_UNARY(log1p)
DERIVO_MATH_UNARY(tan)
DERIVO_MATH_UNARY(asin)
DERIVO_MATH_UNARY(acos)
DERIVO_MATH_UNARY(atan)
DERIVO_MATH_UNARY(sinh)
DERIVO_MATH_UNARY(cosh)
DERIVO_MATH_UNARY(tanh)
DERIVO_MATH_UNARY(asinh)
DERIVO_MATH_UNARY(acosh)
DERIVO_MATH_UNARY(atanh)
DERIVO_MATH_UNARY(floor)
DERIVO_MATH_UNARY(ceil)
DERIVO_MATH_UNARY(round)
DERIVO_MATH_UNARY(trunc)
DERIVO_MATH_UNARY(erf)
DERIVO_MATH_UNARY(erfc)
DERIVO_MATH_UNARY(tgamma)
DERIVO_MATH_UNARY(lgamma)

// sin and cos of one argument are one call of libm's sincos, where it has one: GCC merges the two builtins. Clang merges
// them only when they set no errno, as its elementwise builtins do not. On the targets of either without such a function,
// they stay two calls.
#if defined(__clang__) && __has_builtin(__builtin_elementwise_sin) && __has_builtin(__builtin_elementwise_cos)
template <BuiltinFloat T>
constexpr T sin(T x) noexcept {
    return __builtin_is_constant_evaluated() ? kernels::sin(x) : __builtin_elementwise_sin(x);
}
template <BuiltinFloat T>
constexpr T cos(T x) noexcept {
    return __builtin_is_constant_evaluated() ? kernels::cos(x) : __builtin_elementwise_cos(x);
}
#else
DERIVO_MATH_UNARY(sin)
DERIVO_MATH_UNARY(cos)
#endif

DERIVO_MATH_BINARY(pow)
DERIVO_MATH_BINARY(hypot)
DERIVO_MATH_BINARY(fmod)
DERIVO_MATH_BINARY(fmin)
DERIVO_MATH_BINARY(fmax)
DERIVO_MATH_FUNCTION(DERIVO_MATH_FOLD_OR_CALL, atan2, (T y, T x), (y, x))
DERIVO_MATH_FUNCTION(DERIVO_MATH_FOLD_OR_CALL, fma, (T x, T y, T z), (x, y, z))

// Both compilers fold these two builtins for every argument.
DERIVO_MATH_FUNCTION(DERIVO_MATH_CALL, fabs, (T x), (x))
DERIVO_MATH_FUNCTION(DERIVO_MATH_CALL, copysign, (T magnitude, T sign), (magnitude, sign))

// Clang 16 lacks the builtin; pow does it there.
#if __has_builtin(__builtin_exp10)
DERIVO_MATH_UNARY(exp10)
#else
template <BuiltinFloat T>
constexpr T exp10(T x) noexcept {
    return __builtin_is_constant_evaluated() ? kernels::exp10(x) : pow(T(10), x);
}
#endif

/// √(x² + y² + z²), in two steps of two: libm has no such function. Within about an ulp.
template <BuiltinFloat T>
constexpr T hypot(T x, T y, T z) noexcept {
    return hypot(hypot(x, y), z);
}

template <BuiltinFloat T>
constexpr bool is_nan(T x) noexcept {
    return __builtin_isnan(x);
}

template <BuiltinFloat T>
constexpr bool is_inf(T x) noexcept {
    return __builtin_isinf(x);
}

/// Of a NaN too. Clang's __builtin_signbit is not constant before 17.
template <BuiltinFloat T>
constexpr bool signbit(T x) noexcept {
    return __builtin_is_constant_evaluated() ? copysign(T(1), x) < 0 : __builtin_signbit(x) != 0;
}

#undef DERIVO_MATH_BINARY
#undef DERIVO_MATH_UNARY
#undef DERIVO_MATH_FUNCTION
#undef DERIVO_MATH_CALL
#undef DERIVO_MATH_FOLD_OR_CALL
#undef DERIVO_MATH_FOLD

}  // namespace derivo::math

#include <derivo/debug/back.hpp>

#endif
