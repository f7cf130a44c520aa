// SPDX-License-Identifier: BSL-1.0
//
// factoring: factors that terms of a sum share, before them: a b + a c as a (b + c), a/d + b/d as (a + b)/d, and the same
// again inside. A term is taken apart only where nothing else uses its parts, so nothing is computed twice, and nothing is
// multiplied out. Of several factors the one that saves most comes first. Time n log n: for graphs of any size.
// May include: core, graph, functions' interface.
#ifndef DERIVO_OPTIMISE_FACTOR_HPP
#define DERIVO_OPTIMISE_FACTOR_HPP

#include <derivo/functions/retrace.hpp>

namespace derivo {

class factoring {
public:
    constexpr factoring(graph& to, const graph_view& from, const buffer<int>& roots)
        : to_(to), from_(from), trace_(to, from), uses_(from.size, 0), inner_(from.size, 0) {
        count_uses(from, roots.begin(), roots.size(), uses_);
        for (int i = from.size - 1; i >= 0; --i)
            if (uses_[i] > 0 && is_additive(i)) mark_inner(i);
        for (int i = 0; i < from.size; ++i)
            if (uses_[i] > 0) step(i);
    }

    constexpr term operator[](int i) const { return trace_[i]; }

private:
    // ── sums and their terms ────────────────────────────────────────────────────────────────────────

    constexpr bool is_additive(int i) const {
        const int code = from_[i].code;
        return code == sum_code || code == difference_code || code == negation_code;
    }
    constexpr void mark_inner(int i) {
        for (const int operand : {from_[i].left, from_[i].right})
            if (operand >= 0 && uses_[operand] == 1 && is_additive(operand)) inner_[operand] = 1;
    }

    /// A term as a product: `count` factors from items_[first] on, nodes of the new graph; ~node for one to divide by.
    struct product {
        int first = 0, count = 0;
        bool negative = false;
        int whole = no_node;          // its node, as long as all factors are in it
        bool whole_negative = false;  // the sign before that node, which may hold one itself
    };
    struct signed_node {
        int node = no_node;
        bool negative = false;
    };
    struct signed_term {
        term value;
        bool negative = false;
    };

    constexpr void step(int i) {
        if (is_additive(i) && inner_[i] == 0) {
            items_.shrink(0);
            buffer<product> terms;
            gather(i, terms);
            if (terms.size() > 1 && share_factors(terms)) {
                const signed_term sum = sum_of(terms);
                return trace_.replace(i, sum.negative ? -sum.value : sum.value);
            }
        }
        trace_.step(i);
    }

    /// The terms of the sum that ends in `top`, in their order.
    constexpr void gather(int top, buffer<product>& terms) {
        buffer<signed_node> pending;
        pending.push({top, false});
        while (!pending.empty()) {
            const signed_node t = pending.pop();
            const node n = from_[t.node];
            if (t.node != top && inner_[t.node] == 0) {
                terms.push(factors_of(t));
                continue;
            }
            const bool second = n.code != negation_code;
            if (second) pending.push({n.right, n.code == difference_code ? !t.negative : t.negative});
            pending.push({n.left, second ? t.negative : !t.negative});
        }
    }

    static constexpr int most_factors = 8;  // of a longer product the rest is one factor

    constexpr product factors_of(const signed_node& t) {
        product result{items_.size(), 0, t.negative, trace_[t.node].index, t.negative};
        number coefficient = 1;
        buffer<int> pending;  // ~node: to divide by
        pending.push(t.node);
        for (int k = 0; !pending.empty(); ++k) {
            const int at = pending.pop(), i = at < 0 ? ~at : at;
            const node n = from_[i];
            const bool whole = uses_[i] > 1 || k >= most_factors;
            if (!whole && n.code == product_code) {
                pending.push(at < 0 ? ~n.right : n.right);
                pending.push(at < 0 ? ~n.left : n.left);
            } else if (!whole && n.code == quotient_code && at >= 0) {
                pending.push(~n.right);
                pending.push(n.left);
            } else {
                push_factor(at, result, coefficient);
            }
        }
        if (!coefficient.is_one()) items_.push(to_.constant(coefficient));
        result.count = items_.size() - result.first;
        return result;
    }

    // A sign goes to the term; numbers are merged where that rounds none.
    constexpr void push_factor(int at, product& of, number& coefficient) {
        term value = trace_[at < 0 ? ~at : at];
        if ((*value).code == negation_code) {
            of.negative = !of.negative;
            value.index = (*value).left;
        }
        if (at >= 0 && value.is_constant()) {
            const bool minus = value.value().is_negative();
            const number merged = coefficient * (minus ? -value.value() : value.value());
            if (merged.exact) {
                of.negative = of.negative != minus;
                coefficient = merged;
                return;
            }
        }
        items_.push(at < 0 ? ~value.index : value.index);
    }

    // ── what terms share ────────────────────────────────────────────────────────────────────────────

    struct occurrence {
        int factor = 0, term = 0;
    };
    struct candidate {
        int gain = 0, first = 0, count = 0;  // its occurrences
    };

    static constexpr int slot_of(int factor) { return factor < 0 ? 2 * ~factor + 1 : 2 * factor; }
    constexpr int factor_at(const product& p, int k) const { return items_[p.first + k]; }
    constexpr bool is_repeated(const product& p, int k) const {
        for (int before = 0; before < k; ++before)
            if (factor_at(p, before) == factor_at(p, k)) return true;
        return false;
    }

    template <class Visit>
    constexpr void for_each_factor(const buffer<product>& terms, Visit visit) const {
        for (int t = 0; t < terms.size(); ++t)
            for (int k = 0; k < terms[t].count; ++k)
                if (!is_repeated(terms[t], k)) visit(factor_at(terms[t], k), t);
    }

    /// The factors that several terms have, by what it saves to take them out.
    constexpr void shared(const buffer<product>& terms, buffer<occurrence>& places, buffer<candidate>& found) {
        while (times_.size() < 2 * to_.size()) times_.push(0);
        for_each_factor(terms, [&](int factor, int) { ++times_[slot_of(factor)]; });
        for_each_factor(terms, [&](int factor, int t) {
            if (times_[slot_of(factor)] > 1) places.push({factor, t});
        });
        for_each_factor(terms, [&](int factor, int) { times_[slot_of(factor)] = 0; });
        sort(places.begin(), places.size(),
             [](const occurrence& a, const occurrence& b) { return a.factor < b.factor; });
        for (int first = 0, end = 0; first < places.size(); first = end) {
            while (end < places.size() && places[end].factor == places[first].factor) ++end;
            candidate c{0, first, end - first};
            c.gain = gain_of(c, terms, places);
            if (c.gain > 0) found.push(c);
        }
        sort(found.begin(), found.size(), [](const candidate& a, const candidate& b) { return a.gain > b.gain; });
    }
    constexpr bool share_factors(const buffer<product>& terms) {
        buffer<occurrence> places;
        buffer<candidate> found;
        shared(terms, places, found);
        return !found.empty();
    }

    // One operation takes the place of those of all terms that are left. A term that is the factor alone has none.
    constexpr int gain_of(const candidate& c, const buffer<product>& terms, const buffer<occurrence>& places) const {
        const bool below = places[c.first].factor < 0;
        int saved = -1;
        for (int k = c.first; k < c.first + c.count; ++k) {
            const product& p = terms[places[k].term];
            saved += p.count > 1 || (below && p.count == 1) ? 1 : 0;
        }
        return below ? 4 * saved : saved;
    }

    constexpr signed_term sum_of(buffer<product>& terms) {
        buffer<occurrence> places;
        buffer<candidate> found;
        buffer<signed_term> parts(terms.size(), {});
        shared(terms, places, found);
        for (const candidate& c : found)
            if (gain_of(c, terms, places) > 0) take_out(c, places, terms, parts);
        for (int t = 0; t < terms.size(); ++t)
            if (terms[t].count != taken) parts[t] = value_of(terms[t]);
        return total(parts);
    }

    static constexpr int taken = -1;  // in the place of a term's count

    /// factor · (the terms that have it, without it), in the place of the first of them.
    constexpr void take_out(const candidate& c, const buffer<occurrence>& places, buffer<product>& terms,
                            buffer<signed_term>& parts) {
        const int factor = places[c.first].factor;
        buffer<product> inside;
        int place = no_node;
        for (int k = c.first; k < c.first + c.count; ++k) {
            product& p = terms[places[k].term];
            if (p.count == taken) continue;
            if (place == no_node) place = places[k].term;
            inside.push(without(p, factor));
            p.count = taken;
        }
        const signed_term rest = sum_of(inside);
        const term common{&to_, factor < 0 ? ~factor : factor};
        parts[place] = {factor < 0 ? rest.value / common : common * rest.value, rest.negative};
    }

    constexpr product without(const product& p, int factor) {
        product rest{items_.size(), 0, p.negative};
        for (int k = 0, dropped = 0; k < p.count; ++k) {
            const int f = factor_at(p, k);
            if (f == factor && dropped == 0)
                dropped = 1;
            else
                items_.push(f);
        }
        rest.count = items_.size() - rest.first;
        return rest;
    }

    // ── values ──────────────────────────────────────────────────────────────────────────────────────

    constexpr signed_term value_of(const product& p) {
        if (p.whole != no_node) return {{&to_, p.whole}, p.whole_negative};
        term value{};
        for (int k = 0; k < p.count; ++k)
            if (const int f = factor_at(p, k); f >= 0)
                value = value.owner == nullptr ? term{&to_, f} : value * term{&to_, f};
        if (value.owner == nullptr) value = {&to_, to_.constant(1)};
        for (int k = 0; k < p.count; ++k)
            if (const int f = factor_at(p, k); f < 0) value = value / term{&to_, ~f};
        return {value, p.negative};
    }

    /// The sum of the parts that are there.
    constexpr signed_term total(const buffer<signed_term>& parts) const {
        signed_term sum{};
        for (const bool negative : {false, true}) {
            for (const signed_term& p : parts) {
                if (p.value.owner == nullptr || p.negative != negative) continue;
                if (sum.value.owner == nullptr)
                    sum = p;
                else
                    sum.value = p.negative == sum.negative ? sum.value + p.value : sum.value - p.value;
            }
        }
        return sum;
    }

    graph& to_;
    graph_view from_;
    retracer trace_;
    buffer<int> uses_;
    buffer<char> inner_;
    buffer<int> items_;
    buffer<int> times_;  // by slot_of
};

}  // namespace derivo

#endif
