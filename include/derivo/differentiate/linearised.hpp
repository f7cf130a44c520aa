// SPDX-License-Identifier: BSL-1.0
//
// linearised_graph: how each operation changes with its operands, from the rows of the function table. The sweep back
// and elimination share these rules. Names no function.
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_LINEARISED_HPP
#define DERIVO_DIFFERENTIATE_LINEARISED_HPP

#include <derivo/differentiate/slope_products.hpp>
#include <derivo/differentiate/varying.hpp>
#include <derivo/functions/exponential.hpp>  // the power rule needs the logarithm

namespace derivo {

/// A graph as seen from some symbols; what its rules give is appended to another graph.
class linearised_graph {
public:
    constexpr linearised_graph(graph& to, const graph_view& from, const char* const* symbols, int symbol_count)
        : g_(to),
          from_(from),
          product_(from),
          values_(to, from),
          varies_(from.size, 0),
          leaves_(symbol_count, no_node) {
        const name_table wanted(symbols, symbol_count);
        for (int i = 0; i < from_.size; ++i) {
            if (from_[i].code != symbol_code) continue;
            const int k = wanted.find(from_.symbol(i));
            if (k < 0) continue;
            leaves_[k] = i;
            varies_[i] = 1;
        }
    }

    /// Copies the values that the rules need: to be called once, before the first rule.
    constexpr void copy_values() {
        detail::spread_varying(from_, varies_);
        detail::copy_needed_values(values_, from_, varies_);
    }

    /// The node of symbol k, or no_node.
    constexpr int leaf(int k) const { return leaves_[k]; }
    /// Is node i an operation that varies with the symbols?
    constexpr bool varies(int i) const { return varies_[i] != 0 && !is_leaf(from_[i]) && from_[i].code != pair_code; }

    // A selection c ? u : v has no slopes to multiply by; what it does is said by these.
    constexpr bool selects(int i) const { return is_call(from_[i]) && from_.function(i).selects; }
    constexpr const function_info* selection(int i) const { return from_.functions[from_[i].code - first_call]; }
    constexpr term condition(int i) const { return at(from_.operand(i, 0)); }
    /// u for branch 0, v for branch 1, where that varies; else no_node.
    constexpr int branch(int i, int which) const {
        const int operand = from_.operand(i, which + 1);
        return varies_[operand] != 0 ? operand : no_node;
    }

    /// pass(operand, a ∂(node i)/∂(operand)) for each operand that varies, twice for one that is there twice. Not of a
    /// selection.
    template <class Pass>
    constexpr void apply_rule(int i, term a, Pass pass) {
        const node n = from_[i];
        if (is_call(n)) return chain_rule(i, a, pass);
        switch (n.code) {
            case negation_code:
                return pass(n.left, -a);
            case sum_code:
                if (varies_[n.left] != 0) pass(n.left, a);
                if (varies_[n.right] != 0) pass(n.right, a);
                return;
            case difference_code:
                if (varies_[n.left] != 0) pass(n.left, a);
                if (varies_[n.right] != 0) pass(n.right, -a);
                return;
            case product_code:
                return product_rule(n, a, pass);
            case quotient_code:
                return quotient_rule(i, a, pass);
            default:
                return power_rule(i, a, pass);
        }
    }

private:
    constexpr term at(int i) const { return {&g_, values_[i]}; }
    constexpr term one() const { return {&g_, g_.constant(1)}; }
    static constexpr term none() { return {}; }

    template <class Pass>
    constexpr void product_rule(const node& n, term a, Pass pass) {
        if (n.left == n.right) return pass(n.left, 2 * product_(a, at(n.left)));
        if (varies_[n.left] != 0) pass(n.left, product_(a, at(n.right)));
        if (varies_[n.right] != 0) pass(n.right, product_(a, at(n.left)));
    }

    // ∂(a/b)/∂a = 1/b and ∂(a/b)/∂b = -(a/b)/b: the quotient itself is already there.
    template <class Pass>
    constexpr void quotient_rule(int i, term a, Pass pass) const {
        const node n = from_[i];
        const term share = at(n.left).is(1) ? a * at(i) : a / at(n.right);
        if (varies_[n.left] != 0) pass(n.left, share);
        if (varies_[n.right] != 0) pass(n.right, -(share * at(i)));
    }

    template <class Pass>
    constexpr void power_rule(int i, term a, Pass pass) {
        const node n = from_[i];
        const bool base = varies_[n.left] != 0, exponent = varies_[n.right] != 0;
        const term b = at(n.left), e = at(n.right);
        if (base && exponent) {
            const auto both = row<"power">::partials(at(i), b, e);
            pass(n.left, a * both.slopes[0].in(g_));
            pass(n.right, a * both.slopes[1].in(g_));
        } else if (base) {
            pass(n.left, product_(row<"power">::slope(at(i), b, e, one(), none()), a));
        } else {
            pass(n.right, row<"power">::slope(at(i), b, e, none(), a));
        }
    }

    template <class Pass>
    constexpr void chain_rule(int i, term a, Pass pass) {
        const int count = from_.arity(i);
        buffer<term> arguments, partials(count, term{});
        arguments.reserve(count);
        for (int k = 0; k < count; ++k) arguments.push(at(from_.operand(i, k)));
        from_.function(i).partials(at(i), arguments.begin(), partials.begin());
        for (int k = 0; k < count; ++k)
            if (const int argument = from_.operand(i, k); varies_[argument] != 0)
                pass(argument, product_(a, partials[k]));
    }

    graph& g_;
    graph_view from_;
    slope_products product_;
    copier values_;
    buffer<char> varies_;
    buffer<int> leaves_;  // the node of each symbol
};

}  // namespace derivo

#endif
