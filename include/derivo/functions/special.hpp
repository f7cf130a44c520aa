// SPDX-License-Identifier: BSL-1.0
//
// Error functions and the gamma family. C has no digamma and no polygamma.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_SPECIAL_HPP
#define DERIVO_FUNCTIONS_SPECIAL_HPP

#include <limits>

#include <derivo/functions/constants.hpp>
#include <derivo/functions/exponential.hpp>
#include <derivo/math/functions.hpp>
#include <derivo/math/polygamma.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// erf x = 2/√π ∫₀ˣ e^(-t²) dt        erf' = 2/√π e^(-x²)
template <>
struct row<"erf"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::erf;
        return erf(x);
    }
    static constexpr auto partials(auto, auto x) { return 2 / sqrt(named<"pi">(x)) * exp(-(x * x)); }
    static constexpr notation written{.latex = "\\operatorname{erf}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"erf", X> erf(X x) {
    return apply<"erf">(x);
}

/// erfc x = 1 - erf x, to the last digit for large x        erfc' = -2/√π e^(-x²)
template <>
struct row<"erfc"> : arity<1> {
    static constexpr exact_value values[] = {{0, 1}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::erfc;
        return erfc(x);
    }
    static constexpr auto partials(auto, auto x) { return -2 / sqrt(named<"pi">(x)) * exp(-(x * x)); }
    static constexpr notation written{.latex = "\\operatorname{erfc}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"erfc", X> erfc(X x) {
    return apply<"erfc">(x);
}

/// Γ(x)        Γ' = Γ ψ
template <>
struct row<"tgamma"> : arity<1> {
    static constexpr const char* aliases[] = {"gamma"};
    static constexpr domain_of_definition domain{"x not 0, -1, -2, ...", 0.25, 6};
    static constexpr exact_value values[] = {{1, 1}, {2, 1}, {3, 2}, {4, 6}, {5, 24}, {6, 120}, {7, 720}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::tgamma;
        return tgamma(x);
    }
    static constexpr auto partials(auto value, auto x) { return value * digamma(x); }
    static constexpr notation written{.latex = "\\Gamma\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"tgamma", X> tgamma(X x) {
    return apply<"tgamma">(x);
}

/// ln |Γ(x)|        (ln |Γ|)' = ψ
template <>
struct row<"lgamma"> : arity<1> {
    static constexpr const char* aliases[] = {"loggamma"};
    static constexpr domain_of_definition domain{"x not 0, -1, -2, ...", 0.25, 6};
    static constexpr exact_value values[] = {{1, 0}, {2, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::lgamma;
        return lgamma(x);
    }
    static constexpr auto partials(auto, auto x) { return digamma(x); }
    static constexpr notation written{.latex = "\\ln\\left|\\Gamma\\left(#1\\right)\\right|"};
};
template <Operand X>
constexpr applied<"lgamma", X> lgamma(X x) {
    return apply<"lgamma">(x);
}

/// ψ(x) = Γ'(x)/Γ(x)        ψ' = ψ⁽¹⁾
template <>
struct row<"digamma"> : arity<1> {
    static constexpr bool branches = true;
    static constexpr domain_of_definition domain{"x not 0, -1, -2, ...", 0.25, 6};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::digamma;
        return digamma(x);
    }
    static constexpr auto partials(auto, auto x) { return polygamma(1, x); }
    static constexpr notation written{.latex = "\\psi\\left(#1\\right)", .c = ""};
};
template <Operand X>
constexpr applied<"digamma", X> digamma(X x) {
    return apply<"digamma">(x);
}

/// What a slope is where there is none: NaN.
template <>
struct row<"undefined"> : arity<0> {
    template <class T>
    static constexpr T evaluate() {
        return std::numeric_limits<T>::quiet_NaN();
    }
    static constexpr notation written{"undefined", "\\mathrm{undefined}", "NAN"};
};

/// ψ⁽ⁿ⁾(x), the n-th derivative of digamma; n = 0, 1, 2, ... is a constant        ∂/∂x = ψ⁽ⁿ⁺¹⁾(x)
///
/// There is no ∂/∂n: where n varies, it is undefined.
template <>
struct row<"polygamma"> : arity<2> {
    static constexpr const char* operators[] = {"int"};
    static constexpr bool branches = true;
    static constexpr domain_of_definition domains[] = {{"n = 0, 1, 2, ...", 0, 4, true},
                                                       {"x not 0, -1, -2, ...", 0.25, 6}};
    template <class T>
    static constexpr T evaluate(T n, T x) {
        using math::polygamma;
        return polygamma(static_cast<int>(n), x);
    }
    static constexpr auto partials(auto, auto n, auto x) { return slopes(named<"undefined">(x), polygamma(n + 1, x)); }
    static constexpr notation written{.latex = "\\psi^{\\left(#1\\right)}\\left(#2\\right)", .c = ""};
};
template <class N, class X>
    requires Operands<N, X>
constexpr applied<"polygamma", N, X> polygamma(N n, X x) {
    return apply<"polygamma">(n, x);
}

using special_functions = row_names<"erf", "erfc", "tgamma", "lgamma", "digamma", "polygamma">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
