// SPDX-License-Identifier: BSL-1.0
//
// shared_products: a normal form as operations, its products computed from one another (pairs.hpp).
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_PRODUCTS_HPP
#define DERIVO_OPTIMISE_PRODUCTS_HPP

#include <derivo/optimise/lowered_form.hpp>
#include <derivo/optimise/pairs.hpp>

namespace derivo {

class shared_products : lowered_form {
public:
    constexpr shared_products(algebra& from, graph& to, const buffer<int>& sums, const prices& costs)
        : lowered_form(from, to) {
        for (const int s : sums) collect(s);
        share_and_compute(sums, costs);
    }

    /// False where there are too many pairs to look at; then nothing was computed.
    constexpr bool done() const { return roots_.size() > 0; }
    constexpr term operator[](int k) const { return roots_[k]; }

private:
    static constexpr int& at(buffer<int>& table, int i) {
        while (table.size() <= i) table.push(-1);
        return table[i];
    }

    // ── the products of a normal form ───────────────────────────────────────────────────────────────

    /// |c|·monomial as a sum of its own: the name of a product.
    constexpr int name_of(const factor& t) {
        const number c = a_.number_at(t.second);
        return a_.monomial_sum(t.first, a_.number_id(absolute(c)));
    }

    /// The products of a sum and of all that stands in it; inner sums come first in order_.
    constexpr void collect(int sum) {
        if (at(seen_, sum) >= 0) return;
        seen_[sum] = 1;
        for (int k = 0; k < a_.length(sum); ++k) {
            const int name = name_of(a_.at(sum, k));
            if (at(place_, name) >= 0) continue;
            const int monomial = a_.at(name, 0).first;
            for (int i = 0; i < a_.length(monomial); ++i) collect_power(a_.at(monomial, i));
            at(place_, name) = lists_.push(factors_of(name));
        }
        order_.push(sum);
    }
    constexpr void collect_power(const factor& f) {
        if (a_.kind(f.first) == sum_base) collect(a_.item(f.first, 0));
        if (a_.kind(f.first) == call_base)
            for (int k = 1; k < a_.count(f.first); ++k) collect(a_.item(f.first, k));
        if (!a_.is_number(f.second)) collect(f.second);
    }

    static constexpr int longest_power = 12;  // as a list of factors

    constexpr int number_of_factor(int key) {
        int& n = at(factor_number_, key);
        if (n < 0) {
            n = keys_.size();
            keys_.push(key);
        }
        return n;
    }

    /// The factors of a product: a number, bases, their roots, powers that are no products.
    constexpr buffer<int> factors_of(int name) {
        buffer<int> factors;
        const factor t = a_.at(name, 0);
        if (const number c = a_.number_at(t.second); !c.is_one() || t.first == a_.unit())
            factors.push(number_of_factor(a_.number_sum(c)));
        for (int k = 0; k < a_.length(t.first); ++k) push_power(factors, a_.at(t.first, k));
        return factors;
    }
    constexpr void push_power(buffer<int>& factors, const factor& f) {
        const bool known = a_.is_number(f.second) && is_multiplied_power(a_.number_of(f.second));
        const number e = known ? a_.number_of(f.second) : number(1);
        const integer size = e.numerator < 0 ? -e.numerator : e.numerator, whole = size / e.denominator;
        if (!known || whole > longest_power) {
            const bool down = known && e.is_negative();
            const int n = number_of_factor(a_.power_sum(f.first, down ? a_.scale(f.second, -1) : f.second));
            factors.push(down ? ~n : n);
            return;
        }
        const bool down = e.is_negative();
        const int base = whole > 0 ? number_of_factor(a_.power_sum(f.first, a_.one())) : 0;
        for (integer k = 0; k < whole; ++k) factors.push(down ? ~base : base);
        if (e.denominator == 1) return;
        const int root = number_of_factor(a_.power_sum(f.first, a_.number_sum(number(1, 2))));
        factors.push(down ? ~root : root);
    }

    // ── values ──────────────────────────────────────────────────────────────────────────────────────

    constexpr void share_and_compute(const buffer<int>& sums, const prices& costs) {
        shared_pairs careful(lists_, keys_.size(), costs, false);
        if (!careful.share()) return;
        if (!lists_.divided_twice()) return compute_all(sums, careful);
        shared_pairs eager(lists_, keys_.size(), costs, true);
        compute_all(sums, eager.share() && eager.price() < careful.price() ? eager : careful);
    }
    constexpr void compute_all(const buffer<int>& sums, const shared_pairs& pairs) {
        pairs_ = &pairs;
        for (const int s : order_) sum_value(s);
        for (const int s : sums) roots_.push(plain(sum_value(s)));
    }

    constexpr signed_term sum_value(int sum) {
        while (values_.size() <= sum) values_.push({});
        if (values_[sum].value.owner != nullptr) return values_[sum];
        const signed_term result = compute(sum);
        while (values_.size() <= sum) values_.push({});
        return values_[sum] = result;
    }

    constexpr signed_term compute(int sum) {
        if (a_.is_number(sum)) return {constant(a_.number_of(sum)), false};
        buffer<signed_term> parts;
        for (int k = 0; k < a_.length(sum); ++k) {
            const factor t = a_.at(sum, k);
            signed_term part = product(place_[name_of(t)]);
            part.negative = part.negative != a_.number_at(t.second).is_negative();
            parts.push(part);
        }
        return total(parts);
    }

    constexpr signed_term product(int p) {
        term above{}, below{};
        bool negative = false;
        for (int k = pairs_->count(p) - 1; k >= 0; --k) {
            const int f = pairs_->factor(p, k);
            const signed_term value = factor_value(factor_lists::factor_of(f));
            negative = negative != value.negative;
            term& side = f < 0 ? below : above;
            side = side.owner == nullptr ? value.value : side * value.value;
        }
        if (below.owner == nullptr) return {above, negative};
        return {above.owner == nullptr ? 1 / below : above / below, negative};
    }

    constexpr signed_term factor_value(int f) {
        while (factor_values_.size() <= f) factor_values_.push({});
        if (factor_values_[f].value.owner != nullptr) return factor_values_[f];
        signed_term result;
        if (pairs_->is_made(f)) {
            const auto [left, right] = pairs_->made(f);
            const signed_term a = factor_value(left), b = factor_value(factor_lists::factor_of(right));
            result = {right < 0 ? a.value / b.value : a.value * b.value, a.negative != b.negative};
        } else {
            result = power(keys_[f]);
        }
        while (factor_values_.size() <= f) factor_values_.push({});
        return factor_values_[f] = result;
    }

    constexpr signed_term power(int key) {
        if (a_.is_number(key)) return {constant(a_.number_of(key)), false};
        const factor f = a_.at(a_.at(key, 0).first, 0);
        const bool known = a_.is_number(f.second), whole = known && a_.number_of(f.second).is_integer();
        signed_term base = value_of_base(f.first, [this](int sum) { return sum_value(sum); });
        if (!whole) base = {plain(base), false};
        if (!known) return {pow(base.value, plain(sum_value(f.second))), false};
        const number e = a_.number_of(f.second);
        if (!is_multiplied_power(e)) return {pow(base.value, constant(e)), base.negative && e.numerator % 2 != 0};
        return {direct_power(base.value, e), base.negative && e.numerator % 2 != 0};
    }

    factor_lists lists_;
    const shared_pairs* pairs_ = nullptr;       // while values are computed
    buffer<int> seen_, place_, factor_number_;  // by sum; names of products and keys of factors are sums too
    buffer<int> keys_, order_;
    buffer<signed_term> values_, factor_values_;
    buffer<term> roots_;
};

}  // namespace derivo

#endif
