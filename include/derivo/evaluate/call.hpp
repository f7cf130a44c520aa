// SPDX-License-Identifier: BSL-1.0
//
// Calling formulas: by name, f(x = 1.0, y = 2.0), in any order; by position where only one symbol is left or
// an order is known; at a point in the user's memory, f(point), with the results written to it, f(point, out).
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_CALL_HPP
#define DERIVO_EVALUATE_CALL_HPP

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include <derivo/evaluate/arguments.hpp>
#include <derivo/evaluate/program.hpp>
#include <derivo/evaluate/slots.hpp>
#include <derivo/evaluate/task.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

namespace detail {

/// Can an evaluation be in T? Says so if not.
template <class T>
constexpr bool is_scalar_type() {
    constexpr bool one = !std::is_same_v<T, no_common_type>, made = std::is_default_constructible_v<T>;
    static_assert(one, "derivo: f(x = a, y = b): the values have no type in common. Convert them to one scalar type.");
    static_assert(
        made,
        "derivo: f(x = s): the scalar type of s has no default constructor. Give it one, T() = default: values "
        "are made first and filled then.");
    return one && made;
}

/// The scalar that a task computes in for arguments in T: T itself, unless it has another (with_math).
template <class Task, class T>
struct computing_scalar {
    using type = T;
};
template <class Task, class T>
    requires requires { typename Task::template computing<T>; }
struct computing_scalar<Task, T> {
    using type = typename Task::template computing<T>;
};

/// Runs a task's program with the values of `source` and writes the results to `out`; Late, if none of the values lies there.
template <class Task, class T, bool Late = false, class Numbers, class Source, class Out>
[[gnu::always_inline]] constexpr void evaluate_to(Out& out, const Numbers& numbers, const Source& source) {
    // The program is named as a template argument only: a variable captured here would put its tables into the object file.
    using symbols = std::make_index_sequence<static_cast<std::size_t>(Task::program().sizes.names)>;
    if constexpr (is_scalar_type<T>())
        numbers.apply_to([&](auto... n) __attribute__((always_inline)) {
            if constexpr (is_made_of<T, decltype(n)...>())
                run_on<Task::program(), typename computing_scalar<Task, T>::type, typename Task::shape, Late>(
                    source, out, symbols{}, n...);
        });
}

template <class Task, class T>
using result_of = typename Task::shape::template result<T>;

template <class Task, class T, bool Late = false, class Numbers, class Source>
[[gnu::always_inline]] constexpr auto evaluate_from(const Numbers& numbers, const Source& source) {
    // In the outermost block: GCC before 14 copies what is returned from an inner one.
    result_of<Task, std::conditional_t<is_scalar_type<T>(), T, double>> out;  // cleared, zeros would be written twice
    evaluate_to<Task, T, Late>(out, numbers, source);
    return out;
}

/// f(x = 1.0, y = 2.0)
template <class Task, class Numbers, Binding... B>
[[gnu::always_inline]] constexpr auto evaluate_by_name(const Numbers& numbers, const B&... b) {
    constexpr const binding_check& check = order_check<Task, tree_list<typename B::symbol_type...>>;
    static_assert(check.once, "derivo: f(...): the same symbol has two values. Give each symbol one.");
    static_assert(check.known,
                  "derivo: f(...): a value is given for a symbol that is not in the formula. Leave it out, or use "
                  "function(f, x, y), where every symbol has its place.");
    static_assert(
        check.complete,
        "derivo: f(...): a symbol of the formula has no value. Give one for each, as in f(x = 1.0, y = 2.0).");
    if constexpr (!check.right())
        return result_of<Task, double>{};
    else if constexpr (sizeof...(B) == 0)
        return evaluate_from<Task, double>(numbers, values_by_name<>{});
    else
        return evaluate_from<Task, common_scalar_t<typename B::value_type...>>(numbers, values_by_name<B...>{{b...}});
}

/// The only symbol of a task, as a list; of a program without symbols, any.
template <class Task>
constexpr auto only_symbol() {
    constexpr const auto& program = Task::program();
    if constexpr (program.sizes.names == 0)
        return tree_list<symbol<"_">>{};
    else
        return tree_list<symbol<name_at<program, 0>()>>{};
}

template <class Task, class... X, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_at_position(tree_list<X...>, const Numbers& numbers,
                                                           const Args&... args) {
    using T = common_scalar_t<Args...>;
    const T values[] = {T(args)...};
    return evaluate_from<Task, T>(numbers, values_by_position<T[sizeof...(Args)], X...>{values});
}

/// Are these arguments one number, and is it clear for which symbol? Says so if not.
template <class Task, class... Args>
constexpr bool is_for_only_symbol() {
    constexpr bool one_argument = sizeof...(Args) == 1, one_symbol = mentioned<typename Task::trees>.size <= 1;
    constexpr bool number = !(Point<Args> || ...);
    static_assert(one_argument || one_symbol,
                  "derivo: f(a, b): positional arguments need an order. Write f(x = a, y = b), or function(f, x, y).");
    static_assert(!one_argument || one_symbol,
                  "derivo: f(a): the formula has several symbols. Write f(x = a, y = b), or function(f, x, y).");
    static_assert(one_argument || !one_symbol, "derivo: f(a, b): the formula has one symbol. Give one argument.");
    static_assert(number || !one_argument || !one_symbol,
                  "derivo: f(point): a formula has no order of symbols. Write function(f, x)(point).");
    return one_argument && one_symbol && number;
}

/// f(1.0): no order is known.
template <class Task, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_only_symbol(const Numbers& numbers, const Args&... args) {
    if constexpr (is_for_only_symbol<Task, Args...>())
        return evaluate_at_position<Task>(only_symbol<Task>(), numbers, args...);
    else
        return result_of<Task, double>{};
}

template <class Task, class Order>
constexpr bool order_is_complete() {
    constexpr const binding_check& check = order_check<Task, Order>;
    static_assert(check.complete,
                  "derivo: g(a, b): the formula has more symbols than the order names. Say them all, as in "
                  "function(g, x, y, c), or call it by name.");
    return check.complete;
}

/// F(1.0, 2.0)
template <class Task, class... X, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_in_order(tree_list<X...> order, const Numbers& numbers,
                                                        const Args&... args) {
    constexpr bool right = sizeof...(Args) == sizeof...(X) && !(Binding<Args> || ...);
    static_assert(
        right,
        "derivo: F(a, b): the number of arguments is not that of the symbols in function(f, x, y). Give one for each.");
    if constexpr (right && order_is_complete<Task, tree_list<X...>>())
        return evaluate_at_position<Task>(order, numbers, args...);
    else
        return result_of<Task, double>{};
}

/// How many numbers an argument brings: an array its length, 0 if that is not known.
template <class Arg>
constexpr std::size_t numbers_in() {
    if constexpr (Point<Arg>)
        return extent_of<Arg>(0);
    else
        return 1;
}

/// Are these several numbers and arrays of known lengths, that together hold so many numbers?
template <std::size_t Count, class... Args>
constexpr bool make_a_row() {
    return sizeof...(Args) > 1 && (Point<Args> || ...) && ((numbers_in<Args>() > 0 && !Binding<Args>) && ...) &&
           (numbers_in<Args>() + ...) == Count;
}

template <class Arg>
using slot_for = slot<Point<Arg> ? static_cast<int>(numbers_in<Arg>()) : 0, true>;

/// F(weights, sample, target): numbers and arrays that together are the values of the symbols.
template <class Task, class... X, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_row(tree_list<X...>, const Numbers& numbers, const Args&... args) {
    using T = common_scalar_t<typename value_in<Args>::type...>;
    using row = values_by_slot<argument_list<slot_for<Args>...>, Args...>;
    if constexpr (order_is_complete<Task, tree_list<X...>>())
        return evaluate_from<Task, T, true>(numbers, values_by_position<row, X...>{row(args...)});
    else
        return result_of<Task, double>{};
}

/// Has `Out` room for the results, as far as its type tells? Nested storage needs the outer lists, flat storage all numbers.
template <class Task, class Out>
constexpr bool has_room() {
    using result = result_of<Task, double>;
    constexpr std::size_t room = extent_of<Out>(static_cast<std::size_t>(-1));
    if constexpr (!Point<Out> || !requires { std::tuple_size<result>::value; })
        return true;
    else if constexpr (
        requires(Out& out) { out[0][0]; } || requires(Out& out) { out[0](0, 0); } ||
        std::is_arithmetic_v<typename result::value_type>)
        return room >= std::tuple_size_v<result>;
    else
        return room >= Task::shape::places;
}

/// Has the point so many numbers? Says so if not.
template <class P, std::size_t Count>
constexpr bool is_point_of() {
    constexpr bool right = extent_of<P>(Count) == Count;
    static_assert(
        right,
        "derivo: F(point): the point has not one number for each symbol. Give them in the order of the symbols.");
    return right;
}

/// Has `Out` the members, or the indices, of a result?
template <class Result>
struct parts_of {
    template <class Out>
    static constexpr bool are_in = !requires { std::tuple_size<Result>::value; } || requires(Out& out, std::size_t i) {
        out[i];
    } || requires(Out& out, std::size_t i) { out(i, i); } || requires(Out& out, std::size_t i) { out(i, i, i); };
};
template <class Value, class Gradient>
struct parts_of<value_with_gradient<Value, Gradient>> {
    template <class Out>
    static constexpr bool are_in =
        requires(Out& out) { out.value, out.gradient; } || requires(Out& out) { out.value, out.jacobian; };
};
template <class Value, class Jacobian>
struct parts_of<value_with_jacobian<Value, Jacobian>> : parts_of<value_with_gradient<Value, Jacobian>> {};
template <class Value, class Gradient, class Hessian>
struct parts_of<value_with_hessian<Value, Gradient, Hessian>> {
    template <class Out>
    static constexpr bool are_in = requires(Out& out) { out.value, out.gradient, out.hessian; };
};

/// Are the results to be stored in memory that has room for them? Says so if not.
template <class Task, class Out>
constexpr bool fits() {
    constexpr bool parts = parts_of<result_of<Task, double>>::template are_in<Out>, room = has_room<Task, Out>();
    static_assert(
        parts,
        "derivo: F(point, out): out is no memory for such results. Give a struct with the members value, gradient, ... "
        "for a value with its derivatives, and an array, a pointer or a matrix for a list.");
    static_assert(room, "derivo: F(point, out): out is too small for the results. Give one place for each.");
    return parts && room;
}

/// F(point)
template <class Task, class... X, class Numbers, Point P>
[[gnu::always_inline]] constexpr auto evaluate_at_point(tree_list<X...>, const Numbers& numbers, const P& point) {
    if constexpr (is_point_of<P, sizeof...(X)>() && order_is_complete<Task, tree_list<X...>>())
        return evaluate_from<Task, scalar_of<number_in<P>>, true>(numbers, values_by_position<P, X...>{point});
    else
        return result_of<Task, double>{};
}
/// F(point, out)
template <class Task, class... X, class Numbers, Point P, class Out>
[[gnu::always_inline]] constexpr void evaluate_at_point(tree_list<X...>, const Numbers& numbers, const P& point,
                                                        Out& out)
    requires(!Binding<std::remove_const_t<Out>>)
{
    if constexpr (is_point_of<P, sizeof...(X)>() && order_is_complete<Task, tree_list<X...>>() && fits<Task, Out>())
        evaluate_to<Task, scalar_of<number_in<P>>>(out, numbers, values_by_position<P, X...>{point});
}

/// Are these further values right, beside a point for the symbols X? Says so if not.
template <class Task, class... X, class... B>
constexpr bool are_parameters(tree_list<X...>, tree_list<B...>) {
    constexpr const binding_check& all = order_check<Task, tree_list<X..., typename B::symbol_type...>>;
    constexpr const binding_check& named = order_check<Task, tree_list<typename B::symbol_type...>>;
    static_assert(
        all.once,
        "derivo: g(point, a = 1.0): the same symbol has two values. The point holds those of the variables; name "
        "the others, each once.");
    static_assert(named.known,
                  "derivo: g(point, a = 1.0): a value is given for a symbol that is not in the formula. Leave it out.");
    static_assert(
        all.complete,
        "derivo: g(point, a = 1.0): a symbol of the formula has no value. Name all that the point does not hold.");
    return all.once && named.known && all.complete;
}

/// g(point, a = 1.0)
template <class Task, class... X, class Numbers, Point P, Binding... B>
[[gnu::always_inline]] constexpr auto evaluate_at_point(tree_list<X...> order, const Numbers& numbers, const P& point,
                                                        const B&... b)
    requires(sizeof...(B) > 0)
{
    if constexpr (is_point_of<P, sizeof...(X)>() && are_parameters<Task>(order, tree_list<B...>{}))
        return evaluate_from<Task, common_scalar_t<number_in<P>, typename B::value_type...>, true>(
            numbers, values_at_point_and_by_name<P, tree_list<X...>, B...>{point, {b...}});
    else
        return result_of<Task, double>{};
}
/// g(point, out, a = 1.0)
template <class Task, class... X, class Numbers, Point P, class Out, Binding... B>
[[gnu::always_inline]] constexpr void evaluate_at_point(tree_list<X...> order, const Numbers& numbers, const P& point,
                                                        Out& out, const B&... b)
    requires(sizeof...(B) > 0 && !Binding<std::remove_const_t<Out>>)
{
    if constexpr (is_point_of<P, sizeof...(X)>() && are_parameters<Task>(order, tree_list<B...>{}) && fits<Task, Out>())
        evaluate_to<Task, common_scalar_t<number_in<P>, typename B::value_type...>>(
            out, numbers, values_at_point_and_by_name<P, tree_list<X...>, B...>{point, {b...}});
}

/// A point, perhaps memory for the results, perhaps values by name?
template <class... Args>
inline constexpr bool starts_with_point = false;
template <Point P, class... Rest>
inline constexpr bool starts_with_point<P, Rest...> = sizeof...(Rest) <= 1;
template <Point P, class Next, class Named, class... Rest>
inline constexpr bool starts_with_point<P, Next, Named, Rest...> = (Binding<Named> && ... && Binding<Rest>);

template <class Task, class... X, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate(tree_list<X...> order, const Numbers& numbers, Args&... args) {
    constexpr bool ordered = sizeof...(X) > 0;
    if constexpr ((Binding<std::remove_const_t<Args>> && ...) && (sizeof...(Args) > 0 || !ordered))
        return evaluate_by_name<Task>(numbers, args...);
    else if constexpr (!ordered)
        return evaluate_only_symbol<Task>(numbers, args...);
    else if constexpr (make_a_row<sizeof...(X), std::remove_const_t<Args>...>())
        return evaluate_row<Task>(order, numbers, args...);
    else if constexpr (starts_with_point<std::remove_const_t<Args>...>)
        return evaluate_at_point<Task>(order, numbers, args...);
    else
        return evaluate_in_order<Task>(order, numbers, args...);
}

/// F(weights, sample): a traced function, see call_slots.hpp.
template <class Task, class... Slots, class Numbers, class... Args>
constexpr auto evaluate(argument_list<Slots...>, const Numbers&, Args&...);

}  // namespace detail
}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
