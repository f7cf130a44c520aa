// SPDX-License-Identifier: BSL-1.0
//
// Conditions: comparisons of operands, and && || ! of conditions.
//
// A condition is a number in the graph, 1 where it holds and else 0, so that every pass knows what to do with it; in the
// functor it is a bool. Comparisons are C's: with a NaN all but != are false. Conditions have the
// slope 0.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_CONDITION_HPP
#define DERIVO_FUNCTIONS_CONDITION_HPP

#include <derivo/functions/piecewise.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

inline constexpr domain_of_definition zero_or_one{"0 or 1", 0, 1, true};

/// What is known when values are: a comparison of operands, or several joined by && || !. No truth value.
template <class Indicator>
struct condition {
    Indicator indicator;  // 1 where the condition holds, else 0

    /// @diagnostics "derivo: if (a < b): a comparison of expressions can't decide a branch."
    template <class Bool>
        requires std::is_same_v<Bool, bool>
    constexpr operator Bool() const {
        static_assert(sizeof(Bool) == 0,
                      "derivo: if (a < b): a comparison of expressions can't decide a branch, since they have no "
                      "values while the "
                      "formula is written. Use select(a < b, u, v), or piecewise, min, max, clamp, abs.");
        return false;
    }
};

namespace detail {

template <class Indicator>
constexpr condition<Indicator> condition_of(Indicator indicator) {
    return {indicator};
}

constexpr bool is_call_of(term t, const char* name) {
    return is_call(*t) && same_text(t.owner->view().function(t.index).name, name);
}
constexpr bool are_constant(term a, term b) { return a.is_constant() && b.is_constant(); }
constexpr term first_argument(term call) { return {call.owner, (*call).left}; }

/// What the rows of conditions have in common. Beside evaluate they have holds, the same as a truth value: programs on
/// scalars that compare to bool are made of that, since GCC does not see through the numbers everywhere.
template <int Count>
struct test_row : arity<Count> {
    static constexpr bool inlined = true;
    static constexpr bool condition = true;
    static constexpr bool joins = false;  // are the arguments conditions too?

protected:
    template <class T, class Mask>
    static constexpr T truth(const Mask& holds) {
        using detail::select;
        return select(holds, T(1), T(0));
    }
};

}  // namespace detail

/// 1 where a < b, else 0
template <>
struct row<"less"> : detail::test_row<2> {
    static constexpr const char* operators[] = {"<", "1"};
    static constexpr const char* aliases[] = {"<", ">"};
    static constexpr auto holds(auto a, auto b) { return a < b; }
    template <class T>
    static constexpr T evaluate(T a, T b) {
        return truth<T>(holds(a, b));
    }
    static constexpr auto partials(auto, auto, auto) { return slopes(0, 0); }
    static constexpr auto rewrite(auto a, auto b) {
        return detail::are_constant(a, b) ? exact(a, less(a.value(), b.value())) : apply<"less">(a, b);
    }
    static constexpr auto definition(auto a, auto b) {
        return detail::are_constant(a, b) ? rewrite(a, b) : step(b - a);
    }
    static constexpr notation written{"(#1 < #2)", "#1 < #2", "(#1 < #2)"};
};
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator<(A a, B b) {
    return detail::condition_of(apply<"less">(a, b));
}
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator>(A a, B b) {
    return b < a;
}

/// 1 where a <= b, else 0
template <>
struct row<"less_equal"> : detail::test_row<2> {
    static constexpr const char* operators[] = {"<=", "1"};
    static constexpr const char* aliases[] = {"<=", ">="};
    static constexpr auto holds(auto a, auto b) { return a <= b; }
    template <class T>
    static constexpr T evaluate(T a, T b) {
        return truth<T>(holds(a, b));
    }
    static constexpr auto partials(auto, auto, auto) { return slopes(0, 0); }
    static constexpr auto rewrite(auto a, auto b) {
        return detail::are_constant(a, b) ? exact(a, !less(b.value(), a.value())) : apply<"less_equal">(a, b);
    }
    static constexpr auto definition(auto a, auto b) {
        return detail::are_constant(a, b) ? rewrite(a, b) : 1 - step(a - b);
    }
    static constexpr notation written{"(#1 <= #2)", "#1 \\le #2", "(#1 <= #2)"};
};
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator<=(A a, B b) {
    return detail::condition_of(apply<"less_equal">(a, b));
}
template <class A, class B>
    requires Operands<A, B>
constexpr auto operator>=(A a, B b) {
    return b <= a;
}

/// 1 where a = b, else 0
template <>
struct row<"equal"> : detail::test_row<2> {
    static constexpr const char* operators[] = {"==", "1"};
    static constexpr const char* aliases[] = {"=="};
    static constexpr auto holds(auto a, auto b) { return a == b; }
    template <class T>
    static constexpr T evaluate(T a, T b) {
        return truth<T>(holds(a, b));
    }
    static constexpr auto partials(auto, auto, auto) { return slopes(0, 0); }
    static constexpr auto rewrite(auto a, auto b) {
        return detail::are_constant(a, b) ? exact(a, a.value() == b.value()) : apply<"equal">(a, b);
    }
    static constexpr auto definition(auto a, auto b) {
        return detail::are_constant(a, b) ? rewrite(a, b) : (1 - step(a - b)) * (1 - step(b - a));
    }
    static constexpr notation written{"(#1 == #2)", "#1 = #2", "(#1 == #2)"};
};
// The condition a = b. (a == b on expressions asks whether the formulas are the same, now.)
template <class A, class B>
    requires Operands<A, B>
constexpr auto equals(A a, B b) {
    return detail::condition_of(apply<"equal">(a, b));
}
// The same by ==, where no operand is an expression.
template <class A, class B>
    requires Operands<A, B> && (!Expression<A> && !Expression<B>)
constexpr auto operator==(A a, B b) {
    return equals(a, b);
}

/// 1 where both conditions hold, else 0
template <>
struct row<"and"> : detail::test_row<2> {
    static constexpr const char* operators[] = {">", "1"};
    static constexpr const char* aliases[] = {"&&"};
    static constexpr domain_of_definition domain = zero_or_one;
    static constexpr bool joins = true;
    static constexpr bool holds(bool a, bool b) { return a & b; }
    template <class T>
    static constexpr T evaluate(T a, T b) {
        using detail::select;
        return select(a > T(0), b, T(0));
    }
    static constexpr auto partials(auto, auto, auto) { return slopes(0, 0); }
    static constexpr auto rewrite(auto a, auto b) {
        return a.is(0) || b.is(1) ? a : b.is(0) || a.is(1) ? b : apply<"and">(a, b);
    }
    static constexpr auto definition(auto a, auto b) { return a * b; }
    static constexpr notation written{"(#1 && #2)", "#1 \\land #2", "(#1 && #2)"};
};
template <class A, class B>
constexpr auto operator&&(condition<A> a, condition<B> b) {
    return detail::condition_of(apply<"and">(a.indicator, b.indicator));
}

/// 1 where a condition or both hold, else 0
template <>
struct row<"or"> : detail::test_row<2> {
    static constexpr const char* operators[] = {">", "1"};
    static constexpr const char* aliases[] = {"||"};
    static constexpr domain_of_definition domain = zero_or_one;
    static constexpr bool joins = true;
    static constexpr bool holds(bool a, bool b) { return a | b; }
    template <class T>
    static constexpr T evaluate(T a, T b) {
        using detail::select;
        return select(a > T(0), a, b);
    }
    static constexpr auto partials(auto, auto, auto) { return slopes(0, 0); }
    static constexpr auto rewrite(auto a, auto b) {
        return a.is(1) || b.is(0) ? a : b.is(1) || a.is(0) ? b : apply<"or">(a, b);
    }
    static constexpr auto definition(auto a, auto b) { return a + b - a * b; }
    static constexpr notation written{"(#1 || #2)", "\\left(#1 \\lor #2\\right)", "(#1 || #2)"};
};
template <class A, class B>
constexpr auto operator||(condition<A> a, condition<B> b) {
    return detail::condition_of(apply<"or">(a.indicator, b.indicator));
}

/// 1 where a condition does not hold, else 0
template <>
struct row<"not"> : detail::test_row<1> {
    static constexpr const char* operators[] = {">", "1"};
    static constexpr const char* aliases[] = {"!", "!="};
    static constexpr domain_of_definition domain = zero_or_one;
    static constexpr bool joins = true;
    static constexpr bool holds(bool a, bool) { return !a; }
    static constexpr exact_value values[] = {{0, 1}, {1, 0}};
    template <class T>
    static constexpr T evaluate(T a) {
        using detail::select;
        return select(a > T(0), T(0), T(1));
    }
    static constexpr auto partials(auto, auto) { return 0; }
    static constexpr auto textbook(auto a) {
        if (a.is_constant()) return exact(a, a.is(0));
        return detail::is_call_of(a, "not") ? detail::first_argument(a) : apply<"not">(a);
    }
    static constexpr auto rewrite(auto a) { return textbook(a); }
    static constexpr auto definition(auto a) { return 1 - a; }
    static constexpr auto spelled(auto a) { return apply<"not">(a); }
    static constexpr auto spelled(auto a, auto b) { return apply<"not">(apply<"equal">(a, b)); }  // a != b
    static constexpr notation written{"!#1", "\\lnot\\left(#1\\right)", "!#1"};
};
template <class A>
constexpr auto operator!(condition<A> a) {
    return detail::condition_of(apply<"not">(a.indicator));
}
// a ≠ b holds for a NaN, as in C.
template <class A, class B>
    requires Operands<A, B>
constexpr auto not_equals(A a, B b) {
    return !equals(a, b);
}
template <class A, class B>
    requires Operands<A, B> && (!Expression<A> && !Expression<B>)
constexpr auto operator!=(A a, B b) {
    return not_equals(a, b);
}

using condition_functions = row_names<"less", "less_equal", "equal", "and", "or", "not">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
