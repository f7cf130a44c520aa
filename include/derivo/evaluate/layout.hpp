// SPDX-License-Identifier: BSL-1.0
//
// How a program is laid out for the functor's body: its nodes by their kind, in tables that packs are indexed with; where
// symbols are read, and results are stored.
// May include: core, graph, functions' interface, optimise.
#ifndef DERIVO_EVALUATE_LAYOUT_HPP
#define DERIVO_EVALUATE_LAYOUT_HPP

#include <cstddef>
#include <type_traits>

#include <derivo/core/table.hpp>
#include <derivo/functions/row.hpp>
#include <derivo/graph/copy.hpp>
#include <derivo/graph/frozen.hpp>

namespace derivo::detail {

/// Is it a number, or a named constant such as pi?
constexpr bool is_fixed(const graph_view& g, int i) { return g.is_constant(i) || (is_call(g[i]) && g.arity(i) == 0); }

constexpr bool is_library_call(const graph_view& g, int i) {
    return is_call(g[i]) ? g.arity(i) > 0 && !g.function(i).inlined : g[i].code == power_code;
}

/// Is a symbol read once more after each call? GCC knows that calls of the library leave numbers as they are, and what it
/// has read; Clang would keep it on the stack.
#if defined(__clang__)
inline constexpr bool reads_again = true;
#else
inline constexpr bool reads_again = false;
#endif

/// The symbols that are needed after calls of the library, each where it is first needed after one.
class late_reads {
public:
    constexpr explicit late_reads(const graph_view& g) : g_(g), read_(g.size, no_node), early_(g.size, 0) {
        for (int k = 0; k < g.root_count; ++k) early_[g.roots[k]] = 1;
        for (int i = 0; i < g.size; ++i) {
            if (is_leaf(g[i])) continue;
            for (int k = 0; k < g.arity(i); ++k) note(i, g.operand(i, k));
            if (is_library_call(g, i) && !(is_call(g[i]) && g.function(i).instruction)) call_ = i;
        }
    }

    struct late_read {
        int at, symbol, call;  // before which operation, and after which call
    };
    constexpr const buffer<late_read>& all() const { return all_; }
    /// Is this symbol needed before any call, or a result?
    constexpr bool is_early(int i) const { return early_[i] != 0; }

private:
    constexpr void note(int at, int operand) {
        if (g_[operand].code != symbol_code) return;
        if (call_ == no_node) early_[operand] = 1;
        if (call_ == read_[operand] || (!reads_again && (early_[operand] != 0 || read_[operand] != no_node))) return;
        read_[operand] = call_;
        all_.push({at, operand, call_});
    }

    graph_view g_;
    buffer<int> read_;  // after which call a symbol was last read
    buffer<char> early_;
    buffer<late_read> all_;
    int call_ = no_node;  // the last one
};

/// What is done with a node: homogeneous packs are made of the nodes of one kind.
enum node_kind { symbol_kind, parameter_kind, constant_kind, operation_kind, node_kinds };

constexpr node_kind node_kind_of(const graph_view& g, int i) {
    const int code = g[i].code;
    return code == symbol_code      ? symbol_kind
           : code == parameter_code ? parameter_kind
           : is_fixed(g, i)         ? constant_kind
                                    : operation_kind;
}

/// A product and the sum that alone uses it, as one operation: ab + c, ab - c, c - ab.
enum fused_operation : int { product_plus_code = first_call + 1, product_minus_code, minus_product_code };

/// A symbol that is read where it is needed: for the first time, or once more after a call of the library. What lies in the
/// user's memory needn't wait in registers, or be copied to the stack, while such a call runs.
inline constexpr int read_code = first_call + 4;

/// Are products spelled together with their sums? Clang makes one instruction of both (fma), as -ffp-contract allows, only
/// if one expression of the source holds them; GCC does in any case. Where the processor has none, it would only delay
/// products.
template <class T>
#if defined(__clang__) && \
    (defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__riscv_flen) || defined(__powerpc__))
inline constexpr bool fuses = std::is_floating_point_v<T>;
#else
inline constexpr bool fuses = false;
#endif

/// The nodes of a program by their kind, what each does, and where its operands are; one that a node lacks is any that is
/// computed before it.
template <int Size>
struct nodes_by_kind {
    int at[Size]{}, code[Size]{}, left[Size]{}, right[Size]{}, third[Size]{};
    int first[node_kinds + 1]{};  // of each kind, and the end

    constexpr void put(int place, int i, int operation, int a, int b, int c) {
        at[place] = i;
        code[place] = operation;
        left[place] = a;
        right[place] = b;
        third[place] = c;
    }
};

/// All functions are one operation here.
constexpr int operation_of(int code) { return code < first_call ? code : static_cast<int>(first_call); }

/// How many reads of symbols stand among the operations of a program?
template <const auto& Program, bool ReadsLate>
inline constexpr int read_count = ReadsLate ? late_reads(Program.view()).all().size() : 0;

template <const auto& Program, bool Fuses, bool ReadsLate>
constexpr const nodes_by_kind<Program.sizes.nodes + read_count<Program, ReadsLate>> sorted_by_kind() {
    constexpr int size = Program.sizes.nodes, reads = read_count<Program, ReadsLate>;
    const graph_view g = Program.view();
    buffer<int> uses(Fuses ? size : 0, 0);
    if (Fuses) count_uses(g, g.roots, g.root_count, uses);
    int last_call = no_node;  // a product before it is one value to keep across it, its factors may be two
    const auto fused = [&](int p) { return Fuses && g[p].code == product_code && uses[p] == 1 && p > last_call; };
    nodes_by_kind<size + reads> sorted;
    int* const first = sorted.first;
    const late_reads late(reads > 0 ? g : graph_view{});
    const auto is_late = [&](int i) { return reads > 0 && g[i].code == symbol_code && !late.is_early(i); };
    for (int i = 0; i < size; ++i)
        if (!is_late(i)) ++first[node_kind_of(g, i) + 1];
    first[node_kinds] += reads;
    for (int kind = 0; kind < node_kinds; ++kind) first[kind + 1] += first[kind];
    int next[node_kinds] = {first[0], first[1], first[2], first[3]};
    int read = 0;
    for (int i = 0; i < size; ++i) {
        const node n = g[i];
        for (; read < reads && late.all()[read].at == i; ++read) {
            const int call = late.all()[read].call;
            sorted.put(next[operation_kind]++, late.all()[read].symbol, read_code, call, call, call);
        }
        if (is_late(i)) continue;
        const int place = next[node_kind_of(g, i)]++;
        const bool sum = n.code == sum_code, difference = n.code == difference_code;
        if (Fuses && is_library_call(g, i)) last_call = i;
        if ((sum || difference) && fused(n.left)) {
            const node p = g[n.left];
            sorted.put(place, i, sum ? product_plus_code : product_minus_code, p.left, p.right, n.right);
        } else if ((sum || difference) && fused(n.right)) {
            const node p = g[n.right];
            sorted.put(place, i, sum ? product_plus_code : minus_product_code, p.left, p.right, n.left);
        } else {
            const int left = n.left >= 0 ? n.left : 0;
            sorted.put(place, i, operation_of(n.code), left, n.right >= 0 ? n.right : left, left);
        }
    }
    return sorted;
}

/// For each node the result that it is, the first if it is several, or -1.
template <const auto& Program>
constexpr const table<int, Program.sizes.nodes> results_of_nodes() {
    table<int, Program.sizes.nodes> found;
    for (int& r : found.items) r = -1;
    for (int r = Program.sizes.roots - 1; r >= 0; --r)
        if (!is_leaf(Program.nodes[Program.roots[r]])) found[Program.roots[r]] = r;
    return found;
}

/// What does not depend on the order in which the nodes are laid out.
template <const auto& Program>
struct nodes_of {
    static constexpr graph_view view = Program.view();
    static constexpr bool are_alike(int a, int b) {
        const auto same = [](int p, int q) {
            return p == q || (p >= 0 && q >= 0 && is_leaf(view[p]) && is_leaf(view[q]));
        };
        const node n = view[a], m = view[b];
        return !is_leaf(n) && n.code == m.code && same(n.left, m.left) && same(n.right, m.right);
    }
    static constexpr bool unary(int i) { return is_call(view[i]) && view.arity(i) == 1; }
    static constexpr bool is_wide(int i) { return is_call(view[i]) && view.arity(i) > 2; }
    static constexpr const auto& results = results_of_nodes<Program>();
    static constexpr int result_of(int i) { return results[i]; }

    static consteval int root(std::size_t k) { return view.roots[k]; }
    /// A result is stored when its operation is done: what waits lives in a register. Those that are no operation, or the
    /// same as another, come last.
    static constexpr int late_result(int r) {
        const int i = view.roots[r];
        return is_leaf(view[i]) || is_fixed(view, i) || result_of(i) != r ? r : -1;
    }
    /// Are results stored one by one? Not where most neighbours can be computed as vectors too: x d and y d.
    static constexpr bool results_apart = [] {
        constexpr int fewest = 5, size = Program.sizes.roots;
        int alike[2] = {};
        for (int r = 0; r + 1 < size; ++r) alike[r % 2] += are_alike(view.roots[r], view.roots[r + 1]) ? 1 : 0;
        return size >= fewest && 4 * alike[0] <= size && 4 * alike[1] <= size;
    }();
    /// Are there calls with more than two arguments?
    static constexpr bool has_wide_nodes = [] {
        for (int i = 0; i < view.size; ++i)
            if (is_wide(i)) return true;
        return false;
    }();
};

/// The tables of a program: are products and sums fused, and symbols read where they are needed?
template <const auto& Program, bool Fuses, bool ReadsLate>
struct layout : nodes_of<Program> {
    using nodes = nodes_of<Program>;
    using nodes::view;
    static constexpr const auto& sorted = sorted_by_kind<Program, Fuses, ReadsLate>();
    static constexpr bool reads_late = read_count<Program, ReadsLate> > 0;
    static constexpr std::size_t count(node_kind kind) {
        return static_cast<std::size_t>(sorted.first[kind + 1] - sorted.first[kind]);
    }

    // What a pack reads of the tables, each a constant by itself: for a table that is named in its code, Clang makes the
    // whole table anew at each place, which is quadratic.
    static consteval int at(node_kind kind, std::size_t k) {
        return sorted.at[static_cast<std::size_t>(sorted.first[kind]) + k];
    }
    static consteval int symbol_at(std::size_t k) { return at(symbol_kind, k); }
    static consteval int symbol_input(std::size_t k) { return view[at(symbol_kind, k)].left; }
    static consteval int parameter_at(std::size_t k) { return at(parameter_kind, k); }
    static consteval int parameter_input(std::size_t k) { return view[at(parameter_kind, k)].left; }
    static consteval int constant_at(std::size_t k) { return at(constant_kind, k); }
    static constexpr auto first_operation = static_cast<std::size_t>(sorted.first[operation_kind]);
    static consteval int operation_at(std::size_t k) { return sorted.at[first_operation + k]; }
    static consteval int code_of(std::size_t k) { return sorted.code[first_operation + k]; }
    /// Is it an operator, or a call with one operand?
    static consteval bool is_spelled(std::size_t k) { return code_of(k) < power_code || nodes::unary(operation_at(k)); }
    static consteval int left_of(std::size_t k) { return sorted.left[first_operation + k]; }
    static consteval int right_of(std::size_t k) { return sorted.right[first_operation + k]; }
    static consteval int third_of(std::size_t k) { return sorted.third[first_operation + k]; }
    /// The input that a read takes.
    static consteval int input_of(std::size_t k) { return code_of(k) == read_code ? view[operation_at(k)].left : 0; }
};

}  // namespace derivo::detail

#endif
