// SPDX-License-Identifier: BSL-1.0
//
// cancellation: fractions joined where one product is left of them.
//     a/(b + x) - a x/(b + x)²     a b/(b + x)²
//     1/√(x² + y²) - x²/√(x² + y²)³     y²/√(x² + y²)³
// What cancels there is exact, and no sum arises that was not there: digits are won, none are lost, so this comes before
// every program. Left as it is, a - a x/(b + x) loses them all where x is large.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_CANCEL_HPP
#define DERIVO_OPTIMISE_CANCEL_HPP

#include <derivo/optimise/lower.hpp>

namespace derivo {

/// Is there a fraction, its denominator a sum, in a sum? If not, nothing cancels. Linear in the nodes.
constexpr bool adds_fractions(const graph_view& g) {
    buffer<char> sum(g.size, 0), fraction(g.size, 0);
    for (int i = 0; i < g.size; ++i) {
        const node n = g[i];
        if (is_leaf(n) || n.left < 0) continue;
        const bool two = n.right >= 0;
        const bool of_fraction = fraction[n.left] != 0 || (two && fraction[n.right] != 0);
        switch (n.code) {
            case sum_code:
            case difference_code:
                if (of_fraction) return true;
                sum[i] = 1;
                break;
            case negation_code:
            case product_code:
                sum[i] = sum[n.left] != 0 || (two && sum[n.right] != 0);
                fraction[i] = of_fraction;
                break;
            case quotient_code:
                fraction[i] = of_fraction || sum[n.right] != 0;
                break;
            default:  // of a power, or a root
                sum[i] = sum[n.left];
                fraction[i] = fraction[n.left] != 0 || (n.code == power_code && sum[n.left] != 0);
                break;
        }
    }
    return false;
}

class cancellation : lowered_form {
public:
    constexpr cancellation(graph& to, const graph_view& from)
        : lowered_form(forms_, to),
          from_(from),
          rewritten_(from),
          forms_(rewritten_.view(), rules_of(shape::cancelled)),
          normal_(forms_, sharing::open),
          lower_(forms_, to),
          trace_(to, from) {
        buffer<char> needed(from.size, 0);
        mark_reachable(from, from.roots, from.root_count, needed);
        for (int i = 0; i < from.size; ++i)
            if (needed[i] != 0) step(i);
    }

    constexpr term operator[](int i) const { return trace_[i]; }

private:
    struct rewritten_graph : graph {
        buffer<int> places;  // of the nodes in it
        constexpr explicit rewritten_graph(const graph_view& from) : places(from.size, no_node) {
            retracer trace(*this, from);
            trace.rewriting(&function_info::rewrite);
            trace.trace_all(from.roots, from.root_count);
            for (int i = 0; i < from.size; ++i) places[i] = trace[i].index;
            for (int k = 0; k < from.root_count; ++k) root(places[from.roots[k]]);
        }
    };

    /// The normal form of a node, or a negative number.
    constexpr int form(int i) const { return rewritten_.places[i] < 0 ? -1 : normal_.form(rewritten_.places[i]); }

    constexpr void step(int i) {
        const term joined = is_sum(i) && form(i) >= 0 ? with_joined_fractions(i) : term{};
        if (joined.owner != nullptr)
            trace_.replace(i, joined);
        else
            trace_.step(i);
        if (form(i) < 0) return;
        lower_.give(form(i), trace_[i]);
        if (is_reciprocal(form(i))) reciprocals_.push({form(i), trace_[i].index});
    }
    constexpr bool is_sum(int i) const { return from_[i].code == sum_code || from_[i].code == difference_code; }

    // ── the parts of a sum ──────────────────────────────────────────────────────────────────────────

    static constexpr int most_parts = 8;

    /// What is added in a sum of sums, as (form, node), ~node to subtract it; none where there is more than is looked at.
    constexpr buffer<factor> parts_of(int top) {
        buffer<factor> parts;
        buffer<factor> pending;  // (node, sign)
        pending.push({top, 1});
        while (!pending.empty() && parts.size() <= most_parts) {
            const factor at = pending.pop();
            const node n = from_[at.first];
            if (at.first != top && form(at.first) >= 0) {
                const int value = trace_[at.first].index;
                parts.push({a_.scale(form(at.first), at.second), at.second < 0 ? ~value : value});
                continue;
            }
            if (!is_sum(at.first) && n.code != negation_code) return {};
            pending.push({n.left, n.code == negation_code ? -at.second : at.second});
            if (n.code != negation_code) pending.push({n.right, n.code == difference_code ? -at.second : at.second});
        }
        if (parts.size() > most_parts) parts.shrink(0);
        return parts;
    }

    constexpr term with_joined_fractions(int top) {
        buffer<factor> parts = parts_of(top);
        if (!any_fraction(parts)) return {};
        if (is_at_hand(form(top))) return product(form(top));
        bool joined = false;
        while (join_two(parts)) joined = true;
        if (!joined) return {};
        buffer<signed_term> values;
        for (const factor& p : parts) values.push({{&to_, p.second < 0 ? ~p.second : p.second}, p.second < 0});
        return plain(total(values));
    }

    constexpr bool any_fraction(const buffer<factor>& parts) const {
        for (const factor& p : parts)
            if (is_fraction(p.first)) return true;
        return false;
    }
    constexpr bool is_fraction(int sum) const {
        for (int t = 0; t < a_.length(sum); ++t) {
            const int m = a_.at(sum, t).first;
            for (int k = 0; k < a_.length(m); ++k)
                if (is_divisor(a_.at(m, k))) return true;
        }
        return false;
    }

    /// One product, made of what is there, its number a double?
    constexpr bool is_at_hand(int sum) {
        if (a_.length(sum) > 1) return false;
        if (a_.is_number(sum)) return true;
        if (!a_.number_at(a_.at(sum, 0).second).is_within(in_a_double)) return false;
        const int m = a_.at(sum, 0).first;
        for (int k = 0; k < a_.length(m); ++k) {
            const factor f = a_.at(m, k);
            if (!a_.is_number(f.second)) return false;
            if (a_.kind(f.first) == sum_base && !lower_.is_known(a_.item(f.first, 0)) && !is_part_of_divisor(f, m))
                return false;
            if (a_.kind(f.first) == call_base && !lower_.is_known(a_.power_sum(f.first, a_.one()))) return false;
        }
        return true;
    }

    /// Are these some of the terms of a sum that the product is divided by?
    constexpr bool is_part_of_divisor(const factor& part, int m) {
        for (int k = 0; k < a_.length(m); ++k) {
            const factor f = a_.at(m, k);
            if (!is_divisor(f)) continue;
            if (is_part(a_.item(part.first, 0), a_.item(f.first, 0))) return true;
            if (is_part(a_.scale(a_.item(part.first, 0), -1), a_.item(f.first, 0))) return true;
        }
        return false;
    }
    constexpr bool is_part(int some, int all) const {
        int found = 0;
        for (int i = 0; i < a_.length(some); ++i)
            for (int j = 0; j < a_.length(all); ++j)
                found += a_.at(some, i).first == a_.at(all, j).first && a_.at(some, i).second == a_.at(all, j).second;
        return found == a_.length(some);
    }

    /// Is this c/b, c/√b, or another such power?
    constexpr bool is_reciprocal(int sum) const {
        if (a_.length(sum) != 1 || a_.is_number(sum)) return false;
        const int m = a_.at(sum, 0).first;
        return a_.length(m) == 1 && is_below(a_.at(m, 0));
    }

    /// Its value; where the reciprocal of a denominator, or of its root, is there, it takes the place of the division.
    constexpr term product(int sum) {
        if (a_.is_number(sum)) return lower_.lower(sum);
        const factor t = a_.at(sum, 0);
        number coefficient = a_.number_at(t.second);
        buffer<factor> others;
        term powers{};
        for (int k = 0; k < a_.length(t.first); ++k) {
            const factor f = a_.at(t.first, k);
            const term power = power_of_reciprocal(f, coefficient);
            if (power.owner == nullptr)
                others.push(f);
            else
                powers = powers.owner == nullptr ? power : powers * power;
        }
        const bool good = coefficient.is_within(in_a_double) && (coefficient.exact || !a_.number_at(t.second).exact);
        if (powers.owner == nullptr || !good) return lower_.lower(sum);
        const int rest = a_.monomial_sum(a_.monomial(others.begin(), others.size()), a_.number_id(coefficient));
        return lower_.lower(rest) * powers;
    }
    /// (1/b)^n by what is there of it; divides the coefficient by that of the n-th power.
    constexpr term power_of_reciprocal(const factor& f, number& coefficient) const {
        if (!is_below(f)) return {};
        for (const factor& known : reciprocals_) {
            const factor t = a_.at(known.first, 0), r = a_.at(t.first, 0);
            const number wanted = a_.number_of(f.second), there = a_.number_of(r.second);
            const number times = wanted * there.inverse();
            const bool defined = there.is_integer() || !wanted.is_integer();  // 1/b is, and not 1/√b, where b < 0
            if (r.first != f.first || !defined || !times.is_integer() || !is_multiplied_power(times)) continue;
            for (integer k = 0; k < times.numerator; ++k) coefficient = coefficient * a_.number_at(t.second).inverse();
            return direct_power({&to_, known.second}, times);
        }
        return {};
    }
    constexpr bool is_below(const factor& f) const {
        return a_.is_number(f.second) && a_.number_of(f.second).is_negative();
    }
    constexpr bool is_divisor(const factor& f) const { return a_.kind(f.first) == sum_base && is_below(f); }

    /// One product in the place of two parts, one of them a fraction; false if there are no such two.
    constexpr bool join_two(buffer<factor>& parts) {
        return detail::any_two(parts.size(), [&](int i, int j) {
            if (!is_fraction(parts[i].first) && !is_fraction(parts[j].first)) return false;
            buffer<factor> terms;
            a_.append_scaled(terms, parts[i].first, 1);
            a_.append_scaled(terms, parts[j].first, 1);
            a_.simplify_terms(terms);
            const int both = detail::fractions(a_).one_product(terms);
            if (both < 0 || !is_at_hand(both)) return false;
            parts[i] = {both, product(both).index};
            parts[j] = parts.back();
            parts.pop();
            return true;
        });
    }

    graph_view from_;
    rewritten_graph rewritten_;
    algebra forms_;
    normaliser normal_;
    lowering lower_;
    retracer trace_;
    buffer<factor> reciprocals_;  // (form, node)
};

/// The graph, its fractions joined.
constexpr void join_fractions(graph& to, const graph_view& from) {
    graph joined;
    const cancellation fractions(joined, from);
    copier copy(to, joined.view());
    for (int k = 0; k < from.root_count; ++k) to.root(copy.copy(fractions[from.roots[k]].index));
}

}  // namespace derivo

#endif
