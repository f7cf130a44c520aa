// SPDX-License-Identifier: BSL-1.0
//
// Rule 7 of the canonical form: the order in which factors and terms are written. By the text of names,
// never by address or by the order of construction, so it is the same in every file.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_ORDER_HPP
#define DERIVO_SIMPLIFY_ORDER_HPP

#include <derivo/simplify/algebra.hpp>

namespace derivo {

/// In a product: numbers and named constants, symbols by name, sums without functions, functions and
/// powers with a varying exponent, sums that hold functions. In a sum: polynomial terms by falling degree,
/// terms with functions, the constant.
class written_order {
public:
    constexpr explicit written_order(const algebra& in) : a_(in) {}

    constexpr void sort_factors(buffer<factor>& factors) const {
        sort(factors.begin(), factors.size(),
             [this](const factor& a, const factor& b) { return compare_factors(a, b) < 0; });
    }
    constexpr void sort_terms(buffer<factor>& terms) const {
        sort(terms.begin(), terms.size(), [this](const factor& a, const factor& b) { return compare_terms(a, b) < 0; });
    }

    constexpr void factors_of(int monomial, buffer<factor>& out) const {
        for (int k = 0; k < a_.length(monomial); ++k) out.push(a_.at(monomial, k));
        sort_factors(out);
    }
    constexpr void terms_of(int sum, buffer<factor>& out) const {
        for (int k = 0; k < a_.length(sum); ++k) out.push(a_.at(sum, k));
        sort_terms(out);
    }

private:
    constexpr bool is_named_constant(int base) const { return a_.kind(base) == call_base && a_.count(base) == 1; }

    constexpr bool has_functions(int base) const {
        if (a_.kind(base) == call_base) return !is_named_constant(base);
        return a_.kind(base) == sum_base && sum_has_functions(a_.item(base, 0));
    }
    constexpr bool sum_has_functions(int sum) const {
        for (int k = 0; k < a_.length(sum); ++k)
            if (monomial_has_functions(a_.at(sum, k).first)) return true;
        return false;
    }
    constexpr bool monomial_has_functions(int m) const {
        for (int k = 0; k < a_.length(m); ++k)
            if (has_functions(a_.at(m, k).first) || !a_.is_number(a_.at(m, k).second)) return true;
        return false;
    }

    constexpr int rank(const factor& f) const {
        const int kind = a_.kind(f.first);
        if (!a_.is_number(f.second)) return 3;
        if (kind == number_base || kind == parameter_base) return -1;
        if (kind == symbol_base) return 1;
        if (kind == call_base) return is_named_constant(f.first) ? 0 : 3;
        return has_functions(f.first) ? 4 : 2;
    }

    constexpr int compare_numbers(const number& a, const number& b) const {
        return less(a, b) ? -1 : less(b, a) ? 1 : 0;
    }

    constexpr int compare_factors(const factor& a, const factor& b) const {
        if (a.first == b.first && a.second == b.second) return 0;
        if (const int by_rank = rank(a) - rank(b); by_rank != 0) return by_rank;
        if (const int by_base = compare_bases(a.first, b.first); by_base != 0) return by_base;
        return -compare_sums(a.second, b.second);  // x² before x
    }

    constexpr int compare_bases(int a, int b) const {
        if (a == b) return 0;
        if (a_.kind(a) == number_base || a_.kind(b) == number_base) {
            if (a_.kind(a) != a_.kind(b)) return a_.kind(a) == number_base ? -1 : 1;  // 2^x before log(2)
        } else if (a_.kind(a) != a_.kind(b)) {
            return a_.kind(a) - a_.kind(b);
        }
        switch (a_.kind(a)) {
            case symbol_base:
                return compare(a_.source().names[a_.item(a, 0)], a_.source().names[a_.item(b, 0)]);
            case parameter_base:
                return a_.item(a, 0) - a_.item(b, 0);
            case number_base:
                return compare_numbers(a_.number_at(a_.item(a, 0)), a_.number_at(a_.item(b, 0)));
            case sum_base:
                return compare_sums(a_.item(a, 0), a_.item(b, 0));
            default:
                break;
        }
        if (const int by_name = compare(a_.function(a).name, a_.function(b).name); by_name != 0) return by_name;
        if (a_.count(a) != a_.count(b)) return a_.count(a) - a_.count(b);
        for (int k = 1; k < a_.count(a); ++k)
            if (const int by_argument = compare_sums(a_.item(a, k), a_.item(b, k)); by_argument != 0)
                return by_argument;
        return 0;
    }

    constexpr int compare_sums(int a, int b) const {
        if (a == b) return 0;
        if (a_.is_number(a) && a_.is_number(b)) return compare_numbers(a_.number_of(a), a_.number_of(b));
        buffer<factor> left, right;
        terms_of(a, left);
        terms_of(b, right);
        for (int k = 0; k < left.size() && k < right.size(); ++k) {
            if (const int by_term = compare_terms(left[k], right[k]); by_term != 0) return by_term;
            const int by_number = compare_numbers(a_.number_at(left[k].second), a_.number_at(right[k].second));
            if (by_number != 0) return by_number;
        }
        return left.size() - right.size();
    }

    constexpr int group(int monomial) const {
        return monomial == a_.unit() ? 2 : monomial_has_functions(monomial) ? 1 : 0;
    }

    constexpr number degree(int monomial) const {
        number total;
        for (int k = 0; k < a_.length(monomial); ++k) {
            const factor f = a_.at(monomial, k);
            if (a_.kind(f.first) == symbol_base && a_.is_number(f.second)) total = total + a_.number_of(f.second);
        }
        return total;
    }

    constexpr int compare_terms(const factor& a, const factor& b) const {
        if (a.first == b.first) return 0;
        if (const int by_group = group(a.first) - group(b.first); by_group != 0) return by_group;
        if (const int by_degree = compare_numbers(degree(b.first), degree(a.first)); by_degree != 0) return by_degree;
        buffer<factor> left, right;
        factors_of(a.first, left);
        factors_of(b.first, right);
        for (int k = 0; k < left.size() && k < right.size(); ++k)
            if (const int by_factor = compare_factors(left[k], right[k]); by_factor != 0) return by_factor;
        return left.size() - right.size();
    }

    const algebra& a_;
};

/// Has the term of a sum that is written first a minus sign?
constexpr bool starts_negative(const algebra& forms, int sum) {
    buffer<factor> terms;
    written_order(forms).terms_of(sum, terms);
    return forms.number_at(terms[0].second).is_negative();
}

}  // namespace derivo

#endif
