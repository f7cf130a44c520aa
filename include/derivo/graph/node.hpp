// SPDX-License-Identifier: BSL-1.0
//
// node: one operation of a term graph, three integers. Lean on purpose: Clang gives a constant
// evaluation 1,048,576 steps, and a graph of 5,000 nodes has to fit.
// May include: core.
#ifndef DERIVO_GRAPH_NODE_HPP
#define DERIVO_GRAPH_NODE_HPP

namespace derivo {

/// What a node is: the ring operations have a code each, every function has one from `first_call` on,
/// an index into its graph's table of used functions.
enum operation : int {
    constant_code,   // left / right if right > 0, else entry `left` of the graph's numbers
    symbol_code,     // entry `left` of the graph's names
    parameter_code,  // plain number `left` of the formula, known at run time only
    pair_code,       // no value: the further arguments of a call with more than two
    negation_code,
    sum_code,
    difference_code,
    product_code,
    quotient_code,
    power_code,
    first_call
};

// Without initial values: an array of nodes to come need not be filled.
struct node {
    int code;
    int left;
    int right;
    constexpr bool operator==(const node&) const = default;
};

constexpr int no_node = -1;

constexpr bool is_call(const node& n) { return n.code >= first_call; }
constexpr bool is_leaf(const node& n) { return n.code <= parameter_code; }
constexpr bool is_binary(const node& n) { return n.code >= sum_code && n.code <= power_code; }

}  // namespace derivo

#endif
