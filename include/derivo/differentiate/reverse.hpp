// SPDX-License-Identifier: BSL-1.0
//
// Reverse differentiation on a graph: one sweep from the results back to the symbols, the adjoint of each node
// beside it. All partial derivatives of one result for a small multiple of its own cost, however many symbols
// there are; no division is added, so a factor that is 0 does no harm. Names no function.
// (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 3.)
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_REVERSE_HPP
#define DERIVO_DIFFERENTIATE_REVERSE_HPP

#include <derivo/differentiate/branches.hpp>
#include <derivo/differentiate/linearised.hpp>

namespace derivo {

/// The derivatives of Σ weight·root by each of some symbols, appended to another graph.
class reverse_sweep {
public:
    constexpr reverse_sweep(graph& to, const graph_view& from, const char* const* symbols, int symbol_count)
        : g_(to),
          size_(from.size),
          symbols_(symbol_count),
          local_(to, from, symbols, symbol_count),
          adjoints_(to, from) {}

    /// Weights a root: to be called for each before `sweep`.
    constexpr void weigh(int root, term weight) { adjoints_.add(root, weight); }

    /// Each adjoint ā to the operands: ā ∂(node)/∂(operand).
    constexpr void sweep() {
        local_.copy_values();
        for (int i = size_ - 1; i >= 0; --i) {
            if (!local_.varies(i)) continue;
            adjoints_.settle(i);
            if (adjoints_.has(i)) propagate(i, adjoints_[i]);
        }
        for (int k = 0; k < symbols_; ++k)
            if (local_.leaf(k) != no_node) adjoints_.settle_outside(local_.leaf(k));
    }

    /// ∂(Σ weight·root)/∂(symbol k); 0 where nothing depends on it.
    constexpr term operator[](int k) const {
        const int leaf = local_.leaf(k);
        return leaf != no_node && adjoints_.has(leaf) ? adjoints_[leaf] : term{&g_, g_.constant(0)};
    }

private:
    constexpr void propagate(int i, term a) {
        if (!local_.selects(i))
            return local_.apply_rule(i, a, [this](int operand, term part) { adjoints_.add(operand, part); });
        // ∂(c ? u : v)/∂u = 1 where c holds: u has ā as its adjoint there.
        adjoints_.open_branches(local_.selection(i), local_.condition(i));
        for (const int branch : {0, 1})
            if (const int u = local_.branch(i, branch); u != no_node) adjoints_.add_to_branch(u, a, branch);
    }

    graph& g_;
    int size_, symbols_;
    linearised_graph local_;
    branch_adjoints adjoints_;
};

}  // namespace derivo

#endif
