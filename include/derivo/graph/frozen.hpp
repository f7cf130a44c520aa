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

/// Some entries of a table, in the order of their first use.
template <class T>
class kept_entries {
public:
    constexpr kept_entries(const T* from, int count) : from_(from), places_(count, -1) {}
    /// Where entry k of the whole table goes.
    constexpr int place(int k) {
        int& known = places_.begin()[k];
        if (known < 0) {
            known = kept_.size();
            kept_.push(from_[k]);
        }
        return known;
    }
    constexpr int size() const { return kept_.size(); }
    constexpr void store(T* to, int room) const { copy_array(to, kept_.begin(), kept_.size(), room); }

private:
    const T* from_;
    buffer<int> places_;
    buffer<T> kept_;
};

/// Copies the nodes that are marked, as much as there is room for. The sizes are true anyway. Nodes that differ still do
/// so when they are renumbered: nothing is looked up.
template <class Frozen>
constexpr void freeze_marked(Frozen& to, const graph_view& from, const buffer<char>& marks, const graph_sizes& room) {
    const char* const needed = marks.begin();
    buffer<int> places(from.size, no_node);
    int* const place = places.begin();
    kept_entries<number> numbers(from.numbers, from.number_count);
    kept_entries<const char*> names(from.names, from.name_count);
    kept_entries<const function_info*> functions(from.functions, from.function_count);
    int size = 0;
    for (int i = 0; i < from.size; ++i) {
        if (needed[i] == 0) continue;
        node n = from.nodes[i];
        if (n.code > parameter_code)
            n = {n.code < first_call ? n.code : first_call + functions.place(n.code - first_call),
                 n.left < 0 ? n.left : place[n.left], n.right < 0 ? n.right : place[n.right]};
        else if (n.code == symbol_code)
            n.left = names.place(n.left);
        else if (n.code == constant_code && n.right <= 0)
            n.left = numbers.place(n.left);
        if (size < room.nodes) to.nodes[size] = n;
        place[i] = size++;
    }
    to.sizes = {size, numbers.size(), names.size(), functions.size(), from.root_count};
    numbers.store(to.numbers, room.numbers);
    names.store(to.names, room.names);
    functions.store(to.functions, room.functions);
    for (int k = 0; k < from.root_count && k < room.roots; ++k) to.roots[k] = place[from.roots[k]];
}

/// Builds, drops what the roots do not need (unless the builder says `keeps_all`), and freezes.
template <class Frozen, class Builder>
constexpr Frozen freeze(graph_sizes room) {
    graph built;
    Builder::build(built);
    const graph_view all = built.view();
    constexpr bool keeps_all = requires { Builder::keeps_all; };
    buffer<char> needed(all.size, keeps_all ? 1 : 0);
    if (!keeps_all) mark_reachable(all, all.roots, all.root_count, needed);
    Frozen to;
    freeze_marked(to, all, needed, room);
    return to;
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
