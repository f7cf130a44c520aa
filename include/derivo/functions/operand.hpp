// SPDX-License-Identifier: BSL-1.0
//
// What may stand in a formula: expressions (types), terms (handles into a graph) and plain numbers.
// Functions and operators are written once for all of them and choose here what to build.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_OPERAND_HPP
#define DERIVO_FUNCTIONS_OPERAND_HPP

#include <type_traits>

#include <derivo/core/name.hpp>
#include <derivo/graph/term.hpp>

namespace derivo {

/// Base of everything that front door 1 makes: symbols, constants, sums, calls, derivatives.
struct expression {};

template <class T>
concept Expression = std::is_base_of_v<expression, T>;

template <class T>
concept Term = std::is_same_v<T, term>;

/// What a function of the table can be called with.
template <class T>
concept Operand = Expression<T> || Term<T>;

template <class T>
concept PlainNumber = std::is_arithmetic_v<T>;

/// Arguments of which at least one is derivo's; the others may be plain numbers.
template <class... T>
concept Operands = (Operand<T> || ...) && ((Operand<T> || PlainNumber<T>) && ...);

namespace detail {

/// What an operation on expressions builds: specialised in expression/, where the types are.
template <int Code, class... Args>
struct compose;
template <name Name, class... Args>
struct compose_call;

/// The number that a literal in a formula means: 3 is 3, 0.1 is one tenth (the shortest decimal that
/// gives the same double back); else the double itself.
template <PlainNumber T>
constexpr number number_from(T value) {
    if constexpr (std::is_integral_v<T>) {
        return number(static_cast<integer>(value));
    } else {
        const double wanted = static_cast<double>(value);
        double scale = 1;
        for (int k = 0; k <= 22; ++k, scale *= 10) {  // 10^22 is the last power of ten that is a double
            const double scaled = wanted * scale;
            if (scaled > 9007199254740992.0 || scaled < -9007199254740992.0) break;
            const auto digits = static_cast<integer>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            if (static_cast<double>(digits) / scale == wanted) return number(digits, 1, -k);
        }
        return number::inexact(wanted);
    }
}

template <class T>
constexpr term term_in(graph& g, T operand) {
    if constexpr (Term<T>)
        return operand;
    else if constexpr (Expression<T>)
        return T::trace(g, 0);
    else
        return {&g, g.constant(number_from(operand))};
}

template <class First, class... Rest>
constexpr graph& graph_of(First first, Rest... rest) {
    if constexpr (Term<First>)
        return *first.owner;
    else
        return graph_of(rest...);
}

}  // namespace detail
}  // namespace derivo

#endif
