// SPDX-License-Identifier: BSL-1.0
//
// integrator: the antiderivative of a term, by the rules of the course: sums and constant factors, powers, substitution,
// the table of integrals with linear inner functions, integration by parts, quadratics. Names no function but log_abs,
// sqrt and those with which quadratics are integrated.
// May include: core, graph, functions.
#ifndef DERIVO_INTEGRATE_INTEGRATOR_HPP
#define DERIVO_INTEGRATE_INTEGRATOR_HPP

#include <derivo/integrate/factors.hpp>
#include <derivo/integrate/primitives.hpp>

namespace derivo {

/// An antiderivative that is not found is a term without a graph.
class integrator {
public:
    constexpr integrator(graph& g, int variable, const primitive_info* table, int count)
        : view_(g, variable), table_(table), count_(count) {}

    /// ∫ t dx, term by term of a sum.
    constexpr term integrate(term t, int depth = 0) {
        if (depth > most_depth || --budget_ < 0) return {};
        struct addend {
            term value;
            bool minus;
        };
        buffer<addend> work;
        work.push({t, false});
        term total = number_term(0);
        while (!work.empty()) {
            const addend next = work.pop();
            const node n = *next.value;
            if (n.code == sum_code || n.code == difference_code) {
                work.push({at(n.right), next.minus != (n.code == difference_code)});
                work.push({at(n.left), next.minus});
            } else if (n.code == negation_code) {
                work.push({at(n.left), !next.minus});
            } else {
                const term part = of_product(next.value, depth);
                if (!found(part)) return {};
                total = next.minus ? total - part : total + part;
            }
        }
        return total;
    }

private:
    static constexpr int most_depth = 12;

    static constexpr bool found(term t) { return t.owner != nullptr; }
    constexpr term at(int i) const { return {&view_.owner(), i}; }
    constexpr term number_term(const number& n) const { return view_.constant(n); }

    // c · Π factors: c x, by substitution, polynomial · the one other factor, or multiplied out.
    constexpr term of_product(term t, int depth) {
        product_of_powers list = view_.factors_of(t);
        if (list.all.empty()) return list.constant * view_.x();
        term result = by_substitution(list);
        if (!found(result)) result = by_rules(list, depth);
        if (found(result)) return list.constant * result;
        return by_expansion(list, depth);
    }

    // Substitution: integrator/substitution.hpp.
    constexpr term by_substitution(const product_of_powers& list);
    constexpr term others_over(const product_of_powers& list, int without, term slope);
    constexpr bool same_factors(const product_of_powers& list, int without, const product_of_powers& wanted) const;
    constexpr bool multiply_in(const power_factor& f, coefficient_list& p);
    constexpr term slope(term t, int depth);
    constexpr term slope_of_call(term t, int depth);

    // ── powers and the table ────────────────────────────────────────────────────────────────────────

    // ∫ Aᵉ dA
    constexpr term of_power(term a, const number& e) const {
        if (e.is_integer(-1)) return sign_of(a) > 0 ? log(a) : apply<"log_abs">(a);
        const number next = e + number(1);
        return view_.raised(a, next) / number_term(next);
    }
    // ∫ f(u)ᵉ du, from the table
    constexpr term of_function(const power_factor& f, term u) const {
        const char* const name = view_.owner().view().function(f.base.index).name;
        for (int k = 0; k < count_; ++k) {
            if (!same_text(table_[k].name, name)) continue;
            const auto rule = f.exponent.is_integer(1)    ? table_[k].of
                              : f.exponent.is_integer(2)  ? table_[k].square
                              : f.exponent.is_integer(-1) ? table_[k].reciprocal
                              : f.exponent.is_integer(-2) ? table_[k].reciprocal_square
                                                          : nullptr;
            return rule == nullptr ? term{} : rule(u);
        }
        return {};
    }

    // ── polynomial · one other factor ───────────────────────────────────────────────────────────────

    constexpr term by_rules(const product_of_powers& list, int depth) {
        coefficient_list p(1, number_term(1));
        buffer<power_factor> rest;
        for (const power_factor& f : list.all)
            if (!multiply_in(f, p)) rest.push(f);
        if (rest.empty()) return of_polynomial(p);
        power_factor other = rest[0];
        if (rest.size() > 1 && !joined(rest, other)) return {};

        coefficient_list base;
        if (view_.polynomial_of(other.base, base)) {
            if (base.size() == 2) return of_linear_power(p, base, other);
            return base.size() == 3 ? of_quadratic_power(p, base, other.exponent, 0) : term{};
        }
        return by_parts(p, other, depth);
    }
    // Several denominators as one: 1/((x - 1)(x + 1)) = 1/(x² - 1).
    constexpr bool joined(const buffer<power_factor>& rest, power_factor& one) {
        coefficient_list all(1, number_term(1)), base;
        for (const power_factor& f : rest)
            if (!f.exponent.is_integer(-1) || !view_.polynomial_of(f.base, base) || !view_.product(all, base, all))
                return false;
        one = {view_.written(all, view_.x()), -1};
        return all.size() <= 3;
    }

    // ∫ Σ cₖ xᵏ dx = Σ cₖ xᵏ⁺¹/(k + 1)
    constexpr term of_polynomial(const coefficient_list& p) const {
        term total = number_term(0);
        for (int k = p.size() - 1; k >= 0; --k)
            if (!p[k].is(0)) total = total + p[k] * of_power(view_.x(), k);
        return total;
    }

    // p(x) uᵉ with u = a x + b: p in powers of u.
    constexpr term of_linear_power(const coefficient_list& p, const coefficient_list& linear,
                                   const power_factor& other) {
        const term a = linear[1], b = linear[0];
        if (other.exponent.is_integer(-1)) return of_linear_fraction(p, a, b, other.base);
        coefficient_list in_u(1, number_term(0)), x_of_u;
        x_of_u.push(-b / a);
        x_of_u.push(number_term(1) / a);
        for (int k = p.size() - 1; k >= 0; --k) {  // Horner
            coefficient_list coefficient(1, p[k]);
            if (!view_.product(in_u, x_of_u, in_u) || !view_.sum(in_u, coefficient, false, in_u)) return {};
        }
        term total = number_term(0);
        for (int k = 0; k < in_u.size(); ++k)
            if (!in_u[k].is(0)) total = total + in_u[k] * of_power(other.base, other.exponent + number(k));
        return total / a;
    }

    // p(x)/u = Σ qₖ xᵏ + r/u
    constexpr term of_linear_fraction(const coefficient_list& p, term a, term b, term u) const {
        coefficient_list quotient(p.size(), number_term(0));
        term carried = number_term(0);
        for (int k = p.size() - 1; k > 0; --k) quotient[k - 1] = carried = (p[k] - b * carried) / a;
        return of_polynomial(quotient) + (p[0] - b * carried) / a * of_power(u, -1);
    }

    // ∫ p f dx = p F - ∫ p' F dx where F is of the kind of f, as for sin; = P f - ∫ P f' dx where f' is simpler, as for ln.
    constexpr term by_parts(const coefficient_list& p, const power_factor& other, int depth) {
        coefficient_list inner;
        const term f = view_.raised(other.base, other.exponent);
        const bool is_power = (*other.base).code == power_code;  // aᵘ
        const term u = at(is_power ? (*other.base).right : (*other.base).left);
        if (is_power && view_.varies(at((*other.base).left))) return {};
        if (!is_power && (!is_call(*other.base) || view_.owner().view().arity(other.base.index) != 1)) return {};
        if (!view_.polynomial_of(u, inner) || inner.size() != 2) return {};
        term outer = is_power ? of_exponential(other) : of_function(other, u);
        if (found(outer)) outer = outer / inner[1];
        if (found(outer) && p.size() == 1) return p[0] * outer;
        const bool of_its_kind = found(outer) && is_one_call(outer);
        if (of_its_kind) {
            const term rest = integrate(view_.written(derivative(p), view_.x()) * outer, depth + 1);
            return found(rest) ? view_.written(p, view_.x()) * outer - rest : term{};
        }
        if (is_power || !is_algebraic(slope(other.base, 0)) || other.exponent.is_negative()) return {};
        // Of a constant p the antiderivative is p u/a: then u f'(u) is what remains.
        const term whole = p.size() == 1 ? p[0] * (u / inner[1]) : of_polynomial(p);
        const term slope_of_f = slope(f, 0);
        const term rest = found(slope_of_f) ? integrate(whole * slope_of_f, depth + 1) : term{};
        return found(rest) ? whole * f - rest : term{};
    }
    /// A function of x times a constant, as the antiderivatives of sin, cos and exp are.
    constexpr bool is_one_call(term t) {
        const product_of_powers list = view_.factors_of(t);
        if (list.all.size() != 1) return false;
        const node n = *list.all[0].base;
        return is_call(n) || n.code == power_code;
    }
    /// Is it made of powers of polynomials?
    constexpr bool is_algebraic(term t) {
        if (!found(t)) return false;
        coefficient_list p;
        for (const power_factor& f : view_.factors_of(t).all)
            if (!view_.polynomial_of(f.base, p)) return false;
        return true;
    }
    constexpr term of_exponential(const power_factor& f) const {
        const term base = at((*f.base).left);
        return f.exponent.is_integer(1) ? f.base / log(base) : term{};
    }
    constexpr coefficient_list derivative(const coefficient_list& p) const {
        coefficient_list result;
        for (int k = 1; k < p.size(); ++k) result.push(number_term(k) * p[k]);
        return result;
    }

    // Quadratics: integrator/quadratics.hpp. q = a x² + b x + c, v = q'/2, and a q = v² + d.
    struct quadratic {
        term a, v, d, q;
    };
    constexpr term of_quadratic_power(const coefficient_list& p, const coefficient_list& q, const number& e, int depth);
    constexpr void divide(const coefficient_list& p, const coefficient_list& q, coefficient_list& quotient,
                          coefficient_list& rest) const;
    constexpr term of_quadratic(const quadratic& w, const number& e) const;
    constexpr term of_reciprocal(const quadratic& w) const;
    constexpr term of_reciprocal_root(const quadratic& w) const;
    constexpr term root(term t) const;
    static constexpr integer root_of(integer n);
    constexpr int sign_of(term t, int depth = 0) const;

    // ── multiplied out ──────────────────────────────────────────────────────────────────────────────

    // (a ± b) r = a r ± b r, for a sum with a small whole power.
    constexpr term by_expansion(const product_of_powers& list, int depth) {
        for (int k = 0; k < list.all.size(); ++k) {
            const power_factor& f = list.all[k];
            const node n = *f.base;
            if ((n.code != sum_code && n.code != difference_code) || !f.exponent.is_integer()) continue;
            if (f.exponent.is_negative() || f.exponent.numerator > 8) continue;
            term rest = list.constant;
            for (int j = 0; j < list.all.size(); ++j) {
                const number e = j == k ? f.exponent - number(1) : list.all[j].exponent;
                if (!e.is_zero()) rest = rest * view_.raised(list.all[j].base, e);
            }
            const term left = integrate(at(n.left) * rest, depth + 1);
            if (!found(left)) return {};
            const term right = integrate(at(n.right) * rest, depth + 1);
            if (!found(right)) return {};
            return n.code == sum_code ? left + right : left - right;
        }
        return {};
    }

    integrand view_;
    const primitive_info* table_;
    int count_;
    int budget_ = 150;
};

}  // namespace derivo

#include <derivo/integrate/integrator/quadratics.hpp>
#include <derivo/integrate/integrator/substitution.hpp>

#endif
