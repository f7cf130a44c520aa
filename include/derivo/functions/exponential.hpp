// SPDX-License-Identifier: BSL-1.0
//
// Exponentials and logarithms.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_EXPONENTIAL_HPP
#define DERIVO_FUNCTIONS_EXPONENTIAL_HPP

#include <derivo/functions/power.hpp>
#include <derivo/math/functions.hpp>

namespace derivo {

/// eˣ        (eˣ)' = eˣ
template <>
struct row<"exp"> : arity<1> {
    static constexpr exact_value values[] = {{0, 1}};
    static constexpr const char* inverse = "log";
    static constexpr bool exponential = true;
    static constexpr auto evaluate(auto x) {
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

/// ln x, x > 0        (ln x)' = 1/x
template <>
struct row<"log"> : arity<1> {
    static constexpr domain_of_definition domain = positive;
    static constexpr exact_value values[] = {{1, 0}};
    static constexpr const char* inverse = "exp";
    static constexpr auto evaluate(auto x) {
        using math::log;
        return log(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / x; }
    static constexpr notation written{.latex = "\\ln\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"log", X> log(X x) {
    return apply<"log">(x);
}

}  // namespace derivo

#endif
