// SPDX-License-Identifier: BSL-1.0
//
// Calling expressions: by name, f(x = 1.0, y = 2.0), in any order; by position where only one symbol is
// left; function(f, x, y) says an order; bundle(f, g, h) evaluates several in one pass.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_FUNCTOR_HPP
#define DERIVO_EVALUATE_FUNCTOR_HPP

#include <array>

#include <derivo/differentiate/diff.hpp>
#include <derivo/differentiate/taylor.hpp>
#include <derivo/evaluate/program.hpp>
#include <derivo/expression/bindings.hpp>
#include <derivo/expression/mentions.hpp>
#include <derivo/expression/substitute.hpp>
#include <derivo/optimise/optimise.hpp>

namespace derivo {

namespace detail {

/// The graph of several trees side by side: what they share is there once.
template <class... Trees>
struct bundle_builder {
    static constexpr void build(graph& g) { (g.root(Trees::trace(g, 0).index), ...); }
};

/// From this order on a derivative by one symbol is also tried by its Taylor coefficients.
inline constexpr std::size_t least_series_order = 3;

template <class Tree>
inline constexpr bool has_series = false;
template <class F, class X, class... Rest>
inline constexpr bool has_series<derivative<F, X, Rest...>> =
    sizeof...(Rest) + 1 >= least_series_order && (std::is_same_v<X, Rest> && ...);

template <class Tree>
struct traced_by_series {
    static constexpr term trace(graph& g) { return Tree::trace(g, 0); }
};
template <class F, class X, class... Rest>
    requires has_series<derivative<F, X, Rest...>>
struct traced_by_series<derivative<F, X, Rest...>> {
    static constexpr term trace(graph& g) {
        constexpr const auto& from = traced<F>;
        return taylor_sweep(g, from, from.root(), X::text.text, static_cast<int>(sizeof...(Rest)) + 1).derivative();
    }
};

template <class... Trees>
struct series_builder {
    static constexpr void build(graph& g) { (g.root(traced_by_series<Trees>::trace(g).index), ...); }
};

template <class... Trees>
constexpr const auto& cheapest_program() {
    if constexpr ((has_series<Trees> || ...))
        return cheaper<optimised<bundle_builder<Trees...>>, optimised<series_builder<Trees...>>>();
    else
        return optimised<bundle_builder<Trees...>>;
}

/// What is evaluated for these trees. High derivatives are tried both ways, by repeated derivation and by Taylor
/// coefficients.
template <class... Trees>
inline constexpr const auto& program_of = cheapest_program<Trees...>();

/// An integer argument is taken as a double, as in <cmath>.
template <class T>
using scalar_of = std::conditional_t<std::is_integral_v<T>, double, T>;

template <class First, class... Rest>
struct common_scalar {
    using type = First;
};
template <class A, class B, class... Rest>
    requires(!std::is_same_v<A, B>)
struct common_scalar<A, B, Rest...> : common_scalar<std::common_type_t<A, B>, Rest...> {};
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
    binding_check result;
    for (int i = 0; i < count; ++i) {
        for (int j = 0; j < i; ++j) result.once = result.once && !same_text(given[i], given[j]);
        result.known = result.known && mentioned.has(given[i]);
    }
    for (int k = 0; k < needed_count; ++k) {
        bool found = false;
        for (int i = 0; i < count && !found; ++i) found = same_text(given[i], needed[k]);
        result.complete = result.complete && found;
    }
    return result;
}

template <const auto& Program, const auto& Mentioned, class... Symbol>
constexpr binding_check checked() {
    const char* const given[] = {Symbol::text.text..., nullptr};
    return check_bindings(given, static_cast<int>(sizeof...(Symbol)), Mentioned, Program.names, Program.sizes.names);
}

template <const auto& Program, int K>
constexpr auto name_at() {
    return name_from<length(Program.names[K]) + 1>(Program.names[K]);
}

/// Fills the inputs of a program and runs it.
template <const auto& Program, class T, class... B>
struct evaluation {
    static constexpr std::size_t symbols = static_cast<std::size_t>(Program.sizes.names);
    static constexpr std::size_t roots = static_cast<std::size_t>(Program.sizes.roots);

    template <std::size_t... S, std::size_t... P, class... Number>
    [[gnu::always_inline]] static constexpr std::array<T, roots> run(const bound_values<B...>& values,
                                                                     std::index_sequence<S...>, Number... numbers) {
        const inputs<T, symbols, sizeof...(Number)> in{{T(bound<name_at<Program, static_cast<int>(S)>()>(values))...},
                                                       {static_cast<T>(numbers)...}};
        std::array<T, roots> out{};
        detail::run<Program, T>(in, out);
        return out;
    }
};

template <const auto& Program, class T, class Numbers, class... B>
[[gnu::always_inline]] constexpr auto evaluate_bound(const Numbers& numbers, const B&... b) {
    return numbers.apply_to([&](auto... n) __attribute__((always_inline)) {
        return evaluation<Program, T, B...>::run(
            bound_values<B...>{b...}, std::make_index_sequence<static_cast<std::size_t>(Program.sizes.names)>{}, n...);
    });
}

/// The single symbol of some trees, for a call by position.
template <const auto& Program, class Value>
using only_symbol = binding<symbol<name_at<Program, 0>()>, Value>;

/// The values of several trees in one pass.
template <class... Tree, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_trees(const Numbers& numbers, const Args&... args) {
    constexpr const auto& program = program_of<Tree...>;
    if constexpr ((Binding<Args> && ...)) {
        constexpr binding_check check = checked<program, mentioned<Tree...>, typename Args::symbol_type...>();
        static_assert(check.once, "derivo: f(...): the same symbol has two values. Give each symbol one.");
        static_assert(check.known,
                      "derivo: f(...): a value is given for a symbol that is not in the formula. Leave it out, or use "
                      "function(f, x, y), where every symbol has its place.");
        static_assert(check.complete,
                      "derivo: f(...): a symbol of the formula has no value. Give one for each, as in f(x = 1.0, y = 2.0).");
        if constexpr (!check.right())
            return std::array<double, sizeof...(Tree)>{};
        else if constexpr (sizeof...(Args) == 0)
            return evaluate_bound<program, double>(numbers);
        else
            return evaluate_bound<program, common_scalar_t<typename Args::value_type...>>(numbers, args...);
    } else {
        constexpr bool one_argument = sizeof...(Args) == 1, one_symbol = mentioned<Tree...>.size <= 1;
        static_assert(one_argument || one_symbol,
                      "derivo: f(a, b): positional arguments need an order. Write f(x = a, y = b), or function(f, x, y).");
        static_assert(!one_argument || one_symbol,
                      "derivo: f(a): the formula has several symbols. Write f(x = a, y = b), or function(f, x, y).");
        static_assert(one_argument || !one_symbol, "derivo: f(a, b): the formula has one symbol. Give one argument.");
        if constexpr (one_argument && one_symbol) {
            using T = common_scalar_t<Args...>;
            if constexpr (program.sizes.names == 0)
                return evaluate_bound<program, T>(numbers);
            else
                return evaluate_bound<program, T>(numbers, only_symbol<program, T>{T(args)}...);
        } else {
            return std::array<double, sizeof...(Tree)>{};
        }
    }
}

/// The same by position, the order being known.
template <class... Tree, class... Symbol, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_in_order(tree_list<Tree...>, tree_list<Symbol...>, const Numbers& numbers,
                                                        const Args&... args) {
    using T = common_scalar_t<Args...>;
    return evaluate_bound<program_of<Tree...>, T>(numbers, binding<Symbol, T>{T(args)}...);
}

}  // namespace detail

namespace detail {

template <class T>
struct value_in {
    using type = T;
};
template <class S, class V>
struct value_in<binding<S, V>> {
    using type = V;
};

/// Is arithmetic on the arguments known not to throw? Of other scalars than the built-in ones nothing is known.
template <class... Args>
inline constexpr bool is_nothrow = (std::is_arithmetic_v<typename value_in<Args>::type> && ...);

template <class T>
inline constexpr bool replaces = false;
template <class S, Expression E>
inline constexpr bool replaces<binding<S, E>> = true;

}  // namespace detail

/// The value of an expression: what formula::operator() calls. With x = expression it is a substitution.
template <class F, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_formula(const F& f, const Args&... args) noexcept(
    detail::is_nothrow<Args...>) {
    if constexpr ((detail::replaces<Args> || ...))
        return substitute(f, args...);
    else if constexpr (sizeof...(Args) == 1 && (detail::is_map<Args> && ...))
        return detail::with_bindings(f, args...);
    else
        return detail::evaluate_trees<typename detail::part<F>::tree>(detail::part<F>::numbers(f), args...)[0];
}

}  // namespace derivo

#endif
