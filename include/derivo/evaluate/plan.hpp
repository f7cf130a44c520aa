// SPDX-License-Identifier: BSL-1.0
//
// plan(g): how derivo computes a derivative, and what it costs beside the formula alone.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_PLAN_HPP
#define DERIVO_EVALUATE_PLAN_HPP

#include <derivo/evaluate/cost.hpp>
#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

/// How a derivative is computed.
struct plan_of_derivative {
    mode way;                    // the kind of sweeps
    operation_count operations;  // of one evaluation
    int nodes;                   // of the program: inputs, constants and operations
    int results;                 // numbers computed; a symmetric matrix has fewer than entries
};

/// The plan of gradient(...), jacobian(...), hessian(...) and their kin; also of an expression or a bundle. A constant.
///
/// @example examples/gradient.cpp
template <class F>
    requires Expression<F> || detail::is_functor<F>
constexpr plan_of_derivative plan(const F&) noexcept {
    using task = detail::task_in_t<F>;
    constexpr const auto& program = task::program();
    return {task::way, count_operations(program), program.sizes.nodes, program.sizes.roots};
}

}  // namespace derivo

#endif
