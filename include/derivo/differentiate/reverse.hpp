// SPDX-License-Identifier: BSL-1.0
//
// Reverse differentiation on a graph: one sweep from the results back to the symbols, the adjoint of each node
// beside it. All partial derivatives of one result for a small multiple of its own cost, however many symbols
// there are; no division is added, so a factor that is 0 does no harm. Names no function.
// (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 3.)
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_REVERSE_HPP
#define DERIVO_DIFFERENTIATE_REVERSE_HPP

#include <derivo/differentiate/linearised.hpp>

namespace derivo {

/// The derivatives of Σ weight·root by each of some symbols, appended to another graph.
class reverse_sweep {
public:
    constexpr reverse_sweep(graph& to, const graph_view& from, const char* const* symbols, int symbol_count)
        : g_(to), size_(from.size), local_(to, from, symbols, symbol_count), adjoints_(from.size, no_node) {}

    /// Weights a root: to be called for each before `sweep`.
    constexpr void weigh(int root, term weight) { contribute(root, weight); }

    /// Each adjoint ā to the operands: ā ∂(node)/∂(operand).
    constexpr void sweep() {
        local_.copy_values();
        const auto pass = [this](int operand, term part) { contribute(operand, part); };
        for (int i = size_ - 1; i >= 0; --i)
            if (local_.varies(i) && has_adjoint(i)) local_.apply_rule(i, adjoint(i), pass);
    }

    /// ∂(Σ weight·root)/∂(symbol k); 0 where nothing depends on it.
    constexpr term operator[](int k) const {
        const int leaf = local_.leaf(k);
        return leaf != no_node && has_adjoint(leaf) ? adjoint(leaf) : term{&g_, g_.constant(0)};
    }

private:
    constexpr bool has_adjoint(int i) const { return adjoints_[i] != no_node; }
    constexpr term adjoint(int i) const { return {&g_, adjoints_[i]}; }
    constexpr void contribute(int i, term part) { adjoints_[i] = (has_adjoint(i) ? adjoint(i) + part : part).index; }

    graph& g_;
    int size_;
    linearised_graph local_;
    buffer<int> adjoints_;
};

}  // namespace derivo

#endif
