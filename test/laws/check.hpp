// SPDX-License-Identifier: BSL-1.0
//
// The checks of one row, compiled once for all: differences of its reference, points of its domain, comparisons.
#ifndef DERIVO_TEST_LAWS_CHECK_HPP
#define DERIVO_TEST_LAWS_CHECK_HPP

#include "laws/subject.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstdio>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace laws::detail {

// ── differences of the reference ────────────────────────────────────────────────────────────────────

/// A derivative known from both sides: equal where the function is smooth.
struct derivative {
    wide central, least, greatest;
    std::vector<wide> sides;
    bool smooth() const {
        const wide size = abs(least) + abs(greatest) + 1;
        return greatest - least <= size * wide(1e-9);
    }
    /// Does it grow as the step shrinks? A jump, a vertical tangent, or no slope at all.
    bool singular() const { return !smooth() && (abs(least) > wide(1e9) || abs(greatest) > wide(1e9)); }
};

inline derivative between(const wide& central, const std::vector<wide>& all) {
    const auto [least, greatest] = std::minmax_element(all.begin(), all.end());
    return {central, *least, *greatest, all};
}

inline wide step_at(const wide& x) { return ldexp(abs(x) > 1 ? wide(abs(x)) : wide(1), -90); }

inline wide shifted(const subject& s, const wide* x, int i, int steps_i, int j = 0, int steps_j = 0) {
    std::array<wide, most_arguments> at;
    std::copy(x, x + s.arguments, at.begin());
    at[static_cast<std::size_t>(i)] += steps_i * step_at(x[i]);
    at[static_cast<std::size_t>(j)] += steps_j * step_at(x[j]);
    return s.reference(at.data());
}

inline derivative first(const subject& s, const wide* x, int i) {
    const wide step = step_at(x[i]), here = s.reference(x);
    const wide above = shifted(s, x, i, 1), below = shifted(s, x, i, -1), far = shifted(s, x, i, 2);
    return between((above - below) / (2 * step),
                   {(above - here) / step, (here - below) / step, (far - here) / (2 * step)});
}

inline derivative second(const subject& s, const wide* x, int i, int j) {
    const wide here = s.reference(x), area = step_at(x[i]) * step_at(x[j]);
    std::vector<wide> corners;
    wide central;
    if (i == j) {
        const wide above = shifted(s, x, i, 1), below = shifted(s, x, i, -1);
        central = (above - 2 * here + below) / area;
        corners = {(shifted(s, x, i, 2) - 2 * above + here) / area, (here - 2 * below + shifted(s, x, i, -2)) / area};
    } else {
        central = (shifted(s, x, i, 1, j, 1) - shifted(s, x, i, 1, j, -1) - shifted(s, x, i, -1, j, 1) +
                   shifted(s, x, i, -1, j, -1)) /
                  (4 * area);
        for (const int up : {1, -1})
            for (const int right : {1, -1})
                corners.push_back(
                    (shifted(s, x, i, up, j, right) - shifted(s, x, i, up) - shifted(s, x, j, right) + here) * up *
                    right / area);
    }
    return between(central, corners);
}

// ── points ──────────────────────────────────────────────────────────────────────────────────────────

template <class T>
using point = std::array<T, most_arguments>;

template <class T>
bool inside(const derivo::domain_of_definition& d, T x) {
    return x >= static_cast<T>(d.low) && x <= static_cast<T>(d.high);
}

/// Random points, points on the axes and diagonals, and corners of the domain.
template <class T>
std::vector<point<T>> points_of(const subject& s) {
    std::mt19937 random(20);
    std::vector<point<T>> points;
    const auto add = [&](auto coordinate) {
        point<T> x{};
        for (int i = 0; i < s.arguments; ++i) {
            const auto& d = s.domains[static_cast<std::size_t>(i)];
            T at = coordinate(i, d);
            if (d.integers) at = std::round(at);
            if (!inside(d, at)) return;
            x[static_cast<std::size_t>(i)] = at;
        }
        points.push_back(x);
    };
    using domain = derivo::domain_of_definition;
    for (int k = 0; k < (std::same_as<T, double> ? 60 : 20); ++k)
        add([&](int, const domain& d) {
            const T u = std::generate_canonical<T, std::numeric_limits<T>::digits>(random);
            return static_cast<T>(d.low) + u * static_cast<T>(d.high - d.low);
        });
    for (const double v : {0.0, 0.5, -0.5, 1.0, -1.0, 2.0}) {
        add([&](int, const domain&) { return static_cast<T>(v); });
        for (int axis = 0; axis < s.arguments && s.arguments > 1; ++axis)
            add([&](int i, const domain& d) { return static_cast<T>(i == axis ? v : inside(d, 0.0) ? 0.0 : d.low); });
    }
    for (int corner = 0; corner < 1 << s.arguments; ++corner)
        add([&](int i, const domain& d) { return static_cast<T>((corner >> i & 1) != 0 ? d.high : d.low); });
    for (std::size_t k = 0; k < s.more_count && s.arguments == 1; ++k) {
        const T x = static_cast<T>(s.more[k]);
        if (static_cast<double>(x) == s.more[k]) points.push_back({x});
    }
    return points;
}

// ── comparison ──────────────────────────────────────────────────────────────────────────────────────

/// Differences are counted in units of the type's epsilon, relative to the result, or absolute below this size:
/// results that pass through 0 between rounded terms have no relative precision there.
inline constexpr double smallest_scale = 0.01;
inline constexpr double allowed = 4500;  // 1e-12 in double

struct worst_errors {
    double value = 0, first = 0, second = 0;
};

template <class T>
double error_of(T got, const wide& expected) {
    if (std::isnan(got)) return std::numeric_limits<double>::infinity();
    const wide scale = abs(expected) > smallest_scale ? wide(abs(expected)) : wide(smallest_scale);
    return static_cast<double>(abs(wide(got) - expected) / scale / wide(std::numeric_limits<T>::epsilon()));
}

template <class T>
std::string place(const subject& s, const point<T>& x) {
    std::string text = std::string(s.name) + '(';
    for (int i = 0; i < s.arguments; ++i) {
        const double at = static_cast<double>(x[static_cast<std::size_t>(i)]);
        char digits[40];
        std::snprintf(digits, sizeof digits, "%s%.17g", i > 0 ? ", " : "", at);
        text += digits;
    }
    return text + (std::same_as<T, float>    ? ") in float"
                   : std::same_as<T, double> ? ") in double"
                                             : ") in long double");
}

template <class T>
void check_derivative(const subject& s, const point<T>& x, T got, const derivative& expected, double& worst,
                      const std::string& which) {
    if (isnan(expected.central) || isinf(expected.central)) {  // an end of the domain: see special_points.cpp
        const auto& d = s.domains[0];
        const bool at_end = std::any_of(x.begin(), x.begin() + s.arguments, [&](T v) {
            return v == static_cast<T>(d.low) || v == static_cast<T>(d.high) || v == T(0) || v == T(1) || v == T(-1);
        });
        BOOST_TEST(at_end, "no " + which + " of the reference: " + place(s, x));
        return;
    }
    if (expected.singular()) {  // a slope of one side, 0, or none
        const bool of_one_side = std::any_of(expected.sides.begin(), expected.sides.end(),
                                             [&](const wide& side) { return abs(wide(got) - side) < wide(1e-5); });
        BOOST_TEST((of_one_side || got == 0 || !std::isfinite(got)), which + " at a jump: " + place(s, x)
                                                                         << ": " << got);
        return;
    }
    if (!expected.smooth()) {
        const bool inside =
            wide(got) >= expected.least - smallest_scale && wide(got) <= expected.greatest + smallest_scale;
        BOOST_TEST(inside, which + " is not between those of both sides: " + place(s, x) << ": " << got);
        return;
    }
    const double error = error_of(got, expected.central);
    worst = std::max(worst, error);
    BOOST_TEST(error <= allowed, which + " of " + place(s, x) << ": " << got << " for " << expected.central
                                                              << ", off by " << error << " epsilon");
}

template <class T>
worst_errors check_values(const subject& s) {
    worst_errors worst;
    for (const point<T>& x : points_of<T>(s)) {
        std::array<T, static_cast<std::size_t>(results_of(most_arguments))> got{};
        s.in<T>()(x.data(), got.data());
        std::array<wide, most_arguments> at;
        for (std::size_t i = 0; i < at.size(); ++i) at[i] = wide(x[i]);

        const wide expected = s.reference(at.data());
        if (!(abs(expected) <= wide(std::numeric_limits<T>::max()))) continue;  // outside the domain, or of the type
        const double error = error_of(got[0], expected);
        worst.value = std::max(worst.value, error);
        BOOST_TEST(error <= allowed, "value of " + place(s, x) << ": " << got[0] << " for " << expected << ", off by "
                                                               << error << " epsilon");
        std::size_t k = 1;
        bool smooth = true;
        for (int i = 0; i < s.arguments; ++i, ++k) {
            if (s.domains[static_cast<std::size_t>(i)].integers) continue;
            const derivative wanted = first(s, at.data(), i);
            smooth = smooth && wanted.smooth();
            check_derivative(s, x, got[k], wanted, worst.first, "slope " + std::to_string(i));
        }
        for (int i = 0; i < s.arguments; ++i)
            for (int j = i; j < s.arguments; ++j, ++k) {
                const bool varies = !s.domains[static_cast<std::size_t>(i)].integers &&
                                    !s.domains[static_cast<std::size_t>(j)].integers;
                if (smooth && varies)
                    check_derivative(s, x, got[k], second(s, at.data(), i, j), worst.second,
                                     "second slope " + std::to_string(i) + std::to_string(j));
            }
    }
    return worst;
}

// ── identities ──────────────────────────────────────────────────────────────────────────────────────

inline void check_identities(const subject& s) {
    using limits = std::numeric_limits<double>;
    const double near = 64 * limits::epsilon();
    const auto value = [&](double x) {
        double results[3];
        s.in_double(&x, results);
        return results[0];
    };
    const auto size = [](double x) { return std::max(1.0, std::fabs(x)); };
    for (const point<double>& p : points_of<double>(s)) {
        const double x = p[0];
        double results[results_of(most_arguments)];
        s.in_double(p.data(), results);
        for (const auto form : {s.rewritten, s.textbook, s.defined, s.unexpanded})
            if (form != nullptr && std::isfinite(form(p.data())))
                BOOST_TEST(std::fabs(form(p.data()) - results[0]) <= 1e-9 * size(results[0]),
                           "the form in simpler functions: " + place(s, p) << ": " << form(p.data()));
        if (s.arguments != 1) continue;
        if (s.info->parity != derivo::parity::none) {
            const double sign = s.info->parity == derivo::parity::odd ? -1 : 1;
            BOOST_TEST(std::fabs(value(-x) - sign * value(x)) <= near * size(value(x)), "parity: " + place(s, p));
        }
        if (s.square_sum != nullptr && std::isfinite(s.square_sum(x)))
            BOOST_TEST(std::fabs(s.square_sum(x) - 1) <= near * (1 + value(x) * value(x)), "squares: " + place(s, p));
    }
    for (int k = 0; k < s.info->value_count && s.arguments == 1; ++k) {
        const double x = s.info->values[k].argument.approximation(), y = s.info->values[k].value.approximation();
        BOOST_TEST(std::fabs(value(x) - y) <= 2 * limits::epsilon() * std::fabs(y),
                   std::string(s.name) + ": exact value at " << x << ": " << value(x));
    }
    if (s.undone == nullptr) return;
    const double low = s.inverse_low_high(false), high = s.inverse_low_high(true);
    for (int k = 0; k <= 64; ++k) {
        const double x = low + (high - low) * k / 64;
        BOOST_TEST(std::fabs(s.undone(x) - x) <= 4096 * limits::epsilon() * size(x),
                   std::string(s.name) + "(inverse(x)) = x at " << x << ": " << s.undone(x));
    }
}

inline void check(const subject& s) {
    check_identities(s);
    const worst_errors d = check_values<double>(s), f = check_values<float>(s), l = check_values<long double>(s);
    BOOST_TEST_MESSAGE(s.name << '/' << s.arguments
                              << ": worst errors (value, slopes, second slopes) in epsilon: double " << d.value << ' '
                              << d.first << ' ' << d.second << ", float " << f.value << ' ' << f.first << ' '
                              << f.second << ", long double " << l.value << ' ' << l.first << ' ' << l.second);
}

}  // namespace laws::detail

#endif
