// SPDX-License-Identifier: BSL-1.0
//
// normaliser: a graph into normal form, node by node, operands first.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_NORMALISE_HPP
#define DERIVO_SIMPLIFY_NORMALISE_HPP

#include <derivo/functions/retrace.hpp>
#include <derivo/simplify/presentation.hpp>

namespace derivo {

/// Functions that are written by simpler ones.
constexpr void rewrite_by(rewriting_rule rule, graph& to, const graph_view& from) {
    retracer trace(to, from);
    trace.rewriting(rule);
    trace.trace_all(from.roots, from.root_count);
    for (int k = 0; k < from.root_count; ++k) to.root(trace[from.roots[k]].index);
}

/// What every normal form begins with: sqrt(x) is x^(1/2) there.
constexpr void rewrite_functions(graph& to, const graph_view& from) { rewrite_by(&function_info::rewrite, to, from); }

/// The same for what people read and compare: rows that exist for their numbers' sake first become the textbook's.
constexpr void rewrite_as_in_textbook(graph& to, const graph_view& from) {
    graph textbook;
    rewrite_by(&function_info::textbook, textbook, from);
    rewrite_functions(to, textbook.view());
}

/// And what a comparison begins with: then each function also becomes what it is defined by.
constexpr void rewrite_by_definition(graph& to, const graph_view& from) {
    graph textbook, defined;
    rewrite_by(&function_info::textbook, textbook, from);
    rewrite_by(&function_info::definition, defined, textbook.view());
    rewrite_functions(to, defined.view());
}

/// What becomes of a sub-expression that is used more than once.
enum class sharing {
    open,  // its terms and factors mix with those around it
    sums,  // a sum stays one thing, so that it is computed once; a product mixes with others
    kept,  // both stay
};

class normaliser {
public:
    constexpr normaliser(algebra& in, sharing shared)
        : a_(in),
          shared_(shared),
          uses_(in.source().size, 0),
          users_(in.source().size, -1),
          sums_(in.source().size, -1) {
        const graph_view g = a_.source();
        buffer<char> needed(g.size, 0);
        mark_reachable(g, g.roots, g.root_count, needed);
        for (int k = 0; k < g.root_count; ++k) ++uses_[g.roots[k]];
        for (int i = 0; i < g.size; ++i) {
            if (needed[i] == 0 || is_leaf(g[i])) continue;
            use(g[i].left, i);
            use(g[i].right, i);
        }
        for (int i = 0; i < g.size; ++i)
            if (needed[i] != 0 && g[i].code != pair_code && !is_inner(i)) sums_[i] = sealed(i, normal(i));
    }

    /// The normal form of a root.
    constexpr int operator[](int root) const { return opened_root(sums_[root]); }
    /// That of a node, or a negative number: a sum that stands only in a larger one has none.
    constexpr int form(int i) const { return sums_[i]; }

private:
    static constexpr int longest_mixed_product = 8;  // in factors; a longer one stays one thing

    static constexpr bool is_additive(int code) {
        return code == sum_code || code == difference_code || code == negation_code;
    }

    constexpr void use(int i, int by) {
        if (i < 0) return;
        ++uses_[i];
        users_[i] = by;
    }

    // A sum inside one larger sum is gathered with it, at once: term by term it would cost n².
    constexpr bool is_inner(int i) const {
        return is_additive(a_.source()[i].code) && uses_[i] == 1 && users_[i] >= 0 &&
               is_additive(a_.source()[users_[i]].code);
    }

    constexpr int normal(int i) {
        const graph_view g = a_.source();
        const node n = g[i];
        switch (n.code) {
            case constant_code:
                return a_.number_sum(g.constant(i));
            case symbol_code:
                return a_.symbol(n.left);
            case parameter_code:
                return a_.parameter(n.left);
            case negation_code:
            case sum_code:
            case difference_code:
                return gathered(i);
            case product_code:
                return a_.multiply(sums_[n.left], sums_[n.right]);
            case quotient_code:
                return a_.multiply(sums_[n.left], a_.power(sums_[n.right], a_.number_sum(-1)));
            case power_code:
                return a_.power(sums_[n.left], sums_[n.right]);
            default:
                break;
        }
        buffer<int> arguments;
        for (int k = 0; k < g.arity(i); ++k) arguments.push(sums_[g.operand(i, k)]);
        return a_.call(n.code, arguments.begin(), arguments.size());
    }

    constexpr int gathered(int top) {
        const graph_view g = a_.source();
        buffer<factor> pending, parts;  // (node, sign)
        pending.push({top, 1});
        while (!pending.empty()) {
            const factor at = pending.pop();
            const node n = g[at.first];
            if (at.first != top && sums_[at.first] >= 0) {
                parts.push({sums_[at.first], a_.number_id(at.second)});
                continue;
            }
            pending.push({n.left, n.code == negation_code ? -at.second : at.second});
            if (n.code != negation_code) pending.push({n.right, n.code == difference_code ? -at.second : at.second});
        }
        return a_.add(parts.begin(), parts.size());
    }

    constexpr int sealed(int i, int sum) {
        if (shared_ == sharing::open || uses_[i] < 2 || a_.is_number(sum)) return sum;
        if (shared_ == sharing::sums && a_.length(sum) == 1 && a_.length(a_.at(sum, 0).first) <= longest_mixed_product)
            return sum;
        if (a_.length(sum) == 1 && a_.length(a_.at(sum, 0).first) == 1) return sum;
        return a_.power_sum(a_.base_of(sum), a_.one());
    }

    constexpr int opened_root(int sum) const {
        if (a_.length(sum) != 1 || a_.at(sum, 0).second != a_.one_number()) return sum;
        const int m = a_.at(sum, 0).first;
        const bool lone = a_.length(m) == 1 && a_.at(m, 0).second == a_.one() && a_.kind(a_.at(m, 0).first) == sum_base;
        return lone ? a_.item(a_.at(m, 0).first, 0) : sum;
    }

    algebra& a_;
    sharing shared_;
    buffer<int> uses_, users_, sums_;
};

/// A graph in normal form, its functions first written by simpler ones.
class normal_graph {
public:
    /// @param rewrite  rewrite_functions, rewrite_as_in_textbook or rewrite_by_definition
    constexpr normal_graph(const graph_view& from, void (*rewrite)(graph&, const graph_view&), shape wanted,
                           sharing shared, numbers allowed = numbers::doubles)
        : rewritten_(from, rewrite), forms_(rewritten_.view(), rules_of(wanted, allowed)), normal_(forms_, shared) {}
    normal_graph(const normal_graph&) = delete;
    normal_graph& operator=(const normal_graph&) = delete;

    constexpr algebra& forms() { return forms_; }
    constexpr int roots() const { return rewritten_.view().root_count; }
    constexpr int root(int k) const { return normal_[rewritten_.view().roots[k]]; }

private:
    struct rewritten_graph : graph {
        constexpr rewritten_graph(const graph_view& from, void (*rewrite)(graph&, const graph_view&)) {
            rewrite(*this, from);
        }
    };
    rewritten_graph rewritten_;
    algebra forms_;
    normaliser normal_;
};

}  // namespace derivo

#endif
