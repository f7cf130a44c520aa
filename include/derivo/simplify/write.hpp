// SPDX-License-Identifier: BSL-1.0
//
// writer: a normal form as a graph of ordinary operations again, in the order in which people write:
// 2*x/(y + 1), not 2*x*(1 + y)^(-1).
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_WRITE_HPP
#define DERIVO_SIMPLIFY_WRITE_HPP

#include <derivo/functions/power.hpp>
#include <derivo/simplify/order.hpp>

namespace derivo {

class writer {
public:
    constexpr writer(algebra& from, graph& to) : a_(from), to_(to), order_(from) {}

    constexpr int write(int sum) { return write_sum(sum, false); }

private:
    struct signed_node {
        int index;
        bool negative;
    };

    // The nodes are appended as they are: the operators of terms would turn y + x round again.
    constexpr int add(int code, int left, int right) { return to_.add(code, left, right); }

    // Each form is written once, however often it is used.
    constexpr int write_sum(int sum, bool turned) {
        const int key = 2 * sum + (turned ? 1 : 0);
        while (written_.size() <= key) written_.push(no_node);
        if (written_[key] == no_node) {
            const int node = write_new_sum(sum, turned);
            written_[key] = node;
        }
        return written_[key];
    }

    constexpr int write_new_sum(int sum, bool turned) {
        if (a_.is_number(sum)) return to_.constant(turned ? -a_.number_of(sum) : a_.number_of(sum));
        buffer<factor> terms;
        order_.terms_of(sum, terms);
        if (turned)
            for (factor& t : terms) t.second = a_.number_id(-a_.number_at(t.second));
        buffer<signed_node> written;
        for (const factor& t : terms) written.push(write_term(t.first, a_.number_at(t.second)));
        positive_to_front(written);
        int total = no_node;
        for (const signed_node& next : written) {
            if (total == no_node)
                total = next.negative ? add(negation_code, next.index, no_node) : next.index;
            else
                total = add(next.negative ? difference_code : sum_code, total, next.index);
        }
        return total;
    }

    static constexpr void positive_to_front(buffer<signed_node>& terms) {
        int k = 0;
        while (k < terms.size() && terms[k].negative) ++k;
        if (k == terms.size()) return;
        const signed_node first = terms[k];
        for (; k > 0; --k) terms[k] = terms[k - 1];
        terms[0] = first;
    }

    constexpr bool has_negative_term(int sum) const {
        for (int k = 0; k < a_.length(sum); ++k)
            if (a_.number_at(a_.at(sum, k).second).is_negative()) return true;
        return false;
    }

    constexpr bool is_turnable(const factor& f) const {
        return a_.kind(f.first) == sum_base && a_.is_number(f.second) && a_.number_of(f.second).is_integer();
    }

    // Which sums in parentheses change their sign: those that start with a minus, so that (1 - x)² is (x - 1)²;
    // then one more to take up the sign of the term: -σ (σ - 1) is σ (1 - σ).
    constexpr void turn_signs(const buffer<factor>& factors, buffer<char>& turned, bool& negative) const {
        for (int k = 0; k < factors.size(); ++k) {
            const factor f = factors[k];
            if (!is_turnable(f) || !starts_negative(a_, a_.item(f.first, 0))) continue;
            turned[k] = 1;
            if (a_.number_of(f.second).numerator % 2 != 0) negative = !negative;
        }
        for (int k = 0; negative && k < factors.size(); ++k) {
            const factor f = factors[k];
            if (!is_turnable(f) || f.second != a_.one()) continue;
            const int sum = a_.item(f.first, 0);
            if (turned[k] == 0 && !has_negative_term(sum)) continue;
            turned[k] = turned[k] != 0 ? 0 : 1;
            negative = false;
        }
    }

    constexpr bool is_negative_power(const factor& f) const {
        if (a_.is_number(f.second)) return a_.number_of(f.second).is_negative();
        return false;
    }

    constexpr void append(int& product, int node) {
        product = product == no_node ? node : add(product_code, product, node);
    }

    /// coefficient·monomial without its sign.
    constexpr signed_node write_term(int monomial, number coefficient) {
        bool negative = coefficient.is_negative();
        if (negative) coefficient = -coefficient;
        buffer<factor> factors;
        order_.factors_of(monomial, factors);
        buffer<char> turned(factors.size(), 0);
        turn_signs(factors, turned, negative);

        int numerator = no_node, denominator = no_node;
        if (!coefficient.is_rational()) {
            numerator = to_.constant(coefficient);
        } else {
            if (coefficient.numerator != 1) numerator = to_.constant(coefficient.numerator);
            if (coefficient.denominator != 1) denominator = to_.constant(coefficient.denominator);
        }
        for (int k = 0; k < factors.size(); ++k) {
            const bool below = is_negative_power(factors[k]);
            append(below ? denominator : numerator, write_factor(factors[k], below, turned[k] != 0));
        }
        if (numerator == no_node) numerator = to_.constant(1);
        return {denominator == no_node ? numerator : add(quotient_code, numerator, denominator), negative};
    }

    constexpr int write_factor(const factor& f, bool below, bool turned) {
        const int base = write_base(f.first, turned);
        if (!a_.is_number(f.second)) return add(power_code, base, write_sum(f.second, false));
        const number exponent = below ? -a_.number_of(f.second) : a_.number_of(f.second);
        if (exponent.is_one()) return base;
        if (exponent == number(1, 2)) return to_.call(&info<"sqrt", 1>, &base);
        return add(power_code, base, to_.constant(exponent));
    }

    constexpr int write_base(int base, bool turned) {
        switch (a_.kind(base)) {
            case symbol_base:
                return to_.symbol(a_.source().names[a_.item(base, 0)]);
            case parameter_base:
                return to_.parameter(a_.item(base, 0));
            case number_base:
                return to_.constant(a_.number_at(a_.item(base, 0)));
            case sum_base:
                return write_sum(a_.item(base, 0), turned);
            default:
                break;
        }
        buffer<int> arguments;
        for (int k = 1; k < a_.count(base); ++k) arguments.push(write_sum(a_.item(base, k), false));
        return to_.call(a_.source().functions[a_.item(base, 0) - first_call], arguments.begin());
    }

    algebra& a_;
    graph& to_;
    written_order order_;
    buffer<int> written_;
};

}  // namespace derivo

#endif
