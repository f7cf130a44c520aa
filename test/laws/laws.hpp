// SPDX-License-Identifier: BSL-1.0
//
// The laws that each row of the function table obeys, checked against a reference of its own: a function of
// MPFR numbers with 100 digits, written here and not there. A row without a reference does not compile.
//
//   value       f(x) = reference(x)                 at random, axis and boundary points of the row's domain,
//   slopes      all first and second partials       in float, double and long double;
//               = differences of the reference      at a kink, between the slopes of both sides
//   symmetry    f(-x) = ±f(x)
//   values      f(argument) = value
//   inverse     f(inverse(x)) = x
//   squares     f(x)² ± partner(x)² = 1
//   textbook    the forms in simpler functions have the same value
#ifndef DERIVO_TEST_LAWS_LAWS_HPP
#define DERIVO_TEST_LAWS_LAWS_HPP

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <boost/multiprecision/mpfr.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace laws {

namespace mp = boost::multiprecision;
using wide = mp::number<mp::mpfr_float_backend<100, mp::allocate_stack>, mp::et_off>;

/// A function of MPFR, on wide numbers.
inline wide of(int (*f)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t), const wide& x) {
    wide result;
    f(result.backend().data(), x.backend().data(), MPFR_RNDN);
    return result;
}
inline wide of(int (*f)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t), const wide& x, const wide& y) {
    wide result;
    f(result.backend().data(), x.backend().data(), y.backend().data(), MPFR_RNDN);
    return result;
}

// ── what a test file says about a row ───────────────────────────────────────────────────────────────

struct no_reference {};

/// The row's function, for wide arguments.
template <derivo::name Name>
inline constexpr no_reference reference{};

/// For a row of any number of arguments: those tested.
template <derivo::name Name>
inline constexpr std::array counts{derivo::row<Name>::arguments};

/// Points besides those sampled, for functions of one variable: the other side, and close to singular points.
template <derivo::name Name>
inline constexpr std::array<double, 0> more_points{};

// ── a row without its types ─────────────────────────────────────────────────────────────────────────

inline constexpr int most_arguments = 4;

/// Value, first partials, second partials by rows of the upper triangle.
inline constexpr int results_of(int arguments) { return 1 + arguments + arguments * (arguments + 1) / 2; }

template <class T>
using evaluator = void (*)(const T* arguments, T* results);

struct subject {
    const char* name;
    int arguments;
    std::array<derivo::domain_of_definition, most_arguments> domains;
    const double* more;
    std::size_t more_count;
    wide (*reference)(const wide*);
    evaluator<float> in_float;
    evaluator<double> in_double;
    evaluator<long double> in_long_double;
    const derivo::function_info* info;
    double (*undone)(double);  // f(inverse(x))
    double (*inverse_low_high)(bool);
    double (*square_sum)(double);  // f² ± partner²
    double (*rewritten)(const double*);
    double (*textbook)(const double*);

    template <class T>
    evaluator<T> in() const {
        if constexpr (std::same_as<T, float>)
            return in_float;
        else if constexpr (std::same_as<T, double>)
            return in_double;
        else
            return in_long_double;
    }
};

namespace detail {

template <std::size_t I>
constexpr auto variable() {
    constexpr derivo::name<2> text{{static_cast<char>('a' + I), '\0'}};
    return derivo::symbol<text>{};
}

template <derivo::name Name, std::size_t... I>
constexpr auto call_of(std::index_sequence<I...>) {
    return derivo::apply<Name>(variable<I>()...);
}

/// Pair number K of the upper triangle.
struct pair {
    std::size_t i, j;
};
template <std::size_t N>
constexpr pair pair_at(std::size_t k) {
    std::size_t i = 0;
    for (; k >= N - i; ++i) k -= N - i;
    return {i, i + k};
}

template <derivo::name Name, class T, std::size_t... I, std::size_t... K>
void evaluate(const T* x, T* results, std::index_sequence<I...> each, std::index_sequence<K...>) {
    constexpr std::size_t n = sizeof...(I);
    constexpr auto f = call_of<Name>(each);
    constexpr auto all = derivo::bundle(f, diff(f, variable<I>())...,
                                        diff(f, variable<pair_at<n>(K).i>(), variable<pair_at<n>(K).j>())...);
    const auto values = all((variable<I>() = x[I])...);
    static_assert(std::same_as<typename decltype(values)::value_type, T>, "the result type follows the argument");
    static_assert(std::same_as<decltype(f((variable<I>() = x[I])...)), T>);
    std::copy(values.begin(), values.end(), results);
}
template <derivo::name Name, std::size_t N, class T>
void evaluate(const T* x, T* results) {
    evaluate<Name>(x, results, std::make_index_sequence<N>{}, std::make_index_sequence<N*(N + 1) / 2>{});
}

template <derivo::name Name, std::size_t... I>
wide call_reference(const wide* x, std::index_sequence<I...>) {
    static_assert(!std::same_as<decltype(reference<Name>), const no_reference>,
                  "laws: a row of the function table has no reference. Write laws::reference<name> for it.");
    return reference<Name>(x[I]...);
}

template <derivo::name Name>
constexpr derivo::domain_of_definition domain_of(std::size_t argument) {
    if constexpr (requires { derivo::row<Name>::domains; })
        return derivo::row<Name>::domains[argument];
    else
        return derivo::row<Name>::domain;
}

/// The value of another form of a call, as an expression.
template <derivo::name Name, derivo::detail::form Form, std::size_t N>
struct other_form : derivo::formula<other_form<Name, Form, N>> {
    static constexpr derivo::term trace(derivo::graph& g, int) {
        derivo::term arguments[N], result;
        for (std::size_t i = 0; i < N; ++i) arguments[i] = {&g, g.symbol(texts[i])};
        (Form == derivo::detail::form::rewrite ? info().rewrite : info().textbook)(arguments, result);
        return result;
    }
    static constexpr const derivo::function_info& info() { return derivo::info<Name, static_cast<int>(N)>; }
    static constexpr const char* texts[most_arguments] = {"a", "b", "c", "d"};
};

template <derivo::name Name, derivo::detail::form Form, std::size_t... I>
constexpr double (*evaluator_of_form(std::index_sequence<I...>))(const double*) {
    using other = other_form<Name, Form, sizeof...(I)>;
    if constexpr ((Form == derivo::detail::form::rewrite ? other::info().rewrite : other::info().textbook) == nullptr)
        return nullptr;
    else
        return [](const double* x) { return derivo::function(other{}, variable<I>()...)(x[I]...); };
}

template <derivo::name Name>
constexpr auto inverse_of() {
    return derivo::name_from<derivo::length(derivo::row<Name>::inverse) + 1>(derivo::row<Name>::inverse);
}
template <derivo::name Name>
constexpr auto partner_of() {
    return derivo::name_from<derivo::length(derivo::row<Name>::squares.partner) + 1>(
        derivo::row<Name>::squares.partner);
}

template <derivo::name Name, int Count>
subject make_subject() {
    constexpr std::size_t n = static_cast<std::size_t>(Count);
    constexpr auto each = std::make_index_sequence<n>{};
    subject s{};
    s.name = derivo::detail::name_of<Name>::text.text;
    s.arguments = Count;
    for (std::size_t i = 0; i < n; ++i) s.domains[i] = domain_of<Name>(i);
    s.more = more_points<Name>.data();
    s.more_count = more_points<Name>.size();
    s.reference = [](const wide* x) { return call_reference<Name>(x, std::make_index_sequence<n>{}); };
    s.in_float = &evaluate<Name, n, float>;
    s.in_double = &evaluate<Name, n, double>;
    s.in_long_double = &evaluate<Name, n, long double>;
    s.info = &derivo::info<Name, Count>;
    s.rewritten = evaluator_of_form<Name, derivo::detail::form::rewrite>(each);
    s.textbook = evaluator_of_form<Name, derivo::detail::form::textbook>(each);
    if constexpr (derivo::row<Name>::inverse != nullptr) {
        using other = derivo::row<inverse_of<Name>()>;
        s.undone = [](double x) { return derivo::row<Name>::evaluate(other::evaluate(x)); };
        s.inverse_low_high = [](bool high) { return high ? other::domain.high : other::domain.low; };
    }
    if constexpr (derivo::row<Name>::squares.partner != nullptr) {
        s.square_sum = [](double x) {
            const double f = derivo::row<Name>::evaluate(x), g = derivo::row<partner_of<Name>()>::evaluate(x);
            return f * f + derivo::row<Name>::squares.sign * g * g;
        };
    }
    return s;
}

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
        for (const auto form : {s.rewritten, s.textbook})
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

template <derivo::name Name, std::size_t... K>
void add_row(std::index_sequence<K...>) {
    namespace ut = boost::unit_test;
    (ut::framework::master_test_suite().add(
         ut::make_test_case([] { check(make_subject<Name, counts<Name>[K]>()); },
                            std::string("the laws of ") + derivo::detail::name_of<Name>::text.text + " with " +
                                std::to_string(counts<Name>[K]) + (counts<Name>[K] == 1 ? " argument" : " arguments"),
                            __FILE__, __LINE__)),
     ...);
}

}  // namespace detail

/// A test case for each row, and each of its counts of arguments.
template <derivo::name... Names>
bool add_test_cases(derivo::row_names<Names...>) {
    (detail::add_row<Names>(std::make_index_sequence<counts<Names>.size()>{}), ...);
    return true;
}

}  // namespace laws

#endif
