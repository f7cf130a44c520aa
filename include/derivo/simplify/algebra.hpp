// SPDX-License-Identifier: BSL-1.0
//
// algebra: rules 1 and 2 of the canonical form. Sums and products flattened, like terms and like bases
// merged with exact coefficients, content taken out of sums in parentheses. Powers stand in algebra/powers.hpp, calls
// and the identities of their rows in algebra/identities.hpp; what else a sum undergoes in presentation.hpp.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_ALGEBRA_HPP
#define DERIVO_SIMPLIFY_ALGEBRA_HPP

#include <derivo/graph/term.hpp>
#include <derivo/simplify/forms.hpp>

namespace derivo {

/// How far the normal form goes.
enum class shape {
    plain,      // rules 1 and 2, but exponentials of one product stay apart: merged they may overflow
    compared,   // rules 1 and 2
    cancelled,  // as plain, and fractions joined of which one product is left
    factored,   // as plain, and what all terms of a sum share stands before it: a/d² + b/d³ = (a d + b)/d³
    nested,     // the same, with the exponent nearest 0, so that nothing is multiplied that was not: (a + b/d)/d²
    presented,  // and the rules for the reader, 4 to 6
};

/// What the numbers of a form may become.
enum class numbers {
    of_any_size,  // rounded, and no doubles any more: for a form from which they may go again
    doubles,      // rounded: (x/4)^1024 stays, since 4^-1024 is none
    exact,        // as doubles, and a sum stays in parentheses where its numbers would be rounded
};

/// Powers of ten within which a number is a double.
inline constexpr int in_a_double = 300;

class algebra;

/// What an algebra does beyond the rules of its own: see rules_of() in presentation.hpp, which makes one for a shape.
struct algebra_rules {
    bool merging = false;                                        // exponentials in one product become one
    bool presenting = false;                                     // fractions in fractions are joined
    int (*shaped)(algebra&, buffer<factor>&) = nullptr;          // the best shape of a sum; null: as it is
    bool (*starts_negative)(const algebra&, int sum) = nullptr;  // has the term written first a minus sign?
    derivo::numbers numbers = derivo::numbers::doubles;
};

class algebra : public forms {
public:
    constexpr algebra(const graph_view& source, const algebra_rules& rules) : source_(source), rules_(rules) {
        for (int k = 0; k < source.function_count; ++k)
            if (const char* const name = source.functions[k]->times_argument; name != nullptr)
                joining_ = joining_ || code_of(name) >= 0;
    }

    constexpr const graph_view& source() const { return source_; }

    /// The value of Σ number·sum.
    constexpr int add(const factor* scaled_sums, int count) {
        buffer<factor> terms;
        for (int k = 0; k < count; ++k) append_scaled(terms, scaled_sums[k].first, number_at(scaled_sums[k].second));
        return collect(terms);
    }
    constexpr int add(int a, int b) {
        const factor both[] = {{a, one_number()}, {b, one_number()}};
        return add(both, 2);
    }
    constexpr int scale(int sum, const number& by) {
        buffer<factor> terms;
        if (!append_scaled(terms, sum, by) && length(sum) > 1) {
            const scaled_monomial m = as_monomial(sum);
            return monomial_sum(m.monomial, number_id(m.coefficient * by));
        }
        return this->sum(terms.begin(), by.is_zero() ? 0 : terms.size());
    }

    /// A product: a number distributes, everything else becomes one monomial; sums are not multiplied out.
    constexpr int multiply(int a, int b) {
        if (is_number(a)) return scale(b, number_of(a));
        if (is_number(b)) return scale(a, number_of(b));
        const scaled_monomial x = as_monomial(a), y = as_monomial(b);
        const scaled_monomial product = multiply_monomials(x.monomial, y.monomial);
        const number coefficient = x.coefficient * y.coefficient * product.coefficient;
        if (joining_)
            if (const joined found = join_argument(product.monomial); found.value >= 0)
                return multiply(found.value, scale(monomial_sum(found.rest, one_number()), coefficient));
        if (rules_.presenting && opened_ < deepest_opening)
            if (const fraction found = fraction_in_fraction(product.monomial); found.place >= 0)
                return multiply_out(product.monomial, found, coefficient);
        return reduced(product.monomial, coefficient);
    }

    constexpr int power(int base, int exponent) {
        if (exponent == zero()) return one();
        if (exponent == one() || base == one()) return base;
        if (is_number(exponent)) return number_power(base, number_of(exponent));
        const bool plain = length(base) == 1 && at(base, 0).second == one_number() && is_base(at(base, 0).first);
        return power_sum(plain ? at(at(base, 0).first, 0).first : base_of(base), exponent);
    }

    constexpr int symbol(int name) { return power_sum(intern(symbol_base, &name, 1), one()); }
    constexpr int parameter(int index) { return power_sum(intern(parameter_base, &index, 1), one()); }

    /// A call, after the identities of its row: exact values, parity, inverse functions.
    constexpr int call(int code, const int* arguments, int count);

    // What the presentation and the writers use as well.

    /// 1/m
    constexpr int inverse_of(int m) {
        buffer<factor> factors;
        for (int k = 0; k < length(m); ++k) factors.push({at(m, k).first, scale(at(m, k).second, -1)});
        return monomial(factors.begin(), factors.size());
    }

    struct scaled_monomial {
        number coefficient;
        int monomial;
    };

    /// A sum as coefficient times monomial: its only term, or its content times a base in parentheses.
    constexpr scaled_monomial as_monomial(int sum) {
        if (sum == zero()) return {0, unit()};
        if (length(sum) == 1) return {number_at(at(sum, 0).second), at(sum, 0).first};
        const number content = content_of(sum);
        buffer<factor> terms;
        const bool exact = append_scaled(terms, sum, content.inverse());
        const factor only{base_of(exact ? this->sum(terms.begin(), terms.size()) : sum), one()};
        return {exact ? content : number(1), monomial(&only, 1)};
    }

    /// The product of two monomials. A power of a sum or number that becomes whole again is opened: (2x)^(3/2) (2x)^(1/2)
    /// is 4 x².
    constexpr scaled_monomial multiply_monomials(int a, int b) {
        if (a == unit()) return {1, b};
        if (b == unit()) return {1, a};
        buffer<factor> merged, whole;
        int i = 0, j = 0;
        while (i < length(a) || j < length(b)) {
            if (j == length(b) || (i < length(a) && at(a, i).first < at(b, j).first)) {
                merged.push(at(a, i++));
            } else if (i == length(a) || at(b, j).first < at(a, i).first) {
                merged.push(at(b, j++));
            } else {
                const int exponent = add_exponents(at(a, i).second, at(b, j).second);
                if (exponent != zero())
                    (becomes_whole(at(a, i), exponent) ? whole : merged).push({at(a, i).first, exponent});
                ++i, ++j;
            }
        }
        return opened_product(merged, whole);
    }

    /// Like terms merged: sorts, adds coefficients, drops zeros.
    constexpr void merge(buffer<factor>& terms) {
        sort(terms.begin(), terms.size(), [](const factor& a, const factor& b) { return a.first < b.first; });
        int kept = 0;
        for (int k = 0; k < terms.size();) {
            const int monomial = terms[k].first;
            int coefficient = terms[k++].second;
            if (k < terms.size() && terms[k].first == monomial) {
                const int first = k - 1;
                number total = number_at(coefficient);
                bool rounded = !total.exact;
                while (k < terms.size() && terms[k].first == monomial) {
                    total = total + number_at(terms[k++].second);
                    rounded = rounded || !total.exact;
                }
                if (rounded) total = total_from_the_largest(terms.begin() + first, k - first);
                coefficient = total.is_zero() ? zero_number() : number_id(total);
            }
            if (coefficient != zero_number()) terms[kept++] = {monomial, coefficient};
        }
        terms.shrink(kept);
    }

    /// Adds the terms of by·sum; false if numbers are rounded that should stay exact.
    constexpr bool append_scaled(buffer<factor>& terms, int sum, const number& by) {
        const bool same = by.is_one();
        bool exact = true;
        for (int k = 0; k < length(sum); ++k) {
            const factor term = at(sum, k);
            if (same) {
                terms.push(term);
                continue;
            }
            const number before = number_at(term.second), c = before * by;
            exact = exact && (c.exact || !before.exact || may_round());
            if (!c.is_zero()) terms.push({term.first, number_id(c)});
        }
        return exact;
    }

    /// coefficient·monomial as a sum: a lone sum in parentheses loses them.
    constexpr int reduced(int monomial, const number& coefficient) {
        if (length(monomial) == 1 && at(monomial, 0).second == one() && kind(at(monomial, 0).first) == sum_base)
            return scale(item(at(monomial, 0).first, 0), coefficient);
        return coefficient.is_zero() ? zero() : monomial_sum(monomial, number_id(coefficient));
    }

    constexpr int base_of(int sum) {
        if (is_number(sum)) {
            const int n = number_id(number_of(sum));
            return intern(number_base, &n, 1);
        }
        return intern(sum_base, &sum, 1);
    }

    constexpr int call_sum(int code, const int* arguments, int count) {
        buffer<int> payload;
        payload.push(code);
        for (int k = 0; k < count; ++k) payload.push(arguments[k]);
        return power_sum(intern(call_base, payload.begin(), payload.size()), one());
    }

    constexpr const function_info& function(int base) const { return *source_.functions[item(base, 0) - first_call]; }
    constexpr bool is_call_of(int base, const char* name) const {
        return kind(base) == call_base && name != nullptr && same_text(function(base).name, name);
    }

    /// A term that is only a sum in parentheses: its terms take its place.
    constexpr void open_lone_sums(buffer<factor>& terms) {
        for (int k = 0; k < terms.size(); ++k) {
            const factor t = terms[k];
            if (!is_lone_sum(t.first)) continue;
            const int before = terms.size();
            if (append_scaled(terms, item(at(t.first, 0).first, 0), number_at(t.second)))
                terms[k].second = number_id(0);
            else
                terms.shrink(before);
        }
    }

    /// Collects a list of terms and, for people, gives it its best shape.
    constexpr int collect(buffer<factor>& terms) {
        if (rules_.shaped != nullptr) open_lone_sums(terms);
        merge(terms);
        while (apply_square_identity(terms)) merge(terms);
        return rules_.shaped != nullptr ? rules_.shaped(*this, terms) : sum(terms.begin(), terms.size());
    }

    /// Like terms merged, after lone sums are opened; identities of squares applied.
    constexpr void simplify_terms(buffer<factor>& terms) {
        open_lone_sums(terms);
        merge(terms);
        while (apply_square_identity(terms)) merge(terms);
    }

    constexpr bool may_round() const { return rules_.numbers != numbers::exact; }
    /// Is a number of this form what was left of others that were rounded, its digits chance?
    constexpr bool lost_digits() const { return lost_digits_; }

    /// False when so many terms were multiplied out that nobody would wait for more.
    constexpr bool may_multiply_out(int terms) { return (multiplied_ += terms) <= most_multiplied; }
    /// False when more than a constant evaluation allows was spent on joining fractions.
    constexpr bool may_spend(int work) { return (spent_ += work) <= most_spent; }

private:
    static constexpr int deepest_opening = 6, most_spent = 200, most_multiplied = 20000;

    static constexpr bool is_positive(const number& n) { return !n.is_zero() && !n.is_negative(); }

    // The sum of coefficients, those that cancel first: 8 - 8 + 10^-17 is exact, 10^-17 + 8 - 8 is not.
    constexpr number total_from_the_largest(factor* terms, int count) {
        sort(terms, count, [this](const factor& a, const factor& b) {
            return less(absolute(number_at(b.second)), absolute(number_at(a.second)));
        });
        number total = number_at(terms[0].second);
        for (int k = 1; k < count; ++k) {
            const number next = number_at(terms[k].second), before = total;
            total = before + next;
            if (!before.exact || !next.exact || !total.exact) note_lost_digits(total, before, next);
        }
        return total;
    }
    // Is less than 10^-6 left of numbers that were rounded, or nothing; or has a small one drowned in the other?
    constexpr void note_lost_digits(const number& total, const number& a, const number& b) {
        const number parts[] = {a, b};
        for (const number& part : parts) {
            if (part.is_zero()) continue;
            const number share = absolute(total * part.inverse());
            if (less(share, number(1, 1000000)) || less(1000000000000, share)) lost_digits_ = true;
        }
    }

    constexpr bool is_lone_sum(int m) const { return is_base(m) && kind(at(m, 0).first) == sum_base; }

    // (u/b + v)/b: the place of the sum in the monomial, or a negative number, and b. One denominator for all is better
    // than a fraction in a fraction.
    struct fraction {
        int place = -1;
        int base = -1;
    };
    constexpr fraction fraction_in_fraction(int m) const {
        for (int k = 0; k < length(m); ++k) {
            const factor f = at(m, k);
            if (kind(f.first) != sum_base || f.second != one()) continue;
            const int sum = item(f.first, 0);
            for (int t = 0; t < length(sum); ++t)
                if (const int base = shared_denominator(at(sum, t).first, m); base >= 0) return {k, base};
        }
        return {};
    }
    constexpr bool is_denominator(const factor& f) const {
        return kind(f.first) != call_base && is_number(f.second) && number_of(f.second).is_negative();
    }
    constexpr int shared_denominator(int a, int b) const {
        for (int i = 0; i < length(a); ++i)
            for (int j = 0; is_denominator(at(a, i)) && j < length(b); ++j)
                if (at(a, i).first == at(b, j).first && is_denominator(at(b, j))) return at(a, i).first;
        return -1;
    }

    /// The lowest exponent of a base in the terms of a sum.
    constexpr number lowest_exponent(int sum, int base) const {
        number lowest = 0;
        for (int t = 0; t < length(sum); ++t) {
            const int m = at(sum, t).first;
            for (int k = 0; k < length(m); ++k)
                if (at(m, k).first == base && is_number(at(m, k).second) && less(number_of(at(m, k).second), lowest))
                    lowest = number_of(at(m, k).second);
        }
        return lowest;
    }

    // A sum as denominator is multiplied into the bracket and gathered by rule 4; a symbol's power is taken out of it.
    constexpr int multiply_out(int m, const fraction& found, const number& coefficient) {
        ++opened_;
        const int sum = item(at(m, found.place).first, 0);
        const number lowest = kind(found.base) == sum_base ? number(0) : lowest_exponent(sum, found.base);
        const factor outer[] = {{found.base, number_sum(lowest)}}, inner[] = {{found.base, number_sum(-lowest)}};
        buffer<factor> others, terms;
        for (int j = 0; j < length(m); ++j)
            if (j != found.place) others.push(at(m, j));
        const int rest = monomial(others.begin(), others.size());
        const bool takes_out = !lowest.is_zero();
        const int inside = takes_out ? monomial(inner, 1) : rest;
        for (int t = 0; t < length(sum); ++t) {
            const scaled_monomial product = multiply_monomials(at(sum, t).first, inside);
            terms.push({product.monomial, number_id(number_at(at(sum, t).second) * coefficient * product.coefficient)});
        }
        int result = collect(terms);
        if (takes_out)
            result = multiply(
                result, multiply(monomial_sum(rest, one_number()), monomial_sum(monomial(outer, 1), one_number())));
        --opened_;
        return result;
    }

    constexpr bool is_base(int monomial) const { return length(monomial) == 1 && at(monomial, 0).second == one(); }

    constexpr int add_exponents(int a, int b) {
        if (is_number(a) && is_number(b)) return number_sum(number_of(a) + number_of(b));
        return add(a, b);
    }

    /// The greatest number that divides all coefficients, with the sign of most of them; where as many are
    /// negative as positive, with that of the first that is no plain number.
    constexpr number content_of(int sum) {
        integer top = 0, bottom = 1;
        int signs = 0;
        bool rational = true;
        for (int k = 0; k < length(sum); ++k) {
            const number c = number_at(at(sum, k).second);
            signs += c.is_negative() ? -1 : 1;
            rational = rational && c.is_rational();
            if (!rational) continue;
            top = greatest_common_divisor(top, c.numerator);
            rational = multiply_fits(bottom / greatest_common_divisor(bottom, c.denominator), c.denominator, bottom);
        }
        const int first = at(sum, 0).first == unit() && length(sum) > 1 ? 1 : 0;
        const bool turn = signs < 0 || (signs == 0 && (rules_.starts_negative != nullptr
                                                           ? rules_.starts_negative(*this, sum)
                                                           : number_at(at(sum, first).second).is_negative()));
        const number size = rational ? number(top, bottom) : number(1);
        return turn ? -size : size;
    }

    constexpr bool is_whole(int exponent) const { return is_number(exponent) && number_of(exponent).is_integer(); }

    // Powers: algebra/powers.hpp.
    constexpr int number_power(int base, const number& exponent);
    constexpr bool comes_out(const number& c, integer n, const number& power) const;
    constexpr bool may_multiply(const factor& f);
    constexpr scaled_monomial scale_exponents(int m, const number& by);
    constexpr bool becomes_whole(const factor& before, int exponent) const;
    constexpr scaled_monomial opened_product(buffer<factor>& factors, const buffer<factor>& whole);
    constexpr bool join_opposite_sums(buffer<factor>& factors);
    constexpr int power_of_number(const number& base, const number& exponent);

    // Calls, and the identities of their rows: algebra/identities.hpp.
    struct joined {
        int value = -1;
        int rest = -1;
    };
    constexpr int plain_call(int code, int argument) { return call_sum(code, &argument, 1); }
    constexpr int code_of(const char* name) const;
    constexpr int known_value(const function_info& f, int argument);
    constexpr bool is_multiple_of(int sum, const char* constant) const;
    constexpr int known_value_of_turns(const function_info& f, const number& turns);
    constexpr int decided(const function_info& f, const int* arguments, int count);
    constexpr int undo(const function_info& f, int code, int argument);
    /// Does most of the sum carry a minus sign, so that f(-u) reads better as ±f(u)?
    constexpr bool is_turned(int sum) { return sum != zero() && content_of(sum).is_negative(); }
    constexpr void merge_exponentials(buffer<factor>& factors);
    constexpr bool is_exponential(const factor& f) const;
    constexpr bool apply_square_identity(buffer<factor>& terms);
    constexpr int partner_base(int base);
    constexpr joined join_argument(int m);
    constexpr bool is_factor_of(int bases, int m) const;

    static constexpr int find(const buffer<factor>& terms, int monomial) {
        for (int k = 0; k < terms.size(); ++k)
            if (terms[k].first == monomial) return k;
        return -1;
    }

    graph_view source_;
    algebra_rules rules_;
    int opened_ = 0, spent_ = 0, multiplied_ = 0;
    bool lost_digits_ = false;
    bool joining_ = false;  // some x f(x) is another function of the graph
};

}  // namespace derivo

#include <derivo/simplify/algebra/identities.hpp>
#include <derivo/simplify/algebra/powers.hpp>

#endif
