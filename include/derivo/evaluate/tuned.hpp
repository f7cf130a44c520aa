// SPDX-License-Identifier: BSL-1.0
//
// tuned<policy>(f): f evaluated by a program that a policy allows, or that is the cheapest on another target.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_TUNED_HPP
#define DERIVO_EVALUATE_TUNED_HPP

#include <derivo/evaluate/fields.hpp>
#include <derivo/optimise/merge.hpp>
#include <derivo/optimise/policy.hpp>

namespace derivo {

namespace detail {

/// The graph of another builder, for programs under a policy.
template <class Builder, policy Policy>
struct tuned_builder {
    static constexpr policy wanted = Policy;
    static constexpr graph_sizes expected() { return frozen<Builder>.sizes; }
    static constexpr void build(graph& g) { Builder::build(g); }
};

/// The same with calls merged.
template <class Builder, policy Policy>
struct merged_builder : tuned_builder<Builder, Policy> {
    static constexpr void build(graph& g) {
        graph exponentials;
        merge(exponentials, frozen<Builder>, merging::exponentials, Policy.merged_exponentials);
        merge(g, exponentials.view(), merging::logarithms, Policy.merged_logarithms);
    }
};

/// The cheapest program of some graphs that mean the same.
template <policy Policy, class... Builders>
constexpr const auto& cheapest_tuned() {
    if constexpr (Policy.merged_exponentials || Policy.merged_logarithms)
        return cheaper<Policy.costs, optimised<tuned_builder<Builders, Policy>>...,
                       optimised<merged_builder<Builders, Policy>>...>();
    else
        return cheaper<Policy.costs, optimised<tuned_builder<Builders, Policy>>...>();
}

/// The program of a task under a policy. High derivatives among formulas are tried both ways, as ever.
template <policy Policy, class Task>
struct tuned_program {
    static constexpr const auto& of() { return cheapest_tuned<Policy, typename Task::builder>(); }
};
template <policy Policy, class... Trees>
struct tuned_program<Policy, list_task<Trees...>> {
    static constexpr const auto& of() {
        if constexpr ((has_series<Trees> || ...))
            return cheapest_tuned<Policy, bundle_builder<Trees...>, series_builder<Trees...>>();
        else
            return cheapest_tuned<Policy, bundle_builder<Trees...>>();
    }
};
template <policy Policy, class Tree>
struct tuned_program<Policy, value_task<Tree>> : tuned_program<Policy, list_task<Tree>> {};

/// Another task with a program of its own. What is differentiated is the formula, not the program.
template <class Whole, policy Policy>
struct tuned_task : Whole {
    static constexpr const auto& program() { return tuned_program<Policy, Whole>::of(); }
};

template <class Whole, policy Policy, class Numbers, class... Order>
inline constexpr int component_count<functor<tuned_task<Whole, Policy>, Numbers, Order...>> =
    component_count<functor<Whole, Numbers, Order...>>;
template <std::size_t K, class Whole, policy Policy>
struct component_tree<K, tuned_task<Whole, Policy>> : component_tree<K, Whole> {};

template <policy Policy, class Task, class Numbers, class... Order>
constexpr auto tuned(const functor<Task, Numbers, Order...>& f) {
    return functor<tuned_task<Task, Policy>, Numbers, Order...>{f.numbers};
}

}  // namespace detail

/// `f` with a program chosen under a policy: reciprocals, merged exponentials and logarithms where the policy allows them,
/// and the prices of its target.
///
/// Called like f, with the same results but for rounding. Tune what you call, last: what is made of a tuned functor by
/// differentiation is made of the formula, under the default policy.
///
/// @param f      an expression, or a functor: function, bundle, gradient, jacobian, ...
/// @returns      a functor; cost(), plan() and to_c() show its program
/// @diagnostics  "derivo: tuned<policy>(f): f must be an expression or a functor."
///               "derivo: tuned<policy>(f): a price is negative."
/// @example      examples/policy.cpp
template <policy Policy, class F>
constexpr auto tuned(F f) noexcept {
    constexpr bool fits = Expression<F> || detail::is_functor<F>;
    static_assert(fits,
                  "derivo: tuned<policy>(f): f must be an expression or a functor. Give it a formula, or what bundle, "
                  "function, gradient and their kin return.");
    static_assert(Policy.costs.valid(),
                  "derivo: tuned<policy>(f): a price is negative. Give each operation a price of 0 or more.");
    if constexpr (fits && Policy.costs.valid()) return detail::tuned<Policy>(detail::as_functor(f));
}

}  // namespace derivo

#endif
