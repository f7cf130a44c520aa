// SPDX-License-Identifier: BSL-1.0
//
// reciprocal_multiples: what a reciprocal c/b is a factor of. Where each of these products has a number k, the same but for its
// sign, peephole takes it into the reciprocal: (c k/b) a.
// May include: core, graph.
#ifndef DERIVO_OPTIMISE_MULTIPLES_HPP
#define DERIVO_OPTIMISE_MULTIPLES_HPP

#include <initializer_list>

#include <derivo/graph/graph.hpp>

namespace derivo {

class reciprocal_multiples {
public:
    /// Of the nodes of a graph, used so often; find() comes next, if there are quotients.
    constexpr reciprocal_multiples(const graph_view& g, const buffer<int>& uses) : g_(g), uses_(uses) {}

    constexpr void find() {
        for (int i = 0; i < g_.size; ++i) {
            if (g_.nodes[i].code != product_code || uses_[i] == 0) continue;
            const multiple m = multiple_of(g_.nodes[i]);
            if (m.r == no_node) continue;
            if (found_.empty()) buffer<counted>(g_.size, {}).swap(found_);
            counted& found = found_[m.r];
            if (found.count == 0) found.k = m.k;
            found.count += size_of(m.k) == size_of(found.k) ? 1 : uses_[m.r] + 1;
        }
    }

    /// r (k a) or k (r a), with r = c/b and a number k.
    struct multiple {
        int r = no_node, k = no_node, a = no_node;
    };
    constexpr multiple of(const node& n) const { return found_.empty() ? multiple{} : multiple_of(n); }
    /// Is this reciprocal used in such products only, with one number?
    constexpr bool share_a_number(int r) const { return found_[r].count == uses_[r]; }

private:
    constexpr bool is_reciprocal(int i) const {
        return g_.nodes[i].code == quotient_code && g_.is_constant(g_.nodes[i].left);
    }
    constexpr number size_of(int k) const { return absolute(g_.constant(k)); }

    constexpr multiple multiple_of(const node& n) const {
        if (n.code != product_code) return {};
        for (const bool swapped : {false, true}) {
            const int p = swapped ? n.right : n.left, q = swapped ? n.left : n.right;
            if (uses_[q] != 1 || g_.nodes[q].code != product_code) continue;
            const int u = g_.nodes[q].left, v = g_.nodes[q].right;
            if (is_reciprocal(p) && g_.is_constant(u)) return {p, u, v};
            if (is_reciprocal(p) && g_.is_constant(v)) return {p, v, u};
            if (g_.is_constant(p) && is_reciprocal(u)) return {u, p, v};
            if (g_.is_constant(p) && is_reciprocal(v)) return {v, p, u};
        }
        return {};
    }

    struct counted {
        int count = 0;  // of such products; more than all uses, where their numbers differ
        int k = no_node;
    };

    graph_view g_;
    const buffer<int>& uses_;
    buffer<counted> found_;  // for each reciprocal; empty if there is none
};

}  // namespace derivo

#endif
