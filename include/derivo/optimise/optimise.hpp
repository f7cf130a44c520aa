// SPDX-License-Identifier: BSL-1.0
//
// optimised: the program form of a graph, what is evaluated. Several programs are made, and the cheapest
// wins; ties go to the formula as it was written, so optimising never costs.
//     as traced         powers by multiplication, nothing else
//     sharing kept      normal form, sub-expressions used twice left whole
//     sharing opened    normal form of everything
//     factored          the same, and common factors stand before each sum
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

    constexpr term operator()(int root) {
        buffer<char> needed(from_.size, 0);
        mark_reachable(from_, &root, 1, needed);
        for (int i = 0; i < from_.size; ++i) {
            if (needed[i] == 0 || trace_.has(i)) continue;
            if (is_known_power(i))
                trace_.replace(i, known_power(trace_[from_[i].left], from_.constant(from_[i].right)));
            else
                trace_.step(i);
        }
        return trace_[root];
    }

private:
    constexpr bool is_known_power(int i) const {
        return from_[i].code == power_code && from_.is_constant(from_[i].right) &&
               is_multiplied_power(from_.constant(from_[i].right)) && !from_.constant(from_[i].right).is_zero();
    }
    static constexpr term known_power(term base, const number& e) {
        return e.is_negative() ? 1 / direct_power(base, -e) : direct_power(base, e);
    }

    graph_view from_;
    retracer trace_;
};

/// Calls, and what they need, first: nothing then lives in a register across a call that could wait.
constexpr void schedule(graph& to, const graph_view& from, const buffer<int>& roots) {
    buffer<int> calls;
    for (int i = 0; i < from.size; ++i)
        if ((is_call(from[i]) && !from.function(i).constant) || from[i].code == power_code) calls.push(i);
    buffer<char> needed(from.size, 0);
    mark_reachable(from, roots.begin(), roots.size(), needed);
    int kept = 0;
    for (const int i : calls)
        if (needed[i] != 0) calls[kept++] = i;
    calls.shrink(kept);
    copier copy(to, from);
    copy.copy_all(calls.begin(), calls.size());
    copy.copy_all(roots.begin(), roots.size());
    for (const int r : roots) to.root(copy[r]);
}

template <class Builder>
struct as_traced {
    static constexpr void build(graph& to) {
        const graph_view from = frozen<Builder>;
        graph program;
        traced_program trace(program, from);
        buffer<int> roots;
        for (int k = 0; k < from.root_count; ++k) roots.push(trace(from.roots[k]).index);
        schedule(to, program.view(), roots);
    }
};

template <class Builder, sharing Shared, shape Shape>
struct in_normal_form {
    static constexpr void build(graph& to) {
        graph rewritten, program;
        rewrite_functions(rewritten, frozen<Builder>);
        const graph_view from = rewritten.view();
        algebra forms(from, Shape);
        const normaliser normal(forms, Shared);
        lowering lower(forms, program);
        buffer<int> roots;
        for (int k = 0; k < from.root_count; ++k) roots.push(lower.lower(normal[from.roots[k]]).index);
        schedule(to, program.view(), roots);
    }
};

/// Above this many nodes only the formula as traced is taken: the search would exceed the compilers' budgets.
inline constexpr int largest_searched_graph = 600;

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
    if constexpr (traced.sizes.nodes > largest_searched_graph) {
        return traced;
    } else {
        return cheaper<traced, frozen<in_normal_form<Builder, sharing::kept, shape::plain>>,
                       frozen<in_normal_form<Builder, sharing::open, shape::plain>>,
                       frozen<in_normal_form<Builder, sharing::open, shape::factored>>>();
    }
}

}  // namespace detail

/// The program of the graph that Builder builds.
template <class Builder>
inline constexpr const auto& optimised = detail::cheapest<Builder>();

}  // namespace derivo

#endif
