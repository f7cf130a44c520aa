// SPDX-License-Identifier: BSL-1.0
//
// distribution: a factor taken into a sum, d (p + w t) as d p + (d w) t, where d w may stand in a slope already; so it does
// in d (p + w t)' = (d w) t'. A form from which shared_products and factoring start: what saves nothing, factoring takes
// out again.
// Digits: where the terms of the sum were rounded before d came, they may be rounded once more. A sum of values that were not
// may be exact where they cancel: d (x - y) stays, and so does d (2x - y).
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_DISTRIBUTE_HPP
#define DERIVO_OPTIMISE_DISTRIBUTE_HPP

#include <derivo/functions/retrace.hpp>

namespace derivo {

/// The products of a graph that hold a sum which nothing else uses, and of whose terms all but one were rounded.
class distributable {
public:
    constexpr explicit distributable(const graph_view& g)
        : g_(g), uses_(g.size, 0), exact_(g.size, 0), rounded_(g.size, 0), opens_(g.size, 0) {
        count_uses(g, g.roots, g.root_count, uses_);
        for (int i = 0; i < g.size; ++i) {
            const node n = g[i];
            if (is_sum(i)) {
                exact_[i] = exact_in(n.left) + exact_in(n.right);
                opens_[i] = uses_[i] == 1 && exact_[i] <= 1 ? 1 : 0;
            } else if (n.code == product_code) {
                opens_[i] = uses_[i] == 1 && holds(i) ? 1 : 0;
            }
            rounded_[i] = is_rounded(i) ? 1 : 0;
        }
    }

    constexpr bool is_needed(int i) const { return uses_[i] > 0; }
    constexpr bool is_sum(int i) const { return g_[i].code == sum_code || g_[i].code == difference_code; }
    /// Can another factor be taken into this node, a sum, or a product with one in it?
    constexpr bool opens(int i) const { return opens_[i] != 0; }
    /// Is this a product with such a factor?
    constexpr bool holds(int i) const {
        return g_[i].code == product_code && (opens(g_[i].left) || opens(g_[i].right));
    }

private:
    /// How many terms are exact, if the values of symbols are.
    constexpr int exact_in(int i) const {
        if (is_sum(i) && uses_[i] == 1) return exact_[i];
        return rounded_[i] != 0 ? 0 : 1;
    }
    constexpr bool is_rounded(int i) const {
        const node n = g_[i];
        switch (n.code) {
            case sum_code:
            case difference_code:
                return exact_[i] == 0;
            case negation_code:
                return rounded_[n.left] != 0;
            case product_code:
                return g_.is_constant(n.left) ? rounded_[n.right] != 0
                                              : !g_.is_constant(n.right) || rounded_[n.left] != 0;
            case quotient_code:
                return !g_.is_constant(n.right) || rounded_[n.left] != 0;
            case power_code:
                return true;
            default:
                return is_call(n) && g_.arity(i) > 0 && !g_.function(i).inlined;
        }
    }

    graph_view g_;
    buffer<int> uses_, exact_;
    buffer<char> rounded_, opens_;
};

/// Is there anything to distribute? Linear in the nodes.
constexpr bool has_distributable(const graph_view& g) {
    const distributable found(g);
    for (int i = 0; i < g.size; ++i)
        if (found.is_needed(i) && found.holds(i)) return true;
    return false;
}

class distribution {
public:
    constexpr distribution(graph& to, const graph_view& from) : from_(from), found_(from), trace_(to, from) {
        for (int i = 0; i < from.size; ++i) {
            if (!found_.is_needed(i)) continue;
            if (found_.holds(i))
                trace_.replace(i, spread(i));
            else
                trace_.step(i);
        }
    }

    constexpr term operator[](int i) const { return trace_[i]; }

private:
    /// d times a product: d and the other factor in the terms of the sum that it holds.
    constexpr term spread(int i, term d = {}) const {
        const node n = from_[i];
        const bool right = found_.opens(n.right);
        const term other = trace_[right ? n.left : n.right];
        return times(d.owner == nullptr ? other : d * other, right ? n.right : n.left);
    }

    /// d times a node.
    constexpr term times(term d, int i) const {
        const node n = from_[i];
        if (!found_.opens(i)) return d * trace_[i];
        if (!found_.is_sum(i)) return spread(i, d);
        const term left = times(d, n.left), right = times(d, n.right);
        return n.code == sum_code ? left + right : left - right;
    }

    graph_view from_;
    distributable found_;
    retracer trace_;
};

/// The graph, factors taken into sums.
constexpr void distribute(graph& to, const graph_view& from) {
    const distribution spread(to, from);
    for (int k = 0; k < from.root_count; ++k) to.root(spread[from.roots[k]].index);
}

}  // namespace derivo

#endif
