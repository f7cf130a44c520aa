// SPDX-License-Identifier: BSL-1.0
//
// Symbols, and bindings of them: x = 1.0 gives a value, x = expression replaces.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_SYMBOL_HPP
#define DERIVO_EXPRESSION_SYMBOL_HPP

#include <derivo/core/letters.hpp>
#include <derivo/expression/expression.hpp>

namespace derivo {

/// What x = 1.0 says: the symbol and its value (or the expression in its place).
template <class Symbol, class Value>
struct binding {
    using symbol_type = Symbol;
    using value_type = Value;
    Value value;
};

/// A variable of a formula. Two symbols of one name are the same symbol, in every file. A name is a letter, of any alphabet,
/// or _, and then letters, digits and _.
///
/// @example     examples/first_derivative.cpp
/// @diagnostics "derivo: symbol<...>: the text is no name."
template <name Name>
struct symbol : callable<symbol<Name>> {
    static_assert(
        detail::is_identifier(Name.text),
        "derivo: symbol<...>: the text is no name. Begin it with a letter or _, and go on with letters, digits or _, "
        "as in symbol<\"x_1\">.");
    static constexpr auto text = Name;

    static constexpr term trace(graph& g, int) { return {&g, g.symbol(text.text)}; }

    /// This symbol's value, for a call, or the expression in its place, for `substitute`.
    template <class Value>
    [[nodiscard]] constexpr binding<symbol, Value> operator=(Value value) const
        noexcept(std::is_nothrow_copy_constructible_v<Value>) {
        return {value};
    }
    symbol() = default;
    symbol(const symbol&) = default;
    constexpr symbol& operator=(const symbol&) = default;
};

template <class T>
inline constexpr bool is_symbol = false;
template <name Name>
inline constexpr bool is_symbol<symbol<Name>> = true;

template <class T>
concept Symbol = is_symbol<T>;

template <class T>
inline constexpr bool is_binding = false;
template <class S, class V>
inline constexpr bool is_binding<binding<S, V>> = true;

template <class T>
concept Binding = is_binding<T>;

}  // namespace derivo

#endif
