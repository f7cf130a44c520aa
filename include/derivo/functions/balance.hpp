// SPDX-License-Identifier: BSL-1.0
//
// balancer: long sums and products as balanced trees, ((a + b) + (c + d)) for (((a + b) + c) + d): operations that wait
// for no other run side by side, rounding errors grow with the logarithm of the length, and the derivatives of a product
// share more. Compilers may not do it.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_BALANCE_HPP
#define DERIVO_FUNCTIONS_BALANCE_HPP

#include <derivo/functions/retrace.hpp>

namespace derivo {

/// How a sum of like terms is split: (a₀ + a₁) + (a₂ + a₃), or (a₀ + a₂) + (a₁ + a₃), of which Clang adds both halves at
/// once, as vectors.
enum class split { halves, even_and_odd };

/// A graph with balanced sums and products in the place of chains of at least four operands whose inner results nothing
/// else uses, and one number for several factors that are numbers; all else as it is.
class balancer {
public:
    constexpr balancer(graph& to, const graph_view& from, const int* roots, int root_count, split sums = split::halves)
        : from_(from), copy_(to, from), to_(to), sums_(sums), uses_(from.size, 0), inner_(from.size, 0) {
        count_uses(from, roots, root_count, uses_);
        mark_inner();
        const int* const uses = uses_.begin();
        const char* const inner = inner_.begin();
        for (int i = 0; i < from_.size; ++i) {
            if (uses[i] == 0 || inner[i] != 0) continue;
            if (continues_chain(i))
                carry_over(i);
            else
                copy_.step(i);
        }
    }

    constexpr int operator[](int i) const { return copy_[i]; }

private:
    static constexpr int shortest_chain = 4;

    struct part {
        int node;
        bool negative;
    };
    struct signed_term {
        term value;
        bool negative;
    };

    /// Sums and differences are one kind of chain, products another; 0: none.
    static constexpr int chain_of(int code) {
        return code == sum_code || code == difference_code ? sum_code : code == product_code ? product_code : 0;
    }

    // Inner is what only an operation of the same kind uses.
    constexpr void mark_inner() {
        const node* const nodes = from_.nodes;
        const int* const uses = uses_.begin();
        char* const inner = inner_.begin();
        for (int i = from_.size - 1; i >= 0; --i) {
            const node n = nodes[i];
            const int kind = uses[i] > 0 ? chain_of(n.code) : 0;
            if (kind == 0) continue;
            if (uses[n.left] == 1 && chain_of(nodes[n.left].code) == kind) inner[n.left] = 1;
            if (uses[n.right] == 1 && chain_of(nodes[n.right].code) == kind) inner[n.right] = 1;
        }
    }

    /// Is one of its operands an inner result? Two operands alone are no chain.
    constexpr bool continues_chain(int i) const {
        const node n = from_.nodes[i];
        return n.code >= sum_code && n.code <= product_code &&
               (inner_.begin()[n.left] != 0 || inner_.begin()[n.right] != 0);
    }

    constexpr void carry_over(int i) {
        buffer<part> parts;
        gather(i, parts);
        const bool product = from_[i].code == product_code;
        const term factor = product ? merged_constants(parts) : term{};
        if (parts.size() < shortest_chain && factor.owner == nullptr) return copy_inner(i);
        const signed_term whole = !product && sums_ == split::even_and_odd && are_pairs_alike(parts)
                                      ? even_and_odd(parts)
                                      : combined(parts, 0, parts.size(), product);
        const term value = whole.negative ? -whole.value : whole.value;
        copy_.replace(i, (factor.owner == nullptr ? value : factor * value).index);
    }

    // 1/2 (2 a): if there are several numbers among the factors, their product, and they leave.
    constexpr term merged_constants(buffer<part>& parts) {
        number merged = 1;
        int kept = 0, count = 0;
        for (const part& p : parts) {
            if (from_.is_constant(p.node)) {
                merged = merged * from_.constant(p.node);
                ++count;
            }
        }
        if (count < 2 || count == parts.size() || !merged.exact || !merged.is_moderate()) return {};
        for (const part& p : parts)
            if (!from_.is_constant(p.node)) parts[kept++] = p;
        parts.shrink(kept);
        return {&to_, to_.constant(merged)};
    }

    /// The operands of the chain that ends in `top`, in their order.
    constexpr void gather(int top, buffer<part>& parts) const {
        buffer<part> pending;
        pending.push({top, false});
        while (!pending.empty()) {
            const part p = pending.pop();
            const node n = from_[p.node];
            if (p.node != top && inner_[p.node] == 0) {
                parts.push(p);
                continue;
            }
            pending.push({n.right, n.code == difference_code ? !p.negative : p.negative});
            pending.push({n.left, p.negative});
        }
    }

    // A short chain stays as it is: at most two inner nodes.
    constexpr void copy_inner(int i) {
        for (const int operand : {from_[i].left, from_[i].right})
            if (inner_[operand] != 0) copy_inner(operand);
        copy_.step(i);
    }

    constexpr bool are_pairs_alike(const buffer<part>& parts) const {
        for (int k = 0; k + 1 < parts.size(); k += 2) {
            const part a = parts[k], b = parts[k + 1];
            if (from_[a.node].code != from_[b.node].code || a.negative != b.negative) return false;
        }
        return parts.size() % 2 == 0;
    }
    constexpr signed_term even_and_odd(const buffer<part>& parts) {
        buffer<part> even, odd;
        for (int k = 0; k < parts.size(); ++k) (k % 2 == 0 ? even : odd).push(parts[k]);
        return added(combined(even, 0, even.size(), false), combined(odd, 0, odd.size(), false));
    }

    /// Parts low to high. Neighbours stay paired: the first half has an even number of them.
    constexpr signed_term combined(const buffer<part>& parts, int low, int high, bool product) {
        if (high - low == 1) return {{&to_, copy_[parts[low].node]}, parts[low].negative};
        const int half = (high - low) / 2, middle = low + (high - low > 2 ? half + half % 2 : half);
        const signed_term a = combined(parts, low, middle, product), b = combined(parts, middle, high, product);
        if (product)
            return {detail::commutative(product_code, a.value, b.value), false};  // a negation in it stays where it is
        return added(a, b);
    }
    static constexpr signed_term added(const signed_term& a, const signed_term& b) {
        if (a.negative == b.negative) return {a.value + b.value, a.negative};
        return {a.negative ? b.value - a.value : a.value - b.value, false};
    }

    graph_view from_;
    copier copy_;
    graph& to_;
    split sums_;
    buffer<int> uses_;
    buffer<char> inner_;
};

/// All roots of a graph, balanced.
constexpr void balance(graph& to, const graph_view& from) {
    const balancer balanced(to, from, from.roots, from.root_count);
    for (int k = 0; k < from.root_count; ++k) to.root(balanced[from.roots[k]]);
}

}  // namespace derivo

#endif
