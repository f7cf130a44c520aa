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
constexpr void mark_reachable(const graph_view& from, const int* roots, int count, buffer<char>& marks) {
    const node* const nodes = from.nodes;
    char* const needed = marks.begin();
    int top = no_node;
    for (int k = 0; k < count; ++k) {
        needed[roots[k]] = 1;
        if (roots[k] > top) top = roots[k];
    }
    for (int i = top; i >= 0; --i) {
        if (needed[i] == 0 || nodes[i].code <= parameter_code) continue;
        if (nodes[i].left >= 0) needed[nodes[i].left] = 1;
        if (nodes[i].right >= 0) needed[nodes[i].right] = 1;
    }
}

/// How often each node is used: by operations that the roots need, and once for being a root.
constexpr void count_uses(const graph_view& from, const int* roots, int count, buffer<int>& counts) {
    const node* const nodes = from.nodes;
    int* const uses = counts.begin();
    for (int k = 0; k < count; ++k) ++uses[roots[k]];
    for (int i = from.size - 1; i >= 0; --i) {
        if (uses[i] == 0 || nodes[i].code <= parameter_code) continue;
        if (nodes[i].left >= 0) ++uses[nodes[i].left];
        if (nodes[i].right >= 0) ++uses[nodes[i].right];
    }
}

/// The codes of a graph's functions in another, each looked up once.
class function_codes {
public:
    constexpr explicit function_codes(const graph_view& from)
        : functions_(from.functions), codes_(from.function_count, no_node) {}
    constexpr int of(int code, graph& to) {
        int& known = codes_.begin()[code - first_call];
        if (known == no_node) known = to.code_of(functions_[code - first_call]);
        return known;
    }

private:
    const function_info* const* functions_;
    buffer<int> codes_;
};

/// The nodes of `from`, as they are, in `to`. `map[i]` is where node i went, or no_node.
class copier {
public:
    constexpr copier(graph& to, const graph_view& from)
        : to_(to), from_(from), map_(from.size, no_node), codes_(from) {}

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
        buffer<char> marks(from_.size, 0);
        mark_reachable(from_, roots, count, marks);
        const char* const needed = marks.begin();
        const int* const map = map_.begin();
        for (int i = 0; i < from_.size; ++i)
            if (needed[i] != 0 && map[i] == no_node) step(i);
    }
    /// The roots too.
    constexpr void copy_roots() {
        copy_all(from_.roots, from_.root_count);
        for (int k = 0; k < from_.root_count; ++k) to_.root(map_[from_.roots[k]]);
    }
    /// One node, after its operands.
    constexpr void step(int i) {
        int* const map = map_.begin();
        const node n = from_.nodes[i];
        if (n.code <= parameter_code)
            map[i] = copy_leaf(n, i);
        else
            map[i] = to_.add(n.code < first_call ? n.code : codes_.of(n.code, to_), n.left < 0 ? n.left : map[n.left],
                             n.right < 0 ? n.right : map[n.right]);
    }

    constexpr int operator[](int i) const { return map_[i]; }
    constexpr void replace(int i, int with) { map_[i] = with; }

private:
    constexpr int copy_leaf(const node& n, int i) {
        switch (n.code) {
            case constant_code:
                return n.right > 0 ? to_.add(n.code, n.left, n.right) : to_.constant(from_.constant(i));
            case symbol_code:
                return to_.symbol(from_.symbol(i));
            default:
                return to_.parameter(n.left + offset_);
        }
    }

    graph& to_;
    graph_view from_;
    buffer<int> map_;
    function_codes codes_;
    int offset_ = 0;
};

}  // namespace derivo

#endif
