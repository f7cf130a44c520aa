// SPDX-License-Identifier: BSL-1.0
//
// traced<Tree>: the term graph of an expression type, what the formula means.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_TRACED_HPP
#define DERIVO_EXPRESSION_TRACED_HPP

#include <derivo/expression/expression.hpp>
#include <derivo/graph/frozen.hpp>

namespace derivo {

namespace detail {

/// Builds the graph of one expression type.
template <class Tree>
struct trace_builder {
    static constexpr void build(graph& g) { g.root(Tree::trace(g, 0).index); }
};

}  // namespace detail

/// The term graph of an expression type.
template <class Tree>
inline constexpr const auto& traced = frozen<detail::trace_builder<Tree>>;

}  // namespace derivo

#endif
