// SPDX-License-Identifier: BSL-1.0
//
// frozen<Builder>: the graph that Builder builds, as a constexpr variable. Constant evaluation may
// not hand out allocated memory, so the graph is copied into arrays; each frozen graph is a constant
// evaluation, and so a budget, of its own.
// May include: core.
#ifndef DERIVO_GRAPH_FROZEN_HPP
#define DERIVO_GRAPH_FROZEN_HPP

#include <derivo/graph/copy.hpp>

namespace derivo {

struct graph_sizes {
    int nodes = 0, numbers = 0, names = 0, functions = 0, roots = 0;
    /// Room for some times the nodes, a few more functions, and other roots.
    constexpr graph_sizes grown(double times, int new_roots) const {
        return {static_cast<int>(times * nodes), numbers, names, functions + 2, new_roots};
    }
    constexpr bool fit(const graph_sizes& room) const {
        return nodes <= room.nodes && numbers <= room.numbers && names <= room.names && functions <= room.functions &&
               roots <= room.roots;
    }
};

template <int Nodes, int Numbers, int Names, int Functions, int Roots>
struct frozen_graph {
    node nodes[Nodes]{};
    number numbers[Numbers]{};
    const char* names[Names]{};
    const function_info* functions[Functions]{};
    int roots[Roots]{};
    graph_sizes sizes{};

    constexpr graph_view view() const {
        return {nodes,       sizes.nodes, numbers,         sizes.numbers, names,
                sizes.names, functions,   sizes.functions, roots,         sizes.roots};
    }
    constexpr operator graph_view() const { return view(); }
    constexpr int root(int k = 0) const { return roots[k]; }
    constexpr bool complete() const { return sizes.fit({Nodes, Numbers, Names, Functions, Roots}); }
};

namespace detail {

template <class T, class From>
constexpr void copy_array(T* to, const From& from, int count, int room) {
    for (int i = 0; i < count && i < room; ++i) to[i] = from[i];
}

/// A graph as it is, as far as there is room for it. The sizes are true anyway.
template <class Frozen>
constexpr Frozen freeze_all(const graph_view& from, graph_sizes room) {
    Frozen to;
    to.sizes = {from.size, from.number_count, from.name_count, from.function_count, from.root_count};
    copy_array(to.nodes, from.nodes, from.size, room.nodes);
    copy_array(to.numbers, from.numbers, from.number_count, room.numbers);
    copy_array(to.names, from.names, from.name_count, room.names);
    copy_array(to.functions, from.functions, from.function_count, room.functions);
    copy_array(to.roots, from.roots, from.root_count, room.roots);
    return to;
}

/// Do the roots need every node?
constexpr bool is_compact(const graph_view& from) {
    buffer<char> needed(from.size, 0);
    mark_reachable(from, from.roots, from.root_count, needed);
    for (const char here : needed)
        if (here == 0) return false;
    return true;
}

/// Builds, drops what the roots do not need (unless the builder says `keeps_all`), and freezes.
template <class Frozen, class Builder>
constexpr Frozen freeze(graph_sizes room) {
    graph built;
    Builder::build(built);
    const graph_view all = built.view();
    if (requires { Builder::keeps_all; } || is_compact(all)) return freeze_all<Frozen>(all, room);
    graph compact;
    copier keep(compact, all);
    keep.copy_all(all.roots, all.root_count);
    for (int k = 0; k < all.root_count; ++k) compact.root(keep[all.roots[k]]);
    return freeze_all<Frozen>(compact.view(), room);
}

template <class Builder, int... Room>
inline constexpr auto frozen_in = freeze<frozen_graph<Room...>, Builder>({Room...});

constexpr int at_least_one(int size) { return size > 0 ? size : 1; }

/// The least of a few sizes that is enough: graphs of all builders have few types then.
constexpr int roomy(int expected, int least) {
    while (least < expected) least *= 2;
    return least;
}

/// How large a builder expects its graph to be; one that can tell has an `expected()`.
template <class Builder>
constexpr graph_sizes expected_room() {
    graph_sizes expected{};
    if constexpr (requires { Builder::expected(); }) expected = Builder::expected();
    const int nodes = roomy(expected.nodes, 64);
    return {nodes, roomy(expected.numbers, 4), roomy(expected.names, nodes / 8), roomy(expected.functions, 8),
            roomy(expected.roots, nodes / 16)};
}

/// Most graphs fit the first guess and are built once; one that doesn't is built again, its size now being known.
template <class Builder>
constexpr const auto& fit() {
    constexpr graph_sizes room = expected_room<Builder>();
    constexpr const auto& first = frozen_in<Builder, room.nodes, room.numbers, room.names, room.functions, room.roots>;
    if constexpr (first.complete()) {
        return first;
    } else {
        constexpr graph_sizes s = first.sizes;
        return frozen_in<Builder, at_least_one(s.nodes), at_least_one(s.numbers), at_least_one(s.names),
                         at_least_one(s.functions), at_least_one(s.roots)>;
    }
}

}  // namespace detail

/// The graph of `Builder::build(graph&)`, which sets the roots.
template <class Builder>
inline constexpr const auto& frozen = detail::fit<Builder>();

}  // namespace derivo

#endif
