// SPDX-License-Identifier: BSL-1.0
//
// A row of the function table as a value: what is tested of it, without its type.
#ifndef DERIVO_TEST_LAWS_SUBJECT_HPP
#define DERIVO_TEST_LAWS_SUBJECT_HPP

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <boost/multiprecision/mpfr.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <utility>

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
    double (*defined)(const double*);
    double (*unexpanded)(const double*);  // by the row itself, where programs expand it

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
template <derivo::name Name, auto Form, std::size_t N>
struct other_form : derivo::formula<other_form<Name, Form, N>> {
    static constexpr derivo::term trace(derivo::graph& g, int) {
        derivo::term arguments[N], result;
        for (std::size_t i = 0; i < N; ++i) arguments[i] = {&g, g.symbol(texts[i])};
        (info().*Form)(arguments, result);
        return result;
    }
    static constexpr const derivo::function_info& info() { return derivo::info<Name, static_cast<int>(N)>; }
    static constexpr const char* texts[most_arguments] = {"a", "b", "c", "d"};
};

template <derivo::name Name, auto Form, std::size_t... I>
constexpr double (*evaluator_of_form(std::index_sequence<I...>))(const double*) {
    using other = other_form<Name, Form, sizeof...(I)>;
    if constexpr (other::info().*Form == nullptr)
        return nullptr;
    else
        return [](const double* x) { return derivo::function(other{}, variable<I>()...)(x[I]...); };
}

template <derivo::name Name, std::size_t... I>
constexpr double (*unexpanded_evaluator(std::index_sequence<I...>))(const double*) {
    if constexpr (derivo::info<Name, static_cast<int>(sizeof...(I))>.expansion == nullptr)
        return nullptr;
    else
        return [](const double* x) -> double { return derivo::row<Name>::evaluate(x[I]...); };
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
    s.rewritten = evaluator_of_form<Name, &derivo::function_info::rewrite>(each);
    s.textbook = evaluator_of_form<Name, &derivo::function_info::textbook>(each);
    s.defined = evaluator_of_form<Name, &derivo::function_info::definition>(each);
    s.unexpanded = unexpanded_evaluator<Name>(each);
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

}  // namespace detail
}  // namespace laws

#endif
