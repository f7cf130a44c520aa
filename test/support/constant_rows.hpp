// SPDX-License-Identifier: BSL-1.0
//
// Each row of the function table, with its slopes, in a constant expression, in float, double and long double: the value
// is the one of run time but for a few units in the last place. That it compiles is half of the test. A new row is
// covered when it is in the table.
#ifndef DERIVO_TEST_SUPPORT_CONSTANT_ROWS_HPP
#define DERIVO_TEST_SUPPORT_CONSTANT_ROWS_HPP

#include <boost/test/unit_test.hpp>

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <type_traits>
#include <utility>

namespace {

template <std::size_t I>
constexpr derivo::symbol<derivo::name<2>{{static_cast<char>('a' + I), '\0'}}> variable{};

template <derivo::name Name>
constexpr std::size_t arguments_of =
    derivo::row<Name>::arguments == derivo::any_number ? 2 : static_cast<std::size_t>(derivo::row<Name>::arguments);

template <derivo::name Name>
constexpr derivo::domain_of_definition domain_of(std::size_t argument) {
    if constexpr (requires { derivo::row<Name>::domains; })
        return derivo::row<Name>::domains[argument];
    else
        return derivo::row<Name>::domain;
}

/// A point inside the domain, with coordinates that are no short numbers.
template <derivo::name Name, class T, std::size_t N>
constexpr std::array<T, N> sample() {
    std::array<T, N> x{};
    for (std::size_t i = 0; i < N; ++i) {
        const auto d = domain_of<Name>(i);
        const T at = T(0.314159265358979) + T(0.271828182845905) * static_cast<T>(i);
        x[i] = static_cast<T>(d.low) + static_cast<T>(d.high - d.low) * at;
        if (d.integers) x[i] = static_cast<T>(static_cast<int>(x[i]));
    }
    return x;
}

template <derivo::name Name, class T, std::size_t N, std::size_t... I>
constexpr auto value_and_slopes(const std::array<T, N>& x, std::index_sequence<I...>) {
    constexpr auto f = derivo::apply<Name>(variable<I>...);
    return derivo::bundle(f, diff(f, variable<I>)...)((variable<I> = x[I])...);
}

template <derivo::name Name, class T>
struct in_both_phases {
    static constexpr std::size_t count = arguments_of<Name>;
    static constexpr auto each = std::make_index_sequence<count>{};
    static constexpr std::array<T, count> point = sample<Name, T, count>();
    static constexpr auto constant = value_and_slopes<Name, T, count>(point, each);

    static auto at_run_time() {
        std::array<T, count> x{};
        for (std::size_t i = 0; i < count; ++i) {
            const volatile T hidden = point[i];  // out of reach of constant folding
            x[i] = hidden;
        }
        return value_and_slopes<Name, T, count>(x, each);
    }
};

/// In units of the last place, or of the last place of this size: terms that cancel have no relative precision.
constexpr double smallest_scale = 0.125;
constexpr double allowed = 8;

template <class T>
double difference(T a, T b) {
    if (std::isnan(a) && std::isnan(b)) return 0;
    const T scale = std::max(std::fabs(b), static_cast<T>(smallest_scale));
    return static_cast<double>(std::fabs(a - b) / scale / std::numeric_limits<T>::epsilon());
}

double worst = 0;

template <derivo::name Name, class T>
void check_row() {
    if constexpr (arguments_of<Name> == 0) {
        constexpr T constant = derivo::row<Name>::template evaluate<T>();
        BOOST_TEST((constant == derivo::row<Name>::template evaluate<T>() || std::isnan(constant)));
    } else {
        constexpr auto constant = in_both_phases<Name, T>::constant;
        const auto at_run_time = in_both_phases<Name, T>::at_run_time();
        for (std::size_t i = 0; i < constant.size(); ++i) {
            const double apart = difference(constant[i], at_run_time[i]);
            worst = std::max(worst, apart);
            BOOST_TEST(apart <= allowed, derivo::detail::name_of<Name>::text.text
                                             << ", result " << i << ": " << constant[i] << " while compiling, "
                                             << at_run_time[i] << " at run time, " << apart << " ulp apart");
        }
    }
}

template <class T, derivo::name... Names>
void check_rows(derivo::row_names<Names...>) {
    (check_row<Names, T>(), ...);
}

void check_in_all_types(auto rows) {
    check_rows<float>(rows);
    check_rows<double>(rows);
    check_rows<long double>(rows);
    BOOST_TEST_MESSAGE("worst difference: " << worst << " ulp");
}

// The table in two halves, since one program would take too long to compile.
using first_half = decltype(derivo::arithmetic_functions{} + derivo::named_constants{} + derivo::power_functions{} +
                            derivo::exponential_functions{} + derivo::trigonometric_functions{});
using second_half =
    decltype(derivo::hyperbolic_functions{} + derivo::special_functions{} + derivo::piecewise_functions{} +
             derivo::condition_functions{} + derivo::selection_functions{} + derivo::activation_functions{});
static_assert(std::is_same_v<decltype(first_half{} + second_half{}), derivo::function_table>,
              "a family of functions is in neither half");

}  // namespace

#endif
