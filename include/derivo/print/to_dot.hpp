// SPDX-License-Identifier: BSL-1.0
//
// to_dot: the term graph of an expression for Graphviz, as it was traced.
// May include: core, graph, functions' interface, expression, differentiate.
#ifndef DERIVO_PRINT_TO_DOT_HPP
#define DERIVO_PRINT_TO_DOT_HPP

#include <derivo/expression/traced.hpp>
#include <derivo/print/frozen_text.hpp>

namespace derivo {

namespace detail {

constexpr void write_dot_label(text_builder& out, const graph_view& g, int i) {
    constexpr const char* signs[] = {"-", "+", "-", "*", "/", "^"};
    const node n = g[i];
    if (n.code == constant_code)
        out << g.constant(i);
    else if (n.code == symbol_code)
        out << g.symbol(i);
    else if (n.code == parameter_code)
        out << formula_printer<void>::parameter_mark << static_cast<char>(n.left);
    else if (is_call(n))
        out << g.function(i).name;
    else
        out << signs[n.code - negation_code];
}

template <class Tree>
struct dot_writer {
    static constexpr void write(text_builder& out) {
        constexpr graph_view g = traced<Tree>.view();
        out << "digraph {\n";
        for (int i = 0; i < g.size; ++i) {
            if (g[i].code == pair_code) continue;
            out << "    n" << i << " [label=\"";
            write_dot_label(out, g, i);
            out << "\"];\n";
            for (int k = 0; k < g.arity(i); ++k) out << "    n" << i << " -> n" << g.operand(i, k) << ";\n";
        }
        out << "}\n";
    }
};

}  // namespace detail

/// The term graph of the expression in the language of Graphviz: an arrow from each operation to its operands.
template <Expression F>
constexpr auto to_dot(F f) {
    return detail::text_of<detail::dot_writer>(f);
}

}  // namespace derivo

#endif
