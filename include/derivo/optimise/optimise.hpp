// SPDX-License-Identifier: BSL-1.0
//
// optimised: the program form of a graph, what is evaluated. Several programs are made, and the cheapest
// wins; ties go to the formula as it was written, so optimising never costs.
//     as traced         powers by multiplication, nothing else
//     sharing kept      normal form, sub-expressions used twice left whole
//     factored          normal form of everything, common factors before each sum
// None multiplies out sums or merges exponentials: that would cost digits.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_OPTIMISE_HPP
#define DERIVO_OPTIMISE_OPTIMISE_HPP

#include <derivo/graph/frozen.hpp>
#include <derivo/optimise/cost.hpp>
#include <derivo/optimise/lower.hpp>

namespace derivo {
namespace detail {

/// Powers with known exponents as multiplications, all else as it was traced.
class traced_program {
public:
    constexpr traced_program(graph& to, const graph_view& from) : from_(from), trace_(to, from) {}

    constexpr void trace_roots(buffer<int>& roots) {
        buffer<char> needed(from_.size, 0);
        mark_reachable(from_, from_.roots, from_.root_count, needed);
        for (int i = 0; i < from_.size; ++i) {
            if (needed[i] == 0) continue;
            if (is_known_power(i))
                trace_.replace(i, direct_power(trace_[from_[i].left], from_.constant(from_[i].right)));
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

    graph_view from_;
    retracer trace_;
};

constexpr bool is_library_call(const graph_view& g, int i) {
    return (is_call(g[i]) && !g.function(i).constant && !g.function(i).inlined) || g[i].code == power_code;
}

/// How many calls lie on the longest way to each node, itself included.
constexpr void count_call_depths(const graph_view& g, buffer<int>& depths) {
    for (int i = 0; i < g.size; ++i) {
        const node n = g[i];
        int depth = 0;
        if (!is_leaf(n)) {
            if (n.left >= 0) depth = depths[n.left];
            if (n.right >= 0 && depths[n.right] > depth) depth = depths[n.right];
        }
        depths.push(depth + (is_library_call(g, i) ? 1 : 0));
    }
}

/// Calls, and what they need, first: nothing then lives in a register across a call that could wait. Calls that wait
/// for no other come before those that do.
constexpr void schedule(graph& to, const graph_view& from, const buffer<int>& roots) {
    buffer<char> needed(from.size, 0);
    mark_reachable(from, roots.begin(), roots.size(), needed);
    buffer<int> depths;
    count_call_depths(from, depths);
    copier copy(to, from);
    bool more = true;
    for (int depth = 1; more; ++depth) {
        buffer<int> calls;
        more = false;
        for (int i = 0; i < from.size; ++i) {
            more = more || depths[i] > depth;
            if (needed[i] != 0 && depths[i] == depth && is_library_call(from, i)) calls.push(i);
        }
        copy.copy_all(calls.begin(), calls.size());
    }
    copy.copy_all(roots.begin(), roots.size());
    for (const int r : roots) to.root(copy[r]);
}

template <class Builder>
struct as_traced {
    static constexpr int size_hint() { return frozen<Builder>.sizes.nodes * 3 / 2; }
    static constexpr void build(graph& to) {
        const graph_view from = frozen<Builder>;
        graph program;
        buffer<int> roots;
        traced_program(program, from).trace_roots(roots);
        schedule(to, program.view(), roots);
    }
};

template <class Builder, sharing Shared, shape Shape>
struct in_normal_form {
    static constexpr int size_hint() { return frozen<Builder>.sizes.nodes * 3 / 2; }
    static constexpr void build(graph& to) {
        normal_graph from(frozen<Builder>, rewrite_functions, Shape, Shared);
        graph program;
        lowering lower(from.forms(), program);
        buffer<int> roots;
        for (int k = 0; k < from.roots(); ++k) roots.push(lower.lower(from.root(k)).index);
        schedule(to, program.view(), roots);
    }
};

/// Above this many nodes the formula as traced is taken: the search would cost more than a second of the compiler's time.
inline constexpr int largest_searched_graph = 80;

/// The first of the cheapest programs.
template <const auto& Best>
constexpr const auto& cheaper() {
    return Best;
}
template <const auto& Best, const auto& Next, const auto&... Others>
constexpr const auto& cheaper() {
    if constexpr (price(count_operations(Next)) < price(count_operations(Best)))
        return cheaper<Next, Others...>();
    else
        return cheaper<Best, Others...>();
}

template <class Builder>
constexpr const auto& cheapest() {
    constexpr const auto& traced = frozen<as_traced<Builder>>;
    if constexpr (frozen<Builder>.sizes.nodes > largest_searched_graph) {
        return traced;
    } else {
        return cheaper<traced, frozen<in_normal_form<Builder, sharing::kept, shape::plain>>,
                       frozen<in_normal_form<Builder, sharing::open, shape::factored>>>();
    }
}

}  // namespace detail

/// The program of the graph that Builder builds.
template <class Builder>
inline constexpr const auto& optimised = detail::cheapest<Builder>();

}  // namespace derivo

#endif
