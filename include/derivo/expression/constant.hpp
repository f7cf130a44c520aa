// SPDX-License-Identifier: BSL-1.0
//
// Exact constants: 2_c, 0.1_c, 1.380649e-23_c, rational<1, 3>, pi, e. Also Hana's integral constants,
// which mean the same number in a formula as derivo's.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_CONSTANT_HPP
#define DERIVO_EXPRESSION_CONSTANT_HPP

#include <boost/hana/fwd/integral_constant.hpp>

#include <derivo/core/literal.hpp>
#include <derivo/expression/expression.hpp>
#include <derivo/functions/constants.hpp>

namespace derivo {

namespace detail {

template <const literal& Literal>
constexpr auto constant_from() {
    static_assert(Literal.valid,
                  "derivo: 0x2A_c: this is no decimal number. Write digits, a point and an exponent, as in 1.5e-3_c.");
    static_assert(Literal.in_range,
                  "derivo: 1e999_c: the constant is too large or too small for a double. Scale the formula.");
    if constexpr (Literal.value.exact)
        return constant<Literal.value.numerator, Literal.value.denominator, Literal.value.exponent>{};
    else
        return inexact_constant<real{Literal.value.real, Literal.value.exponent}>{};
}

template <char... Digits>
constexpr literal literal_from() {
    const char digits[] = {Digits...};
    return parse_literal(digits, sizeof...(Digits));
}
template <char... Digits>
inline constexpr literal literal_of = literal_from<Digits...>();

constexpr number rational_number(integer n, integer d) { return number(n, d); }

}  // namespace detail

inline namespace literals {

/// An exact constant: 2_c, 0.5_c, 1e-3_c.
///
/// 0.1_c is one tenth, not the double beside it. More than 18 digits are carried as a double.
///
/// @diagnostics "derivo: 0x2A_c: this is no decimal number."
///              "derivo: 1e999_c: the constant is too large or too small for a double."
template <char... Digits>
constexpr auto operator""_c() {
    return detail::constant_from<detail::literal_of<Digits...>>();
}

}  // namespace literals

/// The exact fraction Numerator/Denominator.
///
/// @diagnostics "derivo: rational<n, 0>: the denominator is 0."
template <integer Numerator, integer Denominator>
inline constexpr auto rational = [] {
    static_assert(Denominator != 0, "derivo: rational<n, 0>: the denominator is 0. Give one that is not.");
    constexpr number value(Numerator, Denominator == 0 ? 1 : Denominator);
    return constant<value.numerator, value.denominator, value.exponent>{};
}();

/// π and e, exact until the scalar type of the evaluation is known.
inline constexpr call<"pi"> pi{};
inline constexpr call<"e"> e{};

/// base^N and base^(N/D) with the exponent as a template argument: pow<3>(x), pow<1, 2>(x).
template <integer N, integer D = 1, Operand Base>
constexpr auto pow(Base base) {
    return pow(base, rational<N, D>);
}

// Hana's integral constants. An overload for exactly this type, since Hana's own operators take anything.
template <Expression A, class T, T N>
constexpr auto operator+(A a, boost::hana::integral_constant<T, N>) {
    return a + constant<N>{};
}
template <Expression A, class T, T N>
constexpr auto operator+(boost::hana::integral_constant<T, N>, A a) {
    return constant<N>{} + a;
}
template <Expression A, class T, T N>
constexpr auto operator-(A a, boost::hana::integral_constant<T, N>) {
    return a - constant<N>{};
}
template <Expression A, class T, T N>
constexpr auto operator-(boost::hana::integral_constant<T, N>, A a) {
    return constant<N>{} - a;
}
template <Expression A, class T, T N>
constexpr auto operator*(A a, boost::hana::integral_constant<T, N>) {
    return a * constant<N>{};
}
template <Expression A, class T, T N>
constexpr auto operator*(boost::hana::integral_constant<T, N>, A a) {
    return constant<N>{} * a;
}
template <Expression A, class T, T N>
constexpr auto operator/(A a, boost::hana::integral_constant<T, N>) {
    return a / constant<N>{};
}
template <Expression A, class T, T N>
constexpr auto operator/(boost::hana::integral_constant<T, N>, A a) {
    return constant<N>{} / a;
}
template <Expression A, class T, T N>
constexpr auto pow(A a, boost::hana::integral_constant<T, N>) {
    return pow(a, constant<N>{});
}
template <Expression A, class T, T N>
constexpr auto pow(boost::hana::integral_constant<T, N>, A a) {
    return pow(constant<N>{}, a);
}

}  // namespace derivo

#endif
