// SPDX-License-Identifier: BSL-1.0
//
// The canonical form of an expression, as a graph. The rules are listed in docs/explanation/canonical-form.md.
// May include: core, graph, functions' interface, expression, differentiate.
#ifndef DERIVO_SIMPLIFY_CANONICAL_HPP
#define DERIVO_SIMPLIFY_CANONICAL_HPP

#include <derivo/differentiate/diff.hpp>
#include <derivo/graph/frozen.hpp>
#include <derivo/simplify/normalise.hpp>
#include <derivo/simplify/write.hpp>

namespace derivo {

namespace detail {

/// From graph to canonical graph, root by root.
constexpr void canonicalise(graph& to, const graph_view& from) {
    graph rewritten;
    rewrite_functions(rewritten, from);
    const graph_view source = rewritten.view();
    algebra forms(source, shape::presented);
    const normaliser normal(forms, sharing::open);
    writer write(forms, to);
    for (int k = 0; k < source.root_count; ++k) to.root(write.write(normal[source.roots[k]]));
}

template <class Builder>
struct canonical_builder {
    static constexpr void build(graph& g) { canonicalise(g, frozen<Builder>); }
};

/// The canonical form of an expression type.
template <class Tree>
inline constexpr const auto& canonical = frozen<canonical_builder<trace_builder<Tree>>>;

}  // namespace detail
}  // namespace derivo

#endif
