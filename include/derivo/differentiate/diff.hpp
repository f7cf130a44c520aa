// SPDX-License-Identifier: BSL-1.0
//
// diff: the derivative of an expression, an expression again. Its type stays short, derivative<F, X...>;
// its graph is made when something asks for it.
// May include: core, graph, functions' interface, expression.
#ifndef DERIVO_DIFFERENTIATE_DIFF_HPP
#define DERIVO_DIFFERENTIATE_DIFF_HPP

#include <derivo/differentiate/forward.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/expression/traced.hpp>

namespace derivo {

namespace detail {

template <class F, class... LatestFirst>
struct derivative_builder;

/// The builder of ∂ⁿF, its symbols turned round: the latest step first, so that the earlier ones are shared.
template <class Builder, class... X>
struct steps {
    using type = Builder;
};
template <class F, class... Done, class X, class... Rest>
struct steps<derivative_builder<F, Done...>, X, Rest...> : steps<derivative_builder<F, X, Done...>, Rest...> {};

}  // namespace detail

/// ∂ⁿF/∂X..., one symbol for each order.
template <class F, class... X>
struct derivative : callable<derivative<F, X...>> {
    static constexpr term trace(graph& g, int offset) {
        constexpr const auto& from = frozen<typename detail::steps<detail::derivative_builder<F>, X...>::type>;
        return {&g, copier(g, from).shift_parameters(offset).copy(from.root())};
    }
};

namespace detail {

/// From the graph of ∂ⁿ⁻¹F, one more sweep: each order has a constant evaluation of its own.
template <class F>
struct derivative_builder<F> : trace_builder<F> {};

template <class F, class X, class... Before>
struct derivative_builder<F, X, Before...> {
    static constexpr void build(graph& g) {
        constexpr const auto& from = frozen<derivative_builder<F, Before...>>;
        g.root(forward_sweep(g, from, from.root(), X::text.text)[from.root()].index);
    }
};

// No template: each symbol that a formula is differentiated by would be a function with the formula in its name.
constexpr bool needs_symbol(const graph_view& g, const char* name) {
    for (int k = 0; k < g.name_count; ++k)  // a frozen graph names what it needs, and nothing else
        if (same_text(g.names[k], name)) return true;
    return false;
}
template <class F, class X>
constexpr bool depends_on() {
    return needs_symbol(traced<F>, X::text.text);
}

/// derivative<Tree, X...>, without nesting.
template <class Tree, class... X>
struct differentiated {
    using type = derivative<Tree, X...>;
};
template <class F, class... Done, class... X>
struct differentiated<derivative<F, Done...>, X...> {
    using type = derivative<F, Done..., X...>;
};
template <class... X>
struct by {
    template <class Tree>
    using derivative_of = typename differentiated<Tree, X...>::type;
};

}  // namespace detail

/// Derivative of `f` with respect to `x`, or to several symbols, one after another.
///
/// ∂f/∂x by the chain rule over the rows of functions/: sum, difference, product, quotient, power by
/// cases, and the partials of each function.
///
/// @param x      symbols; `f` need not contain them (then the result is the constant 0)
/// @returns      an expression; evaluate it with numbers or differentiate it again
/// @diagnostics  "derivo: diff(f, x): x must be a symbol."
///               "derivo: diff(f, x): f must be an expression."
/// @cost         linear in the nodes of f
/// @example      examples/first_derivative.cpp
template <class F, class... X>
constexpr auto diff(F f, X...) noexcept {
    static_assert(Expression<F>,
                  "derivo: diff(f, x): f must be an expression. Write it with symbols, as in derivo::symbol<\"x\"> x; "
                  "of a functor take the jacobian.");
    static_assert(sizeof...(X) > 0, "derivo: diff(f, x): no symbol is given. Say the variable, as in diff(f, x).");
    static_assert((Symbol<X> && ...),
                  "derivo: diff(f, x): x must be a symbol. Differentiate by a derivo::symbol, and use substitute for "
                  "anything else.");
    if constexpr (Expression<F> && (Symbol<X> && ...)) {
        using tree = typename detail::part<F>::tree;
        using derived = detail::composed<detail::by<X...>::template derivative_of, F>;
        if constexpr (!(detail::needs_symbol(traced<tree>, X::text.text) && ...))
            return constant<0>{};
        else if constexpr (derived::holds_numbers)
            return derived::of(f);
        else
            return typename derived::type{};
    }
}

namespace detail {

template <int Order, class F, class X, class... Done>
constexpr auto diff_n(F f, X x, Done... done) {
    if constexpr (Order == 0 && sizeof...(Done) == 0)
        return f;
    else if constexpr (Order == 0)
        return diff(f, done...);
    else
        return diff_n<Order - 1>(f, x, done..., x);
}

}  // namespace detail

/// The derivative of order `Order`: dⁿf/dxⁿ. Order 0 is f itself.
///
/// @diagnostics "derivo: diff<n>(f, x): the order is negative."
template <int Order, class F, class X>
constexpr auto diff(F f, X x) noexcept {
    static_assert(Order >= 0,
                  "derivo: diff<n>(f, x): the order is negative. Use antiderivative(f, x), and n >= 0 here.");
    return detail::diff_n<(Order > 0 ? Order : 0)>(f, x);
}

/// @diagnostics "derivo: diff<n>(f, x): no symbol is given."
template <int Order, Expression F>
constexpr F diff(F f) noexcept {
    static_assert(sizeof(F) == 0, "derivo: diff<n>(f, x): no symbol is given. Say the variable, as in diff<2>(f, x).");
    return f;
}

}  // namespace derivo

#endif
