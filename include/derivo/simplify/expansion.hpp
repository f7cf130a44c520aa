// SPDX-License-Identifier: BSL-1.0
//
// expansion: terms with their sums multiplied out, for the rules that look whether terms then merge.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_EXPANSION_HPP
#define DERIVO_SIMPLIFY_EXPANSION_HPP

#include <derivo/simplify/algebra.hpp>

namespace derivo::detail {

/// Above this many terms a product of sums stays as it is.
inline constexpr int term_budget = 128;

/// Works on terms, (monomial, coefficient) each.
class expansion {
public:
    constexpr explicit expansion(algebra& in) : a_(in) {}

    /// The product of two terms.
    constexpr factor times(const factor& a, const factor& b) {
        const auto product = a_.multiply_monomials(a.first, b.first);
        return {product.monomial, a_.number_id(a_.number_at(a.second) * a_.number_at(b.second) * product.coefficient)};
    }

    /// coefficient·monomial with its sums multiplied out; false above the budget, or where numbers are rounded that
    /// should stay exact.
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
                const int products = terms.size() * a_.length(sum);
                if (products > term_budget || !a_.may_multiply_out(products)) return false;
                for (const factor& t : terms)
                    for (int j = 0; j < a_.length(sum); ++j) product.push(times(t, a_.at(sum, j)));
                a_.merge(product);
                terms.swap(product);
            }
        }
        for (const factor& t : terms) out.push(t);
        return out.size() <= term_budget && has_good_numbers(terms);
    }
    /// The same for all terms, and like terms merged: how many there were before, or a negative number.
    constexpr int expand_all(const buffer<factor>& terms, buffer<factor>& out) {
        for (const factor& t : terms)
            if (!expand(t.first, a_.number_at(t.second), out)) return -1;
        const int before = out.size();
        a_.merge(out);
        return has_good_numbers(out) ? before : -1;
    }

protected:
    constexpr bool has_good_numbers(const buffer<factor>& terms) const {
        for (const factor& t : terms)
            if (!a_.may_round() && !a_.number_at(t.second).exact) return false;
        return true;
    }
    constexpr bool is_numeric(const factor& f) const { return a_.is_number(f.second); }
    constexpr bool is_sum(const factor& f) const { return a_.kind(f.first) == sum_base && is_numeric(f); }
    constexpr bool is_denominator(const factor& f) const { return is_sum(f) && a_.number_of(f.second).is_negative(); }
    constexpr bool is_expandable(const factor& f) const {
        if (!is_sum(f)) return false;
        const number e = a_.number_of(f.second);
        return e.is_integer() && !e.is_negative();
    }

    algebra& a_;
};

}  // namespace derivo::detail

#endif
