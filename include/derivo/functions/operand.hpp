// SPDX-License-Identifier: BSL-1.0
//
// What may stand in a formula: expressions (types), terms (handles into a graph), tracers (the numbers of functions that
// are traced) and plain numbers.
// Functions and operators are written once for all of them and choose here what to build.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_OPERAND_HPP
#define DERIVO_FUNCTIONS_OPERAND_HPP

#include <limits>
#include <type_traits>

#include <derivo/core/name.hpp>
#include <derivo/core/rounding.hpp>
#include <derivo/graph/term.hpp>

namespace derivo {

/// Base of everything that front door 1 makes: symbols, constants, sums, calls, derivatives.
struct expression {};

template <class T>
concept Expression = std::is_base_of_v<expression, T>;

template <class T>
concept Term = std::is_same_v<T, term>;

/// The number of a function that is being traced; see tracer.hpp.
class tracer;

template <class T>
concept Tracer = std::is_same_v<T, tracer>;

/// What a function of the table can be called with.
template <class T>
concept Operand = Expression<T> || Term<T> || Tracer<T>;

// An expression is none: asked first, or each expression would cost the compiler some classes of the standard library.
template <class T>
concept PlainNumber = !Expression<T> && std::is_arithmetic_v<T>;

/// Arguments of which at least one is derivo's; the others may be plain numbers.
template <class... T>
concept Operands = (Operand<T> || ...) && ((Operand<T> || PlainNumber<T>) && ...);

namespace detail {

/// What an operation on expressions builds: specialised in expression/, where the types are.
template <int Code, class... Args>
struct compose;
template <name Name, class... Args>
struct compose_call;

/// The shortest decimal that reads back as this number, for sizes at which a plain power of ten does not reach.
template <class T>
constexpr number number_of_extreme_size(T value) {
    const double size = static_cast<double>(value < 0 ? -value : value);
    if (!(size > 0 && size <= std::numeric_limits<double>::max())) return number::inexact(static_cast<double>(value));
    const decimal_digits decimal = shortest_digits(size);
    const auto digits = static_cast<integer>(decimal.digits);
    const bool same = rounded<T>(decimal.digits, 1, decimal.exponent) == (value < 0 ? -value : value);
    return same ? number(value < 0 ? -digits : digits, 1, decimal.exponent)
                : number::inexact(static_cast<double>(value));
}

/// The number that a literal in a formula means: 3 is 3, 0.1 is one tenth (the shortest decimal that gives the same
/// float or double back); else the number itself.
template <PlainNumber T>
constexpr number number_from(T value) {
    if constexpr (std::is_integral_v<T>) {
        return number(static_cast<integer>(value));
    } else {
        using wide = std::conditional_t<std::is_same_v<T, float>, double, T>;
        const wide wanted = static_cast<wide>(value), size = wanted < 0 ? -wanted : wanted;
        wide scale = 1;
        for (int k = 0; k <= 22; ++k, scale *= 10) {  // 10^22 is the last power of ten that is a double
            const wide scaled = size * scale;
            if (!(scaled <= 9007199254740992)) break;
            const auto digits = static_cast<integer>(scaled + wide(0.5));
            if (static_cast<T>(static_cast<wide>(digits) / scale) == static_cast<T>(size) && (digits != 0 || size == 0))
                return number(wanted < 0 ? -digits : digits, 1, -k);
        }
        const bool ordinary = size > wide(1e-5) && size < wide(1e15);
        return ordinary ? number::inexact(static_cast<double>(value)) : number_of_extreme_size(value);
    }
}

template <class T>
constexpr term term_in(graph& g, T operand) {
    if constexpr (Term<T>)
        return operand;
    else if constexpr (Tracer<T>)
        return operand.in(g);
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
