// SPDX-License-Identifier: BSL-1.0
//
// Exponentials and logarithms.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_EXPONENTIAL_HPP
#define DERIVO_FUNCTIONS_EXPONENTIAL_HPP

#include <type_traits>

#include <derivo/functions/power.hpp>
#include <derivo/math/functions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// eˣ        (eˣ)' = eˣ
template <>
struct row<"exp"> : arity<1> {
    static constexpr exact_value values[] = {{0, 1}};
    static constexpr const char* inverse = "log";
    static constexpr bool exponential = true;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::exp;
        return exp(x);
    }
    static constexpr auto partials(auto value, auto) { return value; }
    static constexpr notation written{.latex = "e^{#1}"};
};
template <Operand X>
constexpr applied<"exp", X> exp(X x) {
    return apply<"exp">(x);
}

/// 2ˣ        (2ˣ)' = 2ˣ ln 2
template <>
struct row<"exp2"> : arity<1> {
    static constexpr exact_value values[] = {{-1, number(1, 2)}, {0, 1}, {1, 2}, {2, 4}, {3, 8}, {10, 1024}};
    static constexpr const char* inverse = "log2";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::exp2;
        return exp2(x);
    }
    static constexpr auto partials(auto value, auto x) { return value * log(exact(x, 2)); }
    static constexpr notation written{.latex = "2^{#1}"};
};
template <Operand X>
constexpr applied<"exp2", X> exp2(X x) {
    return apply<"exp2">(x);
}

/// 10ˣ        (10ˣ)' = 10ˣ ln 10
template <>
struct row<"exp10"> : arity<1> {
    static constexpr const char* operators[] = {"1"};
    static constexpr exact_value values[] = {{-1, number(1, 10)}, {0, 1}, {1, 10}, {2, 100}, {3, 1000}};
    static constexpr const char* inverse = "log10";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::pow;
        if constexpr (std::is_floating_point_v<T>)
            return math::exp10(x);
        else
            return pow(T(10), x);
    }
    static constexpr auto partials(auto value, auto x) { return value * log(exact(x, 10)); }
    static constexpr notation written{.latex = "10^{#1}", .c = "pow(10.0, #1)"};
};
template <Operand X>
constexpr applied<"exp10", X> exp10(X x) {
    return apply<"exp10">(x);
}

/// eˣ - 1, to the last digit near 0        (eˣ - 1)' = eˣ, which value + 1 would not be for x far below 0
template <>
struct row<"expm1"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr const char* inverse = "log1p";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::expm1;
        return expm1(x);
    }
    static constexpr auto partials(auto, auto x) { return exp(x); }
    static constexpr notation written{.latex = "\\operatorname{expm1}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"expm1", X> expm1(X x) {
    return apply<"expm1">(x);
}

/// ln x, x > 0        (ln x)' = 1/x
template <>
struct row<"log"> : arity<1> {
    static constexpr const char* aliases[] = {"ln"};
    static constexpr domain_of_definition domain = positive;
    static constexpr exact_value values[] = {{1, 0}};
    static constexpr const char* unit = "e";
    static constexpr const char* inverse = "exp";
    static constexpr bool logarithmic = true;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::log;
        return log(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / x; }
    static constexpr auto spelled(auto x, auto b) { return log(x) / log(b); }
    static constexpr notation written{.latex = "\\ln\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"log", X> log(X x) {
    return apply<"log">(x);
}

/// log₂ x, x > 0        (log₂ x)' = 1/(x ln 2)
template <>
struct row<"log2"> : arity<1> {
    static constexpr domain_of_definition domain = positive;
    static constexpr exact_value values[] = {{number(1, 2), -1}, {1, 0}, {2, 1}, {4, 2}, {8, 3}, {1024, 10}};
    static constexpr const char* inverse = "exp2";
    static constexpr bool logarithmic = true;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::log2;
        return log2(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / (x * log(exact(x, 2))); }
    static constexpr notation written{.latex = "\\log_{2}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"log2", X> log2(X x) {
    return apply<"log2">(x);
}

/// lg x = log₁₀ x, x > 0        (lg x)' = 1/(x ln 10)
template <>
struct row<"log10"> : arity<1> {
    static constexpr domain_of_definition domain = positive;
    static constexpr exact_value values[] = {{number(1, 10), -1}, {1, 0}, {10, 1}, {100, 2}, {1000, 3}};
    static constexpr const char* inverse = "exp10";
    static constexpr bool logarithmic = true;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::log10;
        return log10(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / (x * log(exact(x, 10))); }
    static constexpr notation written{.latex = "\\log_{10}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"log10", X> log10(X x) {
    return apply<"log10">(x);
}

/// ln(1 + x), to the last digit near 0, x > -1        ln(1 + x)' = 1/(1 + x)
template <>
struct row<"log1p"> : arity<1> {
    static constexpr domain_of_definition domain{"x > -1", -0.9375, 8};
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr const char* inverse = "expm1";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::log1p;
        return log1p(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / (1 + x); }
    static constexpr notation written{.latex = "\\operatorname{log1p}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"log1p", X> log1p(X x) {
    return apply<"log1p">(x);
}

namespace detail {

/// ln of an operand, or of a plain number beside one.
template <class Beside, class B>
constexpr auto log_beside(Beside beside, B b) {
    if constexpr (Term<Beside>)
        return log(term_in(*beside.owner, b));
    else
        return compose_call<"log", B>::of(b);
}

}  // namespace detail

/// log of x to the base b = ln x/ln b. No row: the quotient differentiates itself.
template <Operand X, class B>
    requires Operands<X, B>
constexpr auto log(X x, B b) {
    return log(x) / detail::log_beside(x, b);
}

/// ln |x|, x ≠ 0: the antiderivative of 1/x on both sides of 0        (ln |x|)' = 1/x
template <>
struct row<"log_abs"> : arity<1> {
    static constexpr domain_of_definition domain{"x != 0", 0.0625, 8};
    static constexpr parity symmetry = parity::even;
    static constexpr exact_value values[] = {{1, 0}, {-1, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::abs, math::log;
        if constexpr (math::BuiltinFloat<T>)
            return log(math::fabs(x));
        else
            return log(abs(x));
    }
    static constexpr auto partials(auto, auto x) { return 1 / x; }
    static constexpr auto definition(auto x) { return log(abs(x)); }
    static constexpr notation written{"log(abs(#1))", "\\ln\\left|#1\\right|", "log(fabs(#1))"};
};
template <Operand X>
constexpr applied<"log_abs", X> log_abs(X x) {
    return apply<"log_abs">(x);
}

using exponential_functions = row_names<"exp", "exp2", "exp10", "expm1", "log", "log2", "log10", "log1p", "log_abs">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
