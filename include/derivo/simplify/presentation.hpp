// SPDX-License-Identifier: BSL-1.0
//
// Rules 4 to 6 of the canonical form, those for the reader: common denominators, products multiplied
// out where terms then merge, common functions taken out. Programs do without them, for their digits'
// sake: (x-1)^3 multiplied out loses nine of them near 1.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_PRESENTATION_HPP
#define DERIVO_SIMPLIFY_PRESENTATION_HPP

#include <derivo/simplify/order.hpp>

namespace derivo {

namespace detail {

/// Above this many terms a product of sums stays as it is.
inline constexpr int term_budget = 128;

class presentation {
public:
    constexpr explicit presentation(algebra& in) : a_(in) {}

    constexpr int best(buffer<factor>& terms) {
        if (terms.size() < 2) return a_.sum(terms.begin(), terms.size());
        if (terms.size() > term_budget) return a_.sum(terms.begin(), terms.size());
        multiply_out_if_terms_merge(terms);
        if (const int fraction = over_common_denominator(terms); fraction >= 0) return fraction;
        return common_factors_out(terms, false);
    }

    constexpr int factored(buffer<factor>& terms) {
        if (terms.size() < 2 || terms.size() > term_budget) return a_.sum(terms.begin(), terms.size());
        return common_factors_out(terms, true);
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
        if (size > most_multiplied_out || !a_.may_spend(size) || !expand_all(tops, numerator)) return -1;
        a_.merge(numerator);
        const int top = a_.sum(numerator.begin(), numerator.size());
        if (numerator.size() < 2 || a_.at(a_.as_monomial(top).monomial, 0).first < first_new) return over(top, below);
        for (const factor& f : below)
            if (const int part = as_part(numerator, a_.item(f.first, 0)); part >= 0) return over(part, below);
        return -1;
    }

private:
    constexpr bool is_numeric(const factor& f) const { return a_.is_number(f.second); }
    constexpr bool is_sum(const factor& f) const { return a_.kind(f.first) == sum_base && is_numeric(f); }
    constexpr bool is_denominator(const factor& f) const { return is_sum(f) && a_.number_of(f.second).is_negative(); }
    constexpr bool is_expandable(const factor& f) const {
        if (!is_sum(f)) return false;
        const number e = a_.number_of(f.second);
        return e.is_integer() && !e.is_negative();
    }

    /// The product of two terms, (monomial, coefficient) each.
    constexpr factor times(const factor& a, const factor& b) {
        const auto product = a_.multiply_monomials(a.first, b.first);
        return {product.monomial, a_.number_id(a_.number_at(a.second) * a_.number_at(b.second) * product.coefficient)};
    }

    /// coefficient·monomial with its sums multiplied out; false above the budget, or where a number would be rounded:
    /// what is left of two such numbers may have no digit that is right.
    constexpr bool expand(int monomial, const number& coefficient, buffer<factor>& out) {
        buffer<factor> rest;
        buffer<factor> terms;
        for (int k = 0; k < a_.length(monomial); ++k)
            if (!is_expandable(a_.at(monomial, k))) rest.push(a_.at(monomial, k));
        terms.push({a_.monomial(rest.begin(), rest.size()), a_.number_id(coefficient)});
        for (int k = 0; k < a_.length(monomial); ++k) {
            const factor f = a_.at(monomial, k);
            if (!is_expandable(f)) continue;
            const int sum = a_.item(f.first, 0);
            integer n = a_.number_of(f.second).numerator;
            if (n > term_budget) return false;  // (a + b)^n has n + 1 terms; (5x)^n has one, but takes n steps
            for (; n > 0; --n) {
                buffer<factor> product;
                if (terms.size() * a_.length(sum) > term_budget) return false;
                for (const factor& t : terms)
                    for (int j = 0; j < a_.length(sum); ++j) product.push(times(t, a_.at(sum, j)));
                a_.merge(product);
                terms.swap(product);
            }
        }
        for (const factor& t : terms) {
            if (!a_.number_at(t.second).exact) return false;
            out.push(t);
        }
        return out.size() <= term_budget;
    }

    // Rule 5: x (x + 1) - x² = x, but x (x + 1) + 1 stays.
    constexpr void multiply_out_if_terms_merge(buffer<factor>& terms) {
        buffer<factor> expanded;
        if (!expand_all(terms, expanded)) return;
        const int before = expanded.size();
        if (before == terms.size()) return;
        a_.merge(expanded);
        if (expanded.size() < before) terms.swap(expanded);
    }

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
        if (!expand_all(without(below, group), numerator)) return -1;
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
        buffer<factor> inverse, tops;
        for (const factor& f : below) inverse.push({f.first, a_.scale(f.second, -1)});
        const int multiplier = a_.monomial(inverse.begin(), inverse.size());
        for (const factor& t : terms) tops.push(times(t, {multiplier, a_.one_number()}));
        return tops;
    }
    constexpr bool expand_all(const buffer<factor>& terms, buffer<factor>& out) {
        for (const factor& t : terms)
            if (!expand(t.first, a_.number_at(t.second), out)) return false;
        return true;
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
                if (!is_expandable(f)) continue;
                for (integer n = a_.number_of(f.second).numerator; n > 0 && size <= most_multiplied_out; --n)
                    size *= a_.length(a_.item(f.first, 0));
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
        buffer<factor> factors;
        for (int k = 0; k < a_.length(term.first); ++k)
            factors.push({a_.at(term.first, k).first, a_.scale(a_.at(term.first, k).second, -1)});
        return {a_.monomial(factors.begin(), factors.size()), a_.number_id(a_.number_at(term.second).inverse())};
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
        for (int j = 1; j < terms.size(); ++j)
            for (int i = 0; i < j; ++i) {
                if (!are_alike(terms[i], terms[j])) continue;
                buffer<factor> two;
                two.push(terms[i]);
                two.push(terms[j]);
                const int joined = one_product(two);
                if (joined < 0) continue;
                terms[i].second = terms[j].second = a_.zero_number();
                a_.append_scaled(terms, joined, 1);
                a_.merge(terms);
                return true;
            }
        return false;
    }

    /// The number in an exponent, and what varies in it: x - 1 is -1 and x.
    constexpr number fixed_part(int exponent) {
        for (int k = 0; k < a_.length(exponent); ++k)
            if (a_.at(exponent, k).first == a_.unit()) return a_.number_at(a_.at(exponent, k).second);
        return 0;
    }
    constexpr int varying_part(int exponent) {
        const int fixed = a_.number_sum(-fixed_part(exponent));
        buffer<factor> terms;
        a_.append_scaled(terms, exponent, 1);
        a_.append_scaled(terms, fixed, 1);
        a_.merge(terms);
        return a_.sum(terms.begin(), terms.size());
    }

    constexpr bool is_transcendental(const factor& f) const { return a_.kind(f.first) == call_base || !is_numeric(f); }

    struct common_factor {
        int base, varying;
        number fixed;
    };

    // Rule 6: x² eˣ + 2x eˣ = (x² + 2x) eˣ. Functions and powers with a varying exponent, no symbols; for a
    // program any factor.
    constexpr int common_factors_out(buffer<factor>& terms, bool any) {
        buffer<factor> divisor;
        const int first = terms[0].first;
        for (int k = 0; k < a_.length(first); ++k) {
            const factor f = a_.at(first, k);
            if (!any && !is_transcendental(f)) continue;
            common_factor common{f.first, varying_part(f.second), fixed_part(f.second)};
            bool everywhere = true;
            for (int t = 1; t < terms.size() && everywhere; ++t) everywhere = shares(terms[t].first, common);
            if (!everywhere) continue;
            const int exponent = a_.add(common.varying, a_.number_sum(common.fixed));
            if (exponent != a_.zero()) divisor.push({common.base, exponent});
        }
        if (divisor.empty()) return a_.sum(terms.begin(), terms.size());
        buffer<factor> inverse;
        for (const factor& f : divisor) inverse.push({f.first, a_.scale(f.second, -1)});
        const int outside = a_.monomial(divisor.begin(), divisor.size());
        const int inside = a_.monomial(inverse.begin(), inverse.size());
        for (factor& t : terms) t = times(t, {inside, a_.one_number()});
        a_.simplify_terms(terms);
        return a_.multiply(a_.sum(terms.begin(), terms.size()), a_.monomial_sum(outside, a_.one_number()));
    }

    // The lowest power comes out of all; but u^v comes out of u^v + u^(v - 1), as it came in.
    constexpr bool comes_out_before(const number& fixed, const common_factor& common) const {
        if (common.varying == a_.zero()) return less(fixed, common.fixed);
        const auto size = [](const number& n) { return n.is_negative() ? -n : n; };
        return less(size(fixed), size(common.fixed));
    }
    constexpr bool shares(int monomial, common_factor& common) {
        for (int k = 0; k < a_.length(monomial); ++k) {
            const factor f = a_.at(monomial, k);
            if (f.first != common.base || varying_part(f.second) != common.varying) continue;
            const number fixed = fixed_part(f.second);
            if (comes_out_before(fixed, common)) common.fixed = fixed;
            return true;
        }
        return false;
    }

    algebra& a_;
};

}  // namespace detail

/// The rules of an algebra whose forms have this shape.
constexpr algebra_rules rules_of(shape wanted, taken_out numbers = taken_out::doubles) {
    algebra_rules rules;
    rules.merging = wanted == shape::compared || wanted == shape::presented;
    rules.numbers = numbers;
    if (wanted == shape::cancelled) {
        rules.shaped = [](algebra& a, buffer<factor>& terms) { return detail::presentation(a).cancelled(terms); };
    } else if (wanted == shape::factored) {
        rules.shaped = [](algebra& a, buffer<factor>& terms) { return detail::presentation(a).factored(terms); };
    } else if (wanted == shape::presented) {
        rules.presenting = true;
        rules.shaped = [](algebra& a, buffer<factor>& terms) { return detail::presentation(a).best(terms); };
        rules.starts_negative = &starts_negative;
    }
    return rules;
}

}  // namespace derivo

#endif
