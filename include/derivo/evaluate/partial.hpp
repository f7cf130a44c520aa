// SPDX-License-Identifier: BSL-1.0
//
// Derivatives of functions by position: partial<0>(F), partial<0, 1>(F), diff(F), diff<2>(F). Each is a function of the
// same arguments.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_PARTIAL_HPP
#define DERIVO_EVALUATE_PARTIAL_HPP

#include <derivo/evaluate/callable.hpp>

namespace derivo {

namespace detail {

/// ∂ⁿ(root)/∂x... for each root, x being variables by number, the latest first. Each order has a constant evaluation of
/// its own.
template <class Source, class Variables, int... LatestFirst>
struct partial_builder;
template <class Source, class Variables>
struct partial_builder<Source, Variables> : Source {};
template <class Source, class Variables, int K, int... Before>
struct partial_builder<Source, Variables, K, Before...> {
    using source = partial_builder<Source, Variables, Before...>;
    static constexpr graph_sizes expected() { return frozen<source>.sizes.grown(2, frozen<source>.sizes.roots); }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<source>;
        const seed only{Variables::text[K], {&g, g.constant(1)}};
        const forward_sweep slope(g, from, from.roots, from.root_count, &only, 1);
        for (int k = 0; k < from.root_count; ++k) g.root(slope[from.roots[k]].index);
    }
};

template <class Source, class Variables, int... LatestFirst>
struct partial_task {
    static constexpr mode way = after(Source::way, mode::forward);
    using builder = partial_builder<typename Source::builder, Variables, LatestFirst...>;
    using shape = typename Source::shape;
    using trees = typename Source::trees;
    using order = typename Variables::order;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 0;
};

template <class Variables, int... LatestFirst>
struct partial_by {
    template <class Tree>
    using of = partial_task<task_of<Tree>, Variables, LatestFirst...>;
};

template <class Variables, int... Done, class F>
constexpr auto partial_in_order(const F& f, std::integer_sequence<int, Done...>, std::integer_sequence<int>) {
    return functor_from<partial_by<Variables, Done...>::template of>(f);
}
template <class Variables, int... Done, int Next, int... Rest, class F>
constexpr auto partial_in_order(const F& f, std::integer_sequence<int, Done...>,
                                std::integer_sequence<int, Next, Rest...>) {
    return partial_in_order<Variables>(f, std::integer_sequence<int, Next, Done...>{},
                                       std::integer_sequence<int, Rest...>{});
}

template <int Order, int... Zero>
constexpr auto zeros() {
    if constexpr (sizeof...(Zero) == Order)
        return std::integer_sequence<int, Zero...>{};
    else
        return zeros<Order, Zero..., 0>();
}

}  // namespace detail

/// ∂F/∂(variable K), or a mixed derivative ∂ⁿF/∂...: a function of the same arguments, with results of the same shape.
///
/// The variables are the numbers that F is differentiated by, counted from 0 as they stand in its arguments: of
/// function<3, derivo::scalar>(f) variable 3 is the scalar. By forward accumulation.
///
/// @param F      function(f) or function(e, x, y)
/// @diagnostics  "derivo: partial<k>(F): F must be a function of arguments."
///               "derivo: partial<k>(F): F has no such variable."
/// @example      examples/functions.cpp
template <int... K, class F>
constexpr auto partial(const F& f) noexcept {
    constexpr bool ordered = detail::own_variables<F>::known;
    static_assert(
        ordered,
        "derivo: partial<k>(F): F must be a function of arguments. Write function(f), or function(e, x, y), or "
        "use diff(e, x) for an expression.");
    if constexpr (ordered) {
        using variables = typename detail::own_variables<F>::type;
        constexpr bool there = sizeof...(K) > 0 && ((K >= 0 && K < variables::count) && ...);
        static_assert(there,
                      "derivo: partial<k>(F): F has no such variable. They are counted from 0, and data is left out.");
        if constexpr (there)
            return detail::partial_in_order<variables>(f, std::integer_sequence<int>{},
                                                       std::integer_sequence<int, K...>{});
    }
}

/// The derivative of order `Order` of a function of one variable: a function of the same arguments.
///
/// @diagnostics "derivo: diff(F): F must be a function of one variable."
/// @example     examples/functions.cpp
template <int Order, class F>
    requires detail::is_functor<F>
constexpr auto diff(const F& f) noexcept {
    static_assert(Order >= 0, "derivo: diff<n>(F): the order is negative. Give n >= 0.");
    constexpr bool one = detail::own_variables<F>::type::count == 1;
    static_assert(one,
                  "derivo: diff(F): F must be a function of one variable. Use partial<k>(F) or gradient(F) for more.");
    if constexpr (one && Order > 0)
        return detail::partial_in_order<typename detail::own_variables<F>::type>(f, std::integer_sequence<int>{},
                                                                                 detail::zeros<Order>());
    else if constexpr (one)
        return f;
}
template <class F>
    requires detail::is_functor<F>
constexpr auto diff(const F& f) noexcept {
    return diff<1>(f);
}

}  // namespace derivo

#endif
