// SPDX-License-Identifier: BSL-1.0
//
// graph: nodes in an array, operands before the operations that use them, each distinct
// sub-expression present once (hash-consing). A plain value for ordinary constexpr functions.
// May include: core.
#ifndef DERIVO_GRAPH_GRAPH_HPP
#define DERIVO_GRAPH_GRAPH_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/core/name_table.hpp>
#include <derivo/core/number.hpp>
#include <derivo/graph/function_info.hpp>
#include <derivo/graph/node.hpp>

namespace derivo {

/// A graph to read: pointers into a `graph` or a `frozen_graph`. Roots are the results wanted.
struct graph_view {
    const node* nodes = nullptr;
    int size = 0;
    const number* numbers = nullptr;
    int number_count = 0;
    const char* const* names = nullptr;
    int name_count = 0;
    const function_info* const* functions = nullptr;
    int function_count = 0;
    const int* roots = nullptr;
    int root_count = 0;

    constexpr const node& operator[](int i) const { return nodes[i]; }

    constexpr number constant(int i) const {
        const node n = nodes[i];
        return n.right > 0 ? number(n.left, n.right) : numbers[n.left];
    }
    constexpr bool is_constant(int i) const { return nodes[i].code == constant_code; }
    constexpr const char* symbol(int i) const { return names[nodes[i].left]; }
    constexpr const function_info& function(int i) const { return *functions[nodes[i].code - first_call]; }

    constexpr int arity(int i) const {
        const node n = nodes[i];
        if (is_call(n)) return function(i).arity;
        return n.code <= pair_code ? 0 : n.code == negation_code ? 1 : 2;
    }

    /// Is there a node with this code?
    constexpr bool has(int code) const {
        for (int i = 0; i < size; ++i)
            if (nodes[i].code == code) return true;
        return false;
    }

    /// Argument k of a call or operand k of an operation.
    constexpr int operand(int i, int k) const {
        const int count = arity(i);
        int at = i;
        for (int skipped = 0; skipped < k; ++skipped) {
            at = nodes[at].right;
            if (skipped + 2 == count) return at;  // the last argument has no pair of its own
        }
        return nodes[at].left;
    }
};

class graph {
public:
    constexpr graph() : slots_(1, {}) {}
    /// A graph as it is, without its roots, to look nodes up in.
    constexpr explicit graph(const graph_view& from) : names_(from.names, from.name_count), slots_(1, {}) {
        reserve(from.size);
        for (int i = 0; i < from.size; ++i) nodes_.push(from.nodes[i]);
        for (int k = 0; k < from.number_count; ++k) numbers_.push(from.numbers[k]);
        for (int k = 0; k < from.function_count; ++k) functions_.push(from.functions[k]);
        rehash(slots_.size());
    }
    graph(const graph&) = delete;
    graph& operator=(const graph&) = delete;

    constexpr const node& operator[](int i) const { return nodes_[i]; }
    constexpr int size() const { return nodes_.size(); }
    constexpr const node* nodes() const { return nodes_.begin(); }

    constexpr graph_view view() const {
        return {nodes_.begin(), nodes_.size(),      numbers_.begin(),  numbers_.size(), names_.begin(),
                names_.size(),  functions_.begin(), functions_.size(), roots_.begin(),  roots_.size()};
    }

    /// The index of this operation; appended if it is new. No simplification: see functions/arithmetic.hpp.
    constexpr int add(int code, int left, int right) {
        const unsigned slot = slot_of(code, left, right);
        int& known = slots_.begin()[slot / block].places[slot % block];
        if (known != 0) return known - 1;
        nodes_.push({code, left, right});
        const int size = known = nodes_.size();
        if (2 * static_cast<unsigned>(size) > mask_) rehash(4 * slots_.size());
        return size - 1;
    }

    /// The index of this operation, or no_node.
    constexpr int find(int code, int left, int right) const {
        const unsigned slot = slot_of(code, left, right);
        return slots_.begin()[slot / block].places[slot % block] - 1;
    }

    /// Room for this many nodes, so that they are not hashed anew as they come.
    constexpr void reserve(int nodes) {
        nodes_.reserve(nodes);
        int blocks = slots_.size();
        while (width(blocks) < 2 * nodes) blocks *= 2;
        if (blocks > slots_.size()) rehash(blocks);
    }

    constexpr int constant(const number& value) {
        if (fits_in_node(value))
            return add(constant_code, static_cast<int>(value.numerator), static_cast<int>(value.denominator));
        const int k = place_of(value);
        if (k == numbers_.size()) numbers_.push(value);
        return add(constant_code, k, 0);
    }

    /// The index of this constant, or no_node.
    constexpr int find_constant(const number& value) const {
        return fits_in_node(value)
                   ? find(constant_code, static_cast<int>(value.numerator), static_cast<int>(value.denominator))
                   : find(constant_code, place_of(value), 0);
    }

    constexpr int symbol(const char* text) { return add(symbol_code, names_.add(text), 0); }

    /// The index of this symbol, or no_node.
    constexpr int find_symbol(const char* text) const {
        const int name = names_.find(text);
        return name < 0 ? no_node : find(symbol_code, name, 0);
    }

    constexpr int parameter(int k) { return add(parameter_code, k, 0); }

    /// The code of calls of `info` in this graph.
    constexpr int code_of(const function_info* info) {
        for (int k = 0; k < functions_.size(); ++k)
            if (functions_[k]->arity == info->arity && same_text(functions_[k]->name, info->name))
                return first_call + k;
        functions_.push(info);
        return first_call + functions_.size() - 1;
    }

    constexpr int call(const function_info* info, const int* arguments) {
        const int code = code_of(info), last = info->arity - 1;
        if (last < 0) return add(code, no_node, no_node);
        if (last == 0) return add(code, arguments[0], no_node);
        int rest = arguments[last];
        for (int k = last - 1; k > 0; --k) rest = add(pair_code, arguments[k], rest);
        return add(code, arguments[0], rest);
    }

    constexpr void root(int i) { roots_.push(i); }

private:
    static constexpr bool fits_in_node(const number& value) {
        constexpr integer small = 2147483647;
        return value.is_rational() && value.numerator <= small && value.numerator >= -small &&
               value.denominator <= small;
    }
    /// Where this number is, or would be, among those that do not fit.
    constexpr int place_of(const number& value) const {
        int k = 0;
        while (k < numbers_.size() && !(numbers_[k] == value)) ++k;
        return k;
    }

    // Every pass adds every node: pointers and long expressions, because a call costs each compiler dear, an index into a
    // pointer little. The upper 20 bits are left: enough for half a million nodes.
    static constexpr unsigned hash(int code, int left, int right) {
        return ((static_cast<unsigned>(code) * 0x9E3779B1u + static_cast<unsigned>(left)) * 0x85EBCA6Bu +
                static_cast<unsigned>(right)) *
                   0x2C1B3C6Du >>
               12;
    }
    /// Where this node is, or the free place for it.
    constexpr unsigned slot_of(int code, int left, int right) const {
        const slot_block* const slots = slots_.begin();
        unsigned slot = hash(code, left, right) & mask_;
        for (int place; (place = slots[slot / block].places[slot % block]) != 0; slot = (slot + 1) & mask_)
            if (const node& n = nodes_[place - 1]; n.left == left && n.right == right && n.code == code) break;
        return slot;
    }

    static constexpr int width(int blocks) { return static_cast<int>(block) * blocks; }

    constexpr void rehash(int blocks) {
        buffer<slot_block> wider(blocks, {});
        slots_.swap(wider);
        slot_block* const slots = slots_.begin();
        const node* const nodes = nodes_.begin();
        const int size = nodes_.size();
        const unsigned mask = mask_ = block * static_cast<unsigned>(blocks) - 1;
        for (int i = 0; i < size; ++i) {
            unsigned slot = hash(nodes[i].code, nodes[i].left, nodes[i].right) & mask;
            while (slots[slot / block].places[slot % block] != 0) slot = (slot + 1) & mask;
            slots[slot / block].places[slot % block] = i + 1;
        }
    }

    // Open addressing, a power of two of slots: 1 + the index of a node, or 0. In blocks, because zeros that nobody writes
    // cost nothing: to fill an array of ints costs GCC more than all else here.
    static constexpr unsigned block = 64;
    struct slot_block {
        int places[block]{};
    };

    buffer<node> nodes_;
    buffer<number> numbers_;
    name_table names_;
    buffer<const function_info*> functions_;
    buffer<int> roots_;
    buffer<slot_block> slots_;
    unsigned mask_ = block - 1;
};

}  // namespace derivo

#endif
