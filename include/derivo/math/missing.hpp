// SPDX-License-Identifier: BSL-1.0
//
// What a scalar of the user's meets in the place of a function that it lacks: a sentence. After `using math::sin;` a call
// sin(x) comes here if x is of a class for which ADL finds none; built-in numbers never do. May include: std.
#ifndef DERIVO_MATH_MISSING_HPP
#define DERIVO_MATH_MISSING_HPP

#include <type_traits>

namespace derivo::math {

/// Does ADL find these functions? In a namespace of its own, whose names hide all others; they take no arguments.
namespace by_adl {}

#define DERIVO_LACKS(name)                                                                                  \
    "derivo: f(x = s): the scalar type of s lacks a function that the formula needs. Define it beside the " \
    "type, where ADL finds it: " #name

#define DERIVO_MISSING(name)                                                   \
    namespace by_adl {                                                         \
    void name() = delete;                                                      \
    template <class... Args>                                                   \
    concept has_##name = requires(Args... args) { name(args...); };            \
    }                                                                          \
    template <class T, class... Rest>                                          \
        requires std::is_class_v<T> && (!by_adl::has_##name<T, Rest...>)       \
    constexpr T name(const T& x, const Rest&...) {                             \
        static_assert(by_adl::has_##name<T, Rest...>, DERIVO_LACKS(name) "."); \
        return x;                                                              \
    }

DERIVO_MISSING(sqrt)
DERIVO_MISSING(cbrt)
DERIVO_MISSING(exp)
DERIVO_MISSING(exp2)
DERIVO_MISSING(expm1)
DERIVO_MISSING(log)
DERIVO_MISSING(log2)
DERIVO_MISSING(log10)
DERIVO_MISSING(log1p)
DERIVO_MISSING(sin)
DERIVO_MISSING(cos)
DERIVO_MISSING(tan)
DERIVO_MISSING(asin)
DERIVO_MISSING(acos)
DERIVO_MISSING(atan)
DERIVO_MISSING(sinh)
DERIVO_MISSING(cosh)
DERIVO_MISSING(tanh)
DERIVO_MISSING(asinh)
DERIVO_MISSING(acosh)
DERIVO_MISSING(atanh)
DERIVO_MISSING(abs)
DERIVO_MISSING(floor)
DERIVO_MISSING(ceil)
DERIVO_MISSING(round)
DERIVO_MISSING(trunc)
DERIVO_MISSING(erf)
DERIVO_MISSING(erfc)
DERIVO_MISSING(tgamma)
DERIVO_MISSING(lgamma)
DERIVO_MISSING(digamma)
DERIVO_MISSING(pow)
DERIVO_MISSING(hypot)
DERIVO_MISSING(fmod)
DERIVO_MISSING(fma)
DERIVO_MISSING(atan2)
DERIVO_MISSING(copysign)

/// ψ⁽ⁿ⁾: the order is an int.
namespace by_adl {
void polygamma() = delete;
template <class T>
concept has_polygamma = requires(int n, T x) { polygamma(n, x); };
}  // namespace by_adl
template <class T>
    requires std::is_class_v<T> && (!by_adl::has_polygamma<T>)
constexpr T polygamma(int, const T& x) {
    static_assert(by_adl::has_polygamma<T>, DERIVO_LACKS(polygamma) ", of an int and s.");
    return x;
}

#undef DERIVO_MISSING
#undef DERIVO_LACKS

}  // namespace derivo::math

#endif
