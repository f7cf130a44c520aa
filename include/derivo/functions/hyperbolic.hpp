// SPDX-License-Identifier: BSL-1.0
//
// Hyperbolic functions and their inverses.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_HYPERBOLIC_HPP
#define DERIVO_FUNCTIONS_HYPERBOLIC_HPP

#include <derivo/functions/piecewise.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/math/functions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// sinh x = (eˣ - e⁻ˣ)/2        sinh' = cosh
template <>
struct row<"sinh"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "asinh";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::sinh;
        return sinh(x);
    }
    static constexpr auto partials(auto, auto x) { return cosh(x); }
    static constexpr auto definition(auto x) { return (exp(x) - exp(-x)) / 2; }
    static constexpr notation written{.latex = "\\sinh\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"sinh", X> sinh(X x) {
    return apply<"sinh">(x);
}

/// cosh x = (eˣ + e⁻ˣ)/2        cosh' = sinh
template <>
struct row<"cosh"> : arity<1> {
    static constexpr exact_value values[] = {{0, 1}};
    static constexpr parity symmetry = parity::even;
    static constexpr const char* inverse = "acosh";
    static constexpr square_identity squares{"sinh", -1};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::cosh;
        return cosh(x);
    }
    static constexpr auto partials(auto, auto x) { return sinh(x); }
    static constexpr auto definition(auto x) { return (exp(x) + exp(-x)) / 2; }
    static constexpr notation written{.latex = "\\cosh\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"cosh", X> cosh(X x) {
    return apply<"cosh">(x);
}

/// tanh x = sinh x/cosh x        tanh' = 1 - tanh²
template <>
struct row<"tanh"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "atanh";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::tanh;
        return tanh(x);
    }
    // As one row, so that it cancels with the slopes of acos and atanh, whose arguments may be tanh: 0/0 where tanh is 1.
    static constexpr auto partials(auto value, auto) { return apply<"one_minus_square">(value); }
    static constexpr auto definition(auto x) { return (exp(x) - exp(-x)) / (exp(x) + exp(-x)); }
    static constexpr notation written{.latex = "\\tanh\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"tanh", X> tanh(X x) {
    return apply<"tanh">(x);
}

/// coth x = 1/tanh x, x ≠ 0        coth' = 1 - coth²
template <>
struct row<"coth"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr domain_of_definition domain{"x != 0", 0.125, 4};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "acoth";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::tanh;
        return T(T(1) / detail::ieee<T>(tanh(x)));
    }
    static constexpr auto partials(auto value, auto) { return 1 - value * value; }
    static constexpr auto definition(auto x) { return (exp(x) + exp(-x)) / (exp(x) - exp(-x)); }
    static constexpr notation written{.latex = "\\coth\\left(#1\\right)", .c = "(1.0 / tanh(#1))"};
};
template <Operand X>
constexpr applied<"coth", X> coth(X x) {
    return apply<"coth">(x);
}

/// sech x = 1/cosh x        sech' = -sech tanh
template <>
struct row<"sech"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr exact_value values[] = {{0, 1}};
    static constexpr parity symmetry = parity::even;
    static constexpr const char* inverse = "asech";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::cosh;
        return T(T(1) / detail::ieee<T>(cosh(x)));
    }
    static constexpr auto partials(auto value, auto x) { return -value * tanh(x); }
    static constexpr auto definition(auto x) { return 2 / (exp(x) + exp(-x)); }
    static constexpr notation written{.latex = "\\operatorname{sech}\\left(#1\\right)", .c = "(1.0 / cosh(#1))"};
};
template <Operand X>
constexpr applied<"sech", X> sech(X x) {
    return apply<"sech">(x);
}

/// csch x = 1/sinh x, x ≠ 0        csch' = -csch coth
template <>
struct row<"csch"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr domain_of_definition domain{"x != 0", 0.125, 4};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "acsch";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::sinh;
        return T(T(1) / detail::ieee<T>(sinh(x)));
    }
    static constexpr auto partials(auto value, auto x) { return -value * coth(x); }
    static constexpr auto definition(auto x) { return 2 / (exp(x) - exp(-x)); }
    static constexpr notation written{.latex = "\\operatorname{csch}\\left(#1\\right)", .c = "(1.0 / sinh(#1))"};
};
template <Operand X>
constexpr applied<"csch", X> csch(X x) {
    return apply<"csch">(x);
}

/// arsinh x        arsinh' = 1/√(x² + 1)
template <>
struct row<"asinh"> : arity<1> {
    static constexpr const char* aliases[] = {"arsinh", "arcsinh"};
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "sinh";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::asinh;
        return asinh(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / sqrt(x * x + 1); }
    static constexpr notation written{.latex = "\\operatorname{arsinh}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"asinh", X> asinh(X x) {
    return apply<"asinh">(x);
}

/// arcosh x, x >= 1        arcosh' = 1/(√(x - 1) √(x + 1)), for complex x on the right branch too
template <>
struct row<"acosh"> : arity<1> {
    static constexpr const char* aliases[] = {"arcosh", "arccosh"};
    static constexpr domain_of_definition domain{"x >= 1", 1.0625, 8};
    static constexpr exact_value values[] = {{1, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::acosh;
        return acosh(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / (sqrt(x - 1) * sqrt(x + 1)); }
    static constexpr notation written{.latex = "\\operatorname{arcosh}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"acosh", X> acosh(X x) {
    return apply<"acosh">(x);
}

/// artanh x, |x| < 1        artanh' = 1/(1 - x²)
template <>
struct row<"atanh"> : arity<1> {
    static constexpr const char* aliases[] = {"artanh", "arctanh"};
    static constexpr domain_of_definition domain{"-1 < x < 1", -0.9375, 0.9375};
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "tanh";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::atanh;
        return atanh(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / apply<"one_minus_square">(x); }
    static constexpr notation written{.latex = "\\operatorname{artanh}\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"atanh", X> atanh(X x) {
    return apply<"atanh">(x);
}

// artanh(1/x) and arcosh(1/x) would lose digits near |x| = 1; these lose none.

/// arcoth x = artanh(1/x), |x| > 1        arcoth' = 1/(1 - x²)
template <>
struct row<"acoth"> : arity<1> {
    static constexpr const char* operators[] = {"-", "/", "-x", "<", "1"};
    static constexpr bool branches = true;
    static constexpr const char* aliases[] = {"arcoth", "arccoth"};
    static constexpr domain_of_definition domain{"|x| > 1", 1.0625, 8};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "coth";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::log1p;
        const detail::ieee<T> size = x < T(0) ? T(-x) : x;
        const detail::ieee<T> result = log1p(T(T(2) / (size - T(1))));
        return x < T(0) ? T(-T(result / T(2))) : T(result / T(2));
    }
    static constexpr auto partials(auto, auto x) { return 1 / apply<"one_minus_square">(x); }
    static constexpr notation written{.latex = "\\operatorname{arcoth}\\left(#1\\right)", .c = "atanh(1.0 / #1)"};
};
template <Operand X>
constexpr applied<"acoth", X> acoth(X x) {
    return apply<"acoth">(x);
}

/// arsech x = arcosh(1/x), 0 < x <= 1        arsech' = -1/(x √(1 - x²))
template <>
struct row<"asech"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-", "*", "/", "1"};
    static constexpr const char* aliases[] = {"arsech", "arcsech"};
    static constexpr domain_of_definition domain{"0 < x <= 1", 0.0625, 0.9375};
    static constexpr exact_value values[] = {{1, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::log1p, math::sqrt;
        const detail::ieee<T> rest = T(1) - detail::ieee<T>(x);
        return log1p(T((rest + sqrt(T(rest * (T(1) + detail::ieee<T>(x))))) / x));
    }
    static constexpr auto partials(auto, auto x) { return -1 / (x * sqrt(apply<"one_minus_square">(x))); }
    static constexpr notation written{.latex = "\\operatorname{arsech}\\left(#1\\right)", .c = "acosh(1.0 / #1)"};
};
template <Operand X>
constexpr applied<"asech", X> asech(X x) {
    return apply<"asech">(x);
}

/// arcsch x = arsinh(1/x), x ≠ 0        arcsch' = -1/(|x| √(x² + 1))
template <>
struct row<"acsch"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr const char* aliases[] = {"arcsch", "arccsch"};
    static constexpr domain_of_definition domain{"x != 0", 0.125, 4};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "csch";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::asinh;
        return asinh(T(T(1) / detail::ieee<T>(x)));
    }
    static constexpr auto partials(auto, auto x) { return -1 / (abs(x) * sqrt(x * x + 1)); }
    static constexpr notation written{.latex = "\\operatorname{arcsch}\\left(#1\\right)", .c = "asinh(1.0 / #1)"};
};
template <Operand X>
constexpr applied<"acsch", X> acsch(X x) {
    return apply<"acsch">(x);
}

using hyperbolic_functions =
    row_names<"sinh", "cosh", "tanh", "coth", "sech", "csch", "asinh", "acosh", "atanh", "acoth", "asech", "acsch">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
