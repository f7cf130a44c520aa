// SPDX-License-Identifier: BSL-1.0
//
// Substitution: the slope of an inner function stands beside it, but for a constant.
// May include: core, graph, functions.
#ifndef DERIVO_INTEGRATE_INTEGRATOR_SUBSTITUTION_HPP
#define DERIVO_INTEGRATE_INTEGRATOR_SUBSTITUTION_HPP

#include <derivo/integrate/integrator.hpp>

namespace derivo {

// ∫ Aᵉ A' dx = Aᵉ⁺¹/(e + 1) or ln |A|;  ∫ f(u) u' dx = F(u). The other factors must be the slope, but for a constant.
constexpr term integrator::by_substitution(const product_of_powers& list) {
    for (int k = 0; k < list.all.size(); ++k) {
        const power_factor& chosen = list.all[k];
        term ratio = others_over(list, k, slope(chosen.base, 0));
        if (found(ratio)) return ratio * of_power(chosen.base, chosen.exponent);
        const node n = *chosen.base;
        if (!is_call(n) || view_.owner().view().arity(chosen.base.index) != 1) continue;
        const term inner = at(n.left), outer = of_function(chosen, inner);
        if (!found(outer)) continue;
        ratio = others_over(list, k, slope(inner, 0));
        if (found(ratio)) return ratio * outer;
    }
    return {};
}

/// (Π of all factors but one)/slope, if that is constant.
constexpr term integrator::others_over(const product_of_powers& list, int without, term slope) {
    if (!found(slope) || slope.is(0)) return {};
    const product_of_powers wanted = view_.factors_of(slope);
    if (same_factors(list, without, wanted)) return number_term(1) / wanted.constant;
    coefficient_list others(1, number_term(1)), slopes;
    for (int k = 0; k < list.all.size(); ++k)
        if (k != without && !multiply_in(list.all[k], others)) return {};
    if (!view_.polynomial_of(slope, slopes) || slopes.size() != others.size()) return {};
    const term top = others.back(), wanted_top = slopes.back();
    for (int k = 0; k < slopes.size(); ++k)
        if (!same_node(others[k] * wanted_top, slopes[k] * top)) return {};
    return top / wanted_top;
}
constexpr bool integrator::same_factors(const product_of_powers& list, int without,
                                        const product_of_powers& wanted) const {
    if (list.all.size() != wanted.all.size() + 1) return false;
    for (const power_factor& f : wanted.all) {
        bool there = false;
        for (int k = 0; k < list.all.size(); ++k)
            there =
                there || (k != without && list.all[k].base.index == f.base.index && list.all[k].exponent == f.exponent);
        if (!there) return false;
    }
    return true;
}
/// p times the factor, if that is a polynomial.
constexpr bool integrator::multiply_in(const power_factor& f, coefficient_list& p) {
    coefficient_list base;
    if (!f.exponent.is_integer() || f.exponent.is_negative() || f.exponent.numerator > 32) return false;
    if (!view_.polynomial_of(f.base, base)) return false;
    for (integer k = 0; k < f.exponent.numerator; ++k)
        if (!view_.product(p, base, p)) return false;
    return true;
}

/// dt/dx for what substitutions are made of.
constexpr term integrator::slope(term t, int depth) {
    if (!view_.varies(t)) return number_term(0);
    if (t.index == view_.x().index) return number_term(1);
    if (depth > 12) return {};
    const node n = *t;
    if (is_call(n)) return slope_of_call(t, depth);
    const term a = at(n.left), b = n.code == negation_code ? a : at(n.right);
    const term da = slope(a, depth + 1), db = slope(b, depth + 1);
    if (!found(da) || !found(db)) return {};
    switch (n.code) {
        case negation_code:
            return -da;
        case sum_code:
            return da + db;
        case difference_code:
            return da - db;
        case product_code:
            return da * b + a * db;
        case quotient_code:
            return da / b - a * db / (b * b);
        default:
            break;
    }
    if (!b.is_constant()) return view_.varies(a) ? term{} : t * log(a) * db;
    return b * view_.raised(a, b.value() - number(1)) * da;
}
constexpr term integrator::slope_of_call(term t, int depth) {
    const function_info& info = view_.owner().view().function(t.index);
    if (info.arity != 1) return {};
    const term inner = at((*t).left), chain = slope(inner, depth + 1);
    if (!found(chain)) return {};
    term partial{};
    info.partials(t, &inner, &partial);
    return partial * chain;
}

}  // namespace derivo

#endif
