// SPDX-License-Identifier: BSL-1.0
//
// The ring: sum, difference, product, quotient, negation; their rows, and the operators of terms and
// expressions. On terms an operator folds exact constants and neutral elements while it appends.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_ARITHMETIC_HPP
#define DERIVO_FUNCTIONS_ARITHMETIC_HPP

#include <type_traits>

#include <derivo/functions/row.hpp>
#include <derivo/math/kernels/arithmetic.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

namespace detail {

// In constant evaluation a built-in number is divided by 0 as at run time, and the others likewise: the language has no
// value there, IEEE 754 has. At run time nothing is left of this.

/// a op b for the built-in numbers that are not moderate, in constant evaluation.
template <int Code, class T>
constexpr T constant_operation(T a, T b) {
    if constexpr (Code == sum_code)
        return math::kernels::sum(a, b);
    else if constexpr (Code == difference_code)
        return math::kernels::difference(a, b);
    else if constexpr (Code == product_code)
        return math::kernels::product(a, b);
    else
        return math::kernels::quotient(a, b);
}

/// a op b, for every scalar. One look tells the moderate numbers, written out here since Clang counts calls.
template <int Code, class T>
[[gnu::always_inline]] constexpr T operation(const T& a, const T& b) {
    if constexpr (std::is_floating_point_v<T>)
        if (__builtin_is_constant_evaluated() &&
            !(a < math::kernels::moderate<T> && a > -math::kernels::moderate<T> && b < math::kernels::moderate<T> &&
              (Code != quotient_code ? b > -math::kernels::moderate<T> : b > 1 / math::kernels::moderate<T>)))
            return constant_operation<Code>(a, b);
    if constexpr (Code == sum_code)
        return a + b;
    else if constexpr (Code == difference_code)
        return a - b;
    else if constexpr (Code == product_code)
        return a * b;
    else
        return a / b;
}

template <class T>
struct ieee_number {
    T value;
    [[gnu::always_inline]] constexpr ieee_number(T v) : value(v) {}
    [[gnu::always_inline]] constexpr explicit operator T() const { return value; }
    [[gnu::always_inline]] friend constexpr ieee_number operator+(ieee_number a, ieee_number b) {
        return operation<sum_code>(a.value, b.value);
    }
    [[gnu::always_inline]] friend constexpr ieee_number operator-(ieee_number a, ieee_number b) {
        return operation<difference_code>(a.value, b.value);
    }
    [[gnu::always_inline]] friend constexpr ieee_number operator*(ieee_number a, ieee_number b) {
        return operation<product_code>(a.value, b.value);
    }
    [[gnu::always_inline]] friend constexpr ieee_number operator/(ieee_number a, ieee_number b) {
        return operation<quotient_code>(a.value, b.value);
    }
};

/// For rows whose operations may meet 0, ∞ or NaN: T(T(1) / ieee<T>(x)). T itself, where it is no built-in number.
template <class T>
using ieee = std::conditional_t<std::is_floating_point_v<T>, ieee_number<T>, T>;

}  // namespace detail

/// (a + b)' = a' + b'
template <>
struct row<"sum"> : arity<2> {
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr auto evaluate(auto a, auto b) { return a + b; }
    static constexpr auto partials(auto, auto, auto) { return slopes(1, 1); }
    static constexpr notation written{"(#1 + #2)", "\\left(#1 + #2\\right)", "(#1 + #2)"};
};

/// (a - b)' = a' - b'
template <>
struct row<"difference"> : arity<2> {
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr auto evaluate(auto a, auto b) { return a - b; }
    static constexpr auto partials(auto, auto, auto) { return slopes(1, -1); }
    static constexpr notation written{"(#1 - #2)", "\\left(#1 - #2\\right)", "(#1 - #2)"};
};

/// (a b)' = b a' + a b'
template <>
struct row<"product"> : arity<2> {
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr auto evaluate(auto a, auto b) { return a * b; }
    static constexpr auto partials(auto, auto a, auto b) { return slopes(b, a); }
    static constexpr notation written{"(#1*#2)", "\\left(#1 #2\\right)", "(#1 * #2)"};
};

/// (a/b)' = a'/b - (a/b) b'/b
template <>
struct row<"quotient"> : arity<2> {
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr auto evaluate(auto a, auto b) { return a / b; }
    static constexpr auto partials(auto value, auto, auto b) { return slopes(1 / b, -value / b); }
    static constexpr notation written{"(#1/#2)", "\\frac{#1}{#2}", "(#1 / #2)"};
};

/// (-a)' = -a'
template <>
struct row<"negation"> : arity<1> {
    static constexpr bool internal = true;
    static constexpr bool inlined = true;
    static constexpr auto evaluate(auto a) { return -a; }
    static constexpr auto partials(auto, auto) { return slopes(-1); }
    static constexpr notation written{"(-#1)", "\\left(-#1\\right)", "(-#1)"};
};

namespace detail {

constexpr term constant_in(graph& g, const number& value) { return {&g, g.constant(value)}; }

/// a op b with the operands of a commutative operation in the order of their nodes, so that x*y is y*x.
constexpr term commutative(int code, term a, term b) {
    return {a.owner, a.index <= b.index ? a.owner->add(code, a.index, b.index) : a.owner->add(code, b.index, a.index)};
}

/// Are these neither numbers nor negations, nor the same? Then nothing folds, as is mostly so: one look instead of many.
constexpr bool are_plain(term a, term b) {
    const node* const nodes = a.owner->nodes();
    const int left = nodes[a.index].code, right = nodes[b.index].code;
    return left != constant_code && right != constant_code && left != negation_code && right != negation_code &&
           a.index != b.index;
}

/// Do two constants become one? Not where it would have to be rounded: what is left of 1 - c may have no other digits.
constexpr bool folds(term a, term b, const number& result) {
    return result.exact || !a.value().exact || !b.value().exact;
}

constexpr term negate(term a) {
    const node n = *a;
    if (a.is_constant()) return constant_in(*a.owner, -a.value());
    if (n.code == negation_code) return {a.owner, n.left};
    return {a.owner, a.owner->add(negation_code, a.index, no_node)};
}

constexpr term subtract(term a, term b) {
    if (are_plain(a, b)) return {a.owner, a.owner->add(difference_code, a.index, b.index)};
    if (a.is_constant() && b.is_constant())
        if (const number difference = a.value() - b.value(); folds(a, b, difference))
            return constant_in(*a.owner, difference);
    if (a.is(0)) return negate(b);
    if (b.is(0)) return a;
    if (a.index == b.index) return constant_in(*a.owner, 0);
    if ((*b).code == negation_code) return commutative(sum_code, a, {b.owner, (*b).left});
    return {a.owner, a.owner->add(difference_code, a.index, b.index)};
}

constexpr term add(term a, term b) {
    if (are_plain(a, b)) return commutative(sum_code, a, b);
    if (a.is_constant() && b.is_constant())
        if (const number sum = a.value() + b.value(); folds(a, b, sum)) return constant_in(*a.owner, sum);
    if (a.is(0)) return b;
    if (b.is(0)) return a;
    if ((*b).code == negation_code) return subtract(a, {b.owner, (*b).left});
    if ((*a).code == negation_code) return subtract(b, {a.owner, (*a).left});
    return commutative(sum_code, a, b);
}

constexpr term multiply(term a, term b) {
    if (are_plain(a, b)) return commutative(product_code, a, b);
    if (a.is_constant() && b.is_constant())
        if (const number product = a.value() * b.value(); folds(a, b, product)) return constant_in(*a.owner, product);
    if (a.is(0) || b.is(1)) return a;
    if (b.is(0) || a.is(1)) return b;
    if (a.is(-1)) return negate(b);
    if (b.is(-1)) return negate(a);
    if ((*a).code == negation_code) return negate(multiply({a.owner, (*a).left}, b));
    if ((*b).code == negation_code) return negate(multiply(a, {b.owner, (*b).left}));
    return commutative(product_code, a, b);
}

constexpr term divide(term a, term b) {
    if (are_plain(a, b)) return {a.owner, a.owner->add(quotient_code, a.index, b.index)};
    if (b.is(1)) return a;
    if (b.is(-1)) return negate(a);
    if (a.is_constant() && b.is_constant() && !b.value().is_zero())
        if (const number ratio = a.value() * b.value().inverse(); folds(a, b, ratio))
            return constant_in(*a.owner, ratio);
    if (a.is(0) && !b.is(0)) return a;
    if ((*a).code == negation_code) return negate(divide({a.owner, (*a).left}, b));
    if ((*b).code == negation_code) return negate(divide(a, {b.owner, (*b).left}));
    return {a.owner, a.owner->add(quotient_code, a.index, b.index)};
}

/// What an operator builds: on terms and tracers by `Fold`, else the expression with this code.
template <int Code, class Fold, class... Args>
constexpr auto operate(Fold fold, Args... args) {
    if constexpr ((Tracer<Args> || ...)) {
        return trace_operation([fold](graph& g, const auto&... in) { return fold(term_in(g, in)...); }, Code, nullptr,
                               args...);
    } else if constexpr ((Term<Args> && ...)) {
        return fold(args...);
    } else if constexpr ((Term<Args> || ...)) {
        graph& g = graph_of(args...);
        return fold(term_in(g, args)...);
    } else if constexpr (compose<Code, Args...>::holds_numbers) {
        return compose<Code, Args...>::of(args...);
    } else {
        return typename compose<Code, Args...>::type{};
    }
}

}  // namespace detail

template <Operand A>
constexpr auto operator-(A a) noexcept(!Term<A>) {
    return detail::operate<negation_code>(detail::negate, a);
}
template <Operand A>
constexpr A operator+(A a) noexcept {
    return a;
}
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator+(A a, B b) noexcept(!Term<A> && !Term<B>) {
    return detail::operate<sum_code>(detail::add, a, b);
}
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator-(A a, B b) noexcept(!Term<A> && !Term<B>) {
    return detail::operate<difference_code>(detail::subtract, a, b);
}
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator*(A a, B b) noexcept(!Term<A> && !Term<B>) {
    return detail::operate<product_code>(detail::multiply, a, b);
}
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator/(A a, B b) noexcept(!Term<A> && !Term<B>) {
    return detail::operate<quotient_code>(detail::divide, a, b);
}

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
