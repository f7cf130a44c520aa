// SPDX-License-Identifier: BSL-1.0
//
// How an integrand is looked at: as a polynomial in the variable, or as a constant times powers of factors. All in the one
// graph to which the antiderivative is written.
// May include: core, graph, functions.
#ifndef DERIVO_INTEGRATE_FACTORS_HPP
#define DERIVO_INTEGRATE_FACTORS_HPP

#include <derivo/functions/retrace.hpp>

namespace derivo {

/// Σ cₖ xᵏ, with coefficients that do not contain x.
using coefficient_list = buffer<term>;

struct power_factor {
    term base;
    number exponent;
};

/// constant · Π baseᵉ, no base twice.
struct product_of_powers {
    term constant{};
    buffer<power_factor> all;
};

/// Reads terms of a graph as functions of one of its symbols.
class integrand {
public:
    constexpr integrand(graph& g, int variable) : g_(g), variable_(variable) {}

    constexpr term x() const { return {&g_, variable_}; }
    constexpr term constant(const number& n) const { return {&g_, g_.constant(n)}; }
    constexpr graph& owner() const { return g_; }

    constexpr bool varies(term t) {
        for (int i = varies_.size(); i < g_.size(); ++i) {
            const node n = g_[i];
            char found = i == variable_ ? 1 : 0;
            if (!is_leaf(n)) {
                if (n.left >= 0) found = static_cast<char>(found | varies_[n.left]);
                if (n.right >= 0) found = static_cast<char>(found | varies_[n.right]);
            }
            varies_.push(found);
        }
        return varies_[t.index] != 0;
    }

    /// The same by simpler functions, as the row of a call says: √u = u^(1/2).
    constexpr bool simpler(term t, term& out) const {
        if (!is_call(*t)) return false;
        const function_info& info = g_.view().function(t.index);
        const auto rule = info.rewrite != nullptr ? info.rewrite : info.textbook;
        if (rule == nullptr) return false;
        buffer<term> arguments;
        for (int k = 0; k < info.arity; ++k) arguments.push({&g_, g_.view().operand(t.index, k)});
        rule(arguments.begin(), out);
        return true;
    }

    // ── polynomials ─────────────────────────────────────────────────────────────────────────────────

    /// Is t a polynomial in x? Then its coefficients, the last of them not 0.
    constexpr bool polynomial_of(term t, coefficient_list& out, int depth = 0) {
        coefficient_list empty;
        out.swap(empty);
        if (depth > 40) return false;
        if (!varies(t)) {
            out.push(t);
            return true;
        }
        if (t.index == variable_) {
            out.push(constant(0));
            out.push(constant(1));
            return true;
        }
        const node n = *t;
        coefficient_list a, b;
        term other;
        if (is_call(n)) return simpler(t, other) && polynomial_of(other, out, depth + 1);
        if (!polynomial_of({&g_, n.left}, a, depth + 1)) return false;
        if (n.code == power_code) return power_of(a, {&g_, n.right}, out);
        if (n.code != negation_code && !polynomial_of({&g_, n.right}, b, depth + 1)) return false;
        switch (n.code) {
            case negation_code:
                return scaled(a, constant(-1), out);
            case sum_code:
                return sum(a, b, false, out);
            case difference_code:
                return sum(a, b, true, out);
            case product_code:
                return product(a, b, out);
            default:
                return b.size() == 1 && scaled(a, constant(1) / b[0], out);
        }
    }
    constexpr int degree(const coefficient_list& p) const { return p.size() - 1; }

    constexpr bool product(const coefficient_list& a, const coefficient_list& b, coefficient_list& out) const {
        if (a.size() + b.size() > 40) return false;
        coefficient_list all(a.size() + b.size() - 1, constant(0));
        for (int i = 0; i < a.size(); ++i)
            for (int k = 0; k < b.size(); ++k) all[i + k] = all[i + k] + a[i] * b[k];
        out.swap(all);
        return true;
    }
    constexpr bool scaled(const coefficient_list& a, term by, coefficient_list& out) const {
        coefficient_list all;
        for (const term& c : a) all.push(c * by);
        out.swap(all);
        return true;
    }
    constexpr bool sum(const coefficient_list& a, const coefficient_list& b, bool minus, coefficient_list& out) const {
        coefficient_list all;
        for (int k = 0; k < a.size() || k < b.size(); ++k) {
            const term zero = constant(0), left = k < a.size() ? a[k] : zero, right = k < b.size() ? b[k] : zero;
            all.push(minus ? left - right : left + right);
        }
        while (all.size() > 1 && all.back().is(0)) all.pop();
        out.swap(all);
        return true;
    }
    /// The term Σ cₖ uᵏ.
    constexpr term written(const coefficient_list& p, term u) const {
        term total = p[0];
        for (int k = 1; k < p.size(); ++k) total = total + p[k] * (k == 1 ? u : pow(u, constant(k)));
        return total;
    }

    // ── factors ─────────────────────────────────────────────────────────────────────────────────────

    constexpr product_of_powers factors_of(term t) {
        product_of_powers found;
        found.constant = constant(1);
        buffer<power_factor> work;
        work.push({t, 1});
        while (!work.empty()) take(work.pop(), work, found);
        return found;
    }
    /// uᵉ
    constexpr term raised(term u, const number& e) const {
        if (e.is_integer(1)) return u;
        if (e.is_integer(-1)) return constant(1) / u;
        if (e == number(1, 2)) return apply<"sqrt">(u);
        return pow(u, constant(e));
    }

private:
    constexpr bool power_of(const coefficient_list& base, term exponent, coefficient_list& out) const {
        if (!exponent.is_constant() || !exponent.value().is_integer()) return false;
        const integer n = exponent.value().numerator;
        if (n < 0 || n * (base.size() - 1) > 32) return false;
        coefficient_list all(1, constant(1));
        for (integer k = 0; k < n; ++k)
            if (!product(all, base, all)) return false;
        out.swap(all);
        return true;
    }

    // Powers of products may be taken apart for whole exponents only: √(ab) is not √a √b where both are negative.
    constexpr void take(const power_factor& f, buffer<power_factor>& work, product_of_powers& found) {
        const term u = f.base;
        const node n = *u;
        term other;
        if (!varies(u)) {
            found.constant = f.exponent.is_integer(-1) ? found.constant / u : found.constant * raised(u, f.exponent);
        } else if (is_call(n) && g_.view().function(u.index).exponential) {
            add_exponential(u, f.exponent, found);
        } else if (!f.exponent.is_integer()) {
            add(f, found);
        } else if (n.code == negation_code) {
            if (f.exponent.numerator % 2 != 0) found.constant = -found.constant;
            work.push({{&g_, n.left}, f.exponent});
        } else if (n.code == product_code || n.code == quotient_code) {
            work.push({{&g_, n.right}, n.code == product_code ? f.exponent : -f.exponent});
            work.push({{&g_, n.left}, f.exponent});
        } else if (n.code == power_code) {
            take_power(f, {&g_, n.left}, {&g_, n.right}, work, found);
        } else if (simpler(u, other)) {
            work.push({other, f.exponent});
        } else {
            add(f, found);
        }
    }
    constexpr void take_power(const power_factor& f, term base, term exponent, buffer<power_factor>& work,
                              product_of_powers& found) {
        if (exponent.is_constant() && exponent.value().exact)
            work.push({base, exponent.value() * f.exponent});
        else if (f.exponent.is_integer(1))
            add(f, found);
        else
            add({pow(base, exponent * constant(f.exponent)), 1}, found);
    }
    constexpr void add(const power_factor& f, product_of_powers& found) const {
        for (int k = 0; k < found.all.size(); ++k) {
            if (found.all[k].base.index != f.base.index) continue;
            found.all[k].exponent = found.all[k].exponent + f.exponent;
            if (found.all[k].exponent.is_zero()) remove(k, found);
            return;
        }
        found.all.push(f);
    }
    constexpr void remove(int k, product_of_powers& found) const {
        found.all[k] = found.all.back();
        found.all.pop();
    }
    // f(a)ᵉ = f(e a), f(a) f(b) = f(a + b)
    constexpr void add_exponential(term u, const number& e, product_of_powers& found) const {
        const node n = *u;
        const function_info* info = &g_.view().function(u.index);
        term argument = constant(e) * term{&g_, n.left};
        for (int k = 0; k < found.all.size(); ++k) {
            const node other = *found.all[k].base;
            if (other.code != n.code) continue;
            argument = argument + term{&g_, other.left};
            remove(k, found);
            break;
        }
        if (argument.is(0)) return;
        found.all.push({{&g_, g_.call(info, &argument.index)}, 1});
    }

    graph& g_;
    int variable_;
    buffer<char> varies_;
};

}  // namespace derivo

#endif
