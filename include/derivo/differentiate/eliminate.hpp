// SPDX-License-Identifier: BSL-1.0
//
// Jacobians by elimination: each edge of the graph carries the slope of an operation by an operand, and the
// operations between symbols and results are taken out one by one, in the order of least Markowitz degree. Neither
// forward nor back: where many symbols meet in few intermediate results, and these in many results, it multiplies less
// than either. Names no function.
// (Griewank and Walther, Evaluating Derivatives, 2nd ed., chapters 9 and 10.)
// May include: core, graph, functions' interface.
#ifndef DERIVO_DIFFERENTIATE_ELIMINATE_HPP
#define DERIVO_DIFFERENTIATE_ELIMINATE_HPP

#include <derivo/core/heap.hpp>
#include <derivo/differentiate/linearised.hpp>

namespace derivo {

/// The derivatives of all roots of a graph by some symbols, appended to another graph.
class elimination {
public:
    constexpr elimination(graph& to, const graph_view& from, const char* const* symbols, int symbol_count)
        : g_(to),
          size_(from.size),
          symbols_(symbol_count),
          product_(from),
          local_(to, from, symbols, symbol_count),
          nodes_(from.size + from.root_count, {}),
          edge_to_(from.size + from.root_count, no_edge),
          entries_(from.root_count * symbol_count, no_node) {
        for (int k = 0; k < from.function_count; ++k) selects_ = selects_ || from.functions[k]->selects;
        if (selects_) return;
        linearise(from);
        eliminate_all();
        read_entries();
    }

    /// Was it done, and within the budget? A graph may fill in; and the slope of a branch that is not taken may be
    /// infinite, which no product with 0 takes away. There are no entries then.
    constexpr bool complete() const { return !selects_ && g_.size() + products_ <= most_work; }

    /// ∂(root k)/∂(symbol j); 0 where it does not depend on it.
    constexpr term operator()(int k, int j) const {
        const int entry = entries_[k * symbols_ + j];
        return {&g_, entry != no_node ? entry : g_.constant(0)};
    }

    /// Graphs with more nodes are not tried: few would be done within the budget.
    static constexpr int most_nodes = 400;

private:
    /// Products, and nodes made: each takes about 300 of Clang's 1,048,576 steps.
    static constexpr int most_work = 2700;
    static constexpr int no_edge = -1;

    /// ∂(to)/∂(from), in a list of the edges into `to` and one of those out of `from`.
    struct edge {
        int from, to;
        int slope;
        int next_in, next_out;
    };
    struct vertex {
        int first_in = no_edge, first_out = no_edge;
        int in_degree = 0, out_degree = 0;
        bool eliminated = false;
    };
    /// A node and its Markowitz degree, the number of products that its elimination takes.
    struct candidate {
        int degree;
        int node;
        constexpr bool operator<(const candidate& other) const {
            return degree != other.degree ? degree < other.degree : node > other.node;
        }
    };

    constexpr term one() const { return {&g_, g_.constant(1)}; }
    constexpr term slope(int e) const { return {&g_, edges_[e].slope}; }

    /// The edges of the graph; one from each root to a place of its own, so that the root can be eliminated too.
    constexpr void linearise(const graph_view& from) {
        local_.copy_values();
        buffer<char> needed(size_, 0);
        mark_reachable(from, from.roots, from.root_count, needed);
        for (int i = 0; i < size_; ++i) {
            if (needed[i] == 0 || !local_.varies(i)) continue;
            local_.apply_rule(i, one(), [this, i](int operand, term slope) {
                const int last = nodes_[operand].first_out;
                if (last != no_edge && edges_[last].to == i)
                    absorb(last, slope);
                else
                    connect(operand, i, slope);
            });
        }
        for (int k = 0; k < from.root_count; ++k) connect(from.roots[k], size_ + k, one());
    }

    constexpr void connect(int from, int to, term slope) {
        vertex &tail = nodes_[from], &head = nodes_[to];
        edges_.push({from, to, slope.index, head.first_in, tail.first_out});
        head.first_in = tail.first_out = edges_.size() - 1;
        ++head.in_degree;
        ++tail.out_degree;
    }
    constexpr void absorb(int e, term part) { edges_[e].slope = (slope(e) + part).index; }

    constexpr candidate ranked(int i) const {
        const vertex& v = nodes_[i];
        return {v.in_degree * v.out_degree, i};
    }

    constexpr void eliminate_all() {
        heap<candidate> open;
        const auto rank = [&](int i) {
            if (i < size_ && local_.varies(i)) open.push(ranked(i));
        };
        for (int i = 0; i < size_; ++i)
            if (nodes_[i].out_degree > 0) rank(i);
        while (!open.empty() && complete()) {
            const candidate least = open.pop();
            const int j = least.node;
            if (nodes_[j].eliminated || least.degree != ranked(j).degree) continue;
            eliminate(j);
            for (int e = nodes_[j].first_in; e != no_edge; e = edges_[e].next_in)
                if (!nodes_[edges_[e].from].eliminated) rank(edges_[e].from);
            for (int e = nodes_[j].first_out; e != no_edge; e = edges_[e].next_out)
                if (!nodes_[edges_[e].to].eliminated) rank(edges_[e].to);
        }
    }

    /// For each way i → j → k the edge i → k, or its product to that edge's slope.
    constexpr void eliminate(int j) {
        drop_eliminated(j);
        for (int a = nodes_[j].first_in; a != no_edge; a = edges_[a].next_in) {
            const int i = edges_[a].from;
            if (nodes_[i].eliminated) continue;
            drop_eliminated(i);
            for (int b = nodes_[j].first_out; b != no_edge; b = edges_[b].next_out) {
                const int k = edges_[b].to, known = edge_to_[k];
                const term part = product_(slope(b), slope(a));
                if (known != no_edge && edges_[known].from == i)
                    absorb(known, part);
                else
                    connect(i, k, part);
                ++products_;
            }
            --nodes_[i].out_degree;
        }
        for (int b = nodes_[j].first_out; b != no_edge; b = edges_[b].next_out) --nodes_[edges_[b].to].in_degree;
        nodes_[j].eliminated = true;
    }

    /// Takes the edges to eliminated nodes from the list of those out of i; the others can be found by their end.
    constexpr void drop_eliminated(int i) {
        int* link = &nodes_[i].first_out;
        while (*link != no_edge) {
            edge& e = edges_[*link];
            if (nodes_[e.to].eliminated) {
                *link = e.next_out;
            } else {
                edge_to_[e.to] = *link;
                link = &e.next_out;
            }
        }
    }

    constexpr void read_entries() {
        buffer<int> column(size_, no_node);
        for (int j = 0; j < symbols_; ++j)
            if (local_.leaf(j) != no_node) column[local_.leaf(j)] = j;
        for (int k = size_; k < nodes_.size(); ++k)
            for (int e = nodes_[k].first_in; e != no_edge; e = edges_[e].next_in)
                if (const int from = edges_[e].from; column[from] != no_node)
                    entries_[(k - size_) * symbols_ + column[from]] = edges_[e].slope;
    }

    graph& g_;
    int size_;
    int symbols_;
    slope_products product_;
    linearised_graph local_;
    buffer<vertex> nodes_;
    buffer<edge> edges_;
    buffer<int> edge_to_;  // the edge to a node that was seen last
    buffer<int> entries_;
    int products_ = 0;
    bool selects_ = false;
};

}  // namespace derivo

#endif
