// SPDX-License-Identifier: BSL-1.0
//
// seal([] { return e; }): a long formula with a short type.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_SEAL_HPP
#define DERIVO_EXPRESSION_SEAL_HPP

#include <derivo/expression/mentions.hpp>

namespace derivo {

/// The expression that Maker{}() returns. Its type is named by the maker alone, however long the formula is.
template <class Maker>
struct sealed : formula<sealed<Maker>> {
    using whole = detail::part<decltype(Maker{}())>;
    using tree = typename whole::tree;

    static constexpr term trace(graph& g, int) {
        graph original;
        const term root = tree::trace(original, 0);
        const graph_view from = original.view();
        retracer trace(g, from);
        whole::numbers(Maker{}()).apply_to([&](auto... numbers) {
            const number known[] = {detail::number_from(numbers)..., 0};
            for (int i = 0; i < from.size; ++i)
                if (from[i].code == parameter_code) trace.replace(i, {&g, g.constant(known[from[i].left])});
        });
        return trace.trace(root.index);
    }
};

namespace detail {

template <class Maker>
struct mentions<sealed<Maker>> : mentions<typename sealed<Maker>::tree> {};

}  // namespace detail

/// The expression that `maker` returns, under a short name: seal([] { return x*y + sin(x); }).
///
/// Names of types are printed whole, in error messages, debug information and symbols: a formula of hundreds of terms
/// makes names of thousands of characters. Plain numbers in a sealed formula are constants.
///
/// @param maker  a lambda without captures and arguments that returns an expression
/// @diagnostics  "derivo: seal(maker): maker must be a lambda without captures and arguments."
///               "derivo: seal(maker): maker must return an expression."
/// @example      examples/functions.cpp
template <class Maker>
constexpr auto seal(Maker) noexcept {
    constexpr bool callable = !Expression<Maker> && std::is_empty_v<Maker> && requires { Maker{}(); };
    static_assert(callable,
                  "derivo: seal(maker): maker must be a lambda without captures and arguments. Write seal([] { return "
                  "x*y + sin(x); }).");
    if constexpr (callable) {
        constexpr bool expression = Expression<decltype(Maker{}())>;
        static_assert(
            expression,
            "derivo: seal(maker): maker must return an expression. Write it with symbols; a function of numbers "
            "is made by function(f).");
        if constexpr (expression) return sealed<Maker>{};
    }
}

}  // namespace derivo

#endif
