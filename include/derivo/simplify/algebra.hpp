// SPDX-License-Identifier: BSL-1.0
//
// algebra: rules 1 and 2 of the canonical form. Sums and products flattened, like terms and like bases
// merged with exact coefficients, powers distributed where that holds for all arguments, content taken
// out of sums in parentheses; identities of the rows. What else a sum undergoes stands in presentation.hpp.
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
    constexpr int call(int code, const int* arguments, int count) {
        const function_info& f = *source_.functions[code - first_call];
        if (f.selects) {
            if (arguments[1] == arguments[2]) return arguments[1];
            if (is_number(arguments[0])) return arguments[is_positive(number_of(arguments[0])) ? 1 : 2];
        }
        if (f.condition && f.rewrite != nullptr)
            if (const int known = decided(f, arguments, count); known >= 0) return known;
        if (count == 1) {
            if (const int known = known_value(f, arguments[0]); known >= 0) return known;
            if (const int undone = undo(f, code, arguments[0]); undone >= 0) return undone;
            if (f.parity != parity::none && is_turned(arguments[0])) {
                const int turned = plain_call(code, scale(arguments[0], -1));
                return f.parity == parity::even ? turned : scale(turned, -1);
            }
        }
        return call_sum(code, arguments, count);
    }

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

    // (c u v)^n = c^n u^n v^n for an integer n. For another exponent only a positive c whose power is exact
    // leaves, and (u^k)^p = u^(kp) only where u^k >= 0 means u >= 0: not (x²)^(1/2), which is |x|.
    constexpr int number_power(int base, const number& exponent) {
        if (is_number(base)) return power_of_number(number_of(base), exponent);
        if (exponent.is_integer()) {
            const scaled_monomial b = as_monomial(base);
            const number outer = b.coefficient.power(exponent.numerator);
            if (!comes_out(b.coefficient, exponent.numerator, outer))
                return power_sum(base_of(base), number_sum(exponent));
            const scaled_monomial power = scale_exponents(b.monomial, exponent);
            return reduced(power.monomial, outer * power.coefficient);
        }
        if (length(base) == 1) {
            const number c = number_at(at(base, 0).second);
            const int m = at(base, 0).first;
            if (c.is_one() && length(m) == 1 && may_multiply(at(m, 0))) {
                const scaled_monomial power = scale_exponents(m, exponent);
                return reduced(power.monomial, power.coefficient);
            }
        }
        const number content = length(base) > 1 ? absolute(content_of(base)) : absolute(number_at(at(base, 0).second));
        number root;
        if (!content.is_one() && exact_power(content, exponent, root))
            return scale(number_power(scale(base, content.inverse()), exponent), root);
        return power_sum(base_of(base), number_sum(exponent));
    }

    // A number that was rounded stays: its n-th power would lose as many digits as n has.
    constexpr bool comes_out(const number& c, integer n, const number& power) const {
        const integer highest = c.exact ? 1024 : 1;
        const bool keeps_digits = power.exact || (-highest <= n && n <= highest);
        return keeps_digits && (rules_.numbers == numbers::of_any_size || power.is_within(in_a_double));
    }

    constexpr bool may_multiply(const factor& f) {
        if (!is_number(f.second)) return false;
        if (kind(f.first) == call_base && function(f.first).exponential) return true;
        const number k = number_of(f.second);
        return k.exact && k.exponent == 0 && !(k.denominator == 1 && k.numerator % 2 == 0);
    }

    constexpr scaled_monomial scale_exponents(int m, const number& by) {
        buffer<factor> scaled, whole;
        for (int k = 0; k < length(m); ++k) {
            const int exponent = scale(at(m, k).second, by);
            (becomes_whole(at(m, k), exponent) ? whole : scaled).push({at(m, k).first, exponent});
        }
        return opened_product(scaled, whole);
    }

    // A root whose power is an integer: its base may hold factors and numbers that come out now.
    constexpr bool becomes_whole(const factor& before, int exponent) const {
        if (kind(before.first) != sum_base && kind(before.first) != number_base) return false;
        return is_whole(exponent) && !is_whole(before.second);
    }
    constexpr scaled_monomial opened_product(buffer<factor>& factors, const buffer<factor>& whole) {
        if (rules_.merging) merge_exponentials(factors);
        const bool turned = join_opposite_sums(factors);
        scaled_monomial product{turned ? -1 : 1, monomial(factors.begin(), factors.size())};
        for (const factor& f : whole) {
            const int content = kind(f.first) == sum_base ? item(f.first, 0) : number_sum(number_at(item(f.first, 0)));
            const scaled_monomial power = as_monomial(number_power(content, number_of(f.second)));
            const scaled_monomial next = multiply_monomials(product.monomial, power.monomial);
            product = {product.coefficient * power.coefficient * next.coefficient, next.monomial};
        }
        return product;
    }

    // (1 - x)^(1/2) (x - 1)^n = ±(1 - x)^(n + 1/2): the sum under a root keeps its sign, the other takes it. True for -.
    constexpr bool join_opposite_sums(buffer<factor>& factors) {
        bool negative = false;
        for (int k = 0; k < factors.size(); ++k) {
            const factor root = factors[k];
            if (kind(root.first) != sum_base || is_whole(root.second)) continue;
            const int opposite = base_of(scale(item(root.first, 0), -1));
            for (int j = 0; j < factors.size(); ++j) {
                if (factors[j].first != opposite || !is_whole(factors[j].second)) continue;
                if (number_of(factors[j].second).numerator % 2 != 0) negative = !negative;
                factors[k].second = add_exponents(root.second, factors[j].second);
                for (int rest = j + 1; rest < factors.size(); ++rest) factors[rest - 1] = factors[rest];
                factors.shrink(factors.size() - 1);
                return join_opposite_sums(factors) != negative;
            }
        }
        return negative;
    }
    constexpr bool is_whole(int exponent) const { return is_number(exponent) && number_of(exponent).is_integer(); }

    constexpr int power_of_number(const number& base, const number& exponent) {
        number exact;
        if (exact_power(base, exponent, exact)) return number_sum(exact);
        if (base.is_zero()) return power_sum(base_of(zero()), number_sum(-1));  // 1/0, to any power
        return power_sum(base_of(number_sum(base)), number_sum(exponent));
    }

    /// base^exponent where that is a rational number that fits: 4^(1/2) = 2, 2^-3 = 1/8.
    static constexpr bool exact_power(const number& base, const number& exponent, number& result) {
        if (!base.exact || !exponent.is_rational()) return false;
        if (base.is_zero() && !exponent.is_negative()) {
            result = 0;
            return true;
        }
        if (exponent.is_integer()) {
            if (base.is_zero() || exponent.numerator > 64 || exponent.numerator < -64) return false;
            result = base.power(exponent.numerator);
            return result.exact;
        }
        if (base.is_negative() || !base.is_rational() || exponent.denominator > 8) return false;
        integer top = 0, bottom = 0;
        if (!exact_root(base.numerator, exponent.denominator, top) ||
            !exact_root(base.denominator, exponent.denominator, bottom))
            return false;
        if (top == 0) {
            result = 0;
            return exponent.numerator > 0;
        }
        return exact_power(number(top, bottom), number(exponent.numerator), result);
    }

    static constexpr bool exact_root(integer n, integer degree, integer& root) {
        integer low = 0, high = 3037000500;  // bisection; high² is just over 2^63
        while (low < high) {
            const integer middle = low + (high - low + 1) / 2;
            integer power = 1;
            bool fits = true;
            for (integer k = 0; k < degree && fits; ++k) fits = multiply_fits(power, middle, power) && power <= n;
            if (fits)
                low = middle;
            else
                high = middle - 1;
        }
        integer power = 1;
        for (integer k = 0; k < degree; ++k) power *= low;
        root = low;
        return power == n;
    }

    constexpr int plain_call(int code, int argument) { return call_sum(code, &argument, 1); }

    constexpr int known_value(const function_info& f, int argument) {
        if (f.unit != nullptr && length(argument) == 1 && at(argument, 0).second == one_number() &&
            is_base(at(argument, 0).first) && is_call_of(at(at(argument, 0).first, 0).first, f.unit))
            return one();
        if (f.turn != nullptr && is_multiple_of(argument, f.turn))
            return known_value_of_turns(f, number_at(at(argument, 0).second));
        if (!is_number(argument)) return -1;
        const number n = number_of(argument);
        for (int k = 0; k < f.value_count; ++k) {
            if (f.values[k].argument == n) return number_sum(f.values[k].value);
            if (f.parity == parity::even && f.values[k].argument == -n) return number_sum(f.values[k].value);
            if (f.parity == parity::odd && f.values[k].argument == -n) return number_sum(-f.values[k].value);
        }
        return -1;
    }

    /// k c for the constant c of this name.
    constexpr bool is_multiple_of(int sum, const char* constant) const {
        return length(sum) == 1 && is_base(at(sum, 0).first) && is_call_of(at(at(sum, 0).first, 0).first, constant);
    }
    // sin(13/6 pi) = sin(pi/6)
    constexpr int known_value_of_turns(const function_info& f, const number& turns) {
        if (!turns.is_rational() || turns.denominator > 6) return -1;
        const integer two = 2 * turns.denominator, rest = turns.numerator % two;
        const number within(rest < 0 ? rest + two : rest, turns.denominator);
        for (int k = 0; k < f.turn_values.count; ++k)
            if (f.turn_values.first[k].argument == within) return number_sum(f.turn_values.first[k].value);
        return -1;
    }

    // 1 < 2, or c && 1: what the row's rewrite makes of numbers and of others that are only themselves.
    constexpr int decided(const function_info& f, const int* arguments, int count) {
        graph g;
        buffer<term> stand_ins;
        for (int k = 0; k < count; ++k)
            stand_ins.push({&g, is_number(arguments[k]) ? g.constant(number_of(arguments[k])) : g.parameter(k)});
        term result;
        f.rewrite(stand_ins.begin(), result);
        for (int k = 0; k < count; ++k)
            if (same_node(result, stand_ins[k])) return arguments[k];
        return result.is_constant() ? number_sum(result.value()) : -1;
    }

    // f(g(u)) = u for the inverse g of f; and exp(k ln u + v) = u^k exp(v).
    constexpr int undo(const function_info& f, int code, int argument) {
        if (f.inverse == nullptr) return -1;
        if (length(argument) == 1 && at(argument, 0).second == one_number() && is_base(at(argument, 0).first)) {
            const int base = at(at(argument, 0).first, 0).first;
            if (is_call_of(base, f.inverse)) return item(base, 1);
        }
        if (!f.exponential) return -1;
        int product = one();
        buffer<factor> rest;
        for (int k = 0; k < length(argument); ++k) {
            const factor term = at(argument, k);
            if (is_base(term.first) && is_call_of(at(term.first, 0).first, f.inverse))
                product = multiply(product, number_power(item(at(term.first, 0).first, 1), number_at(term.second)));
            else
                rest.push(term);
        }
        if (product == one()) return -1;
        const int left = sum(rest.begin(), rest.size());
        return left == zero() ? product : multiply(product, plain_call(code, left));
    }

    /// Does most of the sum carry a minus sign, so that f(-u) reads better as ±f(u)?
    constexpr bool is_turned(int sum) { return sum != zero() && content_of(sum).is_negative(); }

    // exp(a)^k exp(b) = exp(k a + b)
    constexpr void merge_exponentials(buffer<factor>& factors) {
        int code = -1, count = 0, argument = zero(), kept = 0;
        bool bare = true;
        for (const factor& f : factors) {
            if (!is_exponential(f)) continue;
            code = item(f.first, 0);
            bare = bare && f.second == one();
            ++count;
            argument = add(argument, multiply(f.second, item(f.first, 1)));
        }
        if (count == 0 || (count == 1 && bare)) return;
        for (const factor& f : factors)
            if (!is_exponential(f) || item(f.first, 0) != code) factors[kept++] = f;
        factors.shrink(kept);
        if (argument == zero()) return;
        const int merged = call(code, &argument, 1);
        const scaled_monomial m = as_monomial(merged);
        for (int k = 0; k < length(m.monomial); ++k) factors.push(at(m.monomial, k));
        sort(factors.begin(), factors.size(), [](const factor& a, const factor& b) { return a.first < b.first; });
    }
    constexpr bool is_exponential(const factor& f) const {
        return kind(f.first) == call_base && function(f.first).exponential && is_number(f.second);
    }

    // c·m·f(u)^k + s·c·m·g(u)²·f(u)^(k-2) = c·m·f(u)^(k-2), for a row with f² + s g² = 1. True if it was applied.
    constexpr bool apply_square_identity(buffer<factor>& terms) {
        if (terms.size() < 2) return false;
        for (int t = 0; t < terms.size(); ++t) {
            const int m = terms[t].first;
            for (int k = 0; k < length(m); ++k) {
                const factor f = at(m, k);
                if (kind(f.first) != call_base || function(f.first).squares.partner == nullptr) continue;
                if (!is_number(f.second) || number_of(f.second).is_negative()) continue;
                const number degree = number_of(f.second);
                if (!degree.is_integer() || degree.numerator < 2) continue;
                const int partner = partner_base(f.first);
                if (partner < 0) continue;
                const factor less[] = {{f.first, number_sum(-2)}}, more[] = {{partner, number_sum(2)}};
                const int rest = multiply_monomials(m, monomial(less, 1)).monomial;
                const int twin = multiply_monomials(rest, monomial(more, 1)).monomial;
                const int found = find(terms, twin);
                const number wanted = number_at(terms[t].second) * number(function(f.first).squares.sign);
                if (found < 0 || !(number_at(terms[found].second) == wanted)) continue;
                terms[t].first = rest;
                terms[found].second = number_id(0);
                terms[found].first = rest;
                return true;
            }
        }
        return false;
    }

    constexpr int partner_base(int base) {
        const int code = code_of(function(base).squares.partner);
        const int payload[] = {code, item(base, 1)};
        return code < 0 ? -1 : intern(call_base, payload, 2);
    }

    /// The code of the function of one argument of this name, if the graph has it, or -1.
    constexpr int code_of(const char* name) const {
        for (int k = 0; k < source_.function_count; ++k)
            if (source_.functions[k]->arity == 1 && same_text(source_.functions[k]->name, name)) return first_call + k;
        return -1;
    }

    // x f(x) = g(x), as in x sign(x) = |x|, where f stands in a product beside its argument: g(x), and what is left.
    struct joined {
        int value = -1;
        int rest = -1;
    };
    constexpr joined join_argument(int m) {
        for (int k = 0; k < length(m); ++k) {
            const int f = at(m, k).first;
            if (at(m, k).second != one() || kind(f) != call_base || function(f).times_argument == nullptr) continue;
            const int argument = item(f, 1), code = code_of(function(f).times_argument);
            const scaled_monomial x = as_monomial(argument);
            if (code < 0 || !x.coefficient.is_one() || !is_factor_of(x.monomial, m)) continue;
            const factor others[] = {{f, number_sum(-1)}};
            const scaled_monomial rest =
                multiply_monomials(m, multiply_monomials(inverse_of(x.monomial), monomial(others, 1)).monomial);
            return {scale(call(code, &argument, 1), rest.coefficient), rest.monomial};
        }
        return {};
    }
    /// Is this a product of bases, each to the power 1, that stand in m with exponents 1, 2, 3, ...?
    constexpr bool is_factor_of(int bases, int m) const {
        int found = 0;
        for (int i = 0; i < length(bases); ++i)
            for (int k = 0; k < length(m) && at(bases, i).second == one(); ++k)
                found += at(m, k).first == at(bases, i).first && is_number(at(m, k).second) &&
                         number_of(at(m, k).second).is_integer() && is_positive(number_of(at(m, k).second));
        return found > 0 && found == length(bases);
    }

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

#endif
