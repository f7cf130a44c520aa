// SPDX-License-Identifier: BSL-1.0
//
// Trigonometric functions and their inverses.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_TRIGONOMETRIC_HPP
#define DERIVO_FUNCTIONS_TRIGONOMETRIC_HPP

#include <derivo/functions/power.hpp>
#include <derivo/math/functions.hpp>

namespace derivo {

/// sin x        sin' = cos
template <>
struct row<"sin"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "asin";
    static constexpr square_identity squares{"cos", 1};
    static constexpr auto evaluate(auto x) {
        using math::sin;
        return sin(x);
    }
    static constexpr auto partials(auto, auto x) { return cos(x); }
    static constexpr notation written{.latex = "\\sin\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"sin", X> sin(X x) {
    return apply<"sin">(x);
}

/// cos x        cos' = -sin
template <>
struct row<"cos"> : arity<1> {
    static constexpr exact_value values[] = {{0, 1}};
    static constexpr parity symmetry = parity::even;
    static constexpr const char* inverse = "acos";
    static constexpr auto evaluate(auto x) {
        using math::cos;
        return cos(x);
    }
    static constexpr auto partials(auto, auto x) { return -sin(x); }
    static constexpr notation written{.latex = "\\cos\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"cos", X> cos(X x) {
    return apply<"cos">(x);
}

}  // namespace derivo

#endif
