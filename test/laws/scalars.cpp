// SPDX-License-Identifier: BSL-1.0
//
// The rows on scalars that are no built-in numbers: their functions are found by argument-dependent lookup, and no
// double is met on the way: slopes agree with differences of the values to 55 of 100 digits.
#define BOOST_TEST_MODULE laws.scalars
#include <boost/test/unit_test.hpp>

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/mpfr.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace {

using namespace derivo;
namespace mp = boost::multiprecision;

template <std::size_t I>
constexpr symbol<name<2>{{static_cast<char>('a' + I), '\0'}}> variable{};

/// Value and slopes.
template <name Name, class T, std::size_t... I>
auto evaluate(const T* x, std::index_sequence<I...>) {
    constexpr auto f = apply<Name>(variable<I>...);
    return bundle(f, diff(f, variable<I>)...)((variable<I> = x[I])...);
}
template <name Name, std::size_t N, class T>
auto evaluate(const T* x) {
    return evaluate<Name>(x, std::make_index_sequence<N>{});
}

template <name Name>
constexpr domain_of_definition domain_at(std::size_t i) {
    if constexpr (requires { row<Name>::domains; })
        return row<Name>::domains[i];
    else
        return row<Name>::domain;
}

/// A third of the way through the domain, and two thirds; a little to the side in each further argument.
template <name Name, std::size_t N, class T>
std::array<T, N> point(int third) {
    std::array<T, N> x;
    for (std::size_t i = 0; i < N; ++i) {
        const domain_of_definition d = domain_at<Name>(i);
        x[i] = T(d.low) + T(d.high - d.low) * T(third) / T(3) - T(static_cast<int>(i)) / T(7);
    }
    return x;
}

using wide = mp::cpp_bin_float_100;

template <name Name, std::size_t N>
void check_slopes() {
    const wide step = pow(wide(10), -30), allowed = pow(wide(10), -55);
    for (const int third : {1, 2}) {
        const auto x = point<Name, N, wide>(third);
        const auto got = evaluate<Name, N>(x.data());
        for (std::size_t i = 0; i < N; ++i) {
            auto above = x, below = x;
            above[i] += step;
            below[i] -= step;
            const wide high = evaluate<Name, N>(above.data())[0], low = evaluate<Name, N>(below.data())[0];
            const wide error = abs(wide((high - low) / (2 * step) - got[i + 1]));
            BOOST_TEST(error <= allowed * (1 + abs(got[i + 1])),
                       detail::name_of<Name>::text.text << ": slope " << i << " is off by " << error);
        }
    }
}

template <std::size_t N, name... Names>
void check_all_slopes(row_names<Names...>) {
    (check_slopes<Names, N>(), ...);
}

template <name... Names>
void check_expression_templates(row_names<Names...>) {
    const auto check = [](const char* function, const auto& lazy, const auto& plain) {
        for (std::size_t k = 0; k < 2; ++k) {
            const wide other(lazy[k].str(60));
            BOOST_TEST(abs(other - plain[k]) <= wide(1e-45) * (1 + abs(plain[k])), function);
        }
    };
    (check(detail::name_of<Names>::text.text, evaluate<Names, 1>(point<Names, 1, mp::mpfr_float_50>(1).data()),
           evaluate<Names, 1>(point<Names, 1, wide>(1).data())),
     ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(slopes_have_all_digits_of_a_multiprecision_scalar) {
    check_all_slopes<1>(exponential_functions{});
    check_all_slopes<1>(circular_functions{});
    check_all_slopes<1>(row_names<"asin", "acos", "atan", "acot", "asec", "acsc">{});
    check_all_slopes<1>(hyperbolic_functions{});
    check_all_slopes<1>(row_names<"sqrt", "cbrt", "one_minus_square", "square_minus_one", "erf", "erfc", "abs", "sign",
                                  "step", "heaviside", "not", "floor", "ceil", "round", "trunc">{});
    check_all_slopes<1>(row_names<"sigmoid", "logit", "softplus", "relu", "leaky_relu", "elu", "silu", "gelu">{});
    check_all_slopes<2>(row_names<"hypot", "norm", "atan2", "over_squares", "direction", "larger", "damped",
                                  "vanishing_product", "less", "less_equal", "equal", "min", "max", "copysign", "fmod",
                                  "leaky_relu", "elu", "softmax", "logsumexp", "power">{});
    check_all_slopes<3>(row_names<"hypot", "norm", "if_positive", "select", "clamp", "fma", "logsumexp">{});
}

BOOST_AUTO_TEST_CASE(scalars_whose_operators_return_expression_templates_work) {
    check_expression_templates(
        row_names<"exp", "log", "sqrt", "cbrt", "sin", "cot", "asin", "asec", "acsc", "tanh", "acoth", "asech", "erf",
                  "abs", "sign", "relu", "sigmoid", "logit", "softplus", "elu", "silu", "gelu", "norm", "logsumexp">{});
}
