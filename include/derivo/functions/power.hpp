// SPDX-License-Identifier: BSL-1.0
//
// Powers and roots. An exponent known while compiling is handled as such: x^2 has the slope 2x, correct
// at 0 and for negative x; only a varying exponent brings a logarithm.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_POWER_HPP
#define DERIVO_FUNCTIONS_POWER_HPP

#include <derivo/functions/arithmetic.hpp>
#include <derivo/math/functions.hpp>

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

}  // namespace detail

/// base^exponent: the product of n factors for an integer n, also of a negative base.
template <class B, class E>
    requires Operands<B, E>
constexpr auto pow(B base, E exponent) {
    return detail::operate<power_code>(detail::raise, base, exponent);
}

/// (b^e)' = e b^(e-1) b' + b^e ln(b) e', and each part only where b or e varies.
template <>
struct row<"power"> : arity<2> {
    static constexpr domain_of_definition domain = positive;
    static constexpr auto evaluate(auto b, auto e) {
        using math::pow;
        return pow(b, e);
    }
    static constexpr auto partials(auto value, auto b, auto e) { return slopes(e * pow(b, e - 1), value * log(b)); }

    /// The power rule by cases; a slope without owner is one that does not vary.
    ///     (b^n)' = n b^(n-1) b'    (c^u)' = c^u ln(c) u'    (u^v)' = u^v (v' ln u + v u'/u)
    static constexpr auto slope(auto value, auto b, auto e, auto b_slope, auto e_slope) {
        if (e_slope.owner == nullptr) return e * pow(b, e - 1) * b_slope;
        const auto logarithm = log(b) * e_slope;
        return value * (b_slope.owner == nullptr ? logarithm : logarithm + e * b_slope / b);
    }
    static constexpr notation written{"pow(#1, #2)", "{#1}^{#2}", "pow(#1, #2)"};
};

/// √x, x >= 0        (√x)' = 1/(2√x)
template <>
struct row<"sqrt"> : arity<1> {
    static constexpr domain_of_definition domain{"x >= 0", 0.0625, 8};
    static constexpr auto evaluate(auto x) {
        using math::sqrt;
        return sqrt(x);
    }
    static constexpr auto partials(auto value, auto) { return 1 / (2 * value); }
    static constexpr auto rewrite(auto x) { return pow(x, detail::constant_in(*x.owner, number(1, 2))); }
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
    static constexpr auto evaluate(auto x) {
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

/// √(x² + y²)        ∂/∂x = x/hypot(x, y)
template <>
struct row<"hypot"> : arity<any_number> {
    static constexpr auto evaluate(auto... x) {
        using math::hypot;
        return hypot(x...);
    }
    static constexpr auto partials(auto value, auto... x) { return slopes(x / value...); }
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

}  // namespace derivo

#endif
