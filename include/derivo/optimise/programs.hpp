// SPDX-License-Identifier: BSL-1.0
//
// The programs that a graph can become. They have the same values; which one is cheapest, optimise.hpp finds out.
//     as traced         powers by multiplication, little else
//     improved          the same, with common factors before sums, the rules of peephole and the choice of signs
//     normal            of a normal form, common factors before each sum
//     products          of a normal form, its products computed from one another
//     distributed       the same, after factors were taken into sums where that costs no digits
//     factored          the same, and then what all terms of a sum share stands before it
// None multiplies out sums otherwise: that would cost digits. A policy may allow more, and has its own prices. The order of operations is schedule's, when
// one has been chosen.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_PROGRAMS_HPP
#define DERIVO_OPTIMISE_PROGRAMS_HPP

#include <derivo/functions/balance.hpp>
#include <derivo/optimise/cost.hpp>
#include <derivo/optimise/distribute.hpp>
#include <derivo/optimise/factor.hpp>
#include <derivo/optimise/lower.hpp>
#include <derivo/optimise/peephole.hpp>
#include <derivo/optimise/policy.hpp>
#include <derivo/optimise/products.hpp>
#include <derivo/optimise/reciprocals.hpp>
#include <derivo/optimise/schedule.hpp>
#include <derivo/optimise/signs.hpp>

namespace derivo::detail {

/// Powers with known exponents as multiplications, a square where it can be avoided; all else as it was traced.
class traced_program {
public:
    constexpr traced_program(graph& to, const graph_view& from) : from_(from), trace_(to, from), uses_(from.size, 0) {}

    constexpr void trace_roots(buffer<int>& roots) {
        count_uses(from_, from_.roots, from_.root_count, uses_);
        for (int i = 0; i < from_.size; ++i) {
            if (uses_[i] == 0) continue;
            if (is_known_power(i))
                trace_.replace(i, direct_power(trace_[from_[i].left], from_.constant(from_[i].right)));
            else if (is_lone_square(i, from_[i].left))
                trace_.replace(i, square_times(from_[from_[i].left].left, from_[i].right));
            else if (is_lone_square(i, from_[i].right))
                trace_.replace(i, square_times(from_[from_[i].right].left, from_[i].left));
            else
                trace_.step(i);
        }
        for (int k = 0; k < from_.root_count; ++k) roots.push(trace_[from_.roots[k]].index);
    }

private:
    constexpr bool is_known_power(int i) const {
        return from_[i].code == power_code && from_.is_constant(from_[i].right) &&
               is_multiplied_power(from_.constant(from_[i].right)) && !from_.constant(from_[i].right).is_zero();
    }

    // Is i = (a a) b, where a is needed elsewhere and the square a a is not?
    constexpr bool is_lone_square(int i, int square) const {
        if (from_[i].code != product_code) return false;
        const node n = from_[square];
        return n.code == product_code && n.left == n.right && uses_[square] == 1 && uses_[n.left] > 2;
    }
    // a (a b): no copy of a is made to be squared, and nothing underflows in (1/b)² b' where b is large.
    constexpr term square_times(int a, int b) { return trace_[a] * (trace_[a] * trace_[b]); }

    graph_view from_;
    retracer trace_;
    buffer<int> uses_;
};

/// The last steps of every program: long sums and products balanced, reciprocals where wanted.
constexpr void finish(graph& to, const graph& program, buffer<int>& roots, const policy& wanted) {
    graph balanced;
    const balancer trees(wanted.one_reciprocal ? balanced : to, program.view(), roots.begin(), roots.size(),
                         split::even_and_odd);
    for (int& r : roots) r = trees[r];
    if (wanted.one_reciprocal) {
        const reciprocals once(to, balanced.view(), roots, wanted.costs);
        for (int& r : roots) r = once[r].index;
    }
    for (const int r : roots) to.root(r);
}

constexpr int needed_price(const graph_view& program, const buffer<int>& roots, const prices& costs) {
    graph needed;
    copier copy(needed, program);
    copy.copy_all(roots.begin(), roots.size());
    return price(count_operations(needed.view()), costs);
}

/// Savings that show only when a program is laid out.
constexpr void finish_improved(graph& to, const graph& program, buffer<int>& roots, const policy& wanted) {
    graph better, turned;
    const peephole improved(better, program, roots);
    for (int& r : roots) r = improved[r].index;
    if (!has_negations(better.view())) return finish(to, better, roots, wanted);
    buffer<int> turned_roots;
    const sign_choice signs(turned, better.view(), roots);
    for (const int r : roots) turned_roots.push(signs[r]);
    if (needed_price(turned.view(), turned_roots, wanted.costs) < needed_price(better.view(), roots, wanted.costs))
        finish(to, turned, turned_roots, wanted);
    else
        finish(to, better, roots, wanted);
}

/// The program of a graph as it was traced.
constexpr void make_traced_program(graph& to, const graph_view& from, const policy& wanted = {}) {
    graph program;
    buffer<int> roots;
    traced_program(program, from).trace_roots(roots);
    finish(to, program, roots, wanted);
}

/// The same with common factors taken out and what the peephole rules save: n log n, for graphs of any size.
constexpr void make_improved_program(graph& to, const graph_view& from, const policy& wanted = {}) {
    graph program, factored;
    buffer<int> roots;
    traced_program(program, from).trace_roots(roots);
    const factoring sums(factored, program.view(), roots);
    for (int& r : roots) r = sums[r].index;
    finish_improved(to, factored, roots, wanted);
}

/// How many nodes lie between a root and the leaf that is farthest from it.
constexpr int nesting_of(const graph_view& g) {
    buffer<int> nesting(g.size, 0);
    int deepest = 0;
    for (int i = 0; i < g.size; ++i) {
        for (const int operand : {g[i].left, g[i].right})
            if (!is_leaf(g[i]) && operand >= 0 && nesting[operand] >= nesting[i]) nesting[i] = nesting[operand] + 1;
        if (nesting[i] > deepest) deepest = nesting[i];
    }
    return deepest;
}

/// Lowering a normal form calls itself up to ten times from node to node, and Clang lets a constant evaluation nest 512 calls.
inline constexpr int deepest_normal_form = 45;

/// Has the graph at most this many nodes, and no more nesting than a normal form can have?
constexpr bool has_normal_form(const graph_view& g, int largest) {
    return g.size <= largest && nesting_of(g) <= deepest_normal_form;
}

/// The program of its normal form; none where its numbers lost digits.
constexpr void make_normal_program(graph& to, const graph_view& from, sharing shared, shape form,
                                   const policy& wanted = {}) {
    normal_graph normal(from, rewrite_functions, form, shared, numbers::exact);
    graph program;
    lowering lower(normal.forms(), program);
    buffer<int> roots;
    for (int k = 0; k < normal.roots(); ++k) roots.push(lower.lower(normal.root(k)).index);
    if (normal.forms().lost_digits()) return;
    finish_improved(to, program, roots, wanted);
}

/// The program of its normal form, products computed from one another; none where that would take too long, or numbers lost
/// digits.
constexpr void make_product_program(graph& to, const graph_view& from, const policy& wanted = {},
                                    shape form = shape::plain) {
    normal_graph normal(from, rewrite_functions, form, sharing::sums, numbers::exact);
    graph program, factored;
    buffer<int> sums, roots;
    for (int k = 0; k < normal.roots(); ++k) sums.push(normal.root(k));
    const shared_products products(normal.forms(), program, sums, wanted.costs);
    if (!products.done() || normal.forms().lost_digits()) return;
    for (int k = 0; k < sums.size(); ++k) roots.push(products[k].index);
    const factoring common(factored, program.view(), roots);
    for (int& r : roots) r = common[r].index;
    finish_improved(to, factored, roots, wanted);
}

/// The same of the graph whose factors were taken into sums.
constexpr void make_distributed_program(graph& to, const graph_view& from, const policy& wanted = {},
                                        shape form = shape::plain) {
    graph distributed;
    distribute(distributed, from);
    make_product_program(to, distributed.view(), wanted, form);
}

/// The same, common factors before each sum.
constexpr void make_factored_program(graph& to, const graph_view& from, const policy& wanted = {}) {
    make_distributed_program(to, from, wanted, shape::nested);
}

}  // namespace derivo::detail

#endif
