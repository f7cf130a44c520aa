// SPDX-License-Identifier: BSL-1.0
//
// The canonical form of an expression, as a graph. The rules are listed in docs/explanation/canonical-form.md.
// May include: core, graph, functions' interface, expression, differentiate.
#ifndef DERIVO_SIMPLIFY_CANONICAL_HPP
#define DERIVO_SIMPLIFY_CANONICAL_HPP

#include <derivo/expression/traced.hpp>
#include <derivo/graph/frozen.hpp>
#include <derivo/simplify/normalise.hpp>
#include <derivo/simplify/write.hpp>

namespace derivo {

/// A canonical form with more nodes than this, written as a tree, gets neither type nor text: both are trees.
inline constexpr int largest_tree = 2000;

namespace detail {

/// The rules applied once, to every root. False if digits were lost.
constexpr bool apply_rules(graph& to, const graph_view& from, numbers allowed) {
    normal_graph normal(from, rewrite_as_in_textbook, shape::presented, sharing::open, allowed);
    writer write(normal.forms(), to);
    for (int k = 0; k < normal.roots(); ++k) to.root(write.write(normal.root(k)));
    return !normal.forms().lost_digits();
}

constexpr bool same_nodes(const graph_view& a, const graph_view& b) {
    if (a.size != b.size) return false;
    for (int i = 0; i < a.size; ++i)
        if (!(a[i] == b[i])) return false;
    return true;
}

/// One pass settles all but large forms, where a rule may make room for another; those get up to seven.
inline constexpr int certainly_settled = 24;

constexpr bool all_doubles(const graph_view& g) {
    for (int i = 0; i < g.size; ++i)
        if (g.is_constant(i) && !g.constant(i).is_within(in_a_double)) return false;
    return true;
}

/// Numbers may leave the range of a double on the way: log((1e-200 x)^-4) has the slope -4/x. Where one would in the end,
/// or lose digits, powers and parentheses keep theirs; and where digits are lost all the same, the formula stays as it is.
constexpr void canonicalise(graph& to, const graph_view& from, int passes = 7, numbers allowed = numbers::of_any_size) {
    graph once;
    const bool keeps_digits = apply_rules(once, from, allowed);
    if (allowed != numbers::exact && !(keeps_digits && all_doubles(once.view())))
        return canonicalise(to, from, passes, numbers::exact);
    if (!keeps_digits) return copier(to, from).copy_roots();
    graph twice;
    const bool again = once.size() > certainly_settled && passes > 1 && apply_rules(twice, once.view(), allowed);
    if (again && !same_nodes(once.view(), twice.view())) return canonicalise(to, twice.view(), passes - 2, allowed);
    copier(to, once.view()).copy_roots();
}

template <class Builder>
struct canonical_builder {
    static constexpr void build(graph& g) { canonicalise(g, frozen<Builder>); }
};

/// The canonical form of an expression type.
template <class Tree>
inline constexpr const auto& canonical = frozen<canonical_builder<trace_builder<Tree>>>;

constexpr int tree_size(const graph_view& g, int root) {
    buffer<int> sizes;
    for (int i = 0; i <= root; ++i) {
        const node n = g[i];
        int size = 1;
        if (!is_leaf(n)) {
            if (n.left >= 0) size += sizes[n.left];
            if (n.right >= 0) size += sizes[n.right];
        }
        sizes.push(size < largest_tree ? size : largest_tree + 1);
    }
    return sizes[root];
}

}  // namespace detail
}  // namespace derivo

#endif
