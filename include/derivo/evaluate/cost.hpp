// SPDX-License-Identifier: BSL-1.0
//
// cost(f): what one evaluation does.
// May include: core, graph, functions' interface, expression, optimise.
#ifndef DERIVO_EVALUATE_COST_HPP
#define DERIVO_EVALUATE_COST_HPP

#include <derivo/evaluate/function.hpp>

namespace derivo {

namespace detail {

template <class... Trees>
constexpr operation_count cost_of(tree_list<Trees...>) {
    constexpr operation_count count = count_operations(program_of<Trees...>);
    return count;
}

}  // namespace detail

/// The operations of one evaluation of `f`, an expression or a bundle: additions, multiplications, divisions,
/// negations, square roots, calls. Constant: static_assert(cost(f).calls == 1).
template <class F>
    requires Expression<F> || detail::is_bundle<F>
constexpr operation_count cost(F) {
    return detail::cost_of(typename detail::trees_in<F>::type{});
}
template <class F, class... X>
constexpr operation_count cost(function_of<F, X...> f) {
    return cost(f.formula);
}

}  // namespace derivo

#endif
