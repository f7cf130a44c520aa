// SPDX-License-Identifier: BSL-1.0
//
// The types of front door 1: x*y + sin(x) is sum<product<symbol<"x">, symbol<"y">>, call<"sin", symbol<"x">>>,
// an empty type that says how the formula was written. A formula with plain numbers in it is
// holding<Tree, Numbers...>: the tree has holes, plain_number<I>, and the numbers lie flat beside it.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_EXPRESSION_HPP
#define DERIVO_EXPRESSION_EXPRESSION_HPP

#include <cstddef>
#include <utility>

#include <derivo/functions/power.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// Base of each expression type: makes it callable. Defined in evaluate/functor.hpp.
///
/// By name, f(x = 1.0, y = 2.0), in any order; by position if there is only one symbol, f(3.0).
/// The result has the common type of the arguments; integers are taken as double.
///
/// @diagnostics "derivo: f(...): a symbol of the formula has no value."
///              "derivo: f(...): a value is given for a symbol that is not in the formula."
///              "derivo: f(...): the same symbol has two values."
///              "derivo: f(a, b): positional arguments need an order."
/// @cost        each distinct sub-expression once; nothing else
template <class Derived>
struct callable : expression {
    template <class... Args>
    [[nodiscard, gnu::always_inline]] constexpr auto operator()(const Args&... args) const
        noexcept(noexcept(evaluate_formula(static_cast<const Derived&>(*this), args...))) {
        return evaluate_formula(static_cast<const Derived&>(*this), args...);
    }

    /// A comma between expressions is a slip: `diff<2>(f, x)` beside a variable named diff means (diff < 2) > (f, x).
    template <Expression Other>
    void operator,(Other) const = delete;

    /// A formula is no truth value.
    ///
    /// @diagnostics "derivo: if (f): an expression has no value while the formula is written."
    template <class Bool>
        requires std::is_same_v<Bool, bool>
    constexpr operator Bool() const {
        static_assert(sizeof(Bool) == 0,
                      "derivo: if (f): an expression has no value while the formula is written, so it can't decide a "
                      "branch. Use select(x > 0, u, v), which differentiates.");
        return false;
    }
};

/// numerator/denominator * 10^exponent, exactly. Written 2_c, 0.1_c, rational<1, 3>.
template <integer Numerator, integer Denominator = 1, int Exponent = 0>
struct constant : callable<constant<Numerator, Denominator, Exponent>> {
    static constexpr term trace(graph& g, int) { return {&g, g.constant(number(Numerator, Denominator, Exponent))}; }
};

/// value * 10^exponent as a template argument: Clang before 18 takes no plain double.
struct real {
    double value;
    int exponent = 0;
};

/// A constant with more digits than an exact number holds.
template <real Value>
struct inexact_constant : callable<inexact_constant<Value>> {
    static constexpr term trace(graph& g, int) {
        return {&g, g.constant(number::inexact(Value.value, Value.exponent))};
    }
};

/// A plain number of the formula, number I of its functor.
template <int I>
struct plain_number : callable<plain_number<I>> {
    static constexpr term trace(graph& g, int offset) { return {&g, g.parameter(I + offset)}; }
};

/// Tree whose plain numbers are those from Offset on.
template <class Tree, int Offset>
struct shifted : callable<shifted<Tree, Offset>> {
    static constexpr term trace(graph& g, int offset) { return Tree::trace(g, offset + Offset); }
};

template <class A>
struct negation : callable<negation<A>> {
    static constexpr term trace(graph& g, int offset) { return -A::trace(g, offset); }
};
template <class A, class B>
struct sum : callable<sum<A, B>> {
    static constexpr term trace(graph& g, int offset) { return A::trace(g, offset) + B::trace(g, offset); }
};
template <class A, class B>
struct difference : callable<difference<A, B>> {
    static constexpr term trace(graph& g, int offset) { return A::trace(g, offset) - B::trace(g, offset); }
};
template <class A, class B>
struct product : callable<product<A, B>> {
    static constexpr term trace(graph& g, int offset) { return A::trace(g, offset) * B::trace(g, offset); }
};
template <class A, class B>
struct quotient : callable<quotient<A, B>> {
    static constexpr term trace(graph& g, int offset) { return A::trace(g, offset) / B::trace(g, offset); }
};
template <class Base, class Exponent>
struct power : callable<power<Base, Exponent>> {
    static constexpr term trace(graph& g, int offset) {
        return pow(Base::trace(g, offset), Exponent::trace(g, offset));
    }
};

/// A call of the function `Name` of the table.
template <name Name, class... Args>
struct call : callable<call<Name, Args...>> {
    static constexpr term trace(graph& g, int offset) {
        if constexpr (sizeof...(Args) == 0)
            return {&g, g.call(&info<Name, 0>, nullptr)};
        else
            return apply<Name>(Args::trace(g, offset)...);
    }
};

namespace detail {

template <std::size_t I, class T>
struct held {
    T value;
};
template <class Indices, class... T>
struct held_values;
template <std::size_t... I, class... T>
struct held_values<std::index_sequence<I...>, T...> : held<I, T>... {};

template <std::size_t I, class T>
constexpr T get(const held<I, T>& from) {
    return from.value;
}

}  // namespace detail

/// A formula with plain numbers: as large as the numbers are, no larger.
template <class Tree, class... Numbers>
struct holding : detail::held_values<std::make_index_sequence<sizeof...(Numbers)>, Numbers...>,
                 callable<holding<Tree, Numbers...>> {
    using tree = Tree;
    static constexpr int count = static_cast<int>(sizeof...(Numbers));

    constexpr explicit holding(Numbers... numbers)
        : detail::held_values<std::make_index_sequence<sizeof...(Numbers)>, Numbers...>{{numbers}...} {}

    /// fn(numbers...)
    template <class Fn>
    [[gnu::always_inline]] constexpr decltype(auto) apply_to(Fn fn) const {
        return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
            return fn(detail::get<I>(*this)...);
        }(std::make_index_sequence<sizeof...(Numbers)>{});
    }
};

namespace detail {

template <class... Numbers>
struct number_list;

/// What an argument of an operator brings to the new expression: its tree, and the numbers in it.
template <class T>
struct part {
    using tree = T;
    static constexpr int count = 0;
    using numbers_type = number_list<>;
    static constexpr auto numbers(const T&) { return holding<T>{}; }
};
template <class Tree, class... Numbers>
struct part<holding<Tree, Numbers...>> {
    using tree = Tree;
    static constexpr int count = static_cast<int>(sizeof...(Numbers));
    using numbers_type = number_list<Numbers...>;
    static constexpr const auto& numbers(const holding<Tree, Numbers...>& from) { return from; }
};
template <PlainNumber T>
struct part<T> {
    using tree = plain_number<0>;
    static constexpr int count = 1;
    using numbers_type = number_list<T>;
    static constexpr auto numbers(T value) { return holding<plain_number<0>, T>{value}; }
};

template <class Tree, int Offset, bool Holds>
struct shift {
    using type = Tree;
};
template <class Tree, int Offset>
    requires(Offset > 0)
struct shift<Tree, Offset, true> {
    using type = shifted<Tree, Offset>;
};
template <class Part, int Offset>
using tree_at = typename shift<typename Part::tree, Offset, (Part::count > 0)>::type;

template <class... Trees>
struct tree_list {};
template <class... Numbers>
struct number_list {};

/// Make<trees...>, holding the numbers if there are any.
template <template <class...> class Make, class Trees, class Numbers, class... Args>
struct joined;
template <template <class...> class Make, class... Trees, class... Numbers>
struct joined<Make, tree_list<Trees...>, number_list<Numbers...>> {
    using type = holding<Make<Trees...>, Numbers...>;
};
template <template <class...> class Make, class... Trees>
struct joined<Make, tree_list<Trees...>, number_list<>> {
    using type = Make<Trees...>;
};
template <class Tree, class... Numbers>
number_list<Numbers...> numbers_of(const holding<Tree, Numbers...>&);
template <class... A, class... B>
number_list<A..., B...> operator+(number_list<A...>, number_list<B...>);

template <template <class...> class Make, class... Trees, class... Numbers, class Next, class... More>
struct joined<Make, tree_list<Trees...>, number_list<Numbers...>, Next, More...>
    : joined<Make, tree_list<Trees..., tree_at<part<Next>, static_cast<int>(sizeof...(Numbers))>>,
             decltype(number_list<Numbers...>{} + typename part<Next>::numbers_type{}), More...> {};

/// The expression Make<trees...>, with the plain numbers of all its parts side by side.
template <template <class...> class Make, class... Args>
struct composed {
    static constexpr bool holds_numbers = true;
    using type = typename joined<Make, tree_list<>, number_list<>, Args...>::type;

    static constexpr type of(Args... args) { return join(tree_list<>{}, holding<void>{}, args...); }

private:
    template <class... Trees, class... Numbers>
    static constexpr auto join(tree_list<Trees...>, holding<void, Numbers...> numbers) {
        return numbers.apply_to([](auto... n) { return holding<Make<Trees...>, Numbers...>{n...}; });
    }
    template <class... Trees, class... Numbers, class Next, class... More>
    static constexpr auto join(tree_list<Trees...>, holding<void, Numbers...> numbers, Next next, More... more) {
        using tree = tree_at<part<Next>, static_cast<int>(sizeof...(Numbers))>;
        return numbers.apply_to([&](auto... left) {
            return part<Next>::numbers(next).apply_to([&](auto... right) {
                return join(tree_list<Trees..., tree>{},
                            holding<void, decltype(left)..., decltype(right)...>{left..., right...}, more...);
            });
        });
    }
};
// No numbers, as nearly always: said at once. Part after part would name each tree again in every step.
template <template <class...> class Make, class... Args>
    requires((part<Args>::count + ... + 0) == 0)
struct composed<Make, Args...> {
    static constexpr bool holds_numbers = false;
    using type = Make<typename part<Args>::tree...>;
    static constexpr type of(const Args&...) { return {}; }
};

template <class A>
struct compose<negation_code, A> : composed<negation, A> {};
template <class A, class B>
struct compose<sum_code, A, B> : composed<sum, A, B> {};
template <class A, class B>
struct compose<difference_code, A, B> : composed<difference, A, B> {};
template <class A, class B>
struct compose<product_code, A, B> : composed<product, A, B> {};
template <class A, class B>
struct compose<power_code, A, B> : composed<power, A, B> {};
template <class A, class B>
struct compose<quotient_code, A, B> : composed<quotient, A, B> {
    static_assert(
        !std::is_same_v<B, constant<0>>,
        "derivo: a/b: division by the constant 0. Write the limit that is meant, or a symbol for the divisor.");
};

template <name Name, class... Args>
struct compose_call {
    template <class... Trees>
    using call_of = call<Name, Trees...>;
    using type = typename composed<call_of, Args...>::type;
    static constexpr type of(Args... args) { return composed<call_of, Args...>::of(args...); }
};

}  // namespace detail
}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
