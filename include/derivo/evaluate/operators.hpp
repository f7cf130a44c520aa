// SPDX-License-Identifier: BSL-1.0
//
// Has a scalar of the user's what a program needs: operators, and constructors from numbers? Says so if not. Never asked of
// the built-in numbers.
// May include: core, graph.
#ifndef DERIVO_EVALUATE_OPERATORS_HPP
#define DERIVO_EVALUATE_OPERATORS_HPP

#include <type_traits>

#include <derivo/core/name.hpp>
#include <derivo/graph/node.hpp>

namespace derivo::detail {

// Has T the operator, or is it not used?
#define DERIVO_OPERATOR(name, symbol, expression)                                                                \
    template <class T, bool Used>                                                                                \
    concept has_##name = !Used || requires(const T& a, const T& b) { expression; };                              \
    template <class T, bool Used>                                                                                \
    constexpr bool check_##name() {                                                                              \
        static_assert(                                                                                           \
            has_##name<T, Used>,                                                                                 \
            "derivo: f(x = s): the scalar type of s lacks an operator that the formula needs. Define it beside " \
            "the type: operator" symbol ".");                                                                    \
        return has_##name<T, Used>;                                                                              \
    }
DERIVO_OPERATOR(sum, "+", (a + b))
DERIVO_OPERATOR(difference, "-", (a - b))
DERIVO_OPERATOR(product, "*", (a * b))
DERIVO_OPERATOR(quotient, "/", (a / b))
DERIVO_OPERATOR(negation, "-, of one operand", (-a))
DERIVO_OPERATOR(less, "<", (a < b))
DERIVO_OPERATOR(greater, ">", (a > b))
DERIVO_OPERATOR(less_equal, "<=", (a <= b))
DERIVO_OPERATOR(equal, "==", (a == b))
DERIVO_OPERATOR(to_int, " int, explicit", (static_cast<int>(a)))
#undef DERIVO_OPERATOR

/// Has T the operator of a node?
template <int Code, class T>
constexpr bool has_operator() {
    if constexpr (std::is_floating_point_v<T>)
        return true;
    else
        return check_sum<T, Code == sum_code>() && check_difference<T, Code == difference_code>() &&
               check_product<T, Code == product_code>() && check_quotient<T, Code == quotient_code>() &&
               check_negation<T, Code == negation_code>();
}

/// Can numbers of the types N become a T?
template <class T, class... N>
constexpr bool is_made_of() {
    constexpr bool made = std::is_floating_point_v<T> || (std::is_constructible_v<T, N> && ...);
    static_assert(
        made,
        "derivo: f(x = s): the scalar type of s can't be made from the numbers of the formula. Give it public "
        "constructors from int and from double; explicit ones will do.");
    return made;
}

/// Can T hold the constants of a formula? Fractions and decimals are made by its own arithmetic.
template <class T>
constexpr bool has_constants() {
    return is_made_of<T, int, double>() && check_product<T, true>() && check_quotient<T, true>();
}

/// Has T the operators that a row applies to its arguments?
template <class Row, class T>
constexpr bool has_operators_of() {
    if constexpr (!std::is_floating_point_v<T> && requires { Row::operators; }) {
        constexpr auto used = [](const char* symbol) {
            for (const char* each : Row::operators)
                if (same_text(each, symbol)) return true;
            return false;
        };
        return check_less<T, used("<")>() && check_greater<T, used(">")>() && check_less_equal<T, used("<=")>() &&
               check_equal<T, used("==")>() && check_sum<T, used("+")>() && check_difference<T, used("-")>() &&
               check_product<T, used("*")>() && check_quotient<T, used("/")>() && check_negation<T, used("-x")>() &&
               check_to_int<T, used("int")>() && (!used("1") || is_made_of<T, std::conditional_t<used("1"), int, T>>());
    } else {
        return true;
    }
}

}  // namespace derivo::detail

#endif
