// SPDX-License-Identifier: BSL-1.0
//
// Forward differentiation on a graph, by the chain rule over the rows of the function table: one sweep
// from the operands to the results, the slope of each node beside it. Names no function.
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_FORWARD_HPP
#define DERIVO_DIFFERENTIATE_FORWARD_HPP

#include <derivo/functions/exponential.hpp>  // the power rule needs the logarithm
#include <derivo/graph/copy.hpp>

namespace derivo {

/// The slopes ∂(node)/∂(one symbol) of the nodes of a graph, appended to that graph.
class forward_sweep {
public:
    constexpr forward_sweep(graph& g, int variable, int root) : g_(g), slopes_(root + 1, no_node) {
        buffer<char> needed(root + 1, 0);
        mark_reachable(g.view(), &root, 1, needed);
        if (variable <= root) slopes_[variable] = g.constant(1);
        for (int i = 0; i <= root; ++i)
            if (needed[i] != 0 && i != variable) slopes_[i] = slope_of(i).index;
    }

    /// ∂(node)/∂(variable); 0 where the node does not depend on it.
    constexpr term operator[](int i) const { return varies(i) ? term{&g_, slopes_[i]} : term{&g_, g_.constant(0)}; }

private:
    constexpr bool varies(int i) const { return slopes_[i] != no_node; }
    constexpr term at(int i) const { return {&g_, i}; }
    constexpr term slope(int i) const { return {&g_, slopes_[i]}; }
    static constexpr term none() { return {}; }

    constexpr term slope_of(int i) {
        const node n = g_[i];
        if (is_leaf(n) || n.code == pair_code) return none();
        if (n.code == negation_code) return varies(n.left) ? -slope(n.left) : none();
        if (is_call(n)) return chain_rule(i);
        const bool left = varies(n.left), right = varies(n.right);
        if (!left && !right) return none();
        const term a = at(n.left), b = at(n.right);
        switch (n.code) {
            case sum_code: return left && right ? slope(n.left) + slope(n.right) : left ? slope(n.left) : slope(n.right);
            case difference_code:
                return left && right ? slope(n.left) - slope(n.right) : left ? slope(n.left) : -slope(n.right);
            case product_code:
                return left && right ? slope(n.left) * b + a * slope(n.right)
                                     : left ? slope(n.left) * b : a * slope(n.right);
            case quotient_code: return quotient_rule(i, left, right);
            default: return power_rule(i, left, right);
        }
    }

    // (a/b)' = (a' - (a/b) b')/b and (1/b)' = -(1/b)² b': the quotient itself is already there.
    constexpr term quotient_rule(int i, bool left, bool right) {
        const node n = g_[i];
        const term b = at(n.right);
        if (!right) return slope(n.left) / b;
        if (at(n.left).is(1)) return -(at(i) * at(i) * slope(n.right));
        const term change = at(i) * slope(n.right);
        return (left ? slope(n.left) - change : -change) / b;
    }

    constexpr term power_rule(int i, bool left, bool right) {
        const node n = g_[i];
        return row<"power">::slope(at(i), at(n.left), at(n.right), left ? slope(n.left) : none(),
                                   right ? slope(n.right) : none());
    }

    // f(u, v, ...)' = f_u u' + f_v v' + ...
    constexpr term chain_rule(int i) {
        const graph_view view = g_.view();
        const int count = view.arity(i);
        bool any = false;
        buffer<term> arguments;
        for (int k = 0; k < count; ++k) {
            arguments.push(at(view.operand(i, k)));
            any = any || varies(arguments[k].index);
        }
        if (!any) return none();
        buffer<term> partials(count, term{});
        view.function(i).partials(at(i), arguments.begin(), partials.begin());
        term total{};
        for (int k = 0; k < count; ++k) {
            if (!varies(arguments[k].index)) continue;
            const term part = partials[k] * slope(arguments[k].index);
            total = total.owner == nullptr ? part : total + part;
        }
        return total;
    }

    graph& g_;
    buffer<int> slopes_;
};

}  // namespace derivo

#endif
