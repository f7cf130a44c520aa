// SPDX-License-Identifier: BSL-1.0
//
// Forward differentiation on a graph, by the chain rule over the rows of the function table: one sweep
// from the operands to the results, the slope of each node beside it. Names no function.
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_FORWARD_HPP
#define DERIVO_DIFFERENTIATE_FORWARD_HPP

#include <derivo/differentiate/branches.hpp>
#include <derivo/differentiate/slope_products.hpp>
#include <derivo/differentiate/varying.hpp>
#include <derivo/functions/exponential.hpp>  // the power rule needs the logarithm

namespace derivo {

/// A direction: how a symbol changes.
struct seed {
    const char* symbol;
    term slope;
};

/// The slopes of some nodes of a graph along a direction, appended to another graph together with the values they need,
/// and no others: the partial derivatives of a sum of n terms touch few of them each.
class forward_sweep {
public:
    constexpr forward_sweep(graph& to, const graph_view& from, const int* roots, int root_count, const seed* seeds,
                            int seed_count)
        : g_(to), from_(from), product_(from), values_(to, from), varies_(from.size, 0), slopes_(from.size, no_node) {
        buffer<char> needed(from.size, 0);
        mark_reachable(from, roots, root_count, needed);
        mark_varying(needed, planted(seeds, seed_count));
        detail::copy_needed_values(values_, from_, varies_);
        const char* const varies = varies_.begin();
        int* const slopes = slopes_.begin();
        for (int i = 0; i < from.size; ++i)
            if (varies[i] != 0 && slopes[i] == no_node) slopes[i] = slope_of(i).index;
    }

    /// ∂(root)/∂(symbol).
    constexpr forward_sweep(graph& to, const graph_view& from, int root, const char* symbol)
        : forward_sweep(to, from, &root, 1, seed{symbol, {&to, to.constant(1)}}) {}

    /// The slope of a root; 0 where it does not depend on the direction's symbols.
    constexpr term operator[](int root) const { return varies(root) ? slope(root) : term{&g_, g_.constant(0)}; }

private:
    constexpr forward_sweep(graph& to, const graph_view& from, const int* roots, int root_count, const seed& only)
        : forward_sweep(to, from, roots, root_count, &only, 1) {}

    constexpr bool varies(int i) const { return slopes_[i] != no_node; }
    constexpr term at(int i) const { return {&g_, values_[i]}; }
    constexpr term slope(int i) const { return {&g_, slopes_[i]}; }
    constexpr term one() const { return {&g_, g_.constant(1)}; }
    static constexpr term none() { return {}; }

    /// For each name its slope, or no_node.
    constexpr buffer<int> planted(const seed* seeds, int count) const {
        buffer<int> slopes(from_.name_count, no_node);
        if (count == 1) {  // a table of the names would cost more than it saves
            for (int k = 0; k < from_.name_count; ++k)
                if (same_text(from_.names[k], seeds->symbol)) slopes[k] = seeds->slope.index;
            return slopes;
        }
        const name_table known(from_.names, from_.name_count);
        for (int k = 0; k < count; ++k)
            if (const int name = known.find(seeds[k].symbol); name >= 0) slopes[name] = seeds[k].slope.index;
        return slopes;
    }

    /// Of what the roots need the symbols that have a slope, and the operations on them. One loop: each of the partial
    /// derivatives of a long sum sees all its nodes.
    constexpr void mark_varying(const buffer<char>& marks, const buffer<int>& planted) {
        const node* const nodes = from_.nodes;
        const char* const needed = marks.begin();
        char* const varies = varies_.begin();
        for (int i = 0; i < from_.size; ++i) {
            if (needed[i] == 0) continue;
            const node n = nodes[i];
            if (n.code == symbol_code) {
                slopes_[i] = planted[n.left];
                varies[i] = slopes_[i] != no_node ? 1 : 0;
            } else if (n.code > parameter_code &&
                       ((n.left >= 0 && varies[n.left] != 0) || (n.right >= 0 && varies[n.right] != 0))) {
                varies[i] = 1;
            }
        }
    }

    constexpr term slope_of(int i) {
        const node n = from_[i];
        if (n.code == pair_code) return none();
        if (n.code == negation_code) return -slope(n.left);
        if (is_call(n)) return from_.function(i).selects ? selection_rule(i) : chain_rule(i);
        const bool left = varies(n.left), right = varies(n.right);
        switch (n.code) {
            case sum_code:
                return left && right ? slope(n.left) + slope(n.right) : left ? slope(n.left) : slope(n.right);
            case difference_code:
                return left && right ? slope(n.left) - slope(n.right) : left ? slope(n.left) : -slope(n.right);
            case product_code:
                return left && right ? slope(n.left) * at(n.right) + at(n.left) * slope(n.right)
                       : left        ? slope(n.left) * at(n.right)
                                     : at(n.left) * slope(n.right);
            case quotient_code:
                return quotient_rule(i, left, right);
            default:
                return power_rule(i, left, right);
        }
    }

    // (a/b)' = (a' - (a/b) b')/b and (1/b)' = -(1/b)² b': the quotient itself is already there.
    constexpr term quotient_rule(int i, bool left, bool right) {
        const node n = from_[i];
        const term b = at(n.right);
        if (!right) return slope(n.left) / b;
        if (at(n.left).is(1)) return -(at(i) * at(i) * slope(n.right));
        const term change = at(i) * slope(n.right);
        return (left ? slope(n.left) - change : -change) / b;
    }

    constexpr term power_rule(int i, bool left, bool right) {
        const node n = from_[i];
        const term b = at(n.left), e = at(n.right);
        if (!right) return product_(row<"power">::slope(at(i), b, e, one(), none()), slope(n.left));
        return row<"power">::slope(at(i), b, e, left ? slope(n.left) : none(), slope(n.right));
    }

    // (c ? u : v)' = c ? u' : v'
    constexpr term selection_rule(int i) {
        return selected(from_.functions[from_[i].code - first_call], at(from_.operand(i, 0)),
                        (*this)[from_.operand(i, 1)], (*this)[from_.operand(i, 2)]);
    }

    // f(u, v, ...)' = f_u u' + f_v v' + ...
    constexpr term chain_rule(int i) {
        const int count = from_.arity(i);
        buffer<term> arguments, partials(count, term{});
        arguments.reserve(count);
        for (int k = 0; k < count; ++k) arguments.push(at(from_.operand(i, k)));
        from_.function(i).partials(at(i), arguments.begin(), partials.begin());
        term total{};
        for (int k = 0; k < count; ++k) {
            const int argument = from_.operand(i, k);
            if (!varies(argument)) continue;
            const term part = product_(partials[k], slope(argument));
            total = total.owner == nullptr ? part : total + part;
        }
        return total;
    }

    graph& g_;
    graph_view from_;
    slope_products product_;
    copier values_;
    buffer<char> varies_;
    buffer<int> slopes_;
};

}  // namespace derivo

#endif
