// SPDX-License-Identifier: BSL-1.0
//
// Trigonometric functions and their inverses. Angles are in radians.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_TRIGONOMETRIC_HPP
#define DERIVO_FUNCTIONS_TRIGONOMETRIC_HPP

#include <derivo/functions/piecewise.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/math/functions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// sin x        sin' = cos
template <>
struct row<"sin"> : arity<1> {
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr const char* turn = "pi";
    static constexpr exact_value at_turns[] = {
        {0, 0}, {number(1, 6), number(1, 2)},  {number(1, 2), 1},  {number(5, 6), number(1, 2)},
        {1, 0}, {number(7, 6), number(-1, 2)}, {number(3, 2), -1}, {number(11, 6), number(-1, 2)}};
    static constexpr exact_values turn_values = at_turns;
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "asin";
    static constexpr square_identity squares{"cos", 1};
    template <class T>
    static constexpr T evaluate(T x) {
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
    static constexpr const char* turn = "pi";
    static constexpr exact_value at_turns[] = {
        {0, 1},  {number(1, 3), number(1, 2)},  {number(1, 2), 0}, {number(2, 3), number(-1, 2)},
        {1, -1}, {number(4, 3), number(-1, 2)}, {number(3, 2), 0}, {number(5, 3), number(1, 2)}};
    static constexpr exact_values turn_values = at_turns;
    static constexpr parity symmetry = parity::even;
    static constexpr const char* inverse = "acos";
    static constexpr square_identity squares{"sin", 1};
    template <class T>
    static constexpr T evaluate(T x) {
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

/// tan x        tan' = 1 + tan² = sec²
template <>
struct row<"tan"> : arity<1> {
    static constexpr domain_of_definition domain{"x not an odd multiple of pi/2", -1.4375, 1.4375};
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr const char* turn = "pi";
    static constexpr exact_value at_turns[] = {{0, 0}, {number(1, 4), 1}, {number(3, 4), -1},
                                               {1, 0}, {number(5, 4), 1}, {number(7, 4), -1}};
    static constexpr exact_values turn_values = at_turns;
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "atan";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::tan;
        return tan(x);
    }
    static constexpr auto partials(auto value, auto) { return 1 + value * value; }
    static constexpr auto definition(auto x) { return sin(x) / cos(x); }
    static constexpr notation written{.latex = "\\tan\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"tan", X> tan(X x) {
    return apply<"tan">(x);
}

/// cot x = 1/tan x        cot' = -(1 + cot²) = -csc²
template <>
struct row<"cot"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr domain_of_definition domain{"x not a multiple of pi", 0.125, 3};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "acot";
    template <class T>
    static constexpr T evaluate(T x) {
        using math::tan;
        return T(T(1) / detail::ieee<T>(tan(x)));
    }
    static constexpr auto partials(auto value, auto) { return -(1 + value * value); }
    static constexpr auto definition(auto x) { return cos(x) / sin(x); }
    static constexpr notation written{.latex = "\\cot\\left(#1\\right)", .c = "(1.0 / tan(#1))"};
};
template <Operand X>
constexpr applied<"cot", X> cot(X x) {
    return apply<"cot">(x);
}

/// sec x = 1/cos x        sec' = sec tan
template <>
struct row<"sec"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr domain_of_definition domain{"x not an odd multiple of pi/2", -1.4375, 1.4375};
    static constexpr exact_value values[] = {{0, 1}};
    static constexpr parity symmetry = parity::even;
    static constexpr const char* inverse = "asec";
    static constexpr square_identity squares{"tan", -1};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::cos;
        return T(T(1) / detail::ieee<T>(cos(x)));
    }
    static constexpr auto partials(auto value, auto x) { return value * tan(x); }
    static constexpr auto definition(auto x) { return 1 / cos(x); }
    static constexpr notation written{.latex = "\\sec\\left(#1\\right)", .c = "(1.0 / cos(#1))"};
};
template <Operand X>
constexpr applied<"sec", X> sec(X x) {
    return apply<"sec">(x);
}

/// csc x = 1/sin x        csc' = -csc cot
template <>
struct row<"csc"> : arity<1> {
    static constexpr const char* operators[] = {"/", "1"};
    static constexpr domain_of_definition domain{"x not a multiple of pi", 0.125, 3};
    static constexpr parity symmetry = parity::odd;
    static constexpr const char* inverse = "acsc";
    static constexpr square_identity squares{"cot", -1};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::sin;
        return T(T(1) / detail::ieee<T>(sin(x)));
    }
    static constexpr auto partials(auto value, auto x) { return -value * cot(x); }
    static constexpr auto definition(auto x) { return 1 / sin(x); }
    static constexpr notation written{.latex = "\\csc\\left(#1\\right)", .c = "(1.0 / sin(#1))"};
};
template <Operand X>
constexpr applied<"csc", X> csc(X x) {
    return apply<"csc">(x);
}

/// arcsin x in [-π/2, π/2]        arcsin' = 1/√(1 - x²)
template <>
struct row<"asin"> : arity<1> {
    static constexpr const char* aliases[] = {"arcsin"};
    static constexpr domain_of_definition domain = unit_interval;
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::asin;
        return asin(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / sqrt(apply<"one_minus_square">(x)); }
    static constexpr notation written{.latex = "\\arcsin\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"asin", X> asin(X x) {
    return apply<"asin">(x);
}

/// arccos x in [0, π]        arccos' = -1/√(1 - x²)
template <>
struct row<"acos"> : arity<1> {
    static constexpr const char* aliases[] = {"arccos"};
    static constexpr domain_of_definition domain = unit_interval;
    static constexpr exact_value values[] = {{1, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::acos;
        return acos(x);
    }
    static constexpr auto partials(auto, auto x) { return -1 / sqrt(apply<"one_minus_square">(x)); }
    static constexpr notation written{.latex = "\\arccos\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"acos", X> acos(X x) {
    return apply<"acos">(x);
}

/// arctan x in (-π/2, π/2)        arctan' = 1/(1 + x²)
template <>
struct row<"atan"> : arity<1> {
    static constexpr const char* aliases[] = {"arctan"};
    static constexpr exact_value values[] = {{0, 0}};
    static constexpr parity symmetry = parity::odd;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::atan;
        return atan(x);
    }
    static constexpr auto partials(auto, auto x) { return 1 / (1 + x * x); }
    static constexpr notation written{.latex = "\\arctan\\left(#1\\right)"};
};
template <Operand X>
constexpr applied<"atan", X> atan(X x) {
    return apply<"atan">(x);
}

/// arccot x in (0, π), without a jump at 0        arccot' = -1/(1 + x²)
template <>
struct row<"acot"> : arity<1> {
    static constexpr const char* operators[] = {"1"};
    static constexpr const char* aliases[] = {"arccot"};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::atan2;
        return atan2(T(1), x);
    }
    static constexpr auto partials(auto, auto x) { return -1 / (1 + x * x); }
    static constexpr notation written{.latex = "\\operatorname{arccot}\\left(#1\\right)", .c = "atan2(1.0, #1)"};
};
template <Operand X>
constexpr applied<"acot", X> acot(X x) {
    return apply<"acot">(x);
}

// arccos(1/x) and arcsin(1/x) would lose half of the digits near |x| = 1; these lose none.

/// arcsec x = arccos(1/x), |x| >= 1        arcsec' = 1/(|x| √(x² - 1))
template <>
struct row<"asec"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-", "*", "-x", "<", "1"};
    static constexpr bool branches = true;
    static constexpr const char* aliases[] = {"arcsec"};
    static constexpr domain_of_definition domain{"|x| >= 1", 1.0625, 8};
    static constexpr exact_value values[] = {{1, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        using math::atan2, math::sqrt;
        const detail::ieee<T> size = x < T(0) ? T(-x) : x;
        return atan2(sqrt(T((size - T(1)) * (size + T(1)))), x < T(0) ? T(-1) : T(1));
    }
    static constexpr auto partials(auto, auto x) { return 1 / (abs(x) * sqrt(apply<"square_minus_one">(x))); }
    static constexpr notation written{.latex = "\\operatorname{arcsec}\\left(#1\\right)", .c = "acos(1.0 / #1)"};
};
template <Operand X>
constexpr applied<"asec", X> asec(X x) {
    return apply<"asec">(x);
}

/// arccsc x = arcsin(1/x), |x| >= 1        arccsc' = -1/(|x| √(x² - 1))
template <>
struct row<"acsc"> : arity<1> {
    static constexpr const char* operators[] = {"+", "-", "*", "-x", "<", "1"};
    static constexpr bool branches = true;
    static constexpr const char* aliases[] = {"arccsc"};
    static constexpr domain_of_definition domain{"|x| >= 1", 1.0625, 8};
    static constexpr parity symmetry = parity::odd;
    template <class T>
    static constexpr T evaluate(T x) {
        using math::atan2, math::sqrt;
        const detail::ieee<T> size = x < T(0) ? T(-x) : x;
        const detail::ieee<T> root = sqrt(T(size - T(1)));
        return atan2(x < T(0) ? T(-1) : T(1), T(root * sqrt(T(size + T(1)))));
    }
    static constexpr auto partials(auto, auto x) { return -1 / (abs(x) * sqrt(apply<"square_minus_one">(x))); }
    static constexpr notation written{.latex = "\\operatorname{arccsc}\\left(#1\\right)", .c = "asin(1.0 / #1)"};
};
template <Operand X>
constexpr applied<"acsc", X> acsc(X x) {
    return apply<"acsc">(x);
}

/// x/(x² + y²), also where the squares leave the range of the type: a slope of atan2.
/// With r² = x² + y²: ∂/∂x = (1 - 2x value)/r²    ∂/∂y = -2y value/r²
template <>
struct row<"over_squares"> : arity<2> {
    static constexpr const char* operators[] = {"+", "*", "/", "-x", "==", ">", "<=", "1"};
    static constexpr bool branches = true;
    static constexpr bool internal = true;
    static constexpr domain_of_definition domain{"not at the origin", -4, 4};
    template <class T>
    static constexpr T evaluate(T x, T y) {
        const detail::ieee<T> a = x, b = y;
        const T squares = T(a * a + b * b);
        if (detail::in_range(squares)) return x / squares;
        const T r = row<"hypot">::evaluate(x, y);
        return T(detail::ieee<T>(row<"direction">::evaluate(x, r)) / r);
    }
    static constexpr auto partials(auto value, auto x, auto y) {
        const auto squares = x * x + y * y;
        return slopes((1 - 2 * x * value) / squares, -2 * y * value / squares);
    }
    static constexpr auto textbook(auto x, auto y) { return x / (x * x + y * y); }
    static constexpr notation written{.c = "(#1 / (#1 * #1 + #2 * #2))"};
};

/// Angle of the point (x, y), in [-π, π]; y first, as in C.
/// ∂/∂y = x/(x² + y²)    ∂/∂x = -y/(x² + y²)        no slope at the origin
template <>
struct row<"atan2"> : arity<2> {
    static constexpr const char* aliases[] = {"arctan2"};
    static constexpr domain_of_definition domain{"not at the origin", -4, 4};
    template <class T>
    static constexpr T evaluate(T y, T x) {
        using math::atan2;
        return atan2(y, x);
    }
    static constexpr auto partials(auto, auto y, auto x) {
        return slopes(apply<"over_squares">(x, y), -apply<"over_squares">(y, x));
    }
    static constexpr notation written{.latex = "\\operatorname{atan2}\\left(#*\\right)"};
};
template <class Y, class X>
    requires Operands<Y, X>
constexpr applied<"atan2", Y, X> atan2(Y y, X x) {
    return apply<"atan2">(y, x);
}

using circular_functions = row_names<"sin", "cos", "tan", "cot", "sec", "csc">;
using inverse_circular_functions = row_names<"asin", "acos", "atan", "acot", "asec", "acsc", "over_squares", "atan2">;
using trigonometric_functions = decltype(circular_functions{} + inverse_circular_functions{});

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
