// SPDX-License-Identifier: BSL-1.0
//
// copier: carries nodes from one graph to another, keeping what they share. Every pass that makes a
// new graph walks the old one this way: operands first, only what the roots need.
// May include: core.
#ifndef DERIVO_GRAPH_COPY_HPP
#define DERIVO_GRAPH_COPY_HPP

#include <derivo/graph/graph.hpp>

namespace derivo {

/// Marks the nodes that `roots` need (pairs too). The walk is downwards in the array: no recursion.
constexpr void mark_reachable(const graph_view& from, const int* roots, int count, buffer<char>& needed) {
    int top = no_node;
    for (int k = 0; k < count; ++k) {
        needed[roots[k]] = 1;
        if (roots[k] > top) top = roots[k];
    }
    for (int i = top; i >= 0; --i) {
        const node n = from[i];
        if (needed[i] == 0 || is_leaf(n)) continue;
        if (n.left >= 0) needed[n.left] = 1;
        if (n.right >= 0) needed[n.right] = 1;
    }
}

/// How often each node is used: by operations that the roots need, and once for being a root.
constexpr void count_uses(const graph_view& from, const int* roots, int count, buffer<int>& uses) {
    for (int k = 0; k < count; ++k) ++uses[roots[k]];
    for (int i = from.size - 1; i >= 0; --i) {
        const node n = from[i];
        if (uses[i] == 0 || is_leaf(n)) continue;
        if (n.left >= 0) ++uses[n.left];
        if (n.right >= 0) ++uses[n.right];
    }
}

/// The nodes of `from`, as they are, in `to`. `map[i]` is where node i went, or no_node.
class copier {
public:
    constexpr copier(graph& to, const graph_view& from) : to_(to), from_(from), map_(from.size, no_node) {}

    /// Moves the parameters (plain numbers) of `from` up by this many places.
    constexpr copier& shift_parameters(int offset) {
        offset_ = offset;
        return *this;
    }

    constexpr int copy(int root) {
        copy_all(&root, 1);
        return map_[root];
    }

    constexpr void copy_all(const int* roots, int count) {
        buffer<char> needed(from_.size, 0);
        mark_reachable(from_, roots, count, needed);
        for (int i = 0; i < from_.size; ++i)
            if (needed[i] != 0 && map_[i] == no_node) step(i);
    }
    /// One node, after its operands.
    constexpr void step(int i) { map_[i] = copy_node(i); }

    constexpr int operator[](int i) const { return map_[i]; }
    constexpr void replace(int i, int with) { map_[i] = with; }

private:
    constexpr int mapped(int i) const { return i < 0 ? i : map_[i]; }

    constexpr int copy_node(int i) {
        const node n = from_[i];
        switch (n.code) {
            case constant_code:
                return n.right > 0 ? to_.add(n.code, n.left, n.right) : to_.constant(from_.constant(i));
            case symbol_code:
                return to_.symbol(from_.symbol(i));
            case parameter_code:
                return to_.parameter(n.left + offset_);
            default:
                break;
        }
        const int code = is_call(n) ? to_.code_of(from_.functions[n.code - first_call]) : n.code;
        return to_.add(code, mapped(n.left), mapped(n.right));
    }

    graph& to_;
    graph_view from_;
    buffer<int> map_;
    int offset_ = 0;
};

}  // namespace derivo

#endif
