// SPDX-License-Identifier: BSL-1.0
//
// Operators that mean something else in mathematics, or on paper, than in C++: each says what to write. They have no rows.
// May include: functions.
#ifndef DERIVO_FUNCTIONS_SLIPS_HPP
#define DERIVO_FUNCTIONS_SLIPS_HPP

#include <derivo/functions/condition.hpp>

namespace derivo {

/// @diagnostics "derivo: x ^ n: in C++ this is no power."
template <class A, class B>
    requires Operands<A, B>
constexpr A operator^(A a, B) {
    static_assert(sizeof(A) == 0,
                  "derivo: x ^ n: in C++ this is no power, and it binds less than + and *. Write pow(x, n).");
    return a;
}

/// @diagnostics "derivo: x % y: a formula is of real numbers."
template <class A, class B>
    requires Operands<A, B>
constexpr A operator%(A a, B) {
    static_assert(sizeof(A) == 0, "derivo: x % y: a formula is of real numbers. Write fmod(x, y).");
    return a;
}

/// @diagnostics "derivo: f == 2: whether two formulas are the same is asked of formulas."
template <Expression F, PlainNumber Number>
constexpr bool operator==(F, Number) {
    static_assert(
        sizeof(F) == 0,
        "derivo: f == 2: whether two formulas are the same is asked of formulas. Write f == 2_c, or equals(f, 2) "
        "for a condition.");
    return false;
}

namespace detail {

template <class A>
constexpr condition<A> refuse_chain(condition<A> a) {
    static_assert(sizeof(A) == 0, "derivo: a < b < c: what a < b gives is no number. Write a < b && b < c.");
    return a;
}

}  // namespace detail

/// @diagnostics "derivo: a < b < c: what a < b gives is no number."
template <class A, class B>
    requires(Operand<B> || PlainNumber<B>)
constexpr auto operator<(condition<A> a, B) {
    return detail::refuse_chain(a);
}
template <class A, class B>
    requires(Operand<B> || PlainNumber<B>)
constexpr auto operator<=(condition<A> a, B) {
    return detail::refuse_chain(a);
}
template <class A, class B>
    requires(Operand<B> || PlainNumber<B>)
constexpr auto operator>(condition<A> a, B) {
    return detail::refuse_chain(a);
}
template <class A, class B>
    requires(Operand<B> || PlainNumber<B>)
constexpr auto operator>=(condition<A> a, B) {
    return detail::refuse_chain(a);
}

}  // namespace derivo

#endif
