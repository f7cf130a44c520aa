// SPDX-License-Identifier: BSL-1.0
//
// The improved program of a large graph, in steps: each is a constant evaluation, and so a budget, of its own.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_STEPS_HPP
#define DERIVO_OPTIMISE_STEPS_HPP

#include <derivo/graph/frozen.hpp>
#include <derivo/optimise/programs.hpp>

namespace derivo::detail {

template <class Builder>
struct program_builder {
    static constexpr graph_sizes expected() { return frozen<Builder>.sizes.grown(1.5, frozen<Builder>.sizes.roots); }
};

// The steps of make_improved_program, each from the graph of the one before.

/// A pass from the roots of one graph to those of another.
template <class Builder, class Pass>
struct pass_step : program_builder<Builder> {
    static constexpr policy wanted = policy_of<Builder>();
    static constexpr void build(graph& to) {
        const graph_view from = frozen<Builder>;
        to.reserve(from.size);
        buffer<int> roots;
        roots.append(from.roots, from.root_count);
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
/// A program in the order in which it runs.
template <const auto& Program>
struct scheduled {
    static constexpr graph_sizes expected() { return Program.sizes; }
    static constexpr void build(graph& to) {
        buffer<int> roots;
        roots.append(Program.roots, Program.sizes.roots);
        schedule(to, Program, roots);
    }
};

template <class Builder, class Pass, bool Wanted>
using optional_step = std::conditional_t<Wanted, pass_step<Builder, Pass>, Builder>;

/// What a program does, counted once.
template <const auto& Program>
inline constexpr operation_count operations_of = count_operations(Program);

/// The pass is taken if it makes the program cheaper.
template <class Builder, class Pass, prices Costs>
using paying_step = optional_step<Builder, Pass,
                                  (price(operations_of<frozen<pass_step<Builder, Pass>>>, Costs) <
                                   price(operations_of<frozen<Builder>>, Costs))>;

/// The same, if the pass is worth the compiler's time.
template <class Builder, class Pass, prices Costs, bool Worth>
struct tried_step {
    using type = Builder;
};
template <class Builder, class Pass, prices Costs>
struct tried_step<Builder, Pass, Costs, true> {
    using type = paying_step<Builder, Pass, Costs>;
};

/// Above this many nodes no factors are taken out: that takes more of a constant evaluation than any other step.
inline constexpr int largest_factored_graph = 1500;

template <class Builder>
constexpr const auto& improved_in_steps() {
    constexpr policy wanted = policy_of<Builder>();
    constexpr bool small = frozen<Builder>.sizes.nodes <= largest_factored_graph;
    using factored = typename tried_step<pass_step<Builder, trace_pass>, factor_pass, wanted.costs, small>::type;
    using better = paying_step<factored, peephole_pass, wanted.costs>;
    constexpr bool negates = has_negations(frozen<better>);
    using balanced = pass_step<typename tried_step<better, sign_pass, wanted.costs, negates>::type, balance_pass>;
    return frozen<scheduled<frozen<optional_step<balanced, reciprocal_pass, wanted.one_reciprocal>>>>;
}

}  // namespace derivo::detail

#endif
