// SPDX-License-Identifier: BSL-1.0
//
// fractions: what becomes of fractions in one sum. For the reader they go over a common denominator (rule 4 of the canonical
// form); for a program those are joined of which one product is left, where no digits are lost.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_FRACTIONS_HPP
#define DERIVO_SIMPLIFY_FRACTIONS_HPP

#include <derivo/simplify/expansion.hpp>

namespace derivo::detail {

/// Tries all pairs of so many terms, join(i, j); true at the first that is joined.
template <class Join>
constexpr bool any_two(int count, Join join) {
    for (int j = 1; j < count; ++j)
        for (int i = 0; i < j; ++i)
            if (join(i, j)) return true;
    return false;
}

class fractions : protected expansion {
public:
    using expansion::expansion;

    // Rule 4: 2x/(x-1) - (x²+1)/(x-1)² = (x² - 2x - 1)/(x-1)². Negative if there is nothing to do.
    constexpr int over_common_denominator(buffer<factor>& terms) {
        for (const factor& t : terms) {
            for (int k = 0; k < a_.length(t.first); ++k) {
                const factor f = a_.at(t.first, k);
                if (!is_denominator(f)) continue;
                if (const int result = gather_over(terms, f.first); result >= 0) return result;
            }
        }
        return -1;
    }

    /// Fractions joined where one product is left of them: a/(b + x) - a x/(b + x)² = a b/(b + x)².
    constexpr int cancelled(buffer<factor>& terms) {
        if (const int whole = one_product(terms); whole >= 0) return whole;
        while (join_two(terms)) {
        }
        return a_.sum(terms.begin(), terms.size());
    }

    /// The sum of these terms as one product, or a negative number. No sum arises in it that was not there, or a part of
    /// one that was.
    constexpr int one_product(const buffer<factor>& terms) {
        const int first_new = a_.size();
        const buffer<factor> below = denominators_of(terms);
        if (terms.size() < 2 || below.empty()) return -1;
        const buffer<factor> tops = without(below, terms);
        const int size = multiplied_size(tops);
        buffer<factor> numerator;
        if (size > most_multiplied_out || !a_.may_spend(size) || expand_all(tops, numerator) < 0) return -1;
        const int top = a_.sum(numerator.begin(), numerator.size());
        if (numerator.size() < 2 || a_.at(a_.as_monomial(top).monomial, 0).first < first_new) return over(top, below);
        for (const factor& f : below)
            if (const int part = as_part(numerator, a_.item(f.first, 0)); part >= 0) return over(part, below);
        return -1;
    }

private:
    constexpr bool has_denominator(int monomial, int base) const {
        for (int k = 0; k < a_.length(monomial); ++k)
            if (a_.at(monomial, k).first == base && is_denominator(a_.at(monomial, k))) return true;
        return false;
    }

    constexpr int gather_over(buffer<factor>& terms, int base) {
        buffer<factor> group, rest, numerator;
        for (const factor& t : terms) (has_denominator(t.first, base) ? group : rest).push(t);
        if (group.size() < 2) return -1;
        const buffer<factor> below = denominators_of(group);
        if (expand_all(without(below, group), numerator) < 0) return -1;
        const int fraction = over(a_.collect(numerator), below);
        if (rest.empty()) return fraction;
        a_.append_scaled(rest, fraction, 1);
        return a_.collect(rest);
    }

    /// The sums that some of the terms are divided by, each with its lowest exponent.
    constexpr buffer<factor> denominators_of(const buffer<factor>& terms) {
        buffer<factor> lowest;
        for (const factor& t : terms)
            for (int k = 0; k < a_.length(t.first); ++k)
                if (is_denominator(a_.at(t.first, k))) keep_lowest(lowest, a_.at(t.first, k));
        sort(lowest.begin(), lowest.size(), [](const factor& a, const factor& b) { return a.first < b.first; });
        return lowest;
    }
    constexpr void keep_lowest(buffer<factor>& list, const factor& f) {
        for (factor& known : list) {
            if (known.first != f.first) continue;
            if (less(a_.number_of(f.second), a_.number_of(known.second))) known.second = f.second;
            return;
        }
        list.push(f);
    }
    /// The terms without these denominators.
    constexpr buffer<factor> without(const buffer<factor>& below, const buffer<factor>& terms) {
        const int multiplier = a_.inverse_of(a_.monomial(below.begin(), below.size()));
        buffer<factor> tops;
        for (const factor& t : terms) tops.push(times(t, {multiplier, a_.one_number()}));
        return tops;
    }
    constexpr int over(int numerator, const buffer<factor>& below) {
        return a_.multiply(numerator, a_.monomial_sum(a_.monomial(below.begin(), below.size()), a_.one_number()));
    }

    // ── fractions of which one product is left ──────────────────────────────────────────────────────

    static constexpr int most_multiplied_out = 24;  // terms in a numerator of which one may be left

    /// How many terms these become when they are multiplied out, before any merge.
    constexpr int multiplied_size(const buffer<factor>& terms) const {
        int total = 0;
        for (const factor& t : terms) {
            int size = 1;
            for (int k = 0; k < a_.length(t.first) && size <= most_multiplied_out; ++k) {
                const factor f = a_.at(t.first, k);
                const int count = is_expandable(f) ? a_.length(a_.item(f.first, 0)) : 1;
                if (count == 1) continue;
                for (integer n = a_.number_of(f.second).numerator; n > 0 && size <= most_multiplied_out; --n)
                    size *= count;
            }
            total += size;
        }
        return total;
    }

    /// Terms that are some of the terms of a sum, times one factor, as a product: a y + a z of x + y + z. Negative if they
    /// are not.
    constexpr int as_part(const buffer<factor>& terms, int sum) {
        const int count = a_.length(sum);
        if (terms.size() >= count || !a_.may_spend(count)) return -1;
        for (int k = 0; k < count; ++k) {
            const factor by = times(terms[0], inverse(a_.at(sum, k)));
            buffer<factor> part;
            for (int j = 0; j < count; ++j)
                if (contains(terms, times(a_.at(sum, j), by))) part.push(a_.at(sum, j));
            if (part.size() == terms.size())
                return a_.multiply(a_.sum(part.begin(), part.size()), a_.monomial_sum(by.first, by.second));
        }
        return -1;
    }
    constexpr factor inverse(const factor& term) {
        return {a_.inverse_of(term.first), a_.number_id(a_.number_at(term.second).inverse())};
    }
    static constexpr bool contains(const buffer<factor>& list, const factor& wanted) {
        for (const factor& f : list)
            if (f.first == wanted.first && f.second == wanted.second) return true;
        return false;
    }

    /// Could the numerators of these two cancel? One is divided by all that the other is.
    constexpr bool are_alike(const factor& s, const factor& t) const { return divides(s, t) || divides(t, s); }
    constexpr bool divides(const factor& s, const factor& t) const {
        for (int k = 0; k < a_.length(s.first); ++k)
            if (is_denominator(a_.at(s.first, k)) && !has_denominator(t.first, a_.at(s.first, k).first)) return false;
        return true;
    }

    /// One product in the place of two terms; false if there are no such two.
    constexpr bool join_two(buffer<factor>& terms) {
        return any_two(terms.size(), [&](int i, int j) {
            if (!are_alike(terms[i], terms[j])) return false;
            buffer<factor> two;
            two.push(terms[i]);
            two.push(terms[j]);
            const int joined = one_product(two);
            if (joined < 0) return false;
            terms[i].second = terms[j].second = a_.zero_number();
            a_.append_scaled(terms, joined, 1);
            a_.merge(terms);
            return true;
        });
    }
};

}  // namespace derivo::detail

#endif
