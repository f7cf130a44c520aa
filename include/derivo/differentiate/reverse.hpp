// SPDX-License-Identifier: BSL-1.0
//
// Reverse differentiation on a graph: one sweep from the results back to the symbols, the adjoint of each node
// beside it. All partial derivatives of one result for a small multiple of its own cost, however many symbols
// there are; no division is added, so a factor that is 0 does no harm. Names no function.
// (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 3.)
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_REVERSE_HPP
#define DERIVO_DIFFERENTIATE_REVERSE_HPP

#include <derivo/differentiate/varying.hpp>
#include <derivo/functions/exponential.hpp>  // the power rule needs the logarithm

namespace derivo {

/// The derivatives of Σ weight·root by each of some symbols, appended to another graph.
class reverse_sweep {
public:
    constexpr reverse_sweep(graph& to, const graph_view& from, const char* const* symbols, int symbol_count)
        : g_(to),
          from_(from),
          values_(to, from),
          varies_(from.size, 0),
          adjoints_(from.size, no_node),
          leaves_(symbol_count, no_node) {
        const name_table wanted(symbols, symbol_count);
        for (int i = 0; i < from_.size; ++i) {
            if (from_[i].code != symbol_code) continue;
            const int k = wanted.find(from_.symbol(i));
            if (k < 0) continue;
            leaves_[k] = i;
            varies_[i] = 1;
        }
    }

    /// Weights a root: to be called for each before `sweep`.
    constexpr void weigh(int root, term weight) { contribute(root, weight); }

    constexpr void sweep() {
        detail::spread_varying(from_, varies_);
        detail::copy_needed_values(values_, from_, varies_);
        for (int i = from_.size - 1; i >= 0; --i)
            if (varies_[i] != 0 && has_adjoint(i) && !is_leaf(from_[i])) propagate(i, adjoint(i));
    }

    /// ∂(Σ weight·root)/∂(symbol k); 0 where nothing depends on it.
    constexpr term operator[](int k) const {
        const int leaf = leaves_[k];
        return leaf != no_node && has_adjoint(leaf) ? adjoint(leaf) : term{&g_, g_.constant(0)};
    }

private:
    constexpr bool has_adjoint(int i) const { return adjoints_[i] != no_node; }
    constexpr term at(int i) const { return {&g_, values_[i]}; }
    constexpr term adjoint(int i) const { return {&g_, adjoints_[i]}; }
    static constexpr term none() { return {}; }

    constexpr void contribute(int i, term part) { adjoints_[i] = (has_adjoint(i) ? adjoint(i) + part : part).index; }
    /// To an operand, if it varies.
    constexpr void pass(int i, term part) {
        if (varies_[i] != 0) contribute(i, part);
    }

    // ā, the adjoint of this node, to its operands: ā ∂(node)/∂(operand).
    constexpr void propagate(int i, term a) {
        const node n = from_[i];
        if (n.code == pair_code) return;
        if (is_call(n)) return chain_rule(i, a);
        switch (n.code) {
            case negation_code:
                return pass(n.left, -a);
            case sum_code:
                pass(n.left, a);
                return pass(n.right, a);
            case difference_code:
                pass(n.left, a);
                return pass(n.right, -a);
            case product_code:
                return product_rule(n, a);
            case quotient_code:
                return quotient_rule(i, a);
            default:
                return power_rule(i, a);
        }
    }

    constexpr void product_rule(const node& n, term a) {
        if (n.left == n.right) return contribute(n.left, 2 * (a * at(n.left)));
        if (varies_[n.left] != 0) contribute(n.left, a * at(n.right));
        if (varies_[n.right] != 0) contribute(n.right, a * at(n.left));
    }

    // ∂(a/b)/∂a = 1/b and ∂(a/b)/∂b = -(a/b)/b: the quotient itself is already there.
    constexpr void quotient_rule(int i, term a) {
        const node n = from_[i];
        const term share = at(n.left).is(1) ? a * at(i) : a / at(n.right);
        pass(n.left, share);
        if (varies_[n.right] != 0) contribute(n.right, -(share * at(i)));
    }

    constexpr void power_rule(int i, term a) {
        const node n = from_[i];
        const bool base = varies_[n.left] != 0, exponent = varies_[n.right] != 0;
        const term b = at(n.left), e = at(n.right);
        if (base && exponent) {
            const auto both = row<"power">::partials(at(i), b, e);
            contribute(n.left, a * both.slopes[0].in(g_));
            contribute(n.right, a * both.slopes[1].in(g_));
        } else if (base) {
            contribute(n.left, row<"power">::slope(at(i), b, e, a, none()));
        } else {
            contribute(n.right, row<"power">::slope(at(i), b, e, none(), a));
        }
    }

    constexpr void chain_rule(int i, term a) {
        const int count = from_.arity(i);
        buffer<term> arguments, partials(count, term{});
        arguments.reserve(count);
        for (int k = 0; k < count; ++k) arguments.push(at(from_.operand(i, k)));
        from_.function(i).partials(at(i), arguments.begin(), partials.begin());
        for (int k = 0; k < count; ++k) pass(from_.operand(i, k), a * partials[k]);
    }

    graph& g_;
    graph_view from_;
    copier values_;
    buffer<char> varies_;
    buffer<int> adjoints_;
    buffer<int> leaves_;  // the node of each symbol
};

}  // namespace derivo

#endif
