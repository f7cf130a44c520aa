// SPDX-License-Identifier: BSL-1.0
//
// Powers of quadratics, q = a x² + b x + c: with q' = 2 v, v = a x + b/2, and a q = v² + d, d = a c - b²/4.
// May include: core, graph, functions.
#ifndef DERIVO_INTEGRATE_INTEGRATOR_QUADRATICS_HPP
#define DERIVO_INTEGRATE_INTEGRATOR_QUADRATICS_HPP

#include <derivo/integrate/integrator.hpp>

namespace derivo {

// p qᵉ: p = s q + m x + n, and m x + n = (m/a) v + (n - m b/(2 a)).
constexpr term integrator::of_quadratic_power(const coefficient_list& p, const coefficient_list& q, const number& e,
                                              int depth) {
    if (depth > 8) return {};
    coefficient_list quotient, rest;
    divide(p, q, quotient, rest);
    const term a = q[2], half_b = q[1] / number_term(2), x = view_.x();
    const quadratic whole{a, a * x + half_b, a * q[0] - half_b * half_b, view_.written(q, x)};
    const term m = rest.size() > 1 ? rest[1] : number_term(0), n = rest[0] - m * half_b / a;
    term total = m.is(0) ? m : m / a / number_term(2) * of_power(whole.q, e);
    if (!n.is(0)) {
        const term plain = of_quadratic(whole, e);
        if (!found(plain)) return {};
        total = total + n * plain;
    }
    if (quotient.empty()) return total;
    const number next = e + number(1);
    const term higher = next.is_zero() ? of_polynomial(quotient) : of_quadratic_power(quotient, q, next, depth + 1);
    return found(higher) ? total + higher : term{};
}
constexpr void integrator::divide(const coefficient_list& p, const coefficient_list& q, coefficient_list& quotient,
                                  coefficient_list& rest) const {
    for (const term& c : p) rest.push(c);
    coefficient_list downwards;
    while (rest.size() > 2) {
        const int k = rest.size() - 3;
        const term c = rest.back() / q[2];
        rest[k + 1] = rest[k + 1] - c * q[1];
        rest[k] = rest[k] - c * q[0];
        rest.pop();
        downwards.push(c);
    }
    for (int k = downwards.size() - 1; k >= 0; --k) quotient.push(downwards[k]);
}

// ∫ qᵉ dx for the exponents of the tables of integrals.
constexpr term integrator::of_quadratic(const quadratic& w, const number& e) const {
    const term two = number_term(2);
    if (e.is_integer(-1)) return of_reciprocal(w);
    if (e == number(-1, 2)) return of_reciprocal_root(w);
    if (e == number(1, 2)) {
        const term rest = of_reciprocal_root(w);
        return found(rest) ? (w.v * apply<"sqrt">(w.q) + w.d * rest) / (two * w.a) : rest;
    }
    if (e == number(-3, 2) && !w.d.is(0)) return w.v / (w.d * apply<"sqrt">(w.q));
    if (e.is_integer(-2) && !w.d.is(0)) {
        const term rest = of_reciprocal(w);
        return found(rest) ? (w.v / w.q + w.a * rest) / (two * w.d) : rest;
    }
    return {};
}
constexpr term integrator::of_reciprocal(const quadratic& w) const {
    const int sign = sign_of(w.d);
    if (w.d.is(0)) return number_term(-1) / w.v;
    if (sign == 0) return {};
    const term s = root(sign > 0 ? w.d : -w.d);
    return sign > 0 ? atan(w.v / s) / s : apply<"log_abs">((w.v - s) / (w.v + s)) / (number_term(2) * s);
}
constexpr term integrator::of_reciprocal_root(const quadratic& w) const {
    const int sign = sign_of(w.d), opens = sign_of(w.a);
    if (opens < 0 && sign < 0) return asin(-w.v / root(-w.d)) / root(-w.a);
    if (opens > 0 && sign > 0) return asinh(w.v / root(w.d)) / root(w.a);
    if (opens > 0 && sign < 0) return apply<"log_abs">(w.v + root(w.a) * apply<"sqrt">(w.q)) / root(w.a);
    return {};
}
/// √t, of 9/4 as a number, of 3/4 as √3/2.
constexpr term integrator::root(term t) const {
    if (!t.is_constant() || !t.value().is_rational()) return apply<"sqrt">(t);
    const integer n = root_of(t.value().numerator), d = root_of(t.value().denominator);
    if (d == 0) return apply<"sqrt">(t);
    return n > 0 ? number_term(number(n, d)) : apply<"sqrt">(number_term(t.value().numerator)) / number_term(d);
}
constexpr integer integrator::root_of(integer n) {
    integer r = 0;
    while (r < 1000 && r * r < n) ++r;
    return r * r == n ? r : 0;
}
/// The sign of a term that is not 0, if it shows: of r² it does.
constexpr int integrator::sign_of(term t, int depth) const {
    if (t.is_constant()) return t.value().is_zero() ? 0 : t.value().is_negative() ? -1 : 1;
    const node n = *t;
    if (depth > 12) return 0;
    if (n.code == negation_code) return -sign_of(at(n.left), depth + 1);
    if (n.code == product_code || n.code == quotient_code)
        return n.left == n.right ? 1 : sign_of(at(n.left), depth + 1) * sign_of(at(n.right), depth + 1);
    if (n.code == sum_code) {
        const int left = sign_of(at(n.left), depth + 1);
        return left == sign_of(at(n.right), depth + 1) ? left : 0;
    }
    if (n.code == power_code && at(n.right).is_constant() && at(n.right).value().is_integer() &&
        at(n.right).value().numerator % 2 == 0)
        return 1;
    if (!is_call(n)) return 0;
    const function_info& info = view_.owner().view().function(t.index);
    return info.constant || info.exponential ? 1 : 0;
}

}  // namespace derivo

#endif
