// SPDX-License-Identifier: BSL-1.0
//
// substitute(f, x = g): composition. And as_written(e), a sub-expression whose order of operations is kept.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_SUBSTITUTE_HPP
#define DERIVO_EXPRESSION_SUBSTITUTE_HPP

#include <derivo/expression/symbol.hpp>
#include <derivo/functions/exponential.hpp>  // the slopes of the power row call log
#include <derivo/functions/retrace.hpp>

namespace derivo {

/// F with the trees of `Values` in the place of the symbols bound to them, all at once.
template <class F, class... Bindings>
struct substituted : callable<substituted<F, Bindings...>> {
    static constexpr term trace(graph& g, int offset) {
        graph original;
        const term root = F::trace(original, 0);
        const graph_view from = original.view();
        retracer trace(g, from);
        trace.shift_parameters(offset);
        (replace<Bindings>(trace, from, g, offset), ...);
        return trace.trace(root.index);
    }

private:
    template <class Binding>
    static constexpr void replace(retracer& trace, const graph_view& from, graph& g, int offset) {
        for (int i = 0; i < from.size; ++i)
            if (from[i].code == symbol_code && same_text(from.symbol(i), Binding::symbol_type::text.text))
                trace.replace(i, Binding::value_type::trace(g, offset));
    }
};

namespace detail {

template <class... Symbols>
struct in_place_of {
    template <class F, class... Trees>
    struct make {
        using type = substituted<F, binding<Symbols, Trees>...>;
    };
    template <class... Trees>
    using of = typename make<Trees...>::type;
};

template <class B, class... All>
inline constexpr int times_replaced =
    (0 + ... + (std::is_same_v<typename B::symbol_type, typename All::symbol_type> ? 1 : 0));

}  // namespace detail

/// `f` with expressions or numbers in the place of symbols: substitute(sin(x), x = y*y) is sin(y*y).
///
/// All replacements happen at once: substitute(x/y, x = y, y = x) is y/x. A symbol that f does not contain
/// is left out of account.
///
/// @diagnostics "derivo: substitute(f, x = e): f must be an expression."
///              "derivo: substitute(f, x = e): a replacement is written x = e."
///              "derivo: substitute(f, x = e): the same symbol is replaced twice."
/// @example     examples/substitution.cpp
template <class F, class... B>
constexpr auto substitute(F f, B... replacements) {
    static_assert(Expression<F>, "derivo: substitute(f, x = e): f must be an expression. Write it with symbols.");
    static_assert((Binding<B> && ...),
                  "derivo: substitute(f, x = e): a replacement is written x = e. Name the symbol.");
    if constexpr (Expression<F> && (Binding<B> && ...)) {
        static_assert(((detail::times_replaced<B, B...> == 1) && ...),
                      "derivo: substitute(f, x = e): the same symbol is replaced twice. Name each once.");
        return detail::composed<detail::in_place_of<typename B::symbol_type...>::template of, F,
                                typename B::value_type...>::of(f, replacements.value...);
    }
}

/// A sub-expression that is computed as it was written: nothing is reordered, merged or cancelled in it.
template <class A>
struct verbatim : callable<verbatim<A>> {
    static constexpr term trace(graph& g, int offset) {
        graph original;
        const term root = A::trace(original, 0);
        return protect(g, original.view(), root.index, offset);
    }

private:
    // Each operation becomes a call of the row of its name, in which no pass sees arithmetic.
    static constexpr term protect(graph& g, const graph_view& from, int root, int offset) {
        copier copy(g, from);
        copy.shift_parameters(offset);
        for (int i = 0; i <= root; ++i) {
            const node n = from[i];
            if (n.code < negation_code || is_call(n)) {
                copy.copy(i);
                continue;
            }
            const term a{&g, copy[n.left]};
            const term kept =
                n.code == negation_code ? apply<"negation">(a) : protected_call(n.code, a, {&g, copy[n.right]});
            copy.replace(i, kept.index);
        }
        return {&g, copy[root]};
    }
    static constexpr term protected_call(int code, term a, term b) {
        switch (code) {
            case sum_code:
                return apply<"sum">(a, b);
            case difference_code:
                return apply<"difference">(a, b);
            case product_code:
                return apply<"product">(a, b);
            case quotient_code:
                return apply<"quotient">(a, b);
            default:
                return protected_power(a, b);
        }
    }
    static constexpr term protected_power(term base, term exponent) {
        if (!exponent.is_constant() || !exponent.value().is_integer()) return apply<"power">(base, exponent);
        const integer n = exponent.value().numerator;
        if (n < 1 || n > 16) return apply<"power">(base, exponent);
        term product = base;
        for (integer k = 1; k < n; ++k) product = apply<"product">(product, base);
        return product;
    }
};

/// `f` computed as it was written, for sums whose order of operations matters: as_written((s + y) - s) - y.
///
/// Its derivative follows the rules like any other's.
template <Expression E>
constexpr auto as_written(E f) {
    return detail::composed<verbatim, E>::of(f);
}

}  // namespace derivo

#endif
