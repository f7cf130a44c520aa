// SPDX-License-Identifier: BSL-1.0
//
// Rules 4 to 6 of the canonical form, those for the reader: common denominators (fractions.hpp), products
// multiplied out where terms then merge, common functions taken out. Programs do without them, for their
// digits' sake: (x-1)^3 multiplied out loses nine of them near 1.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_PRESENTATION_HPP
#define DERIVO_SIMPLIFY_PRESENTATION_HPP

#include <derivo/simplify/fractions.hpp>
#include <derivo/simplify/order.hpp>

namespace derivo {

namespace detail {

/// What comes out of a sum if all its terms have it.
enum class taken_out {
    functions,  // and powers with a varying exponent, no symbols; with the lowest exponent
    lowest,     // any factor
    nearest,    // any factor, with the exponent nearest 0, if all have its sign
};

class presentation : public fractions {
public:
    using fractions::fractions;

    constexpr int best(buffer<factor>& terms) {
        if (terms.size() < 2) return a_.sum(terms.begin(), terms.size());
        if (terms.size() > term_budget) return a_.sum(terms.begin(), terms.size());
        multiply_out_if_terms_merge(terms);
        if (const int fraction = over_common_denominator(terms); fraction >= 0) return fraction;
        return common_factors_out(terms, taken_out::functions);
    }

    constexpr int factored(buffer<factor>& terms, taken_out wanted) {
        if (terms.size() < 2 || terms.size() > term_budget) return a_.sum(terms.begin(), terms.size());
        return common_factors_out(terms, wanted);
    }

private:
    // Rule 5: x (x + 1) - x² = x, but x (x + 1) + 1 stays.
    constexpr void multiply_out_if_terms_merge(buffer<factor>& terms) {
        buffer<factor> expanded;
        const int before = expand_all(terms, expanded);
        if (before != terms.size() && expanded.size() < before) terms.swap(expanded);
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

    // Rule 6: x² eˣ + 2x eˣ = (x² + 2x) eˣ.
    constexpr int common_factors_out(buffer<factor>& terms, taken_out wanted) {
        buffer<factor> divisor;
        const int first = terms[0].first;
        for (int k = 0; k < a_.length(first); ++k) {
            const factor f = a_.at(first, k);
            if (wanted == taken_out::functions && !is_transcendental(f)) continue;
            common_factor common{f.first, varying_part(f.second), fixed_part(f.second)};
            bool everywhere = true;
            for (int t = 1; t < terms.size() && everywhere; ++t) everywhere = shares(terms[t].first, common, wanted);
            if (!everywhere) continue;
            const int exponent = a_.add(common.varying, a_.number_sum(common.fixed));
            if (exponent != a_.zero()) divisor.push({common.base, exponent});
        }
        if (divisor.empty()) return a_.sum(terms.begin(), terms.size());
        const int outside = a_.monomial(divisor.begin(), divisor.size());
        const int inside = a_.inverse_of(outside);
        for (factor& t : terms) t = times(t, {inside, a_.one_number()});
        a_.simplify_terms(terms);
        return a_.multiply(a_.sum(terms.begin(), terms.size()), a_.monomial_sum(outside, a_.one_number()));
    }

    // u^v comes out of u^v + u^(v - 1), as it came in.
    constexpr bool comes_out_before(const number& fixed, const common_factor& common, taken_out wanted) const {
        const bool nearest = wanted == taken_out::nearest || common.varying != a_.zero();
        return nearest ? less(absolute(fixed), absolute(common.fixed)) : less(fixed, common.fixed);
    }
    constexpr bool shares(int monomial, common_factor& common, taken_out wanted) {
        for (int k = 0; k < a_.length(monomial); ++k) {
            const factor f = a_.at(monomial, k);
            if (f.first != common.base || varying_part(f.second) != common.varying) continue;
            const number fixed = fixed_part(f.second);
            if (wanted == taken_out::nearest && fixed.is_negative() != common.fixed.is_negative()) return false;
            if (comes_out_before(fixed, common, wanted)) common.fixed = fixed;
            return true;
        }
        return false;
    }
};

}  // namespace detail

/// The rules of an algebra whose forms have this shape.
constexpr algebra_rules rules_of(shape wanted, numbers allowed = numbers::doubles) {
    algebra_rules rules;
    rules.merging = wanted == shape::compared || wanted == shape::presented;
    rules.numbers = wanted == shape::cancelled ? numbers::exact : allowed;
    switch (wanted) {
        case shape::cancelled:
            rules.shaped = [](algebra& a, buffer<factor>& terms) { return detail::presentation(a).cancelled(terms); };
            break;
        case shape::factored:
            rules.shaped = [](algebra& a, buffer<factor>& terms) {
                return detail::presentation(a).factored(terms, detail::taken_out::lowest);
            };
            break;
        case shape::nested:
            rules.shaped = [](algebra& a, buffer<factor>& terms) {
                return detail::presentation(a).factored(terms, detail::taken_out::nearest);
            };
            break;
        case shape::presented:
            rules.presenting = true;
            rules.shaped = [](algebra& a, buffer<factor>& terms) { return detail::presentation(a).best(terms); };
            rules.starts_negative = &starts_negative;
            break;
        default:
            break;
    }
    return rules;
}

}  // namespace derivo

#endif
