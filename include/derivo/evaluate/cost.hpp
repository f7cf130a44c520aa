// SPDX-License-Identifier: BSL-1.0
//
// cost(f): what one evaluation does.
// May include: core, graph, functions' interface, expression, optimise.
#ifndef DERIVO_EVALUATE_COST_HPP
#define DERIVO_EVALUATE_COST_HPP

#include <derivo/evaluate/function.hpp>

namespace derivo {

/// The operations of one evaluation of `f`, an expression or a functor (a bundle, a gradient, ...): additions,
/// multiplications, divisions, negations, square roots, selections, calls. Constant: static_assert(cost(f).calls == 1).
/// The sine and the cosine of one argument count as two calls, although compilers make them one, of sincos, where the
/// library has it.
template <class F>
    requires Expression<F> || detail::is_functor<F>
constexpr operation_count cost(F) {
    constexpr operation_count count = count_operations(detail::task_in_t<F>::program());
    return count;
}

}  // namespace derivo

#endif
