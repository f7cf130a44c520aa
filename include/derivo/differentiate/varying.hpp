// SPDX-License-Identifier: BSL-1.0
//
// What both sweeps begin with: which nodes vary with the symbols in question, and whose values their rules need.
// May include: core, graph.
#ifndef DERIVO_DIFFERENTIATE_VARYING_HPP
#define DERIVO_DIFFERENTIATE_VARYING_HPP

#include <derivo/graph/copy.hpp>

namespace derivo::detail {

/// From the leaves that vary, marked, up to the operations on them.
constexpr void spread_varying(const graph_view& from, buffer<char>& marks) {
    const node* const nodes = from.nodes;
    char* const varies = marks.begin();
    for (int i = 0; i < from.size; ++i) {
        const node n = nodes[i];
        if (n.code > parameter_code && ((n.left >= 0 && varies[n.left] != 0) || (n.right >= 0 && varies[n.right] != 0)))
            varies[i] = 1;
    }
}

/// The rules of a sum need slopes only; every other rule also values, the node's own and its operands'.
constexpr void copy_needed_values(copier& values, const graph_view& from, const buffer<char>& marks) {
    const node* const nodes = from.nodes;
    const char* const varies = marks.begin();
    buffer<int> needed;
    for (int i = 0; i < from.size; ++i) {
        if (varies[i] == 0 || nodes[i].code <= difference_code) continue;
        const node n = nodes[i];
        needed.push(i);
        if (n.left >= 0) needed.push(n.left);
        if (n.right >= 0) needed.push(n.right);
    }
    values.copy_all(needed.begin(), needed.size());
}

}  // namespace derivo::detail

#endif
