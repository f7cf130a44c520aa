// SPDX-License-Identifier: BSL-1.0
//
// lowering: a normal form as operations of a processor. Common factors are taken out, greedily and
// recursively (Horner's scheme is the case of one symbol); signs are carried along and absorbed by sums;
// powers become multiplications; every distinct form is computed once.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_LOWER_HPP
#define DERIVO_OPTIMISE_LOWER_HPP

#include <derivo/optimise/lowered_form.hpp>

namespace derivo {

class lowering : lowered_form {
public:
    using lowered_form::lowered_form;

    constexpr term lower(int sum) { return plain(value_of(sum)); }

    /// Says that the value of a sum is there already.
    constexpr void give(int sum, const term& value) {
        while (known_.size() <= sum) known_.push({});
        if (known_[sum].value.owner == nullptr) known_[sum] = {value};
    }
    constexpr bool is_known(int sum) {
        return (sum < known_.size() && known_[sum].value.owner != nullptr) || is_known_turned(sum);
    }

private:
    constexpr signed_term value_of(int sum) {
        while (known_.size() <= sum) known_.push({});
        if (known_[sum].value.owner != nullptr) return known_[sum];
        const signed_term result = is_known_turned(sum) ? turned(known_[a_.scale(sum, -1)]) : compute(sum);
        while (known_.size() <= sum) known_.push({});
        return known_[sum] = result;
    }

    // b - a where a - b is known.
    constexpr bool is_known_turned(int sum) {
        if (a_.length(sum) < 2) return false;
        const int opposite = a_.scale(sum, -1);
        return opposite < known_.size() && known_[opposite].value.owner != nullptr;
    }
    static constexpr signed_term turned(const signed_term& t) { return {t.value, !t.negative}; }

    constexpr signed_term compute(int sum) {
        if (a_.is_number(sum)) return {constant(a_.number_of(sum)), false};
        if (a_.length(sum) == 1) return product(a_.at(sum, 0));
        buffer<factor> rest;
        for (int k = 0; k < a_.length(sum); ++k) rest.push(a_.at(sum, k));
        buffer<signed_term> parts;
        while (rest.size() > 1) {
            const factor common = most_common_factor(rest, parts.empty());
            if (common.first == no_base) break;
            parts.push(common_part(rest, at_once(rest, common)));
        }
        for (const int known : known_sums_) take_known_sum(rest, known, parts);
        for (const factor& t : rest) parts.push(product(t));
        const signed_term result = total(parts);
        known_sums_.push(sum);
        return result;
    }

    // ── sums within sums ────────────────────────────────────────────────────────────────────────────

    static constexpr int longest_known_sum = 4, longest_searched_sum = 16;  // beyond it the search would cost too much

    /// 3a + b as (a + b) + 2a, where a + b is known and this is no dearer: one term may be left over. Both parts of a
    /// coefficient have its sign, so that nothing cancels that did not before.
    constexpr void take_known_sum(buffer<factor>& rest, int known, buffer<signed_term>& parts) {
        const int count = a_.length(known);
        if (count > rest.size() || count > longest_known_sum || rest.size() > longest_searched_sum) return;
        int at = 0, left_over = -1, sign = 0, multiplications = 0;
        number remaining;
        int places[longest_known_sum]{};
        for (int k = 0; k < count; ++k) {
            const factor wanted = a_.at(known, k);
            while (at < rest.size() && rest[at].first != wanted.first) ++at;
            if (at == rest.size()) return;
            const number has = a_.number_at(rest[at].second), takes = a_.number_at(wanted.second);
            const int turned = has.is_negative() != takes.is_negative() ? -1 : 1;
            if (sign != 0 && turned != sign) return;
            sign = turned;
            if (needs_product(rest[at].first, has)) ++multiplications;
            const number more = turned < 0 ? has + takes : has - takes;
            if (!more.is_zero()) {
                if (left_over >= 0 || more.is_negative() != has.is_negative()) return;
                left_over = k;
                remaining = more;
            }
            places[k] = at;
        }
        const bool multiplied = left_over >= 0 && needs_product(rest[places[left_over]].first, remaining);
        const int saved = multiplications + count - 1 - (left_over >= 0 ? 1 : 0) - (multiplied ? 1 : 0);
        if (saved < 0 || (saved == 0 && multiplications == 0)) return;
        for (int k = 0; k < count; ++k)
            rest[places[k]].second = k == left_over ? a_.number_id(remaining) : a_.zero_number();
        a_.merge(rest);
        const signed_term value = value_of(known);
        parts.push({value.value, value.negative != (sign < 0)});
    }

    constexpr bool needs_product(int monomial, const number& coefficient) const {
        return monomial != a_.unit() && !coefficient.is_one() && !(-coefficient).is_one();
    }

    // ── common factors ──────────────────────────────────────────────────────────────────────────────

    static constexpr int no_base = -1, coefficient_base = -2;

    struct candidate {
        int base = no_base;  // or for a common coefficient coefficient_base and the number's id
        int exponent = 0;
        int count = 0;
        int worth = 0;
    };

    static constexpr int largest_factored_sum = 256;  // beyond it the search would cost more than it saves

    constexpr int worth_of(const factor& f) const {
        if (a_.number_of(f.second).is_negative()) return 4;
        return a_.kind(f.first) == sum_base ? 2 : 1;
    }

    /// The factor that most terms of a sum, or of what is left of it, share: (base, exponent), (coefficient_base, number), or
    /// no_base if none.
    constexpr factor most_common_factor(const buffer<factor>& terms, bool whole) {
        if (terms.size() > largest_factored_sum) return {no_base, 0};
        buffer<candidate> seen;
        for (const factor& t : terms) {
            const factor coefficient{coefficient_base, a_.number_id(magnitude(t.second))};
            if (holds(t, coefficient)) note(seen, {coefficient.first, coefficient.second, 1, 1});
            note_bases(seen, t);
        }
        candidate best, best_base;
        for (const candidate& c : seen) {
            if (c.count < 2) continue;
            if (is_better(c, best)) best = c;
            if (c.base != coefficient_base && is_better(c, best_base)) best_base = c;
        }
        if (best.count < 2) return smallest_coefficient(terms, whole);
        const bool coefficient = best.base == coefficient_base;
        if (coefficient && best_base.count > 1 && gain_of(best) - lost_beside(best, seen, terms) <= gain_of(best_base))
            best = best_base;
        return {best.base, best.exponent};
    }

    constexpr void note_bases(buffer<candidate>& seen, const factor& t) {
        for (int k = 0; k < a_.length(t.first); ++k) {
            const factor f = a_.at(t.first, k);
            if (!a_.is_number(f.second)) {
                note(seen, {f.first, f.second, 1, 8});
                continue;
            }
            const number e = a_.number_of(f.second);
            const int unit_exponent = e.is_integer() ? a_.number_sum(e.is_negative() ? -1 : 1) : f.second;
            note(seen, {f.first, unit_exponent, 1, worth_of(f)});
        }
    }

    /// What common bases no longer save where a coefficient is taken out of some of their terms only.
    constexpr int lost_beside(const candidate& coefficient, const buffer<candidate>& seen,
                              const buffer<factor>& terms) {
        buffer<candidate> inside;
        for (const factor& t : terms)
            if (holds(t, {coefficient.base, coefficient.exponent})) note_bases(inside, t);
        int lost = 0;
        for (const candidate& all : seen)
            for (const candidate& some : inside)
                if (is_same(all, some) && some.count < all.count) lost += all.worth;
        return lost;
    }

    // 3a - 6b is 3(a - 2b): no dearer, and a - 2b may be needed elsewhere. Of what is left of a longer sum only integers:
    // 0.8a + b/120 is no 96a + b of anything.
    constexpr factor smallest_coefficient(const buffer<factor>& terms, bool whole) {
        number smallest = 1;
        for (const factor& t : terms) {
            const number size = magnitude(t.second);
            if (t.first != a_.unit() && !size.is_one() && (smallest.is_one() || less(size, smallest))) smallest = size;
        }
        if (!whole && !smallest.is_integer()) return {no_base, 0};
        const factor common{coefficient_base, a_.number_id(smallest)};
        int count = 0;
        for (const factor& t : terms) count += holds(t, common) ? 1 : 0;
        return count > 1 ? common : factor{no_base, 0};
    }
    constexpr number magnitude(int coefficient) const { return absolute(a_.number_at(coefficient)); }

    static constexpr int gain_of(const candidate& c) { return (c.count - 1) * c.worth; }

    // Of equals a call: what is left may then be computed before it.
    constexpr bool is_better(const candidate& c, const candidate& best) const {
        const int gain = gain_of(c), best_gain = gain_of(best);
        return gain > best_gain || (gain == best_gain && is_call_base(c.base) && !is_call_base(best.base));
    }
    constexpr bool is_call_base(int base) const { return base >= 0 && a_.kind(base) == call_base; }

    static constexpr bool is_same(const candidate& a, const candidate& b) {
        return a.base == b.base && a.exponent == b.exponent;
    }
    static constexpr void note(buffer<candidate>& seen, const candidate& c) {
        for (candidate& known : seen) {
            if (!is_same(known, c)) continue;
            ++known.count;
            return;
        }
        seen.push(c);
    }

    constexpr bool holds(const factor& term, const factor& common) {
        if (common.first == coefficient_base) {
            const number size = magnitude(term.second);
            return term.first != a_.unit() && !size.is_one() &&
                   (size * a_.number_at(common.second).inverse()).is_integer();
        }
        for (int k = 0; k < a_.length(term.first); ++k) {
            const factor f = a_.at(term.first, k);
            if (f.first != common.first) continue;
            if (f.second == common.second) return true;
            if (!a_.is_number(f.second) || !a_.is_number(common.second)) return false;
            const number e = a_.number_of(f.second), wanted = a_.number_of(common.second);
            return e.is_integer() && wanted.is_integer() && e.is_negative() == wanted.is_negative();
        }
        return false;
    }

    static constexpr int highest_single_factor = 16;

    /// x comes out of a x³ + b x² twice, by Horner's scheme; but out of x²⁰⁰ + x¹⁵⁰ not 150 times, one within another.
    constexpr factor at_once(const buffer<factor>& terms, factor common) {
        if (common.first == coefficient_base || !a_.is_number(common.second)) return common;
        number lowest = 0;
        for (const factor& t : terms)
            for (int k = 0; holds(t, common) && k < a_.length(t.first); ++k) {
                if (a_.at(t.first, k).first != common.first) continue;
                const number size = absolute(a_.number_of(a_.at(t.first, k).second));
                if (lowest.is_zero() || less(size, lowest)) lowest = size;
            }
        if (!lowest.is_integer() || !less(highest_single_factor, lowest)) return common;
        common.second = a_.number_sum(a_.number_of(common.second).is_negative() ? -lowest : lowest);
        return common;
    }

    /// common · (the terms that hold it, divided by it); those leave `terms`.
    constexpr signed_term common_part(buffer<factor>& terms, const factor& common) {
        buffer<factor> inside;
        int kept = 0;
        const bool coefficient = common.first == coefficient_base;
        const factor inverse[] = {{common.first, coefficient ? 0 : a_.scale(common.second, -1)}};
        const int divisor = coefficient ? a_.unit() : a_.monomial(inverse, 1);
        const number size = coefficient ? a_.number_at(common.second) : number(1);
        for (const factor& t : terms) {
            if (!holds(t, common))
                terms[kept++] = t;
            else
                inside.push(divided(t, divisor, size));
        }
        terms.shrink(kept);
        a_.open_lone_sums(inside);
        a_.merge(inside);
        const signed_term rest = value_of(a_.sum(inside.begin(), inside.size()));
        if (coefficient) return {rest.value * constant(size), rest.negative};
        return {times_power(rest.value, common), rest.negative != turns(common)};
    }

    constexpr factor divided(const factor& t, int divisor, const number& size) {
        const auto quotient = a_.multiply_monomials(t.first, divisor);
        return {quotient.monomial, a_.number_id(a_.number_at(t.second) * size.inverse() * quotient.coefficient)};
    }

    constexpr term times_power(term rest, const factor& f) {
        if (!a_.is_number(f.second) || !a_.number_of(f.second).is_negative()) return power(f) * rest;
        const factor below{f.first, a_.scale(f.second, -1)};
        return rest / power(below);
    }

    // ── products and powers ─────────────────────────────────────────────────────────────────────────

    constexpr bool is_below(const factor& f) const {
        if (!a_.is_number(f.second)) return false;
        const number e = a_.number_of(f.second);
        return e.is_negative() && is_multiplied_power(e);
    }

    constexpr signed_term product(const factor& scaled) {
        number coefficient = a_.number_at(scaled.second);
        bool negative = coefficient.is_negative();
        if (negative) coefficient = -coefficient;
        term above{}, below{};
        buffer<factor> second;  // the rest of powers that were split
        const int count = a_.length(scaled.first);
        for (int k = 0; k < count; ++k) {
            factor f = a_.at(scaled.first, k);
            const bool down = is_below(f);
            if (down) f.second = a_.scale(f.second, -1);
            if (turns(f)) negative = !negative;
            if (!down && count > 1) split(f, second);
            multiply_by(down ? below : above, f);
        }
        for (const factor& f : second) multiply_by(above, f);
        if (above.owner == nullptr)
            above = constant(coefficient);
        else if (!coefficient.is_one())
            above = above * constant(coefficient);
        return {below.owner == nullptr ? above : above / below, negative};
    }

    constexpr void multiply_by(term& product, const factor& f) {
        product = product.owner == nullptr ? power(f) : product * power(f);
    }

    // x² y as (x y) x, x³ y as (x y) x²: the product x y is often there already, as in x² y + sin(x y), or in (x² eˣ)'.
    constexpr void split(factor& f, buffer<factor>& second) {
        if (!a_.is_number(f.second)) return;
        const number n = a_.number_of(f.second);
        if (!n.is_integer(2) && !n.is_integer(3)) return;
        second.push({f.first, a_.number_sum(n - 1)});
        f.second = a_.one();
    }

    /// Does the base come out with a minus sign that an odd power keeps?
    constexpr bool turns(const factor& f) {
        if (a_.kind(f.first) != sum_base || !a_.is_number(f.second)) return false;
        const number e = a_.number_of(f.second);
        return e.is_integer() && e.numerator % 2 != 0 && value_of(a_.item(f.first, 0)).negative;
    }

    constexpr term power(const factor& f) {
        const bool any_sign = a_.is_number(f.second) && a_.number_of(f.second).is_integer();
        const term base = base_value(f.first, any_sign);
        if (!a_.is_number(f.second)) return pow(base, lower(f.second));
        const number e = a_.number_of(f.second);
        if (!is_multiplied_power(e)) return pow(base, constant(e));
        return direct_power(base, e);
    }

    constexpr term base_value(int base, bool any_sign) {
        const signed_term value = value_of_base(base, [this](int sum) { return value_of(sum); });
        return any_sign ? value.value : plain(value);
    }

    buffer<signed_term> known_;
    buffer<int> known_sums_;
};

}  // namespace derivo

#endif
