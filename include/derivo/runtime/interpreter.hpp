// SPDX-License-Identifier: BSL-1.0
//
// interpret: the values of a graph in double, node by node, for formulas that are known at run time only.
// May include: core, graph, functions.
#ifndef DERIVO_RUNTIME_INTERPRETER_HPP
#define DERIVO_RUNTIME_INTERPRETER_HPP

#include <vector>

#include <derivo/evaluate/scalar.hpp>
#include <derivo/runtime/known_functions.hpp>

namespace derivo::runtime {

namespace detail {

inline double operate(int code, double a, double b) {
    switch (code) {
        case negation_code:
            return -a;
        case sum_code:
            return a + b;
        case difference_code:
            return a - b;
        case product_code:
            return a * b;
        case quotient_code:
            return a / b;
        default:
            return row<"power">::evaluate(a, b);
    }
}

}  // namespace detail

/// The values of all roots, where `value_of_symbol(name)` is that of each symbol.
template <class Symbols>
std::vector<double> interpret(const graph_view& g, const row_values& rows, Symbols value_of_symbol) {
    std::vector<row_value> functions;
    for (int k = 0; k < g.function_count; ++k) functions.push_back(rows[*g.functions[k]]);
    std::vector<double> values(static_cast<std::size_t>(g.size)), results;
    const auto value = [&](int i) -> double& { return values[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < g.size; ++i) {
        const node n = g[i];
        if (n.code == constant_code) {
            value(i) = derivo::detail::in_scalar<double>(g.constant(i));
        } else if (n.code == symbol_code) {
            value(i) = value_of_symbol(g.symbol(i));
        } else if (is_call(n)) {
            double arguments[most_arguments]{};
            for (int k = 0; k < g.arity(i); ++k) arguments[k] = value(g.operand(i, k));
            value(i) = functions[static_cast<std::size_t>(n.code - first_call)](arguments);
        } else if (n.code != pair_code) {
            value(i) = detail::operate(n.code, value(n.left), n.right < 0 ? 0 : value(n.right));
        }
    }
    for (int k = 0; k < g.root_count; ++k) results.push_back(value(g.roots[k]));
    return results;
}

}  // namespace derivo::runtime

#endif
