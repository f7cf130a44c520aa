// SPDX-License-Identifier: BSL-1.0
//
// The functions that machine learning uses.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_ACTIVATION_HPP
#define DERIVO_FUNCTIONS_ACTIVATION_HPP

#include <derivo/functions/exponential.hpp>
#include <derivo/math/functions.hpp>

namespace derivo {

/// σ(x) = 1/(1 + e⁻ˣ)        σ' = σ (1 - σ)
template <>
struct row<"sigmoid"> : arity<1> {
    static constexpr auto evaluate(auto x) {
        using math::exp;
        using scalar = decltype(x);
        return scalar(1) / (scalar(1) + exp(-x));
    }
    static constexpr auto partials(auto value, auto) { return value * (1 - value); }
    static constexpr notation written{.latex = "\\sigma\\left(#1\\right)", .c = "(1 / (1 + exp(-#1)))"};
};
template <Operand X>
constexpr applied<"sigmoid", X> sigmoid(X x) {
    return apply<"sigmoid">(x);
}

}  // namespace derivo

#endif
