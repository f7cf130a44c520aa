// SPDX-License-Identifier: BSL-1.0
//
// slope_products: the products of slopes along a chain. max(x, 0) has the slope 0 for x < 0, and its square root as well,
// although that of a root is infinite at 0: where a function does not change, nothing made of it does. Names no function.
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_SLOPE_PRODUCTS_HPP
#define DERIVO_DIFFERENTIATE_SLOPE_PRODUCTS_HPP

#include <derivo/functions/power.hpp>

namespace derivo {

class slope_products {
public:
    /// Of the slopes of functions in this graph.
    constexpr explicit slope_products(const graph_view& from) {
        for (int k = 0; k < from.function_count; ++k) {
            const function_info& f = *from.functions[k];
            gates_ = gates_ || f.gate || f.picks || f.selects;
        }
    }

    /// a b, and 0 where one of both is 0 on a whole region, even if the other is infinite there.
    constexpr term operator()(term a, term b) {
        if (!gates_) return a * b;
        look_at(a.owner->view());
        if (is_gate_[b.index] != 0 && may_be_infinite_[a.index] != 0) return damped(a, b);
        if (is_gate_[a.index] != 0 && may_be_infinite_[b.index] != 0) return damped(b, a);
        return a * b;
    }

private:
    constexpr void look_at(const graph_view& g) {
        for (int i = is_gate_.size(); i < g.size; ++i) {
            is_gate_.push(gate(g, i) ? 1 : 0);
            may_be_infinite_.push(infinite(g, i) ? 1 : 0);
        }
    }

    /// Is it 0 on a whole region: a step, max(x, 0), a selection with a branch that is 0, a product of such a one?
    constexpr bool gate(const graph_view& g, int i) const {
        const node n = g[i];
        switch (n.code) {
            case negation_code:
            case quotient_code:
                return is_gate_[n.left] != 0;
            case product_code:
                return is_gate_[n.left] != 0 || is_gate_[n.right] != 0;
            case sum_code:
            case difference_code:
                return is_gate_[n.left] != 0 && is_gate_[n.right] != 0;
            default:
                return is_call(n) && (g.function(i).gate || may_pick_zero(g, i));
        }
    }
    /// Is one of the values that this call chooses from the number 0?
    static constexpr bool may_pick_zero(const graph_view& g, int call) {
        const function_info& f = g.function(call);
        if (!f.picks && !f.selects) return false;
        for (int k = f.selects ? 1 : 0; k < f.arity; ++k)
            if (const int i = g.operand(call, k); g.is_constant(i) && g.constant(i).is_zero()) return true;
        return false;
    }

    /// Is there a division in it, or a power with a negative or an unknown exponent?
    constexpr bool infinite(const graph_view& g, int i) const {
        const node n = g[i];
        switch (n.code) {
            case quotient_code:
                return true;
            case power_code:
                return !g.is_constant(n.right) || g.constant(n.right).is_negative();
            case negation_code:
                return may_be_infinite_[n.left] != 0;
            case sum_code:
            case difference_code:
            case product_code:
                return may_be_infinite_[n.left] != 0 || may_be_infinite_[n.right] != 0;
            default:
                return false;
        }
    }

    bool gates_ = false;
    buffer<char> is_gate_, may_be_infinite_;  // of each node that was there when a product was last made
};

}  // namespace derivo

#endif
