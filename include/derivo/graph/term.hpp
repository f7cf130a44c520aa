// SPDX-License-Identifier: BSL-1.0
//
// term: a handle (graph, node) that behaves like a number. To trace a formula is to evaluate it on terms.
// Its operators stand with the rows of arithmetic, in functions/arithmetic.hpp.
// May include: core.
#ifndef DERIVO_GRAPH_TERM_HPP
#define DERIVO_GRAPH_TERM_HPP

#include <derivo/graph/graph.hpp>

namespace derivo {

struct term {
    graph* owner = nullptr;
    int index = no_node;

    constexpr const node& operator*() const { return (*owner)[index]; }
    constexpr bool is_constant() const { return (**this).code == constant_code; }
    constexpr number value() const { return owner->view().constant(index); }
    /// Is it this number, which must be a small one?
    constexpr bool is(int n) const {
        const node& own = **this;
        return own.code == constant_code && own.left == n && own.right == 1;
    }
    friend constexpr bool same_node(term a, term b) { return a.owner == b.owner && a.index == b.index; }
};

}  // namespace derivo

#endif
