// SPDX-License-Identifier: BSL-1.0
//
// The functions that machine learning uses. At its kink each has the slope of the left side: relu'(0) = 0.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_ACTIVATION_HPP
#define DERIVO_FUNCTIONS_ACTIVATION_HPP

#include <derivo/functions/select.hpp>
#include <derivo/functions/special.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// σ(x) = 1/(1 + e⁻ˣ)        σ' = σ (1 - σ)
template <>
struct row<"sigmoid"> : arity<1> {
    static constexpr const char* operators[] = {"+", "/", "-x", "1"};
    static constexpr exact_value values[] = {{0, number(1, 2)}};
    static constexpr const char* inverse = "logit";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::exp;
        return T(T(1) / (T(1) + detail::ieee<T>(exp(T(-x)))));
    }
    static constexpr auto partials(auto value, auto) { return value * (1 - value); }
    static constexpr auto definition(auto x) { return 1 / (1 + exp(-x)); }
    static constexpr notation written{.latex = "\\sigma\\left(#1\\right)", .c = "(1.0 / (1.0 + exp(-#1)))"};
};
template <Operand X>
constexpr applied<"sigmoid", X> sigmoid(X x) {
    return apply<"sigmoid">(x);
}

/// ln(p/(1 - p)), 0 < p < 1        logit' = 1/(p (1 - p))
template <>
struct row<"logit"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-", "/", "<", "1"};
    static constexpr bool branches = true;
    static constexpr domain_of_definition domain{"0 < x < 1", 0.0625, 0.9375};
    static constexpr exact_value values[] = {{number(1, 2), 0}};
    static constexpr const char* inverse = "sigmoid";
    template <class T>
    static constexpr T evaluate(T p) {
        using math::log, math::log1p;
        const detail::ieee<T> q = p;
        if (p < T(1) / T(4)) return log(T(q / (T(1) - q)));
        return log1p(T((q + q - T(1)) / (T(1) - q)));  // both exact: no digits are lost near 1/2 and 1
    }
    static constexpr auto partials(auto, auto p) { return 1 / (p * (1 - p)); }
    static constexpr auto definition(auto p) { return log(p / (1 - p)); }
    static constexpr notation written{.latex = "\\operatorname{logit}\\left(#1\\right)", .c = "log(#1 / (1.0 - #1))"};
};
template <Operand X>
constexpr applied<"logit", X> logit(X x) {
    return apply<"logit">(x);
}

/// σ(x), given e = e^-|x|: 1/(1 + e) or e/(1 + e)
///
/// The slope of softplus, which has this e. In no list of rows, since its arguments are not free.
template <>
struct row<"logistic"> : arity<2> {
    static constexpr const char* operators[] = {"+", "/", ">", "1"};
    static constexpr bool inlined = true;
    template <class T>
    static constexpr T evaluate(T x, T e) {
        using detail::select;
        return T(select(x > T(0), T(1), e) / (T(1) + detail::ieee<T>(e)));
    }
    // As what it is, a function of x: e is taken not to change by itself.
    static constexpr auto partials(auto value, auto, auto) { return slopes(value * (1 - value), 0); }
    static constexpr auto expansion(auto x, auto e) { return if_positive(x, 1, e) / (1 + e); }
    static constexpr auto textbook(auto x, auto) { return sigmoid(x); }
    static constexpr notation written{.c = "((#1 > 0 ? 1.0 : #2) / (1.0 + #2))"};
};

/// ln(1 + eˣ) = max(x, 0) + ln(1 + e^-|x|), which neither overflows nor cancels        softplus' = σ
template <>
struct row<"softplus"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-x", ">", "1"};
    static constexpr bool branches = true;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::exp, math::log1p;
        return x > T(0) ? T(x + log1p(T(exp(T(-x))))) : T(log1p(T(exp(x))));
    }
    static constexpr auto partials(auto, auto x) { return apply<"logistic">(x, exp(-abs(x))); }
    static constexpr auto expansion(auto x) { return max(x, 0) + log1p(exp(-abs(x))); }
    static constexpr auto definition(auto x) { return log(1 + exp(x)); }
    static constexpr notation written{.latex = "\\operatorname{softplus}\\left(#1\\right)",
                                      .c = "(fmax(#1, 0.0) + log1p(exp(-fabs(#1))))"};
};
template <Operand X>
constexpr applied<"softplus", X> softplus(X x) {
    return apply<"softplus">(x);
}

/// max(x, 0)        relu' = step, which is 0 at 0
template <>
struct row<"relu"> : arity<1> {
    static constexpr const char* operators[] = {"<", "1"};
    static constexpr bool inlined = true;
    static constexpr bool gate = true;
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using detail::select;
        return select(x < T(0), T(0), x);
    }
    static constexpr auto partials(auto, auto x) { return step(x); }
    static constexpr notation written{.latex = "\\operatorname{relu}\\left(#1\\right)", .c = "(#1 < 0 ? 0.0 : #1)"};
};
template <Operand X>
constexpr applied<"relu", X> relu(X x) {
    return apply<"relu">(x);
}

/// The larger of a - b and 0, as in C.
template <class A, class B>
    requires Operands<A, B>
constexpr auto fdim(A a, B b) {
    return relu(a - b);
}

/// x for x > 0, else s x, with s = 1/100 unless it is given        ∂/∂x = 1 or s    ∂/∂s = min(x, 0)
template <>
struct row<"leaky_relu"> : arity<any_number> {
    static constexpr const char* operators[] = {"*", "/", "<", "1"};
    static constexpr bool branches = true;
    static constexpr bool inlined = true;
    static constexpr domain_of_definition domains[] = {real_line, {"any s", 0, 1}};
    template <class T>
    static constexpr T evaluate(T x) {
        return evaluate(x, T(T(1) / T(100)));
    }
    template <class T>
    static constexpr T evaluate(T x, T s) {
        return x < T(0) ? T(s * detail::ieee<T>(x)) : x;
    }
    static constexpr auto partials(auto, auto x) { return if_positive(x, 1, exact(x, 1, 100)); }
    static constexpr auto partials(auto, auto x, auto s) { return slopes(if_positive(x, 1, s), min(x, 0)); }
    static constexpr notation written_for(int count) {
        return {.latex = "\\operatorname{leaky\\,relu}\\left(#*\\right)",
                .c = count == 1 ? "(#1 < 0 ? 0.01 * #1 : #1)" : "(#1 < 0 ? #2 * #1 : #1)"};
    }
};
template <Operand X>
constexpr applied<"leaky_relu", X> leaky_relu(X x) {
    return apply<"leaky_relu">(x);
}
template <class X, class S>
    requires Operands<X, S>
constexpr applied<"leaky_relu", X, S> leaky_relu(X x, S s) {
    return apply<"leaky_relu">(x, s);
}

/// x for x > 0, else α (eˣ - 1), with α = 1 unless it is given        ∂/∂x = 1 or elu + α    ∂/∂α = e^min(x, 0) - 1
template <>
struct row<"elu"> : arity<any_number> {
    static constexpr const char* operators[] = {"<", "1"};
    static constexpr bool branches = true;
    static constexpr domain_of_definition domains[] = {real_line, {"any α", 0.25, 2}};
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::expm1;
        return x < T(0) ? T(expm1(x)) : x;
    }
    template <class T>
    static constexpr T evaluate(T x, T a) {
        using math::expm1;
        return x < T(0) ? T(a * detail::ieee<T>(expm1(x))) : x;
    }
    static constexpr auto partials(auto value, auto x) { return if_positive(x, 1, value + 1); }
    static constexpr auto partials(auto value, auto x, auto a) {
        return slopes(if_positive(x, 1, value + a), expm1(min(x, 0)));
    }
    static constexpr notation written_for(int count) {
        return {.latex = "\\operatorname{elu}\\left(#*\\right)",
                .c = count == 1 ? "(#1 < 0 ? expm1(#1) : #1)" : "(#1 < 0 ? #2 * expm1(#1) : #1)"};
    }
};
template <Operand X>
constexpr applied<"elu", X> elu(X x) {
    return apply<"elu">(x);
}
template <class X, class A>
    requires Operands<X, A>
constexpr applied<"elu", X, A> elu(X x, A a) {
    return apply<"elu">(x, a);
}

/// x σ(x)        silu' = σ + x σ (1 - σ)
template <>
struct row<"silu"> : arity<1> {
    static constexpr const char* operators[] = {"+", "*", "/", "-x", "==", "1"};
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        return row<"damped">::evaluate(x, row<"sigmoid">::evaluate(x));
    }
    static constexpr auto partials(auto, auto x) {
        const auto s = sigmoid(x);
        return s + apply<"damped">(apply<"damped">(x, s), 1 - s);
    }
    static constexpr auto expansion(auto x) { return apply<"damped">(x, sigmoid(x)); }
    static constexpr auto definition(auto x) { return x / (1 + exp(-x)); }
    static constexpr notation written{.latex = "\\operatorname{silu}\\left(#1\\right)", .c = "(#1 / (1.0 + exp(-#1)))"};
};
template <Operand X>
constexpr applied<"silu", X> silu(X x) {
    return apply<"silu">(x);
}

/// x Φ(x), with the normal distribution Φ(x) = erfc(-x/√2)/2        gelu' = Φ(x) + x e^(-x²/2)/√(2π)
template <>
struct row<"gelu"> : arity<1> {
    static constexpr const char* operators[] = {"*", "/", "-x", "==", "1"};
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::erfc, math::sqrt;
        return row<"damped">::evaluate(x, T(erfc(T(-x * detail::ieee<T>(sqrt(T(T(1) / T(2)))))) / T(2)));
    }
    static constexpr auto partials(auto, auto x) {
        const auto density = exp(-(x * x) / 2) / sqrt(2 * named<"pi">(x));
        return distribution(x) + apply<"damped">(x, density);
    }
    static constexpr auto expansion(auto x) { return apply<"damped">(x, distribution(x)); }
    static constexpr auto distribution(auto x) { return erfc(-x / sqrt(exact(x, 2))) / 2; }
    static constexpr notation written{.latex = "\\operatorname{gelu}\\left(#1\\right)",
                                      .c = "(0.5 * #1 * erfc(-0.70710678118654752440 * #1))"};
};
template <Operand X>
constexpr applied<"gelu", X> gelu(X x) {
    return apply<"gelu">(x);
}

/// e^(x - total), the share of one x in the total of a logsumexp, and 1 where x = total = ±∞
template <>
struct row<"softmax"> : arity<2> {
    static constexpr const char* operators[] = {"-", "==", "1"};
    static constexpr bool branches = true;
    template <class T>
    static constexpr T evaluate(T x, T total) {
        using math::exp;
        return x == total ? T(1) : T(exp(T(x - detail::ieee<T>(total))));
    }
    static constexpr auto partials(auto value, auto, auto) { return slopes(value, -value); }
    // Of a total m + ln(1 + s), which logsumexp expands to, e^(x - m)/(1 + s): e^(x - m) is there already.
    static constexpr term expansion(auto x, auto total) {
        if ((*total).code != sum_code) return apply<"softmax">(x, total);
        const term m{total.owner, (*total).left}, rest{total.owner, (*total).right};
        if (!is_call_of(rest, "log1p")) return apply<"softmax">(x, total);
        return apply<"softmax">(x, m) / (1 + term{rest.owner, (*rest).left});
    }
    static constexpr bool is_call_of(term t, const char* name) {
        return is_call(*t) && same_text(t.owner->view().function(t.index).name, name);
    }
    static constexpr auto textbook(auto x, auto total) { return exp(x - total); }
    static constexpr notation written{.c = "(#1 == #2 ? 1.0 : exp(#1 - #2))"};
};

/// ln(eˣ + eʸ + ...) = m + ln(1 + the others' e^(x - m)), m the largest        ∂/∂x = e^(x - logsumexp)
template <>
struct row<"logsumexp"> : arity<any_number> {
    static constexpr const char* operators[] = {"+", "-", ">", "==", "1"};
    static constexpr bool branches = true;
    template <class T, class... Rest>
    static constexpr T evaluate(T x, Rest... rest) {
        using math::exp, math::log1p;
        T largest = x, others(0);
        ((largest = rest > largest ? rest : largest), ...);
        bool met = false;
        const auto add = [&](const T& v) {
            if (v == largest && !met)
                met = true;
            else
                others = others + (v == largest ? T(1) : T(exp(T(v - detail::ieee<T>(largest)))));
        };
        add(x);
        (add(rest), ...);
        return largest + log1p(others);
    }
    static constexpr auto partials(auto value, auto... x) { return slopes(apply<"softmax">(x, value)...); }
    // m + ln(1 + s) with all e^(x - m), which the slopes share. The largest of them is 1; s is the sum of the others: of
    // the smaller one of each and the largest before it. min and max are a if b is NaN, and a is NaN if it is: none is lost.
    static constexpr auto expansion(auto x) { return x; }
    static constexpr auto expansion(auto x, auto... rest) {
        auto m = x;
        for (const auto v : {rest...}) m = max(m, v);
        auto largest = apply<"softmax">(x, m), s = exact(x, 0);
        for (const auto v : {rest...}) {
            const auto e = apply<"softmax">(v, m);
            s = s + min(e, largest);
            largest = max(largest, e);
        }
        return m + log1p(s);
    }
    static constexpr notation written{.latex = "\\operatorname{logsumexp}\\left(#*\\right)"};
};
template <class... X>
    requires Operands<X...>
constexpr applied<"logsumexp", X...> logsumexp(X... x) {
    return apply<"logsumexp">(x...);
}

using activation_functions =
    row_names<"sigmoid", "logit", "softplus", "relu", "leaky_relu", "elu", "silu", "gelu", "softmax", "logsumexp">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
