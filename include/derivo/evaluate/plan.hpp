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
    mode way;                    // forward, reverse, by elimination, ...
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

namespace detail {

template <class Task>
concept MadeInOneOfThreeWays = requires { typename Task::template builder_by<mode::forward>; };

/// Can this task be done forward, in reverse, by elimination? Says so if not.
template <class Task, mode Way>
constexpr bool has_plan() {
    constexpr bool choice =
        MadeInOneOfThreeWays<Task> && (Way == mode::forward || Way == mode::reverse || Way == mode::elimination);
    static_assert(choice,
                  "derivo: plan<mode>(g): g must be a gradient or a Jacobian, and the mode forward, reverse or "
                  "elimination. Only these are chosen by counting; plan(g) is the plan of all others.");
    if constexpr (choice) {
        constexpr bool done = frozen<typename Task::template builder_by<Way>>.sizes.roots > 0;
        static_assert(
            done,
            "derivo: plan<mode::elimination>(g): the graph is too large, or fills in too much. Ask for the plan "
            "forward or in reverse.");
        return done;
    } else {
        return false;
    }
}

}  // namespace detail

/// What the plan of a gradient or a Jacobian would be in this mode: plan<mode::reverse>(jacobian(F, x, y)).
///
/// @diagnostics "derivo: plan<mode>(g): g must be a gradient or a Jacobian, and the mode forward, reverse or elimination."
///              "derivo: plan<mode::elimination>(g): the graph is too large, or fills in too much."
/// @example     examples/elimination.cpp
template <mode Way, class Task, class Numbers, class... Order>
constexpr plan_of_derivative plan(const functor<Task, Numbers, Order...>&) noexcept {
    if constexpr (detail::has_plan<Task, Way>()) {
        constexpr const auto& program = optimised<typename Task::template builder_by<Way>>;
        return {Way, count_operations(program), program.sizes.nodes, program.sizes.roots};
    } else {
        return {};
    }
}

}  // namespace derivo

#endif
