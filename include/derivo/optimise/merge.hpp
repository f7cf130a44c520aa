// SPDX-License-Identifier: BSL-1.0
//
// merger: exponentials of one product as one, logarithms of one sum as one, on request.
//     eᵃ eᵇ      e^(a+b)        eᵃ/eᵇ    e^(a-b)        1/eᵃ    e^(-a)        (eᵃ)ᵏ    e^(ka)
//     ln a + ln b    ln(a b)    ln a - ln b    ln(a/b)    ln a + k ln b    ln(a bᵏ)
// What is computed anyway is left alone: only where there are fewer calls afterwards, or as many and fewer divisions.
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_MERGE_HPP
#define DERIVO_OPTIMISE_MERGE_HPP

#include <derivo/functions/retrace.hpp>

namespace derivo {

enum class merging { exponentials, logarithms };

/// A node is a rest times f(a)ᵏ f(b)ˡ ... (plus k f(a) + l f(b) + ... for logarithms). These parts go up through products
/// (sums) to where they meet others, and become one call where the value is wanted. Linear in the nodes.
class merger {
public:
    constexpr merger(graph& to, const graph_view& from, merging what, bool wanted)
        : to_(to),
          from_(from),
          products_(what == merging::exponentials),
          trace_(to, from),
          taking_part_(from.size, 0),
          starts_(from.size + 1, 0),
          value_wanted_(from.size, 0),
          parts_wanted_(from.size, 0),
          group_(from.size, 0),
          rest_(from.size, {}) {
        for (int i = 0; i < from.size; ++i) taking_part_[i] = wanted && is_mergeable(i) ? 1 : 0;
        analyse();
        choose();
        analyse();
        for (int i = 0; i < from.size; ++i) compute(i);
    }

    constexpr term operator[](int root) const { return trace_[root]; }

private:
    static constexpr int most_parts = 16;    // of one node; beyond it a value is computed
    static constexpr int largest_power = 8;  // of the argument of a logarithm

    struct part {
        int function;
        int argument;
        number times;
    };

    constexpr bool is_mergeable(int i) const {
        if (!is_call(from_[i]) || from_.arity(i) != 1) return false;
        return products_ ? from_.function(i).exponential : from_.function(i).logarithmic;
    }

    // ── which parts a node has, and which are wanted ────────────────────────────────────────────────

    constexpr void analyse() {
        parts_.shrink(0);
        for (int i = 0; i < from_.size; ++i) {
            value_wanted_[i] = parts_wanted_[i] = 0;
            find_parts(i);
        }
        for (int k = 0; k < from_.root_count; ++k) value_wanted_[from_.roots[k]] = 1;
        for (int i = from_.size - 1; i >= 0; --i) want_operands(i);
    }

    constexpr bool has_parts(int i) const { return count(i) > 0; }
    constexpr int count(int i) const { return starts_[i + 1] - starts_[i]; }
    constexpr const part& part_of(int i, int k) const { return parts_[starts_[i] + k]; }

    constexpr void find_parts(int i) {
        const node n = from_[i];
        starts_[i] = parts_.size();
        if (taking_part_[i] != 0)
            add_part(n);
        else if (n.code == negation_code && products_)
            join(n.left, 1, n.left, 0);
        else if (n.code == negation_code)
            join(n.left, -1, n.left, 0);
        else if (n.code == (products_ ? product_code : sum_code))
            join(n.left, 1, n.right, 1);
        else if (n.code == (products_ ? quotient_code : difference_code))
            join(n.left, 1, n.right, -1);
        else if (scaled(i) != no_node)
            join(scaled(i), from_.constant(scale(i)), scaled(i), 0);
        starts_[i + 1] = parts_.size();
        if (is_moderate(i)) return;
        parts_.shrink(starts_[i]);
        starts_[i + 1] = starts_[i];
    }

    // e^(-3u) as (e^u)^-3, so that it meets e^u.
    constexpr void add_part(const node& n) {
        int argument = n.left;
        number times = 1;
        while (products_) {
            const node a = from_[argument];
            if (a.code == negation_code) {
                times = -times;
                argument = a.left;
            } else if (a.code == product_code && (from_.is_constant(a.left) || from_.is_constant(a.right))) {
                const bool first = from_.is_constant(a.left);
                times = times * from_.constant(first ? a.left : a.right);
                argument = first ? a.right : a.left;
            } else {
                break;
            }
        }
        parts_.push({n.code, argument, times});
    }

    /// The node and the number of u^k (exponentials) or k u (logarithms).
    constexpr int scaled(int i) const {
        const node n = from_[i];
        if (products_) return n.code == power_code && from_.is_constant(n.right) ? n.left : no_node;
        if (n.code != product_code) return no_node;
        return from_.is_constant(n.left) ? n.right : from_.is_constant(n.right) ? n.left : no_node;
    }
    constexpr int scale(int i) const { return scaled(i) == from_[i].left ? from_[i].right : from_[i].left; }

    static constexpr bool before(const part& a, const part& b) {
        return a.function != b.function ? a.function < b.function : a.argument < b.argument;
    }

    /// k times the parts of a and l times those of b, both in order.
    constexpr void join(int a, const number& k, int b, const number& l) {
        int first = starts_[a], second = starts_[b];
        const int first_end = starts_[a + 1], second_end = l.is_zero() ? second : starts_[b + 1];
        while (first < first_end || second < second_end) {
            const bool take_first =
                second == second_end || (first < first_end && !before(parts_[second], parts_[first]));
            const bool take_second =
                first == first_end || (second < second_end && !before(parts_[first], parts_[second]));
            part next = parts_[take_first ? first : second];
            next.times = next.times * (take_first ? k : l);
            if (take_first && take_second) next.times = next.times + parts_[second].times * l;
            first += take_first ? 1 : 0;
            second += take_second ? 1 : 0;
            parts_.push(next);
        }
    }

    constexpr bool is_moderate(int i) const {
        if (count(i) > most_parts) return false;
        for (int k = 0; k < count(i); ++k) {
            const number times = part_of(i, k).times;
            if (!times.exact) return false;
            if (products_) continue;
            if (!times.is_integer() || times.numerator > largest_power || times.numerator < -largest_power)
                return false;
        }
        return true;
    }

    /// Do parts meet others here, or change?
    constexpr bool merges(int i) const {
        const node n = from_[i];
        if (!has_parts(i)) return false;
        if (n.code == quotient_code) return products_ && has_parts(n.right);
        if (n.code == power_code) return products_;
        const bool joins = products_ ? n.code == product_code : n.code == sum_code || n.code == difference_code;
        return joins && has_parts(n.left) && has_parts(n.right);
    }

    constexpr void want_operands(int i) {
        const node n = from_[i];
        if (is_leaf(n)) return;
        if (value_wanted_[i] != 0 && merges(i)) parts_wanted_[i] = 1;
        if (value_wanted_[i] != 0 && !merges(i))
            for (const int operand : {n.left, n.right})
                if (operand >= 0) value_wanted_[operand] = 1;
        if (parts_wanted_[i] == 0) return;
        if (taking_part_[i] != 0) {
            value_wanted_[part_of(i, 0).argument] = 1;
        } else {
            for (const int operand : {n.left, n.right})
                if (operand >= 0 && operand != scale_of(i))
                    (has_parts(operand) ? parts_wanted_ : value_wanted_)[operand] = 1;
        }
    }
    constexpr int scale_of(int i) const { return scaled(i) != no_node ? scale(i) : no_node; }

    /// Does a call come of the parts of this node?
    constexpr bool is_called(int i) const { return value_wanted_[i] != 0 && (merges(i) || taking_part_[i] != 0); }

    // ── where it pays ───────────────────────────────────────────────────────────────────────────────

    // What shares an argument is decided together.
    constexpr int group_of(int argument) {
        while (group_[argument] != argument) argument = group_[argument] = group_[group_[argument]];
        return argument;
    }
    constexpr int group_of_node(int i) { return group_of(part_of(i, 0).argument); }

    constexpr void choose() {
        for (int i = 0; i < from_.size; ++i) group_[i] = i;
        for (int i = 0; i < from_.size; ++i)
            for (int k = 1; is_called(i) && k < count(i); ++k)
                group_[group_of(part_of(i, k).argument)] = group_of_node(i);
        buffer<char> reachable(from_.size, 0);
        mark_reachable(from_, from_.roots, from_.root_count, reachable);
        buffer<int> saved_calls(from_.size, 0), saved_divisions(from_.size, 0);  // of each group
        graph met;
        for (int i = 0; i < from_.size; ++i) {
            if (reachable[i] == 0 || !has_parts(i)) continue;
            const int group = group_of_node(i);
            if (taking_part_[i] != 0) ++saved_calls[group];
            if (!is_called(i)) continue;
            if (from_[i].code == quotient_code || from_[i].code == power_code) ++saved_divisions[group];
            saved_calls[group] -= new_calls(met, i);
        }
        for (int i = 0; i < from_.size; ++i) {
            if (taking_part_[i] == 0) continue;
            const int group = group_of_node(i), calls = saved_calls[group];
            taking_part_[i] = calls > 0 || (calls == 0 && saved_divisions[group] > 0) ? 1 : 0;
        }
    }

    /// How many of the calls that node i becomes were not met before.
    constexpr int new_calls(graph& met, int i) const {
        int calls = 0, arguments = no_node;
        for (int k = 0; k < count(i); ++k) {
            const part p = part_of(i, k);
            if (!p.times.is_zero())
                arguments = met.add(pair_code, met.add(product_code, met.parameter(p.argument), met.constant(p.times)),
                                    arguments);
            const bool last = k + 1 == count(i) || part_of(i, k + 1).function != p.function;
            if (!last) continue;
            const int size = met.size();
            if (arguments != no_node) met.add(p.function, arguments, no_node);
            calls += met.size() - size;
            arguments = no_node;
        }
        return calls;
    }

    // ── the values ──────────────────────────────────────────────────────────────────────────────────

    constexpr void compute(int i) {
        if (parts_wanted_[i] != 0) rest_[i] = rest_of(i);
        if (value_wanted_[i] == 0) return;
        if (merges(i))
            trace_.replace(i, value_of(i));
        else
            trace_.step(i);
    }

    static constexpr bool is_there(term t) { return t.owner != nullptr; }
    constexpr term neutral() { return {&to_, to_.constant(products_ ? 1 : 0)}; }
    constexpr term constant(const number& n) { return {&to_, to_.constant(n)}; }
    constexpr term rest_in(int operand) const { return has_parts(operand) ? rest_[operand] : trace_[operand]; }

    /// What is left of a node without its parts; no owner: nothing.
    constexpr term rest_of(int i) {
        const node n = from_[i];
        if (taking_part_[i] != 0) return {};
        const bool scales = scaled(i) != no_node;
        const term a = rest_in(scales ? scaled(i) : n.left);
        if (n.code == negation_code) return is_there(a) ? -a : products_ ? constant(-1) : term{};
        if (scales) return is_there(a) ? operate(n.code, a, constant(from_.constant(scale(i)))) : term{};
        const term b = rest_in(n.right);
        const bool inverse = n.code == quotient_code || n.code == difference_code;
        if (!inverse) return joined(a, b);
        if (!is_there(b)) return a;
        return operate(n.code, is_there(a) ? a : neutral(), b);
    }

    constexpr term joined(term a, term b) const {
        if (!is_there(a) || !is_there(b)) return is_there(a) ? a : b;
        if (!products_) return a + b;
        if (is_inverse(b)) return a / term{b.owner, (*b).right};
        return is_inverse(a) ? b / term{a.owner, (*a).right} : a * b;
    }
    static constexpr bool is_inverse(term t) { return (*t).code == quotient_code && term{t.owner, (*t).left}.is(1); }

    constexpr term value_of(int i) {
        term whole = rest_[i];
        for (int k = 0; k < count(i);) {
            const int function = part_of(i, k).function;
            term first{}, second{};  // Σ over positive and over negative; Π above and below
            for (; k < count(i) && part_of(i, k).function == function; ++k) gather(part_of(i, k), first, second);
            whole = joined(whole, call(function, first, second));
        }
        return is_there(whole) ? whole : neutral();
    }

    constexpr void gather(const part& p, term& first, term& second) {
        if (p.times.is_zero()) return;
        const number size = absolute(p.times);
        term& side = p.times.is_negative() ? second : first;
        const term argument = trace_[p.argument];
        const term item = products_ ? constant(size) * argument : pow(argument, constant(size));
        side = !is_there(side) ? item : products_ ? side + item : side * item;
    }

    constexpr term call(int function, term first, term second) {
        if (!is_there(first) && !is_there(second)) return {};
        const bool only_second = !is_there(first);
        term argument = only_second ? second : first;
        if (products_ && only_second) argument = -second;
        if (!only_second && is_there(second)) argument = products_ ? first - second : first / second;
        const term value{&to_, to_.call(from_.functions[function - first_call], &argument.index)};
        return !products_ && only_second ? -value : value;
    }

    graph& to_;
    graph_view from_;
    bool products_;
    retracer trace_;
    buffer<char> taking_part_;  // calls that are merged
    buffer<part> parts_;
    buffer<int> starts_;  // where those of a node begin
    buffer<char> value_wanted_, parts_wanted_;
    buffer<int> group_;
    buffer<term> rest_;
};

/// All roots of a graph, merged if that is wanted.
constexpr void merge(graph& to, const graph_view& from, merging what, bool wanted) {
    const merger merged(to, from, what, wanted);
    for (int k = 0; k < from.root_count; ++k) to.root(merged[from.roots[k]].index);
}

}  // namespace derivo

#endif
