// SPDX-License-Identifier: BSL-1.0
//
// The arguments of a call: values by name, by position, or in the user's memory; the scalar type that they
// have in common; what can be wrong with them.
// May include: core, graph, expression.
#ifndef DERIVO_EVALUATE_ARGUMENTS_HPP
#define DERIVO_EVALUATE_ARGUMENTS_HPP

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include <derivo/core/table.hpp>
#include <derivo/evaluate/program.hpp>
#include <derivo/expression/bindings.hpp>
#include <derivo/expression/mentions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo::detail {

/// An integer argument is taken as a double, as in <cmath>.
template <class T>
using scalar_of = std::conditional_t<std::is_integral_v<T>, double, T>;

/// In the place of the scalar type of values that have none in common: is_scalar_type in functor.hpp says so.
struct no_common_type {
    constexpr no_common_type() = default;
    template <class T>
    constexpr explicit no_common_type(const T&) {}
};
template <class A, class B>
struct common_of {
    using type = no_common_type;
};
template <class A, class B>
    requires requires { typename std::common_type_t<A, B>; }
struct common_of<A, B> {
    using type = std::common_type_t<A, B>;
};

template <class First, class... Rest>
struct common_scalar {
    using type = First;
};
template <class A, class B, class... Rest>
    requires(!std::is_same_v<A, B>)
struct common_scalar<A, B, Rest...> : common_scalar<typename common_of<A, B>::type, Rest...> {};
template <class A, class... Rest>
struct common_scalar<A, A, Rest...> : common_scalar<A, Rest...> {};

template <class... T>
using common_scalar_t = typename common_scalar<scalar_of<std::remove_cvref_t<T>>...>::type;

/// The value bound to the symbol of this name.
template <name Name, class Value>
constexpr const Value& bound(const binding<symbol<Name>, Value>& found) {
    return found.value;
}

template <class... Bindings>
struct bound_values : Bindings... {};

/// The ways in which values for symbols can be wrong, checked at once: a formula may have many symbols.
struct binding_check {
    bool once = true;      // no symbol has two values
    bool known = true;     // each is mentioned in the formula
    bool complete = true;  // each that is needed has one
    constexpr bool right() const { return once && known && complete; }
};

template <class Mentioned>
constexpr binding_check check_bindings(const char* const* given, int count, const Mentioned& mentioned,
                                       const char* const* needed, int needed_count) {
    const name_table all(given, count), known(mentioned.text, mentioned.size);
    binding_check result;
    result.once = all.size() == count;
    for (const char* text : all) result.known = result.known && known.has(text);
    for (int k = 0; k < needed_count; ++k) result.complete = result.complete && all.has(needed[k]);
    return result;
}

/// What is wrong with these symbols, as those that have a value when a task is evaluated.
template <class Task, class Symbols>
inline constexpr binding_check order_check{};
template <class Task, class... Symbol>
inline constexpr binding_check order_check<Task, tree_list<Symbol...>> = [] {
    const char* const given[] = {Symbol::text.text..., nullptr};
    const graph_view needed = Task::program();
    return check_bindings(given, static_cast<int>(sizeof...(Symbol)), mentioned<typename Task::trees>, needed.names,
                          needed.name_count);
}();

/// Numbers in a row, the user's: an array, a span, a vector, a pointer. SIMD packs and the like are numbers themselves.
template <class P>
concept Point = !is_map<P> && requires(const P& p) { p[std::size_t{}]; } &&
                (std::is_pointer_v<P> || std::is_array_v<P> || requires(const P& p) { p.data(); });

template <Point P>
using number_in = std::remove_cvref_t<decltype(std::declval<const P&>()[std::size_t{}])>;

/// How many numbers a point has, if its type says so.
template <class P>
constexpr std::size_t extent_of(std::size_t otherwise) {
    if constexpr (std::is_array_v<P>)
        return std::extent_v<P>;
    else if constexpr (requires { std::tuple_size<P>::value; })
        return std::tuple_size_v<P>;
    else if constexpr (requires { std::bool_constant<(P::extent + 1 > 0)>{}; })
        return P::extent + 1 == 0 ? otherwise : P::extent;  // std::span
    else
        return otherwise;
}

template <const auto& Program, int K>
constexpr auto name_at() {
    return name_from<length(Program.names[K]) + 1>(Program.names[K]);
}

// Where the values of a program's symbols come from.

template <class... Bindings>
struct values_by_name {
    bound_values<Bindings...> values;
};

template <class Values, class... Symbols>
struct values_by_position {
    const Values& values;
};

/// At a point, and by name what it does not hold.
template <class Values, class Order, class... Bindings>
struct values_at_point_and_by_name;
template <class Values, class... Symbols, class... Bindings>
struct values_at_point_and_by_name<Values, tree_list<Symbols...>, Bindings...> {
    const Values& values;
    bound_values<Bindings...> others;
};

/// For each symbol of a program its place in an order, or -1.
template <const auto& Program, class... Symbols>
constexpr auto places_in_order() {
    constexpr int count = Program.sizes.names;
    const char* const order[] = {Symbols::text.text...};
    const name_table places(order, static_cast<int>(sizeof...(Symbols)));
    table<std::size_t, count> result;
    for (int k = 0; k < count; ++k) result[k] = static_cast<std::size_t>(places.find(Program.names[k]));
    return result;
}

/// Base of the sources that give number K of all arguments by at<K>().
struct numbered_values {};

/// Numbers and arrays of numbers, as a list of slots says.
template <class List, class... Args>
struct values_by_slot : numbered_values {
    std::tuple<const Args&...> values;
    constexpr explicit values_by_slot(const Args&... args) : values(args...) {}

    template <std::size_t K>
    [[gnu::always_inline]] constexpr const auto& at() const {
        constexpr int slot = List::slot_at(static_cast<int>(K));
        const auto& argument = std::get<static_cast<std::size_t>(slot)>(values);
        if constexpr (Point<std::remove_cvref_t<decltype(argument)>>)
            return argument[K - static_cast<std::size_t>(List::offsets[slot])];
        else
            return argument;
    }
};

template <std::size_t K, class Values>
[[gnu::always_inline]] constexpr const auto& element(const Values& values) {
    if constexpr (std::is_base_of_v<numbered_values, Values>)
        return values.template at<K>();
    else
        return values[K];
}

/// Are values of the types `From` all a T where they lie? A loop: Clang folds at most 256.
template <class T, class... From>
constexpr bool are_all() {
    for (const bool is_one : {std::is_floating_point_v<T>, std::is_same_v<From, const T&>...})
        if (!is_one) return false;
    return sizeof...(From) > 0;
}

/// How a program takes values of the types `From`: as copies, or, if they are all a T, where they lie.
template <class T, bool Late, class... From>
using value_as = std::conditional_t<Late && are_all<T, From...>(), value_elsewhere<T>, held_value<T>>;

// Runs a program on such values. The inputs are filled in place: no function for each symbol, whose name would hold the
// whole formula, and no copy. Late: the values stay as they are until the results are there, so that they can be read when
// they are needed.

template <const auto& Program, class T, class Shape, bool Late = false, class... B, class Out, std::size_t... S,
          class... Number>
[[gnu::always_inline]] constexpr void run_on(const values_by_name<B...>& from, Out& out, std::index_sequence<S...>,
                                             Number... numbers) {
    const inputs<T, held_value<T>, sizeof...(S), sizeof...(Number)> in{
        {held_value<T>{T(bound<name_at<Program, static_cast<int>(S)>()>(from.values))}...},
        {static_cast<T>(numbers)...}};
    run<Program, T, Shape>(in, out);
}
template <const auto& Program, class T, class Shape, bool Late = false, class Values, class... X, class Out,
          std::size_t... S, class... Number>
[[gnu::always_inline]] constexpr void run_on(const values_by_position<Values, X...>& from, Out& out,
                                             std::index_sequence<S...>, Number... numbers) {
    [[maybe_unused]] constexpr auto places = places_in_order<Program, X...>();
    using value = value_as<T, Late, decltype(element<places[S]>(from.values))...>;
    const inputs<T, value, sizeof...(S), sizeof...(Number)> in{
        {value{static_cast<typename value::type>(element<places[S]>(from.values))}...}, {static_cast<T>(numbers)...}};
    run<Program, T, Shape>(in, out);
}

inline constexpr std::size_t no_place = static_cast<std::size_t>(-1);

template <std::size_t Place, name Name, class Values, class... B>
[[gnu::always_inline]] constexpr const auto& element_or_bound(const Values& values, const bound_values<B...>& others) {
    if constexpr (Place == no_place)
        return bound<Name>(others);
    else
        return values[Place];
}
template <const auto& Program, class T, class Shape, bool Late = false, class Values, class... X, class... B, class Out,
          std::size_t... S, class... Number>
[[gnu::always_inline]] constexpr void run_on(const values_at_point_and_by_name<Values, tree_list<X...>, B...>& from,
                                             Out& out, std::index_sequence<S...>, Number... numbers) {
    constexpr auto places = places_in_order<Program, X...>();
    using value = value_as<T, Late,
                           decltype(element_or_bound<places[S], name_at<Program, static_cast<int>(S)>()>(
                               from.values, from.others))...>;
    const inputs<T, value, sizeof...(S), sizeof...(Number)> in{
        {value{static_cast<typename value::type>(
            element_or_bound<places[S], name_at<Program, static_cast<int>(S)>()>(from.values, from.others))}...},
        {static_cast<T>(numbers)...}};
    run<Program, T, Shape>(in, out);
}

template <class T>
struct value_in {
    using type = T;
};
template <class S, class V>
struct value_in<binding<S, V>> {
    using type = V;
};
template <Point P>
struct value_in<P> {
    using type = number_in<P>;
};

/// Is arithmetic on the arguments known not to throw? Of other scalars than the built-in ones nothing is known.
template <class... Args>
inline constexpr bool is_nothrow = (std::is_arithmetic_v<typename value_in<Args>::type> && ...);

}  // namespace derivo::detail

#include <derivo/debug/back.hpp>

#endif
