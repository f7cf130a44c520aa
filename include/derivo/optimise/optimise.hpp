// SPDX-License-Identifier: BSL-1.0
//
// optimised: the program form of a graph, what is evaluated. Several programs are made, and the cheapest
// wins; ties go to the formula as it was written, so optimising never costs.
//     as traced         powers by multiplication, little else
//     improved          the same, with common factors before sums, the rules of peephole and the choice of signs
//     sharing kept      normal form, sub-expressions used twice left whole
//     factored          normal form of everything, common factors before each sum
//     shared products   normal form, only sums left whole, products computed from one another
// None multiplies out sums: that would cost digits. A policy may allow more, and has its own prices. The order of operations is schedule's.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_OPTIMISE_HPP
#define DERIVO_OPTIMISE_OPTIMISE_HPP

#include <derivo/functions/balance.hpp>
#include <derivo/graph/frozen.hpp>
#include <derivo/optimise/cost.hpp>
#include <derivo/optimise/factor.hpp>
#include <derivo/optimise/lower.hpp>
#include <derivo/optimise/peephole.hpp>
#include <derivo/optimise/policy.hpp>
#include <derivo/optimise/products.hpp>
#include <derivo/optimise/reciprocals.hpp>
#include <derivo/optimise/schedule.hpp>
#include <derivo/optimise/signs.hpp>

namespace derivo {
namespace detail {

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

/// The last steps of every program: long sums and products balanced, reciprocals where wanted, then all in order.
constexpr void finish(graph& to, const graph& program, buffer<int>& roots, const policy& wanted) {
    graph balanced, divided;
    const balancer trees(balanced, program.view(), roots.begin(), roots.size(), split::even_and_odd);
    for (int& r : roots) r = trees[r];
    if (!wanted.one_reciprocal) return schedule(to, balanced.view(), roots);
    const reciprocals once(divided, balanced.view(), roots, wanted.costs);
    for (int& r : roots) r = once[r].index;
    schedule(to, divided.view(), roots);
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
    buffer<int> depth(g.size, 0);
    int deepest = 0;
    for (int i = 0; i < g.size; ++i) {
        for (const int operand : {g[i].left, g[i].right})
            if (!is_leaf(g[i]) && operand >= 0 && depth[operand] >= depth[i]) depth[i] = depth[operand] + 1;
        if (depth[i] > deepest) deepest = depth[i];
    }
    return deepest;
}

/// Lowering a normal form calls itself up to ten times from node to node, and Clang lets a constant evaluation nest 512 calls.
inline constexpr int deepest_normal_form = 45;

/// The program of its normal form.
constexpr void make_normal_program(graph& to, const graph_view& from, sharing shared, shape form,
                                   const policy& wanted = {}) {
    normal_graph normal(from, rewrite_functions, form, shared);
    graph program;
    lowering lower(normal.forms(), program);
    buffer<int> roots;
    for (int k = 0; k < normal.roots(); ++k) roots.push(lower.lower(normal.root(k)).index);
    finish_improved(to, program, roots, wanted);
}

/// The program of its normal form, products computed from one another; none where that would take too long.
constexpr void make_product_program(graph& to, const graph_view& from, const policy& wanted = {}) {
    normal_graph normal(from, rewrite_functions, shape::plain, sharing::sums);
    graph program, factored;
    buffer<int> sums, roots;
    for (int k = 0; k < normal.roots(); ++k) sums.push(normal.root(k));
    const shared_products products(normal.forms(), program, sums, wanted.costs);
    if (!products.done()) return;
    for (int k = 0; k < sums.size(); ++k) roots.push(products[k].index);
    const factoring common(factored, program.view(), roots);
    for (int& r : roots) r = common[r].index;
    finish_improved(to, factored, roots, wanted);
}

template <class Builder>
struct program_builder {
    static constexpr graph_sizes expected() { return frozen<Builder>.sizes.grown(1.5, frozen<Builder>.sizes.roots); }
};

template <class Builder>
struct as_traced : program_builder<Builder> {
    static constexpr void build(graph& to) { make_traced_program(to, frozen<Builder>, policy_of<Builder>()); }
};

template <class Builder>
struct improved : program_builder<Builder> {
    static constexpr void build(graph& to) { make_improved_program(to, frozen<Builder>, policy_of<Builder>()); }
};

template <class Builder, sharing Shared, shape Shape>
struct in_normal_form : program_builder<Builder> {
    static constexpr void build(graph& to) {
        make_normal_program(to, frozen<Builder>, Shared, Shape, policy_of<Builder>());
    }
};

template <class Builder>
struct with_shared_products : program_builder<Builder> {
    static constexpr void build(graph& to) { make_product_program(to, frozen<Builder>, policy_of<Builder>()); }
};

/// Above this many nodes the other normal forms are not tried: the search would cost more than a second of the compiler's time.
inline constexpr int largest_searched_graph = 80;

/// Above this many nodes no pairs of factors are searched for; below the other number they would be found anyway.
inline constexpr int largest_paired_graph = 160, smallest_paired_graph = 16;

/// Above this many nodes one program is made, the improved one, in steps: each a constant evaluation, and so a budget, of
/// its own.
inline constexpr int largest_compared_graph = 300;

// The steps of make_improved_program, each from the graph of the one before.

/// A pass from the roots of one graph to those of another.
template <class Builder, class Pass>
struct pass_step : program_builder<Builder> {
    static constexpr policy wanted = policy_of<Builder>();
    static constexpr void build(graph& to) {
        const graph_view from = frozen<Builder>;
        to.reserve(from.size);
        buffer<int> roots;
        for (int k = 0; k < from.root_count; ++k) roots.push(from.roots[k]);
        Pass{}(to, from, roots, wanted);
    }
};
struct trace_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>&, const policy&) const {
        buffer<int> roots;
        traced_program(to, from).trace_roots(roots);
        for (const int r : roots) to.root(r);
    }
};
struct factor_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>& roots, const policy&) const {
        const factoring sums(to, from, roots);
        for (const int r : roots) to.root(sums[r].index);
    }
};
struct peephole_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>& roots, const policy&) const {
        const graph program(from);
        const peephole improved(to, program, roots);
        for (const int r : roots) to.root(improved[r].index);
    }
};
struct sign_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>& roots, const policy&) const {
        const sign_choice signs(to, from, roots);
        for (const int r : roots) to.root(signs[r]);
    }
};
struct balance_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>& roots, const policy&) const {
        const balancer trees(to, from, roots.begin(), roots.size(), split::even_and_odd);
        for (const int r : roots) to.root(trees[r]);
    }
};
struct reciprocal_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>& roots, const policy& wanted) const {
        const reciprocals once(to, from, roots, wanted.costs);
        for (const int r : roots) to.root(once[r].index);
    }
};
struct schedule_pass {
    constexpr void operator()(graph& to, const graph_view& from, const buffer<int>& roots, const policy&) const {
        schedule(to, from, roots);
    }
};

template <class Builder, class Pass, bool Wanted>
using optional_step = std::conditional_t<Wanted, pass_step<Builder, Pass>, Builder>;

/// The pass is taken if it makes the program cheaper.
template <class Builder, class Pass, prices Costs>
using paying_step = optional_step<Builder, Pass,
                                  (price(count_operations(frozen<pass_step<Builder, Pass>>), Costs) <
                                   price(count_operations(frozen<Builder>), Costs))>;

/// Above this many nodes no factors are taken out: that takes more of a constant evaluation than any other step.
inline constexpr int largest_factored_graph = 1500;

template <class Builder, prices Costs, bool Small>
struct factored_step {
    using type = Builder;
};
template <class Builder, prices Costs>
struct factored_step<Builder, Costs, true> {
    using type = paying_step<Builder, factor_pass, Costs>;
};

template <class Builder>
constexpr const auto& improved_in_steps() {
    constexpr policy wanted = policy_of<Builder>();
    constexpr bool small = frozen<Builder>.sizes.nodes <= largest_factored_graph;
    using factored = typename factored_step<pass_step<Builder, trace_pass>, wanted.costs, small>::type;
    using better = paying_step<factored, peephole_pass, wanted.costs>;
    using balanced = pass_step<paying_step<better, sign_pass, wanted.costs>, balance_pass>;
    return frozen<pass_step<optional_step<balanced, reciprocal_pass, wanted.one_reciprocal>, schedule_pass>>;
}

/// The first of the cheapest programs; one without results was given up.
template <prices Costs, const auto& Best>
constexpr const auto& cheaper() {
    return Best;
}
template <prices Costs, const auto& Best, const auto& Next, const auto&... Others>
constexpr const auto& cheaper() {
    if constexpr (Next.sizes.roots > 0 && price(count_operations(Next), Costs) < price(count_operations(Best), Costs))
        return cheaper<Costs, Next, Others...>();
    else
        return cheaper<Costs, Best, Others...>();
}

template <class Builder>
constexpr const auto& cheapest() {
    constexpr prices costs = policy_of<Builder>().costs;
    constexpr int nodes = frozen<Builder>.sizes.nodes;
    constexpr bool deep = nesting_of(frozen<Builder>) > deepest_normal_form;
    if constexpr (nodes > largest_compared_graph)
        return improved_in_steps<Builder>();
    else if constexpr (deep || nodes > largest_paired_graph)
        return cheaper<costs, frozen<as_traced<Builder>>, frozen<improved<Builder>>>();
    else if constexpr (nodes > largest_searched_graph)
        return cheaper<costs, frozen<as_traced<Builder>>, frozen<improved<Builder>>,
                       frozen<with_shared_products<Builder>>>();
    else if constexpr (nodes >= smallest_paired_graph)
        return cheaper<costs, frozen<as_traced<Builder>>, frozen<in_normal_form<Builder, sharing::kept, shape::plain>>,
                       frozen<in_normal_form<Builder, sharing::open, shape::factored>>, frozen<improved<Builder>>,
                       frozen<with_shared_products<Builder>>>();
    else
        return cheaper<costs, frozen<as_traced<Builder>>, frozen<in_normal_form<Builder, sharing::kept, shape::plain>>,
                       frozen<in_normal_form<Builder, sharing::open, shape::factored>>, frozen<improved<Builder>>>();
}

/// The graph of another builder, functions expanded into operations that their slopes share.
template <class Builder>
struct expanded_builder {
    static constexpr policy wanted = policy_of<Builder>();
    static constexpr graph_sizes expected() { return frozen<Builder>.sizes; }
    static constexpr void build(graph& to) { rewrite_by(&function_info::expansion, to, frozen<Builder>); }
};

template <class Builder>
constexpr bool has_expansions() {
    for (int k = 0; k < frozen<Builder>.sizes.functions; ++k)
        if (frozen<Builder>.functions[k]->expansion != nullptr) return true;
    return false;
}

template <class Builder>
constexpr const auto& cheapest_expanded() {
    if constexpr (has_expansions<Builder>())
        return cheapest<expanded_builder<Builder>>();
    else
        return cheapest<Builder>();
}

}  // namespace detail

/// The program of the graph that Builder builds.
template <class Builder>
inline constexpr const auto& optimised = detail::cheapest_expanded<Builder>();

}  // namespace derivo

#endif
