// SPDX-License-Identifier: BSL-1.0
//
// Calls in the algebra, and the identities of their rows: exact values, parity, inverse functions, squares, products with the
// argument; exponentials that are merged.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_ALGEBRA_IDENTITIES_HPP
#define DERIVO_SIMPLIFY_ALGEBRA_IDENTITIES_HPP

#include <derivo/simplify/algebra.hpp>

namespace derivo {

constexpr int algebra::call(int code, const int* arguments, int count) {
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

constexpr int algebra::known_value(const function_info& f, int argument) {
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
constexpr bool algebra::is_multiple_of(int sum, const char* constant) const {
    return length(sum) == 1 && is_base(at(sum, 0).first) && is_call_of(at(at(sum, 0).first, 0).first, constant);
}
// sin(13/6 pi) = sin(pi/6)
constexpr int algebra::known_value_of_turns(const function_info& f, const number& turns) {
    if (!turns.is_rational() || turns.denominator > 6) return -1;
    const integer two = 2 * turns.denominator, rest = turns.numerator % two;
    const number within(rest < 0 ? rest + two : rest, turns.denominator);
    for (int k = 0; k < f.turn_values.count; ++k)
        if (f.turn_values.first[k].argument == within) return number_sum(f.turn_values.first[k].value);
    return -1;
}

// 1 < 2, or c && 1: what the row's rewrite makes of numbers and of others that are only themselves.
constexpr int algebra::decided(const function_info& f, const int* arguments, int count) {
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
constexpr int algebra::undo(const function_info& f, int code, int argument) {
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

// exp(a)^k exp(b) = exp(k a + b)
constexpr void algebra::merge_exponentials(buffer<factor>& factors) {
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
constexpr bool algebra::is_exponential(const factor& f) const {
    return kind(f.first) == call_base && function(f.first).exponential && is_number(f.second);
}

// c·m·f(u)^k + s·c·m·g(u)²·f(u)^(k-2) = c·m·f(u)^(k-2), for a row with f² + s g² = 1. True if it was applied.
constexpr bool algebra::apply_square_identity(buffer<factor>& terms) {
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

constexpr int algebra::partner_base(int base) {
    const int code = code_of(function(base).squares.partner);
    const int payload[] = {code, item(base, 1)};
    return code < 0 ? -1 : intern(call_base, payload, 2);
}

/// The code of the function of one argument of this name, if the graph has it, or -1.
constexpr int algebra::code_of(const char* name) const {
    for (int k = 0; k < source_.function_count; ++k)
        if (source_.functions[k]->arity == 1 && same_text(source_.functions[k]->name, name)) return first_call + k;
    return -1;
}

// x f(x) = g(x), as in x sign(x) = |x|, where f stands in a product beside its argument: g(x), and what is left.
constexpr algebra::joined algebra::join_argument(int m) {
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
constexpr bool algebra::is_factor_of(int bases, int m) const {
    int found = 0;
    for (int i = 0; i < length(bases); ++i)
        for (int k = 0; k < length(m) && at(bases, i).second == one(); ++k)
            found += at(m, k).first == at(bases, i).first && is_number(at(m, k).second) &&
                     number_of(at(m, k).second).is_integer() && is_positive(number_of(at(m, k).second));
    return found > 0 && found == length(bases);
}

}  // namespace derivo

#endif
