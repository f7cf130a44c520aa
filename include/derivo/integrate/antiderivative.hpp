// SPDX-License-Identifier: BSL-1.0
//
// antiderivative: ∫ f dx as an expression; has_antiderivative: whether derivo finds one.
// May include: core, graph, functions' interface, expression.
#ifndef DERIVO_INTEGRATE_ANTIDERIVATIVE_HPP
#define DERIVO_INTEGRATE_ANTIDERIVATIVE_HPP

#include <derivo/expression/mentions.hpp>
#include <derivo/expression/traced.hpp>
#include <derivo/integrate/integrator.hpp>

namespace derivo {

namespace detail {

template <name... Names>
constexpr int count_of(row_names<Names...>) {
    return static_cast<int>(sizeof...(Names));
}

struct primitive_table {
    primitive_info rows[64 + 64]{};
    int size = 0;
    template <name... Names>
    constexpr void add(row_names<Names...>) {
        ((rows[size++] = primitive_named<Names>()), ...);
    }
};

/// The row of a function that a graph uses, as a name: users' rows are found this way.
template <const auto& Graph, int K>
constexpr auto function_named() {
    constexpr const char* text = Graph.functions[K]->name;
    return row_names<name_from<length(text) + 1>(text)>{};
}

template <class Tree>
constexpr primitive_table primitives_for() {
    primitive_table table;
    table.add(integrable_functions{});
    constexpr const auto& from = traced<Tree>;
    [&]<std::size_t... K>(std::index_sequence<K...>) {
        (table.add(function_named<from, static_cast<int>(K)>()), ...);
    }(std::make_index_sequence<static_cast<std::size_t>(from.sizes.functions < 64 ? from.sizes.functions : 64)>{});
    return table;
}

/// The antiderivative as a graph; without a root if none is found.
template <class Tree, class X>
struct antiderivative_builder {
    static constexpr void build(graph& g) {
        constexpr const auto& from = traced<Tree>;
        const term f{&g, copier(g, from).copy(from.root())};
        constexpr primitive_table table = primitives_for<Tree>();
        const term result = integrator(g, g.symbol(X::text.text), table.rows, table.size).integrate(f);
        if (result.owner != nullptr) g.root(result.index);
    }
};

template <class Tree, class X>
constexpr bool is_integrable() {
    return frozen<antiderivative_builder<Tree, X>>.sizes.roots == 1;
}

}  // namespace detail

/// ∫ F dX.
template <class F, class X>
struct primitive_of : callable<primitive_of<F, X>> {
    static constexpr term trace(graph& g, int offset) {
        constexpr const auto& from = frozen<detail::antiderivative_builder<F, X>>;
        return {&g, copier(g, from).shift_parameters(offset).copy(from.root())};
    }
};

namespace detail {

template <class X>
struct antiderivative_by {
    template <class Tree>
    using of = primitive_of<Tree, X>;
};

}  // namespace detail

/// Does derivo find an antiderivative of `f` in x? Where it says false there may still be one.
///
/// @returns      a bool, known while compiling
/// @example      examples/course/integrals.cpp
template <class F, class X>
constexpr bool has_antiderivative(F, X) noexcept {
    static_assert(Expression<F>, "derivo: has_antiderivative(f, x): f must be an expression. Write it with symbols.");
    static_assert(Symbol<X>, "derivo: has_antiderivative(f, x): x must be a symbol. Integrate by a derivo::symbol.");
    if constexpr (Expression<F> && Symbol<X>)
        return detail::is_integrable<typename detail::part<F>::tree, X>();
    else
        return false;
}

/// An antiderivative of `f`: an expression whose derivative by x is f.
///
/// Sums and constant factors; polynomials; u^r with ∫ du/u = ln |u|; the functions of the table of integrals, some of their
/// squares and reciprocals, of linear u; factors that are the slope of another (substitution); polynomials times these
/// (by parts); quadratics to the powers -2, -3/2, -1, -1/2, 1/2. No constant is added.
///
/// @param x      a symbol; other symbols of f are constants
/// @returns      an expression: evaluate it, differentiate it, put limits into it with substitute
/// @diagnostics  "derivo: antiderivative(f, x): the rules and the table of integrals do not reach this formula."
///               "derivo: antiderivative(f, x): f must be an expression."
///               "derivo: antiderivative(f, x): x must be a symbol."
/// @cost         nothing at run time but its evaluation
/// @example      examples/course/integrals.cpp
template <class F, class X>
constexpr auto antiderivative(F f, X) noexcept {
    static_assert(Expression<F>, "derivo: antiderivative(f, x): f must be an expression. Write it with symbols.");
    static_assert(Symbol<X>, "derivo: antiderivative(f, x): x must be a symbol. Integrate by a derivo::symbol.");
    if constexpr (Expression<F> && Symbol<X>) {
        constexpr bool reached = detail::is_integrable<typename detail::part<F>::tree, X>();
        static_assert(
            reached,
            "derivo: antiderivative(f, x): the rules and the table of integrals do not reach this formula. Ask "
            "has_antiderivative(f, x) first, or integrate(f, x, a, b) for numbers.");
        if constexpr (reached) return detail::composed<detail::antiderivative_by<X>::template of, F>::of(f);
    }
}

}  // namespace derivo

#endif
