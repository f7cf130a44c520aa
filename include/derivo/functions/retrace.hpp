// SPDX-License-Identifier: BSL-1.0
//
// retracer: evaluates a graph on terms again, in another graph, with folding: what a copier does
// without. Symbols may be replaced on the way.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_RETRACE_HPP
#define DERIVO_FUNCTIONS_RETRACE_HPP

#include <derivo/functions/power.hpp>
#include <derivo/graph/copy.hpp>

namespace derivo {

/// op(a, b) for the ring operations, on terms, with folding.
constexpr term operate(int code, term a, term b) {
    switch (code) {
        case negation_code:
            return detail::negate(a);
        case sum_code:
            return detail::add(a, b);
        case difference_code:
            return detail::subtract(a, b);
        case product_code:
            return detail::multiply(a, b);
        case quotient_code:
            return detail::divide(a, b);
        default:
            return pow(a, b);
    }
}

/// Which part of a row a retracer applies to a call: a member of function_info.
using rewriting_rule = void (*function_info::*)(const term* arguments, term& result);

class retracer {
public:
    constexpr retracer(graph& to, const graph_view& from)
        : to_(to), from_(from), map_(from.size, no_node), codes_(from) {}

    /// Where a node goes, said beforehand: a symbol's replacement.
    constexpr void replace(int i, term with) { map_[i] = with.index; }
    /// Moves the parameters (plain numbers) of `from` up by this many places.
    constexpr retracer& shift_parameters(int offset) {
        offset_ = offset;
        return *this;
    }
    /// From now on a function is written by simpler ones where its row says how.
    constexpr retracer& rewriting(rewriting_rule rule) {
        rule_ = rule;
        return *this;
    }
    constexpr term operator[](int i) const { return {&to_, map_[i]}; }

    constexpr bool has(int i) const { return map_[i] != no_node; }
    constexpr void step(int i) { map_[i] = node_of(i); }

    constexpr term trace(int root) {
        trace_all(&root, 1);
        return (*this)[root];
    }
    constexpr void trace_all(const int* roots, int count) {
        buffer<char> needed(from_.size, 0);
        mark_reachable(from_, roots, count, needed);
        for (int i = 0; i < from_.size; ++i)
            if (needed[i] != 0 && !has(i)) step(i);
    }

private:
    constexpr int node_of(int i) {
        const int* const map = map_.begin();
        const node n = from_.nodes[i];
        if (n.code > negation_code && n.code < first_call)
            return operate(n.code, {&to_, map[n.left]}, {&to_, map[n.right]}).index;
        switch (n.code) {
            case constant_code:
                return n.right > 0 ? to_.add(constant_code, n.left, n.right) : to_.constant(from_.constant(i));
            case symbol_code:
                return to_.symbol(from_.symbol(i));
            case parameter_code:
                return to_.parameter(n.left + offset_);
            case pair_code:
                return to_.add(pair_code, map[n.left], map[n.right]);
            case negation_code:
                return detail::negate({&to_, map[n.left]}).index;
            default:
                break;
        }
        if (rule_ != nullptr && from_.function(i).*rule_ != nullptr)
            return undoes_operand(i) ? map[from_.operand(n.left, 0)] : rewritten(i).index;
        return to_.add(codes_.of(n.code, to_), n.left < 0 ? n.left : map[n.left], n.right < 0 ? n.right : map[n.right]);
    }
    // tan(atan(x)) = x would not be seen any more in sin/cos of the same.
    constexpr bool undoes_operand(int i) const {
        const char* inverse = from_.function(i).inverse;
        return inverse != nullptr && is_call(from_[from_[i].left]) &&
               same_text(from_.function(from_[i].left).name, inverse);
    }
    constexpr term rewritten(int i) {
        buffer<term> arguments;
        arguments.reserve(from_.arity(i));
        for (int k = 0; k < from_.arity(i); ++k) arguments.push((*this)[from_.operand(i, k)]);
        term result;
        (from_.function(i).*rule_)(arguments.begin(), result);
        return result;
    }
    graph& to_;
    graph_view from_;
    buffer<int> map_;
    function_codes codes_;
    int offset_ = 0;
    rewriting_rule rule_ = nullptr;
};

}  // namespace derivo

#endif
