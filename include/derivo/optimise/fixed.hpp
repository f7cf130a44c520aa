// SPDX-License-Identifier: BSL-1.0
//
// fixed_values: what constants alone make, as sqrt(2 pi). Compilers compute it.
// May include: core, graph.
#ifndef DERIVO_OPTIMISE_FIXED_HPP
#define DERIVO_OPTIMISE_FIXED_HPP

#include <derivo/graph/graph.hpp>

namespace derivo {

/// Marks the nodes that depend on no symbol and no plain number.
constexpr buffer<char> fixed_values(const graph_view& g) {
    buffer<char> fixed(g.size, 0);
    char* const marks = fixed.begin();
    for (int i = 0; i < g.size; ++i) {
        const node n = g.nodes[i];
        const bool free = n.code == symbol_code || n.code == parameter_code;
        if (!free &&
            (n.code == constant_code || ((n.left < 0 || marks[n.left] != 0) && (n.right < 0 || marks[n.right] != 0))))
            marks[i] = 1;
    }
    return fixed;
}

}  // namespace derivo

#endif
