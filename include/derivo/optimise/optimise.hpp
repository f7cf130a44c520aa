// SPDX-License-Identifier: BSL-1.0
//
// optimised: the program form of a graph, what is evaluated. Several programs are made (programs.hpp), and the cheapest wins;
// ties go to the formula as it was written, so optimising never costs.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_OPTIMISE_HPP
#define DERIVO_OPTIMISE_OPTIMISE_HPP

#include <derivo/optimise/cancel.hpp>
#include <derivo/optimise/steps.hpp>

namespace derivo {
namespace detail {

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

template <class Builder>
struct distributed : program_builder<Builder> {
    static constexpr void build(graph& to) { make_distributed_program(to, frozen<Builder>, policy_of<Builder>()); }
};

template <class Builder>
struct factored : program_builder<Builder> {
    static constexpr void build(graph& to) { make_factored_program(to, frozen<Builder>, policy_of<Builder>()); }
};

/// Above this many nodes the other normal forms are not tried: the search would cost more than a second of the compiler's time.
inline constexpr int largest_searched_graph = 80;

/// Could the fractions of this graph be joined?
constexpr bool fractions_may_join(const graph_view& g) {
    return has_normal_form(g, largest_searched_graph) && adds_fractions(g);
}

/// Above this many nodes no pairs of factors are searched for; and below the other number, where few operations are left to share.
inline constexpr int largest_paired_graph = 160, smallest_paired_graph = 6;

/// Above this many nodes one program is made, the improved one, in steps: each a constant evaluation, and so a budget, of
/// its own.
inline constexpr int largest_compared_graph = 300;

/// Is a sum, or a product or power of one, used more than once? Else its terms needn't be mixed with those around each use:
/// of nine hundred formulas, gradients and Hessians none became cheaper.
constexpr bool has_shared_sums(const graph_view& g) {
    buffer<int> uses(g.size, 0);
    buffer<char> of_sum(g.size, 0);
    count_uses(g, g.roots, g.root_count, uses);
    for (int i = 0; i < g.size; ++i) {
        const node n = g[i];
        if (is_leaf(n) || n.left < 0) continue;
        if (is_call(n))  // sqrt(a + b) is a power
            of_sum[i] = of_sum[n.left] != 0 && g.function(i).rewrite != nullptr;
        else
            of_sum[i] = n.code == sum_code || n.code == difference_code || of_sum[n.left] != 0 ||
                        (n.right >= 0 && of_sum[n.right] != 0);
        if (of_sum[i] != 0 && uses[i] > 1) return true;
    }
    return false;
}

constexpr bool has_rounded_numbers(const graph_view& g) {
    for (int k = 0; k < g.number_count; ++k)
        if (!g.numbers[k].exact) return true;
    return false;
}

/// How far from 1 the numbers of a graph are, in powers of ten; none is too far that a float holds with room.
constexpr int decades_of(const graph_view& g) {
    int most = 0;
    for (int k = 0; k < g.number_count; ++k)
        if (!g.numbers[k].is_moderate() && g.numbers[k].decades() > most) most = g.numbers[k].decades();
    return most;
}

/// To save an operation, numbers are neither rounded nor taken out of the range of a type: (k T)² stays for the constant k of
/// Boltzmann, k² is no float.
constexpr bool keeps_numbers(const graph_view& program, const graph_view& than) {
    return (!has_rounded_numbers(program) || has_rounded_numbers(than)) && decades_of(program) <= decades_of(than);
}

/// Does a program take the place of another? One without results was given up.
template <const auto& Program, const auto& Than>
constexpr bool is_better(const prices& costs) {
    return Program.sizes.roots > 0 && price(operations_of<Program>, costs) < price(operations_of<Than>, costs) &&
           keeps_numbers(Program, Than);
}

/// Is more than a tenth of a program's price for other things than calls, so that another program could be worth the search?
constexpr bool is_much_arithmetic(const operation_count& all, const prices& costs) {
    return price(all, costs) * 9 > all.calls * costs.call * 10;
}

/// The first of the cheapest programs.
template <prices Costs, const auto& Best>
constexpr const auto& cheaper() {
    return Best;
}
template <prices Costs, const auto& Best, const auto& Next, const auto&... Others>
constexpr const auto& cheaper() {
    if constexpr (is_better<Next, Best>(Costs))
        return cheaper<Costs, Next, Others...>();
    else
        return cheaper<Costs, Best, Others...>();
}

/// What Candidate builds, if that is worth the compiler's time; else the program as traced once more.
template <class Builder, class Candidate, bool Worth>
constexpr const auto& candidate() {
    if constexpr (Worth)
        return frozen<Candidate>;
    else
        return frozen<as_traced<Builder>>;
}

template <class Builder>
constexpr const auto& cheapest() {
    constexpr int nodes = frozen<Builder>.sizes.nodes;
    if constexpr (nodes > largest_compared_graph) {
        return improved_in_steps<Builder>();
    } else {
        constexpr prices costs = policy_of<Builder>().costs;
        constexpr bool searched = has_normal_form(frozen<Builder>, largest_searched_graph);
        constexpr bool paired =
            nodes >= smallest_paired_graph && has_normal_form(frozen<Builder>, largest_paired_graph);
        using kept = in_normal_form<Builder, sharing::kept, shape::plain>;
        using open = in_normal_form<Builder, sharing::open, shape::factored>;
        constexpr bool opens = searched && has_shared_sums(frozen<Builder>);
        constexpr const auto& best = cheaper<costs, frozen<as_traced<Builder>>, candidate<Builder, kept, searched>(),
                                             candidate<Builder, open, opens>(), frozen<improved<Builder>>,
                                             candidate<Builder, with_shared_products<Builder>, paired>()>();
        constexpr bool pays = searched && paired && is_much_arithmetic(operations_of<best>, costs);
        constexpr bool distributes = pays && has_distributable(frozen<Builder>);
        return frozen<scheduled<cheaper<costs, best, candidate<Builder, distributed<Builder>, distributes>(),
                                        candidate<Builder, factored<Builder>, pays>()>()>>;
    }
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

/// The graph of another builder, its fractions joined.
template <class Builder>
struct cancelled_builder : program_builder<Builder> {
    static constexpr policy wanted = policy_of<Builder>();
    static constexpr void build(graph& to) { join_fractions(to, frozen<Builder>); }
};

template <class Builder>
constexpr const auto& cheapest_cancelled() {
    if constexpr (fractions_may_join(frozen<Builder>))
        return cheapest<cancelled_builder<Builder>>();
    else
        return cheapest<Builder>();
}

template <class Builder>
constexpr const auto& cheapest_expanded() {
    if constexpr (has_expansions<Builder>())
        return cheapest_cancelled<expanded_builder<Builder>>();
    else
        return cheapest_cancelled<Builder>();
}

}  // namespace detail

/// The program of the graph that Builder builds.
template <class Builder>
inline constexpr const auto& optimised = detail::cheapest_expanded<Builder>();

}  // namespace derivo

#endif
