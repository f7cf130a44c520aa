// SPDX-License-Identifier: BSL-1.0
//
// Bytes as a formula, whose value and slope dual numbers find at some points. All is computed with a bound of its rounding
// errors: where the bounds of two do not meet, one is wrong.
#ifndef DERIVO_TEST_FUZZ_FORMULA_HPP
#define DERIVO_TEST_FUZZ_FORMULA_HPP

#include <derivo/derivo.hpp>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <string_view>
#include <vector>

namespace fuzz {

using derivo::graph_view;
using derivo::term;

// ── numbers with a bound of their error ─────────────────────────────────────────────────────────────

constexpr long double unit = 0x1p-60L, underflow = 0x1p-16000L;
constexpr long double infinite = std::numeric_limits<long double>::infinity();

/// A value, wrong by at most `error`.
struct bounded {
    long double value = 0, error = 0;
};
inline bounded rounded(long double value, long double error) {
    return {value, error + unit * std::fabs(value) + underflow};
}

inline bounded operator-(bounded a) { return {-a.value, a.error}; }
inline bounded operator+(bounded a, bounded b) { return rounded(a.value + b.value, a.error + b.error); }
inline bounded operator-(bounded a, bounded b) { return a + -b; }
inline bounded operator*(bounded a, bounded b) {
    return rounded(a.value * b.value, std::fabs(a.value) * b.error + std::fabs(b.value) * a.error + a.error * b.error);
}
inline bounded operator/(bounded a, bounded b) {
    const long double value = a.value / b.value, least = std::fabs(b.value) - b.error;
    return rounded(value, least > 0 ? (a.error + std::fabs(value) * b.error) / least : infinite);
}
/// f(a), whose slope near a is at most `steepest`.
inline bounded image(long double value, bounded a, long double steepest) {
    return rounded(value, steepest * a.error + unit);
}
inline bounded sine(bounded a) { return image(std::sin(a.value), a, 1); }
inline bounded cosine(bounded a) { return image(std::cos(a.value), a, 1); }
inline bounded tanh(bounded a) { return image(std::tanh(a.value), a, 1); }
inline bounded exp(bounded a) {
    const long double value = std::exp(a.value);
    return rounded(value, value * std::expm1(a.error));
}
inline bounded log(bounded a) {
    const long double least = a.value - a.error;
    return image(std::log(a.value), a, least > 0 ? 1 / least : infinite);
}
inline bounded power(bounded a, long double n) {
    const long double value = std::pow(a.value, n), least = std::fabs(a.value) - a.error;
    if (a.error == 0) return rounded(value, 0);
    const long double most = std::fmax(std::pow(std::fabs(a.value) + a.error, n - 1), least > 0 ? std::pow(least, n - 1)
                                                                                      : n >= 1  ? 0
                                                                                                : infinite);
    return rounded(value, std::fabs(n) * most * a.error);
}

// ── the reference: dual numbers ─────────────────────────────────────────────────────────────────────

struct dual {
    bounded value, slope;
};
inline dual operator-(dual a) { return {-a.value, -a.slope}; }
inline dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
inline dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
inline dual operator*(dual a, dual b) { return {a.value * b.value, a.slope * b.value + a.value * b.slope}; }
inline dual operator/(dual a, dual b) {
    const bounded value = a.value / b.value;
    return {value, (a.slope - value * b.slope) / b.value};
}

// ── a graph at a point, by an evaluation that is the test's own ─────────────────────────────────────

using values = std::map<std::string_view, long double>;

inline bounded call(std::string_view name, const std::vector<bounded>& a) {
    if (name == "sin") return sine(a[0]);
    if (name == "cos") return cosine(a[0]);
    if (name == "tanh") return tanh(a[0]);
    if (name == "exp") return exp(a[0]);
    if (name == "log") return log(a[0]);
    if (name == "sqrt") return power(a[0], 0.5L);
    if (name == "one_minus_square") return bounded{1, 0} - a[0] * a[0];
    std::fprintf(stderr, "a function that the test does not know: %s\n", name.data());
    std::abort();
}
inline bounded operation(int code, bounded a, bounded b) {
    switch (code) {
        case derivo::sum_code:
            return a + b;
        case derivo::difference_code:
            return a - b;
        case derivo::product_code:
            return a * b;
        case derivo::quotient_code:
            return a / b;
        default:
            return power(a, b.value);
    }
}
inline bounded value_at(const graph_view& g, int root, const values& point) {
    std::vector<bounded> v(static_cast<std::size_t>(root) + 1);
    const auto at = [&](int i) -> bounded& { return v[static_cast<std::size_t>(i)]; };
    for (int i = 0; i <= root; ++i) {
        const derivo::node n = g[i];
        if (g.is_constant(i)) {
            const long double value = derivo::detail::in_scalar<long double>(g.constant(i));
            at(i) =
                rounded(value, g.constant(i).exact ? 0 : 0x1p-40L * std::fabs(value));  // too long for an exact number
        } else if (n.code == derivo::symbol_code) {
            at(i) = {point.at(g.symbol(i)), 0};
        } else if (derivo::is_call(n)) {
            std::vector<bounded> arguments;
            for (int k = 0; k < g.arity(i); ++k) arguments.push_back(at(g.operand(i, k)));
            at(i) = call(g.function(i).name, arguments);
        } else {
            at(i) = n.code == derivo::negation_code ? -at(n.left) : operation(n.code, at(n.left), at(n.right));
        }
    }
    return at(root);
}

// ── bytes as a formula ──────────────────────────────────────────────────────────────────────────────

constexpr int points = 3;
constexpr long double xs[points] = {0.75L, -1.25L, 2.5L}, ys[points] = {1.5L, 0.625L, -0.375L};

/// A part of the formula, and its value and slope by x at each point.
struct part {
    term formula;
    dual at[points];
};

/// Nothing is known where a double would have overflowed or underflowed on the way.
inline bounded in_double(bounded a) {
    const long double size = std::fabs(a.value);
    return size == 0 || (size > 1e-300L && size < 1e300L) ? a : bounded{a.value, infinite};
}
inline dual in_double(dual a) { return {in_double(a.value), in_double(a.slope)}; }

template <class Change>
inline part changed(const part& a, term formula, Change change) {
    part result{formula, {}};
    for (int k = 0; k < points; ++k) result.at[k] = in_double(change(a.at[k]));
    return result;
}
template <class Join>
inline part joined(const part& a, const part& b, term formula, Join join) {
    part result{formula, {}};
    for (int k = 0; k < points; ++k) result.at[k] = in_double(join(a.at[k], b.at[k]));
    return result;
}
inline part number_part(derivo::graph& g, int n, int d) {
    const bounded value = rounded(static_cast<long double>(n) / d, 0);
    return {{&g, g.constant(derivo::number(n, d))}, {{value, {}}, {value, {}}, {value, {}}}};
}
inline part symbol_part(derivo::graph& g, const char* name, const long double* at, long double slope) {
    part result{{&g, g.symbol(name)}, {}};
    for (int k = 0; k < points; ++k) result.at[k] = {{at[k], 0}, {slope, 0}};
    return result;
}
inline part function_of(const part& a, int which) {
    const auto by_chain_rule = [&](term formula, auto f, auto slope) {
        return changed(a, formula, [&](dual u) {
            const bounded value = f(u.value);
            return dual{value, slope(u.value, value) * u.slope};
        });
    };
    const bounded one{1, 0}, two{2, 0};
    switch (which) {
        case 0:
            return by_chain_rule(sin(a.formula), sine, [](bounded u, bounded) { return cosine(u); });
        case 1:
            return by_chain_rule(cos(a.formula), cosine, [](bounded u, bounded) { return -sine(u); });
        case 2:
            return by_chain_rule(
                exp(a.formula), [](bounded u) { return exp(u); }, [](bounded, bounded f) { return f; });
        case 3:
            return by_chain_rule(
                log(a.formula), [](bounded u) { return log(u); }, [&](bounded u, bounded) { return one / u; });
        case 4:
            return by_chain_rule(
                sqrt(a.formula), [](bounded u) { return power(u, 0.5L); },
                [&](bounded, bounded f) { return one / (two * f); });
        default:
            return by_chain_rule(
                tanh(a.formula), [](bounded u) { return tanh(u); }, [&](bounded, bounded f) { return one - f * f; });
    }
}
inline part power_of(const part& a, int n) {
    const bounded exponent{static_cast<long double>(n), 0};
    return changed(a, pow(a.formula, n), [&](dual u) {
        return n == 0 ? dual{{1, 0}, {0, 0}} : dual{power(u.value, n), exponent * power(u.value, n - 1) * u.slope};
    });
}

inline part formula_of(derivo::graph& g, const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t longest = 24;
    std::vector<part> stack{symbol_part(g, "x", xs, 1)};
    for (std::size_t i = 0; i < size && i < longest; ++i) {
        const int what = data[i] % 16, detail = data[i] / 16;
        const part top = stack.back();
        if (what == 0) stack.push_back(symbol_part(g, "x", xs, 1));
        if (what == 1) stack.push_back(symbol_part(g, "y", ys, 0));
        if (what == 2) stack.push_back(number_part(g, detail - 8, 1));
        if (what == 3) stack.push_back(number_part(g, 2 * detail - 15, 4));
        if (what == 8) stack.back() = changed(top, -top.formula, [](dual a) { return -a; });
        if (what > 8 && what < 15) stack.back() = function_of(top, what - 9);
        if (what == 15) stack.back() = power_of(top, detail % 5 - 2);
        if (what < 4 || what > 7 || stack.size() < 2) continue;
        stack.pop_back();
        const part below = stack.back();
        const term a = below.formula, b = top.formula;
        stack.back() = what == 4   ? joined(below, top, a + b, [](dual u, dual v) { return u + v; })
                       : what == 5 ? joined(below, top, a - b, [](dual u, dual v) { return u - v; })
                       : what == 6 ? joined(below, top, a * b, [](dual u, dual v) { return u * v; })
                                   : joined(below, top, a / b, [](dual u, dual v) { return u / v; });
    }
    return stack.back();
}

// ── the comparison ──────────────────────────────────────────────────────────────────────────────────

/// Is it a number of a size that constants have, and not all rounding error?
inline bool is_known(bounded a) {
    const long double size = std::fabs(a.value);
    return (size == 0 || (size > 1e-150L && size < 1e150L)) && a.error <= 1e-3L * (1 + size);
}

/// How many units of a long double the numbers of a canonical form are away: those that are no short fractions were rounded
/// to a double.
inline long double rounding_of(const graph_view& g) {
    for (int i = 0; i < g.size; ++i)
        if (g.is_constant(i) && !g.constant(i).exact) return 0x1p11L;
    return 1;
}

inline void compare(const char* what, bounded found, bounded wanted) {
    if (!std::isfinite(found.error)) return;
    if (std::isfinite(found.value) && std::fabs(found.value - wanted.value) <= found.error + wanted.error) return;
    std::fprintf(stderr, "%s: %.20Lg +- %.3Lg, by dual numbers %.20Lg +- %.3Lg\n", what, found.value, found.error,
                 wanted.value, wanted.error);
    std::abort();
}

}  // namespace fuzz

#endif
