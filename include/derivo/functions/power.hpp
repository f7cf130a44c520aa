// SPDX-License-Identifier: BSL-1.0
//
// Powers and roots. An exponent known while compiling is handled as such: x^2 has the slope 2x, correct
// at 0 and for negative x; only a varying exponent brings a logarithm.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_POWER_HPP
#define DERIVO_FUNCTIONS_POWER_HPP

#include <initializer_list>
#include <limits>

#include <derivo/functions/arithmetic.hpp>
#include <derivo/math/functions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

namespace detail {

constexpr term raise(term base, term exponent) {
    if (exponent.is(0)) return constant_in(*base.owner, 1);
    if (exponent.is(1) || base.is(1)) return base;
    if (base.is_constant() && exponent.is_constant() && exponent.value().is_integer()) {
        const integer n = exponent.value().numerator;
        if (n > -64 && n < 64 && !(base.value().is_zero() && n < 0)) {
            const number power = base.value().power(n);
            if (power.exact) return constant_in(*base.owner, power);
        }
    }
    return {base.owner, base.owner->add(power_code, base.index, exponent.index)};
}

/// Is this term the same number everywhere: 3, or pi?
constexpr bool is_number(term t) {
    return t.is_constant() || (is_call(*t) && t.owner->view().function(t.index).constant);
}

}  // namespace detail

/// base^exponent: the product of n factors for an integer n, also of a negative base.
template <class B, class E>
    requires Operands<B, E>
constexpr auto pow(B base, E exponent) {
    return detail::operate<power_code>(detail::raise, base, exponent);
}

/// (b^e)' = e b^(e-1) b' + b^e ln(b) e', and each part only where b or e varies. Where b^e = 0 the second is 0; where one
/// of e and b^(e-1) is 0 the first is, also if the other is infinite.
template <>
struct row<"power"> : arity<2> {
    static constexpr const char* aliases[] = {"pow"};
    static constexpr domain_of_definition domain = positive;
    template <class T>
    static constexpr T evaluate(T b, T e) {
        using math::pow;
        return pow(b, e);
    }
    static constexpr auto partials(auto value, auto b, auto e) {
        return slopes(apply<"vanishing_product">(apply<"power_less_one">(value, b, e), e),
                      apply<"damped">(log(b), value));
    }

    /// The power rule by cases; a slope without owner is one that does not vary.
    ///     (b^n)' = n b^(n-1) b'    (c^u)' = c^u ln(c) u'    (u^v)' = v u^(v-1) u' + u^v ln(u) v'
    static constexpr auto slope(auto value, auto b, auto e, auto b_slope, auto e_slope) {
        if (e_slope.owner == nullptr)
            return (e.is_constant() ? e * pow(b, e - 1) : apply<"vanishing_product">(pow(b, e - 1), e)) * b_slope;
        const bool finite = detail::is_number(b) && !b.is(0);  // its logarithm
        const auto by_exponent = (finite ? value * log(b) : apply<"damped">(log(b), value)) * e_slope;
        if (b_slope.owner == nullptr) return by_exponent;
        return apply<"vanishing_product">(apply<"power_less_one">(value, b, e), e) * b_slope + by_exponent;
    }
    static constexpr auto spelled(auto b, auto e) { return pow(b, e); }
    static constexpr notation written{"pow(#1, #2)", "{#1}^{#2}", "pow(#1, #2)"};
};

/// b^(e-1), given value = b^e: a division, and pow only where value has no digits left to divide. For the slopes of a
/// power that varies in base and exponent; not in the table, since its arguments are not free.
template <>
struct row<"power_less_one"> : arity<3> {
    static constexpr const char* operators[] = {"-", "/", "1"};
    static constexpr bool branches = true;
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    template <class T>
    static constexpr T evaluate(T value, T b, T e) {
        using math::pow;
        return is_normal(value) ? T(value / detail::ieee<T>(b)) : T(pow(b, T(e - T(1))));
    }
    // As what it is, a power of b: the value is taken not to change by itself.
    static constexpr auto partials(auto less_one, auto, auto b, auto e) {
        const auto less_two = apply<"power_less_one">(less_one, b, e - 1);
        return slopes(0, apply<"vanishing_product">(less_two, e - 1), apply<"damped">(log(b), less_one));
    }
    static constexpr auto textbook(auto value, auto b, auto) { return value / b; }
    static constexpr notation written{.c = "(isnormal(#1) ? #1 / #2 : pow(#2, #3 - 1.0))"};

private:
    template <class T>
    static constexpr bool is_normal(T value) {
        using limits = std::numeric_limits<T>;
        if constexpr (limits::is_specialized)
            return (value < T(0) ? -value : value) >= (limits::min)() &&
                   (value < T(0) ? -value : value) <= (limits::max)();
        else
            return !(value == T(0));
    }
};

/// √x, x >= 0        (√x)' = 1/(2√x)
template <>
struct row<"sqrt"> : arity<1> {
    static constexpr domain_of_definition domain{"x >= 0", 0.0625, 8};
    static constexpr bool instruction = true;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::sqrt;
        return sqrt(x);
    }
    static constexpr auto partials(auto value, auto) { return 1 / (2 * value); }
    static constexpr auto rewrite(auto x) { return pow(x, exact(x, 1, 2)); }
    static constexpr notation written{.latex = "\\sqrt{#1}"};
};
template <Operand X>
constexpr applied<"sqrt", X> sqrt(X x) {
    return apply<"sqrt">(x);
}

/// ∛x, of negative x too        (∛x)' = 1/(3 (∛x)²)
template <>
struct row<"cbrt"> : arity<1> {
    static constexpr parity symmetry = parity::odd;
    static constexpr exact_value values[] = {{0, 0}, {1, 1}, {8, 2}, {27, 3}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::cbrt;
        return cbrt(x);
    }
    static constexpr auto partials(auto value, auto) { return 1 / (3 * value * value); }
    static constexpr notation written{.latex = "\\sqrt[3]{#1}"};
};
template <Operand X>
constexpr applied<"cbrt", X> cbrt(X x) {
    return apply<"cbrt">(x);
}

/// x w, and 0 for w = 0 even if x is infinite: a factor w that falls to 0 faster than x grows.
template <>
struct row<"damped"> : arity<2> {
    static constexpr const char* operators[] = {"*", "==", "1"};
    static constexpr bool branches = true;
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    template <class T>
    static constexpr T evaluate(T x, T w) {
        return w == T(0) ? w : T(x * detail::ieee<T>(w));
    }
    static constexpr auto partials(auto, auto x, auto w) { return slopes(w, x); }
    static constexpr auto textbook(auto x, auto w) { return x * w; }
    static constexpr notation written{.c = "(#2 == 0 ? 0.0 : #1 * #2)"};
};
/// x w where w falls to 0: 0 there, even if x is infinite.
constexpr term damped(term x, term w) { return apply<"damped">(x, w); }

/// x w, and 0 where one of them is 0, even if the other is infinite: both fall to 0 faster than the other grows.
template <>
struct row<"vanishing_product"> : arity<2> {
    static constexpr const char* operators[] = {"*", "==", "1"};
    static constexpr bool branches = true;
    static constexpr bool inlined = true;
    template <class T>
    static constexpr T evaluate(T x, T w) {
        return x == T(0) ? x : row<"damped">::evaluate(x, w);
    }
    static constexpr auto partials(auto, auto x, auto w) { return slopes(w, x); }
    static constexpr auto textbook(auto x, auto w) { return x * w; }
    static constexpr notation written{.c = "(#1 == 0 || #2 == 0 ? 0.0 : #1 * #2)"};
};

/// 1 - x², without the loss of digits near |x| = 1, where 1 - x is exact        ∂/∂x = -2x
///
/// Slopes such as arcsin' = 1/√(1 - x²) are written with it where x is an argument, and so exact. Of a value that is
/// itself rounded, as in coth' = 1 - value², it would save no digits.
template <>
struct row<"one_minus_square"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-", "*", "1"};
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr parity symmetry = parity::even;
    template <class T>
    static constexpr T evaluate(T x) {
        const detail::ieee<T> v = x;
        return T((T(1) - v) * (T(1) + v));
    }
    static constexpr auto partials(auto, auto x) { return -2 * x; }
    static constexpr auto textbook(auto x) { return 1 - x * x; }
    static constexpr notation written{.c = "((1.0 - #1) * (1.0 + #1))"};
};

/// x² - 1, without the loss of digits near |x| = 1, and +0 there        ∂/∂x = 2x
template <>
struct row<"square_minus_one"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-", "*", "1"};
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr parity symmetry = parity::even;
    template <class T>
    static constexpr T evaluate(T x) {
        const detail::ieee<T> v = x;
        return T((v - T(1)) * (v + T(1)) + T(0));
    }
    static constexpr auto partials(auto, auto x) { return 2 * x; }
    static constexpr auto textbook(auto x) { return x * x - 1; }
    static constexpr notation written{.c = "((#1 - 1.0) * (#1 + 1.0) + 0.0)"};
};

namespace detail {

/// Did x² + y² neither overflow nor underflow?
template <class T>
constexpr bool in_range(T squares) {
    using limits = std::numeric_limits<T>;
    return !limits::is_specialized || ((limits::min)() <= squares && squares <= (limits::max)());
}

}  // namespace detail

/// x/r, the cosine of the angle between (x, ...) and the axis, where r >= |x| is the norm. Where r = |x| it is the
/// sign of x: 0 at the origin, ±1 at infinity.        ∂/∂x = 1/r    ∂/∂r = -value/r
template <>
struct row<"direction"> : arity<2> {
    static constexpr const char* operators[] = {"/", "-x", "==", ">", "1"};
    static constexpr bool branches = true;
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr domain_of_definition domains[] = {real_line, {"r >= |x|", 4, 8}};
    template <class T>
    static constexpr T evaluate(T x, T r) {
        if (x == r) return x > T(0) ? T(1) : x;
        return x == -r ? T(-1) : T(x / detail::ieee<T>(r));
    }
    static constexpr auto partials(auto value, auto, auto r) { return slopes(1 / r, -value / r); }
    static constexpr auto textbook(auto x, auto r) { return x / r; }
    static constexpr notation written{.c = "(fabs(#1) == #2 ? (#1 > 0) - (#1 < 0) + 0.0 : #1 / #2)"};
};

/// √(x² + y²), also where the squares overflow        ∂/∂x = x/hypot(x, y), 0 at the origin
template <>
struct row<"hypot"> : arity<any_number> {
    template <class T>
    static constexpr T evaluate(T x, T y) {
        using math::hypot;
        return hypot(x, y);
    }
    template <class T>
    static constexpr T evaluate(T x, T y, T z) {
        return evaluate(evaluate(x, y), z);
    }
    static constexpr auto partials(auto value, auto... x) { return slopes(apply<"direction">(x, value)...); }
    static constexpr auto textbook(auto... x) { return sqrt((... + (x * x))); }
    static constexpr notation written_for(int count) {
        return {.latex = "\\operatorname{hypot}\\left(#*\\right)",
                .c = count == 3 ? "hypot(hypot(#1, #2), #3)" : nullptr};
    }
};
template <class X, class Y>
    requires Operands<X, Y>
constexpr applied<"hypot", X, Y> hypot(X x, Y y) {
    return apply<"hypot">(x, y);
}
template <class X, class Y, class Z>
    requires Operands<X, Y, Z>
constexpr applied<"hypot", X, Y, Z> hypot(X x, Y y, Z z) {
    return apply<"hypot">(x, y, z);
}

/// ‖(x, y, ...)‖ = √(x² + y² + ...) of any number of arguments        ∂/∂x = x/‖(x, y, ...)‖, 0 at the origin
///
/// Costs a sum of squares and a root, unlike hypot; scaled only where the squares leave the range of the type.
template <>
struct row<"norm"> : arity<any_number> {
    static constexpr const char* operators[] = {"+", "*", "/", "-x", ">", "<=", "1"};
    static constexpr bool branches = true;
    template <class T, class... Rest>
    static constexpr T evaluate(T x, Rest... rest) {
        using math::sqrt;
        const T squares = T((square(x) + ... + square(rest)));
        return detail::in_range(squares) ? T(sqrt(squares)) : scaled(squares, x, rest...);
    }
    static constexpr auto partials(auto value, auto... x) { return slopes(apply<"direction">(x, value)...); }
    static constexpr auto textbook(auto... x) { return sqrt((... + (x * x))); }
    static constexpr notation written_for(int count) {
        return {.latex = "\\left\\|\\left(#*\\right)\\right\\|", .c = count == 1 ? "fabs(#1)" : "sqrt(#{#0 * #0| + })"};
    }

private:
    template <class T>
    static constexpr detail::ieee<T> square(T x) {
        return detail::ieee<T>(x) * x;
    }
    template <class T, class... X>
    static constexpr T scaled(T squares, X... x) {
        using math::sqrt;
        T largest(0);
        for (const T& v : {x...}) largest = v > largest ? v : -v > largest ? T(-v) : largest;
        if (!(largest > T(0) && largest <= (std::numeric_limits<T>::max)())) return sqrt(squares);
        squares = T(0);
        detail::ieee<T> sum = T(0);
        for (const T& v : {x...}) sum = sum + square(T(v / detail::ieee<T>(largest)));
        return T(largest * detail::ieee<T>(sqrt(T(sum))));
    }
};
template <class... X>
    requires Operands<X...>
constexpr applied<"norm", X...> norm(X... x) {
    return apply<"norm">(x...);
}

using power_functions = row_names<"sqrt", "cbrt", "hypot", "norm", "damped", "vanishing_product", "one_minus_square",
                                  "square_minus_one", "direction">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
