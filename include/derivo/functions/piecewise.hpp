// SPDX-License-Identifier: BSL-1.0
//
// Functions with kinks and steps: absolute value, sign, extrema, rounding, remainders.
//
// At a kink the slope is a value between the slopes of both sides, always the same one: 0 for abs, half for each
// argument of min and max at a tie, half at an end of clamp. A step has the slope 0, also where it jumps.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_PIECEWISE_HPP
#define DERIVO_FUNCTIONS_PIECEWISE_HPP

#include <type_traits>

#include <derivo/functions/arithmetic.hpp>
#include <derivo/math/functions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

namespace detail {

/// condition ? a : b; called unqualified, so that a scalar of several lanes can bring its own.
template <class T>
constexpr T select(bool condition, T a, T b) {
    return condition ? a : b;
}
/// The same in each lane of a pack that has where(), as std::experimental::simd has.
template <class Mask, class T>
    requires requires(const Mask& mask, T& b) { where(mask, b) = b; }
constexpr T select(const Mask& mask, T a, T b) {
    where(mask, b) = a;
    return b;
}

}  // namespace detail

/// |x|        |x|' = sign x, which is 0 at the kink
template <>
struct row<"abs"> : arity<1> {
    static constexpr const char* aliases[] = {"Abs", "fabs"};
    static constexpr bool inlined = true;
    static constexpr parity symmetry = parity::even;
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::abs;
        if constexpr (std::is_floating_point_v<T>)
            return math::fabs(x);
        else
            return abs(x);
    }
    static constexpr auto partials(auto, auto x) { return sign(x); }
    static constexpr notation written{.latex = "\\left|#1\\right|", .c = "fabs(#1)"};
};
template <Operand X>
constexpr applied<"abs", X> abs(X x) {
    return apply<"abs">(x);
}
template <Operand X>
constexpr applied<"abs", X> fabs(X x) {
    return apply<"abs">(x);
}

/// 1 for x > 0, -1 for x < 0, and x itself at 0 and NaN        sign' = 0
template <>
struct row<"sign"> : arity<1> {
    static constexpr const char* operators[] = {"<", ">", "1"};
    static constexpr const char* aliases[] = {"sgn"};
    static constexpr bool inlined = true;
    static constexpr const char* times_argument = "abs";
    static constexpr parity symmetry = parity::odd;
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using detail::select;
        return select(x > T(0), T(1), select(x < T(0), T(-1), x));
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "\\operatorname{sgn}\\left(#1\\right)",
                                      .c = "(#1 > 0 ? 1.0 : #1 < 0 ? -1.0 : 0.0)"};
};
template <Operand X>
constexpr applied<"sign", X> sign(X x) {
    return apply<"sign">(x);
}

/// 1 for x > 0, else 0: the slope of relu        step' = 0
template <>
struct row<"step"> : arity<1> {
    static constexpr const char* operators[] = {">", "1"};
    static constexpr bool inlined = true;
    static constexpr bool gate = true;
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using detail::select;
        return select(x > T(0), T(1), T(0));
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "\\operatorname{step}\\left(#1\\right)", .c = "(#1 > 0 ? 1.0 : 0.0)"};
};
template <Operand X>
constexpr applied<"step", X> step(X x) {
    return apply<"step">(x);
}

/// H(x): 1 for x > 0, 0 for x < 0, 1/2 at 0        H' = 0
template <>
struct row<"heaviside"> : arity<1> {
    static constexpr const char* operators[] = {"/", "<", ">", "1"};
    static constexpr const char* aliases[] = {"Heaviside"};
    static constexpr bool inlined = true;
    static constexpr bool gate = true;
    static constexpr exact_value values[] = {{0, number(1, 2)}};
    template <class T>
    static constexpr T evaluate(T x) {
        using detail::select;
        return select(x > T(0), T(1), select(x < T(0), T(0), T(1) / T(2)));
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "H\\left(#1\\right)", .c = "(#1 > 0 ? 1.0 : #1 < 0 ? 0.0 : 0.5)"};
};
template <Operand X>
constexpr applied<"heaviside", X> heaviside(X x) {
    return apply<"heaviside">(x);
}

/// H(a - b), the slope of max: 1 where a is the larger one, 1/2 at a tie, of infinities too.
template <>
struct row<"larger"> : arity<2> {
    static constexpr const char* operators[] = {"/", "<", ">", "1"};
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr bool gate = true;
    template <class T>
    static constexpr T evaluate(T a, T b) {
        using detail::select;
        return select(a > b, T(1), select(a < b, T(0), T(1) / T(2)));
    }
    static constexpr auto partials(auto, auto, auto) { return slopes(0, 0); }
    static constexpr auto textbook(auto a, auto b) { return heaviside(a - b); }
    static constexpr notation written{.c = "(#1 > #2 ? 1.0 : #1 < #2 ? 0.0 : 0.5)"};
};

// min, max and clamp on operands of one type have the signature of std's and one constraint more, so that
// `using std::max; max(a, b)` in a user's template picks these.

/// The smaller of a and b, a if they are equal or b is NaN        ∂/∂a = H(b - a)    ∂/∂b = H(a - b)
template <>
struct row<"min"> : arity<2> {
    static constexpr const char* operators[] = {"<"};
    static constexpr const char* aliases[] = {"Min", "fmin"};
    static constexpr bool inlined = true;
    static constexpr bool picks = true;
    template <class T>
    static constexpr T evaluate(T a, T b) {
        using detail::select;
        return select(b < a, b, a);
    }
    static constexpr auto partials(auto, auto a, auto b) {
        return slopes(apply<"larger">(b, a), apply<"larger">(a, b));
    }
    static constexpr auto spelled(auto a, auto b, auto... more) {
        if constexpr (sizeof...(more) == 0)
            return min(a, b);
        else
            return spelled(min(a, b), more...);
    }
    static constexpr notation written{.latex = "\\min\\left(#*\\right)", .c = "(#2 < #1 ? #2 : #1)"};
};
template <Operand T>
constexpr applied<"min", T, T> min(const T& a, const T& b) {
    return apply<"min">(a, b);
}
template <class A, class B>
    requires Operands<A, B> && (!std::is_same_v<A, B>)
constexpr applied<"min", A, B> min(const A& a, const B& b) {
    return apply<"min">(a, b);
}
template <class A, class B>
    requires Operands<A, B>
constexpr applied<"min", A, B> fmin(A a, B b) {
    return apply<"min">(a, b);
}

/// The larger of a and b, a if they are equal or b is NaN        ∂/∂a = H(a - b)    ∂/∂b = H(b - a)
template <>
struct row<"max"> : arity<2> {
    static constexpr const char* operators[] = {"<"};
    static constexpr const char* aliases[] = {"Max", "fmax"};
    static constexpr bool inlined = true;
    static constexpr bool picks = true;
    template <class T>
    static constexpr T evaluate(T a, T b) {
        using detail::select;
        return select(a < b, b, a);
    }
    static constexpr auto partials(auto, auto a, auto b) {
        return slopes(apply<"larger">(a, b), apply<"larger">(b, a));
    }
    static constexpr auto spelled(auto a, auto b, auto... more) {
        if constexpr (sizeof...(more) == 0)
            return max(a, b);
        else
            return spelled(max(a, b), more...);
    }
    static constexpr notation written{.latex = "\\max\\left(#*\\right)", .c = "(#1 < #2 ? #2 : #1)"};
};
template <Operand T>
constexpr applied<"max", T, T> max(const T& a, const T& b) {
    return apply<"max">(a, b);
}
template <class A, class B>
    requires Operands<A, B> && (!std::is_same_v<A, B>)
constexpr applied<"max", A, B> max(const A& a, const B& b) {
    return apply<"max">(a, b);
}
template <class A, class B>
    requires Operands<A, B>
constexpr applied<"max", A, B> fmax(A a, B b) {
    return apply<"max">(a, b);
}

/// x between low and high, low <= high        ∂/∂x = 1 inside, 0 outside, 1/2 at an end, whose own slope is the rest
template <>
struct row<"clamp"> : arity<3> {
    static constexpr const char* operators[] = {"<"};
    static constexpr bool inlined = true;
    static constexpr bool picks = true;
    static constexpr domain_of_definition domains[] = {real_line, {"low <= high", -3, -0.5}, {"low <= high", 0.5, 3}};
    template <class T>
    static constexpr T evaluate(T x, T low, T high) {
        using detail::select;
        return select(x < low, low, select(high < x, high, x));
    }
    static constexpr auto partials(auto, auto x, auto low, auto high) {
        return slopes(apply<"larger">(x, low) * apply<"larger">(high, x), apply<"larger">(low, x),
                      apply<"larger">(x, high));
    }
    static constexpr notation written{.latex = "\\operatorname{clamp}\\left(#*\\right)",
                                      .c = "(#1 < #2 ? #2 : #3 < #1 ? #3 : #1)"};
};
template <Operand T>
constexpr applied<"clamp", T, T, T> clamp(const T& x, const T& low, const T& high) {
    return apply<"clamp">(x, low, high);
}
template <class X, class Low, class High>
    requires Operands<X, Low, High> && (!std::is_same_v<X, Low> || !std::is_same_v<X, High>)
constexpr applied<"clamp", X, Low, High> clamp(const X& x, const Low& low, const High& high) {
    return apply<"clamp">(x, low, high);
}

/// The size of x with the sign of y        ∂/∂x = sign x · sign y, 0 at x = 0    ∂/∂y = 0
template <>
struct row<"copysign"> : arity<2> {
    static constexpr bool inlined = true;
    template <class T>
    static constexpr T evaluate(T x, T y) {
        using math::copysign;
        return copysign(x, y);
    }
    static constexpr auto partials(auto, auto x, auto y) { return slopes(sign(x) * copysign(1, y), 0); }
    static constexpr notation written{.latex = "\\operatorname{copysign}\\left(#*\\right)"};
};
template <class X, class Y>
    requires Operands<X, Y>
constexpr applied<"copysign", X, Y> copysign(X x, Y y) {
    return apply<"copysign">(x, y);
}

/// x - y trunc(x/y), with the sign of x        ∂/∂x = 1    ∂/∂y = -trunc(x/y)
template <>
struct row<"fmod"> : arity<2> {
    static constexpr domain_of_definition domains[] = {real_line, {"y != 0", 0.25, 3}};
    template <class T>
    static constexpr T evaluate(T x, T y) {
        using math::fmod;
        return fmod(x, y);
    }
    static constexpr auto partials(auto, auto x, auto y) { return slopes(1, -trunc(x / y)); }
    static constexpr notation written{.latex = "\\operatorname{fmod}\\left(#*\\right)"};
};
template <class X, class Y>
    requires Operands<X, Y>
constexpr applied<"fmod", X, Y> fmod(X x, Y y) {
    return apply<"fmod">(x, y);
}

/// ab + c, rounded once        ∂/∂a = b    ∂/∂b = a    ∂/∂c = 1
template <>
struct row<"fma"> : arity<3> {
    template <class T>
    static constexpr T evaluate(T a, T b, T c) {
        using math::fma;
        return fma(a, b, c);
    }
    static constexpr auto partials(auto, auto a, auto b, auto) { return slopes(b, a, 1); }
    static constexpr auto textbook(auto a, auto b, auto c) { return a * b + c; }
    static constexpr notation written{.latex = "\\operatorname{fma}\\left(#*\\right)"};
};
template <class A, class B, class C>
    requires Operands<A, B, C>
constexpr applied<"fma", A, B, C> fma(A a, B b, C c) {
    return apply<"fma">(a, b, c);
}

/// ⌊x⌋, the largest integer that is not above x        ⌊x⌋' = 0
template <>
struct row<"floor"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::floor;
        return floor(x);
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "\\left\\lfloor #1\\right\\rfloor"};
};
template <Operand X>
constexpr applied<"floor", X> floor(X x) {
    return apply<"floor">(x);
}

/// ⌈x⌉, the smallest integer that is not below x        ⌈x⌉' = 0
template <>
struct row<"ceil"> : arity<1> {
    static constexpr const char* aliases[] = {"ceiling"};
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::ceil;
        return ceil(x);
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "\\left\\lceil #1\\right\\rceil"};
};
template <Operand X>
constexpr applied<"ceil", X> ceil(X x) {
    return apply<"ceil">(x);
}

/// The nearest integer, halves away from 0        round' = 0
template <>
struct row<"round"> : arity<1> {
    static constexpr parity symmetry = parity::odd;
    static constexpr exact_value values[] = {{0, 0}, {number(1, 2), 1}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::round;
        return round(x);
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "\\operatorname{round}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"round", X> round(X x) {
    return apply<"round">(x);
}

/// The integer part, rounded towards 0        trunc' = 0
template <>
struct row<"trunc"> : arity<1> {
    static constexpr parity symmetry = parity::odd;
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::trunc;
        return trunc(x);
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr notation written{.latex = "\\operatorname{trunc}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"trunc", X> trunc(X x) {
    return apply<"trunc">(x);
}

using piecewise_functions = row_names<"abs", "sign", "step", "heaviside", "larger", "min", "max", "clamp", "copysign",
                                      "fmod", "fma", "floor", "ceil", "round", "trunc">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
