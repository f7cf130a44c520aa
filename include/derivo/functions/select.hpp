// SPDX-License-Identifier: BSL-1.0
//
// Values that depend on a condition: select, piecewise, if_positive.
//
// The slope is that of the branch taken, also where it switches. What the other branch is there, undefined or infinite,
// reaches neither the value nor a slope: differentiate/ selects between slopes, it never multiplies by 0.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_SELECT_HPP
#define DERIVO_FUNCTIONS_SELECT_HPP

#include <derivo/functions/condition.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// a for x > 0, else b        ∂/∂a = step x    ∂/∂b = 1 - step x
template <>
struct row<"if_positive"> : arity<3> {
    static constexpr const char* operators[] = {">", "1"};
    static constexpr bool inlined = true;
    static constexpr bool selects = true;
    template <class T>
    static constexpr T evaluate(T x, T a, T b) {
        using detail::select;
        return select(x > T(0), a, b);
    }
    static constexpr auto partials(auto, auto x, auto, auto) { return slopes(0, step(x), 1 - step(x)); }
    static constexpr auto definition(auto x, auto a, auto b) { return b + (a - b) * step(x); }
    static constexpr notation written{.latex = "\\begin{cases}#2 & #1 > 0\\\\ #3 & #1 \\le 0\\end{cases}",
                                      .c = "(#1 > 0 ? #2 : #3)"};
};
template <class X, class A, class B>
    requires Operands<X, A, B>
constexpr applied<"if_positive", X, A, B> if_positive(X x, A a, B b) {
    return apply<"if_positive">(x, a, b);
}

/// a where the condition c holds, else b        the slope of the branch taken
///
/// Both branches are evaluated, and one is chosen, as in C's c ? a : b: by a conditional move where that is as fast.
/// Nothing of the branch not taken enters value or derivative, of any order.
///
/// @param c      x < y, x >= 1, equals(x, y), or several by && || !
/// @param a, b   operands or plain numbers
/// @diagnostics  "derivo: select(c, a, b): c is no condition."
/// @example      examples/conditions.cpp
template <>
struct row<"select"> : row<"if_positive"> {
    static constexpr domain_of_definition domains[] = {zero_or_one, real_line, real_line};
    static constexpr auto partials(auto, auto c, auto, auto) { return slopes(0, c, 1 - c); }
    static constexpr auto textbook(auto c, auto a, auto b) {
        return detail::is_call_of(c, "not") ? apply<"select">(detail::first_argument(c), b, a)
                                            : apply<"select">(c, a, b);
    }
    static constexpr auto rewrite(auto c, auto a, auto b) { return textbook(c, a, b); }
    static constexpr auto definition(auto c, auto a, auto b) { return b + (a - b) * c; }
    static constexpr const char* aliases[] = {"piecewise"};
    static constexpr auto spelled(auto c, auto a, auto b) { return apply<"select">(c, a, b); }
    template <class... More>
        requires(sizeof...(More) > 1 && sizeof...(More) % 2 == 1)
    static constexpr auto spelled(auto c, auto a, More... more) {  // piecewise(x < 0, -x, x < 1, x, 1)
        return apply<"select">(c, a, spelled(more...));
    }
    static constexpr notation written{.latex = "\\begin{cases}#2 & #1\\\\ #3 & \\text{otherwise}\\end{cases}",
                                      .c = "(#1 ? #2 : #3)"};
};
template <class C, class A, class B>
constexpr applied<"select", C, A, B> select(condition<C> c, A a, B b) {
    return apply<"select">(c.indicator, a, b);
}
template <Operand C, class A, class B>
constexpr auto select(C c, A, B) {
    static_assert(sizeof(A) == 0,
                  "derivo: select(c, a, b): c is no condition. Compare something, as in select(x > 0, a, b).");
    return c;
}
// Of plain numbers: a template that is called with terms can be called with them as well.
template <PlainNumber A, PlainNumber B>
constexpr std::common_type_t<A, B> select(bool c, A a, B b) {
    return c ? a : b;
}

/// A condition and the value where it holds: what piecewise takes.
template <class Condition, class A>
struct piece {
    Condition condition;
    A value;
};
template <class C, class A>
constexpr piece<condition<C>, A> when(condition<C> c, A value) {
    return {c, value};
}
template <PlainNumber A>
constexpr piece<bool, A> when(bool c, A value) {
    return {c, value};
}

/// The value of the first when whose condition holds, else the last argument. So |x| is piecewise(when(x < 0, -x), x).
///
/// @diagnostics "derivo: piecewise(when(c, a), ...): the last argument is a when."
/// @example     examples/conditions.cpp
template <class Otherwise>
constexpr Otherwise piecewise(Otherwise otherwise) {
    return otherwise;
}
template <class C, class A>
constexpr A piecewise(piece<C, A> last) {
    static_assert(sizeof(A) == 0,
                  "derivo: piecewise(when(c, a), ...): the last argument is a when. Say the value where no condition "
                  "holds, as in piecewise(when(x < 0, a), b).");
    return last.value;
}
template <class C, class A, class... Rest>
    requires(sizeof...(Rest) > 0)
constexpr auto piecewise(piece<C, A> first, Rest... rest) {
    return select(first.condition, first.value, piecewise(rest...));
}

using selection_functions = row_names<"if_positive", "select">;

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
