// SPDX-License-Identifier: BSL-1.0
//
// Powers in the algebra: what of a product, a sum or a number comes out of its power, and where that holds for all arguments.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_ALGEBRA_POWERS_HPP
#define DERIVO_SIMPLIFY_ALGEBRA_POWERS_HPP

#include <derivo/simplify/algebra.hpp>
#include <derivo/simplify/exact_power.hpp>

namespace derivo {

// (c u v)^n = c^n u^n v^n for an integer n. For another exponent only a positive c whose power is exact
// leaves, and (u^k)^p = u^(kp) only where u^k >= 0 means u >= 0: not (x²)^(1/2), which is |x|.
constexpr int algebra::number_power(int base, const number& exponent) {
    if (is_number(base)) return power_of_number(number_of(base), exponent);
    if (exponent.is_integer()) {
        const scaled_monomial b = as_monomial(base);
        const number outer = b.coefficient.power(exponent.numerator);
        if (!comes_out(b.coefficient, exponent.numerator, outer)) return power_sum(base_of(base), number_sum(exponent));
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
    if (!content.is_one() && detail::exact_power(content, exponent, root))
        return scale(number_power(scale(base, content.inverse()), exponent), root);
    return power_sum(base_of(base), number_sum(exponent));
}

// A number that was rounded stays: its n-th power would lose as many digits as n has.
constexpr bool algebra::comes_out(const number& c, integer n, const number& power) const {
    const integer highest = c.exact ? 1024 : 1;
    const bool keeps_digits = power.exact || (-highest <= n && n <= highest);
    return keeps_digits && (rules_.numbers == numbers::of_any_size || power.is_within(in_a_double));
}

constexpr bool algebra::may_multiply(const factor& f) {
    if (!is_number(f.second)) return false;
    if (kind(f.first) == call_base && function(f.first).exponential) return true;
    const number k = number_of(f.second);
    return k.exact && k.exponent == 0 && !(k.denominator == 1 && k.numerator % 2 == 0);
}

constexpr algebra::scaled_monomial algebra::scale_exponents(int m, const number& by) {
    buffer<factor> scaled, whole;
    for (int k = 0; k < length(m); ++k) {
        const int exponent = scale(at(m, k).second, by);
        (becomes_whole(at(m, k), exponent) ? whole : scaled).push({at(m, k).first, exponent});
    }
    return opened_product(scaled, whole);
}

// A root whose power is an integer: its base may hold factors and numbers that come out now.
constexpr bool algebra::becomes_whole(const factor& before, int exponent) const {
    if (kind(before.first) != sum_base && kind(before.first) != number_base) return false;
    return is_whole(exponent) && !is_whole(before.second);
}
constexpr algebra::scaled_monomial algebra::opened_product(buffer<factor>& factors, const buffer<factor>& whole) {
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
constexpr bool algebra::join_opposite_sums(buffer<factor>& factors) {
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
constexpr int algebra::power_of_number(const number& base, const number& exponent) {
    number exact;
    if (detail::exact_power(base, exponent, exact)) return number_sum(exact);
    if (base.is_zero()) return power_sum(base_of(zero()), number_sum(-1));  // 1/0, to any power
    return power_sum(base_of(number_sum(base)), number_sum(exponent));
}

}  // namespace derivo

#endif
