// SPDX-License-Identifier: BSL-1.0
//
// What each function of the table and its slopes are at 0, -0, kinks, ends of the domain, infinities and NaN: a promise,
// which test/runtime/special_points.cpp keeps at run time, and test/math/special_points.cpp while compiling. Each defines
// `at` and `heading`, and calls list_entries().
#ifndef DERIVO_TEST_SUPPORT_SPECIAL_POINTS_HPP
#define DERIVO_TEST_SUPPORT_SPECIAL_POINTS_HPP

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <utility>

namespace {

constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 3.14159265358979323846, sqrt_pi = 1.77245385090551602730;
constexpr double ln2 = 0.693147180559945309417, ln10 = 2.30258509299404568402;
constexpr double sqrt_half = 0.707106781186547524401, sqrt_third = 0.577350269189625764509;

/// Arguments, then value, then slopes.
template <std::size_t N>
using numbers = std::array<double, 2 * N + 1>;

/// Of a list in braces an array.
template <std::size_t N, std::size_t Count>
constexpr std::array<numbers<N>, Count> points(const numbers<N> (&list)[Count]) {
    std::array<numbers<N>, Count> result{};
    for (std::size_t k = 0; k < Count; ++k) result[k] = list[k];
    return result;
}

template <std::size_t I>
constexpr derivo::symbol<derivo::name<2>{{static_cast<char>('a' + I), '\0'}}> variable{};

template <derivo::name Name, class... X>
constexpr auto function_named(X... x) {
    if constexpr (std::is_same_v<derivo::row<Name>, derivo::row<"power">>)
        return pow(x...);
    else
        return derivo::apply<Name>(x...);
}

/// A row and its slopes at x.
template <derivo::name Name, std::size_t... I>
constexpr auto value_and_slopes(const double* x, std::index_sequence<I...>) {
    constexpr auto f = function_named<Name>(variable<I>...);
    return derivo::bundle(f, diff(f, variable<I>)...)((variable<I> = x[I])...);
}

/// A row, with N arguments, at points: a lambda that returns them, so that they are known while compiling.
template <derivo::name Name, std::size_t N, class Points>
void at(Points);

void heading(const char* text);

// Zeros of slopes are written without sign.
// clang-format off
void list_entries() {
    heading("Powers and roots");
    at<"power", 2>([] { return points<2>({
        {0, 2, 0, 0, 0}, {0, 1, 0, 1, 0}, {0, 0.5, 0, inf, 0}, {0, 0, 1, 0, -inf}, {0, -1, inf, -inf, -inf},
        {-2, 3, -8, 12, nan}, {2, 0, 1, 0, ln2}, {inf, 2, inf, inf, inf}, {inf, -1, 0, 0, 0}, {2, inf, inf, inf, inf},
        {2, -inf, 0, 0, 0}, {0.5, inf, 0, 0, 0}, {0.5, -inf, inf, -inf, -inf}, {0, inf, 0, 0, 0},
        {0, -inf, inf, -inf, -inf}, {1, inf, 1, inf, 0}, {1, -inf, 1, -inf, 0}, {inf, inf, inf, inf, inf},
        {inf, -inf, 0, 0, 0}, {nan, 1, nan, 1, nan}, {2, nan, nan, nan, nan}
    }); });
    at<"sqrt", 1>([] { return points<1>({
        {0, 0, inf}, {-0.0, -0.0, -inf}, {-1, nan, nan}, {inf, inf, 0}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"cbrt", 1>([] { return points<1>({
        {0, 0, inf}, {-0.0, -0.0, inf}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, nan}
    }); });
    at<"hypot", 2>([] { return points<2>({
        {0, 0, 0, 0, 0}, {-0.0, 0, 0, 0, 0}, {1e200, 1e200, 2 * sqrt_half * 1e200, sqrt_half, sqrt_half},
        {inf, 1, inf, 1, 0}, {-inf, 1, inf, -1, 0}, {1, -inf, inf, 0, -1}, {inf, inf, inf, 1, 1},
        {inf, nan, inf, 1, nan}, {nan, 1, nan, nan, nan}
    }); });
    at<"hypot", 3>([] { return points<3>({
        {0, 0, 0, 0, 0, 0, 0}, {1e200, 1e200, 1e200, 3 * sqrt_third * 1e200, sqrt_third, sqrt_third, sqrt_third},
        {inf, 1, 1, inf, 1, 0, 0}, {nan, 1, 1, nan, nan, nan, nan}
    }); });
    at<"norm", 1>([] { return points<1>({{0, 0, 0}, {-0.0, 0, 0}, {inf, inf, 1}, {-inf, inf, -1}, {nan, nan, nan}}); });
    at<"norm", 2>([] { return points<2>({
        {0, 0, 0, 0, 0}, {-0.0, 0, 0, 0, 0}, {1e200, 1e200, 2 * sqrt_half * 1e200, sqrt_half, sqrt_half},
        {1e-200, 0, 1e-200, 1, 0}, {inf, 1, inf, 1, 0}, {-inf, 1, inf, -1, 0}, {1, -inf, inf, 0, -1},
        {inf, inf, inf, 1, 1}, {nan, 1, nan, nan, nan}
    }); });
    heading("Exponentials and logarithms");
    at<"exp", 1>([] { return points<1>({
        {0, 1, 1}, {-0.0, 1, 1}, {7.1e02, inf, inf}, {-746, 0, 0}, {inf, inf, inf}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"exp2", 1>([] { return points<1>({
        {0, 1, ln2}, {-0.0, 1, ln2}, {inf, inf, inf}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"exp10", 1>([] { return points<1>({
        {0, 1, ln10}, {-0.0, 1, ln10}, {inf, inf, inf}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"expm1", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, inf}, {-inf, -1, 0}, {nan, nan, nan}
    }); });
    at<"log", 1>([] { return points<1>({
        {0, -inf, inf}, {-0.0, -inf, -inf}, {-1, nan, -1}, {inf, inf, 0}, {-inf, nan, 0}, {nan, nan, nan}
    }); });
    at<"log2", 1>([] { return points<1>({
        {0, -inf, inf}, {-0.0, -inf, -inf}, {-1, nan, -1 / ln2}, {inf, inf, 0}, {-inf, nan, 0}, {nan, nan, nan}
    }); });
    at<"log10", 1>([] { return points<1>({
        {0, -inf, inf}, {-0.0, -inf, -inf}, {-1, nan, -1 / ln10}, {inf, inf, 0}, {-inf, nan, 0}, {nan, nan, nan}
    }); });
    at<"log1p", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {-1, -inf, inf}, {-2, nan, -1}, {inf, inf, 0}, {-inf, nan, 0}, {nan, nan, nan}
    }); });
    at<"log_abs", 1>([] { return points<1>({
        {0, -inf, inf}, {-0.0, -inf, -inf}, {-1, 0, -1}, {inf, inf, 0}, {-inf, inf, 0}, {nan, nan, nan}
    }); });
    heading("Trigonometric functions");
    at<"sin", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"cos", 1>([] { return points<1>({
        {0, 1, 0}, {-0.0, 1, 0}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"tan", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"cot", 1>([] { return points<1>({
        {0, inf, -inf}, {-0.0, -inf, -inf}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"sec", 1>([] { return points<1>({
        {0, 1, 0}, {-0.0, 1, 0}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"csc", 1>([] { return points<1>({
        {0, inf, -inf}, {-0.0, -inf, -inf}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"asin", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {1, pi / 2, inf}, {-1, -pi / 2, inf}, {2, nan, nan}, {inf, nan, nan},
        {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"acos", 1>([] { return points<1>({
        {0, pi / 2, -1}, {-0.0, pi / 2, -1}, {1, 0, -inf}, {-1, pi, -inf}, {2, nan, nan}, {inf, nan, nan},
        {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"atan", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, pi / 2, 0}, {-inf, -pi / 2, 0}, {nan, nan, nan}
    }); });
    at<"acot", 1>([] { return points<1>({
        {0, pi / 2, -1}, {-0.0, pi / 2, -1}, {inf, 0, 0}, {-inf, pi, 0}, {nan, nan, nan}
    }); });
    at<"asec", 1>([] { return points<1>({
        {0, nan, nan}, {-0.0, nan, nan}, {1, 0, inf}, {-1, pi, inf}, {inf, pi / 2, 0}, {-inf, pi / 2, 0},
        {nan, nan, nan}
    }); });
    at<"acsc", 1>([] { return points<1>({
        {0, nan, nan}, {-0.0, nan, nan}, {1, pi / 2, -inf}, {-1, -pi / 2, -inf}, {inf, 0, 0}, {-inf, -0.0, 0},
        {nan, nan, nan}
    }); });
    at<"atan2", 2>([] { return points<2>({
        {0, 0, 0, nan, nan}, {0, 1, 0, 1, 0}, {-0.0, 1, -0.0, 1, 0}, {0, -1, pi, -1, 0}, {-0.0, -1, -pi, -1, 0},
        {1, 0, pi / 2, 0, -1}, {1e-200, 1e-200, pi / 4, 5e199, -5e199}, {1e200, 1e200, pi / 4, 5e-201, -5e-201},
        {1, inf, 0, 0, 0}, {1, -inf, pi, 0, 0}, {inf, 1, pi / 2, 0, 0}, {-inf, 1, -pi / 2, 0, 0},
        {inf, inf, pi / 4, 0, 0}, {nan, 1, nan, nan, nan}
    }); });
    heading("Hyperbolic functions");
    at<"sinh", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, inf}, {-inf, -inf, inf}, {nan, nan, nan}
    }); });
    at<"cosh", 1>([] { return points<1>({
        {0, 1, 0}, {-0.0, 1, 0}, {inf, inf, inf}, {-inf, inf, -inf}, {nan, nan, nan}
    }); });
    at<"tanh", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {2e01, 1, 0}, {-2e01, -1, 0}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, nan}
    }); });
    at<"coth", 1>([] { return points<1>({
        {0, inf, -inf}, {-0.0, -inf, -inf}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, nan}
    }); });
    at<"sech", 1>([] { return points<1>({
        {0, 1, 0}, {-0.0, 1, 0}, {711, 0, 0}, {inf, 0, 0}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"csch", 1>([] { return points<1>({
        {0, inf, -inf}, {-0.0, -inf, -inf}, {711, 0, 0}, {inf, 0, 0}, {-inf, -0.0, 0}, {nan, nan, nan}
    }); });
    at<"asinh", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, nan}
    }); });
    at<"acosh", 1>([] { return points<1>({
        {0, nan, nan}, {-0.0, nan, nan}, {1, 0, inf}, {inf, inf, 0}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"atanh", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {1, inf, inf}, {-1, -inf, inf}, {2, nan, -1.0 / 3}, {inf, nan, 0}, {-inf, nan, 0},
        {nan, nan, nan}
    }); });
    at<"acoth", 1>([] { return points<1>({
        {0, nan, 1}, {-0.0, nan, 1}, {1, inf, inf}, {-1, -inf, inf}, {inf, 0, 0}, {-inf, -0.0, 0}, {nan, nan, nan}
    }); });
    at<"asech", 1>([] { return points<1>({
        {0, inf, -inf}, {-0.0, nan, inf}, {1, 0, -inf}, {2, nan, nan}, {inf, nan, nan}, {-inf, nan, nan},
        {nan, nan, nan}
    }); });
    at<"acsch", 1>([] { return points<1>({
        {0, inf, -inf}, {-0.0, -inf, -inf}, {inf, 0, 0}, {-inf, -0.0, 0}, {nan, nan, nan}
    }); });
    heading("Special functions");
    at<"erf", 1>([] { return points<1>({
        {0, 0, 2 / sqrt_pi}, {-0.0, -0.0, 2 / sqrt_pi}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, nan}
    }); });
    at<"erfc", 1>([] { return points<1>({
        {0, 1, -2 / sqrt_pi}, {-0.0, 1, -2 / sqrt_pi}, {inf, 0, 0}, {-inf, 2, 0}, {nan, nan, nan}
    }); });
    at<"tgamma", 1>([] { return points<1>({
        {0, inf, nan}, {-0.0, -inf, nan}, {-1, nan, nan}, {inf, inf, inf}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"lgamma", 1>([] { return points<1>({
        {0, inf, nan}, {-0.0, inf, nan}, {-1, inf, nan}, {inf, inf, inf}, {-inf, inf, nan}, {nan, nan, nan}
    }); });
    at<"digamma", 1>([] { return points<1>({
        {0, nan, nan}, {-0.0, nan, nan}, {-1, nan, nan}, {inf, inf, 0}, {-inf, nan, nan}, {nan, nan, nan}
    }); });
    at<"polygamma", 2>([] { return points<2>({
        {1, 0, nan, nan, nan}, {1, inf, 0, nan, 0}, {1, -1, nan, nan, nan}, {1, nan, nan, nan, nan},
        {-1, 1, nan, nan, -0.577215664901533}
    }); });
    heading("Kinks and steps");
    at<"abs", 1>([] { return points<1>({{0, 0, 0}, {-0.0, 0, 0}, {inf, inf, 1}, {-inf, inf, -1}, {nan, nan, nan}}); });
    at<"sign", 1>([] { return points<1>({{0, 0, 0}, {-0.0, -0.0, 0}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, 0}}); });
    at<"step", 1>([] { return points<1>({{0, 0, 0}, {-0.0, 0, 0}, {inf, 1, 0}, {-inf, 0, 0}, {nan, 0, 0}}); });
    at<"heaviside", 1>([] { return points<1>({
        {0, 0.5, 0}, {-0.0, 0.5, 0}, {inf, 1, 0}, {-inf, 0, 0}, {nan, 0.5, 0}
    }); });
    at<"min", 2>([] { return points<2>({
        {0, 0, 0, 0.5, 0.5}, {0, -0.0, 0, 0.5, 0.5}, {-0.0, 0, -0.0, 0.5, 0.5}, {1, 1, 1, 0.5, 0.5},
        {inf, inf, inf, 0.5, 0.5}, {-inf, inf, -inf, 1, 0}, {nan, 1, nan, 0.5, 0.5}, {1, nan, 1, 0.5, 0.5}
    }); });
    at<"max", 2>([] { return points<2>({
        {0, 0, 0, 0.5, 0.5}, {0, -0.0, 0, 0.5, 0.5}, {-0.0, 0, -0.0, 0.5, 0.5}, {1, 1, 1, 0.5, 0.5},
        {inf, inf, inf, 0.5, 0.5}, {-inf, inf, inf, 0, 1}, {nan, 1, nan, 0.5, 0.5}, {1, nan, 1, 0.5, 0.5}
    }); });
    at<"clamp", 3>([] { return points<3>({
        {0, 0, 1, 0, 0.5, 0.5, 0}, {1, 0, 1, 1, 0.5, 0, 0.5}, {0.5, 0, 1, 0.5, 1, 0, 0}, {-1, 0, 1, 0, 0, 1, 0},
        {2, 0, 1, 1, 0, 0, 1}, {0, 0, 0, 0, 0.25, 0.5, 0.5}, {inf, 0, 1, 1, 0, 0, 1}, {-inf, 0, 1, 0, 0, 1, 0},
        {nan, 0, 1, nan, 0.25, 0.5, 0.5}, {5, -inf, inf, 5, 1, 0, 0}
    }); });
    at<"copysign", 2>([] { return points<2>({
        {0, 1, 0, 0, 0}, {0, -1, -0.0, 0, 0}, {2, -0.0, -2, -1, 0}, {2, 0, 2, 1, 0}, {-2, 0, 2, -1, 0},
        {inf, -1, -inf, -1, 0}, {nan, 1, nan, nan, 0}
    }); });
    at<"fmod", 2>([] { return points<2>({
        {0, 1, 0, 1, 0}, {-0.0, 1, -0.0, 1, 0}, {4, 2, 0, 1, -2}, {-4, 2, -0.0, 1, 2}, {1, inf, 1, 1, 0},
        {1, 0, nan, 1, -inf}, {inf, 1, nan, 1, -inf}, {nan, 1, nan, 1, nan}
    }); });
    at<"fma", 3>([] { return points<3>({
        {inf, 0, 1, nan, 0, inf, 1}, {inf, 1, -inf, nan, 1, inf, 1}, {1, 2, inf, inf, 2, 1, 1},
        {nan, 1, 1, nan, 1, nan, 1}
    }); });
    at<"floor", 1>([] { return points<1>({
        {0, 0, 0}, {-0.0, -0.0, 0}, {1, 1, 0}, {-0.5, -1, 0}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, 0}
    }); });
    at<"ceil", 1>([] { return points<1>({
        {0, 0, 0}, {-0.0, -0.0, 0}, {1, 1, 0}, {-0.5, -0.0, 0}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, 0}
    }); });
    at<"round", 1>([] { return points<1>({
        {0, 0, 0}, {-0.0, -0.0, 0}, {0.5, 1, 0}, {-0.5, -1, 0}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, 0}
    }); });
    at<"trunc", 1>([] { return points<1>({
        {0, 0, 0}, {-0.0, -0.0, 0}, {1, 1, 0}, {-0.5, -0.0, 0}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, 0}
    }); });
    heading("Activations");
    at<"sigmoid", 1>([] { return points<1>({
        {0, 0.5, 0.25}, {-0.0, 0.5, 0.25}, {8e02, 1, 0}, {-8e02, 0, 0}, {inf, 1, 0}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"logit", 1>([] { return points<1>({
        {0, -inf, inf}, {-0.0, -inf, -inf}, {1, inf, inf}, {2, nan, -0.5}, {inf, nan, 0}, {-inf, nan, 0},
        {nan, nan, nan}
    }); });
    at<"softplus", 1>([] { return points<1>({
        {0, ln2, 0.5}, {-0.0, ln2, 0.5}, {8e02, 8e02, 1}, {-8e02, 0, 0}, {inf, inf, 1}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"relu", 1>([] { return points<1>({{0, 0, 0}, {-0.0, -0.0, 0}, {inf, inf, 1}, {-inf, 0, 0}, {nan, nan, 0}}); });
    at<"leaky_relu", 1>([] { return points<1>({
        {0, 0, 0.01}, {-0.0, -0.0, 0.01}, {inf, inf, 1}, {-inf, -inf, 0.01}, {nan, nan, 0.01}
    }); });
    at<"leaky_relu", 2>([] { return points<2>({
        {0, 0.5, 0, 0.5, 0}, {-0.0, 0.5, -0.0, 0.5, 0}, {inf, 0.5, inf, 1, 0}, {-inf, 0.5, -inf, 0.5, -inf},
        {nan, 0.5, nan, 0.5, nan}
    }); });
    at<"elu", 1>([] { return points<1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, 1}, {-inf, -1, 0}, {nan, nan, nan}}); });
    at<"elu", 2>([] { return points<2>({
        {0, 2, 0, 2, 0}, {-0.0, 2, -0.0, 2, 0}, {inf, 2, inf, 1, 0}, {-inf, 2, -2, 0, -1}, {nan, 2, nan, nan, nan}
    }); });
    at<"silu", 1>([] { return points<1>({
        {0, 0, 0.5}, {-0.0, -0.0, 0.5}, {8e02, 8e02, 1}, {-8e02, 0, 0}, {inf, inf, 1}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"gelu", 1>([] { return points<1>({
        {0, 0, 0.5}, {-0.0, -0.0, 0.5}, {4e01, 4e01, 1}, {-4e01, 0, 0}, {inf, inf, 1}, {-inf, 0, 0}, {nan, nan, nan}
    }); });
    at<"logsumexp", 1>([] { return points<1>({
        {0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, 1}, {-inf, -inf, 1}, {nan, nan, nan}
    }); });
    at<"logsumexp", 2>([] { return points<2>({
        {0, 0, ln2, 0.5, 0.5}, {1e03, -1e03, 1e03, 1, 0}, {inf, 0, inf, 1, 0}, {-inf, 0, 0, 0, 1},
        {-inf, -inf, -inf, 0.5, 0.5}, {inf, inf, inf, 0.5, 0.5}, {inf, -inf, inf, 1, 0}, {nan, 0, nan, nan, nan}
    }); });
    heading("Conditions");
    at<"less", 2>([] { return points<2>({
        {0, 0, 0, 0, 0}, {-0.0, 0, 0, 0, 0}, {0, 1, 1, 0, 0}, {inf, inf, 0, 0, 0}, {-inf, inf, 1, 0, 0},
        {nan, 1, 0, 0, 0}, {1, nan, 0, 0, 0}
    }); });
    at<"less_equal", 2>([] { return points<2>({
        {0, 0, 1, 0, 0}, {0, -0.0, 1, 0, 0}, {1, 0, 0, 0, 0}, {inf, inf, 1, 0, 0}, {nan, 1, 0, 0, 0},
        {nan, nan, 0, 0, 0}
    }); });
    at<"equal", 2>([] { return points<2>({
        {0, 0, 1, 0, 0}, {-0.0, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {inf, inf, 1, 0, 0}, {nan, nan, 0, 0, 0}
    }); });
    at<"and", 2>([] { return points<2>({{1, 1, 1, 0, 0}, {1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 0, 0}}); });
    at<"or", 2>([] { return points<2>({{1, 1, 1, 0, 0}, {1, 0, 1, 0, 0}, {0, 1, 1, 0, 0}, {0, 0, 0, 0, 0}}); });
    at<"not", 1>([] { return points<1>({
        {0, 1, 0}, {-0.0, 1, 0}, {1, 0, 0}, {inf, 0, 0}, {-inf, 1, 0}, {nan, 1, 0}
    }); });
    at<"if_positive", 3>([] { return points<3>({
        {0, 1, 2, 2, 0, 0, 1}, {-0.0, 1, 2, 2, 0, 0, 1}, {inf, 1, inf, 1, 0, 1, 0}, {-1, inf, 2, 2, 0, 0, 1},
        {nan, 1, 2, 2, 0, 0, 1}
    }); });
    at<"select", 3>([] { return points<3>({
        {1, 1, nan, 1, 0, 1, 0}, {1, 1, inf, 1, 0, 1, 0}, {0, nan, 2, 2, 0, 0, 1}, {0, -inf, 2, 2, 0, 0, 1},
        {1, nan, 2, nan, 0, 1, 0}
    }); });
    heading("Rows that slopes are made of");
    at<"one_minus_square", 1>([] { return points<1>({
        {0, 1, 0}, {-0.0, 1, 0}, {1, 0, -2}, {-1, 0, 2}, {inf, -inf, -inf}, {-inf, -inf, inf}, {nan, nan, nan}
    }); });
    at<"square_minus_one", 1>([] { return points<1>({
        {0, -1, 0}, {-0.0, -1, 0}, {1, 0, 2}, {-1, 0, -2}, {inf, inf, inf}, {-inf, inf, -inf}, {nan, nan, nan}
    }); });
    at<"direction", 2>([] { return points<2>({
        {0, 0, 0, inf, nan}, {inf, inf, 1, 0, 0}, {-inf, inf, -1, 0, 0}, {1, inf, 0, 0, 0}, {nan, 1, nan, 1, nan}
    }); });
    at<"over_squares", 2>([] { return points<2>({
        {0, 0, nan, nan, nan}, {0, 1, 0, 1, 0}, {1e200, 0, 1e-200, 0, 0}, {1e-200, 0, 1e200, -inf, nan},
        {inf, 1, 0, nan, 0}, {1, inf, 0, 0, nan}, {nan, 1, nan, nan, nan}
    }); });
    at<"larger", 2>([] { return points<2>({
        {0, 0, 0.5, 0, 0}, {0, -0.0, 0.5, 0, 0}, {1, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {inf, inf, 0.5, 0, 0},
        {inf, -inf, 1, 0, 0}, {nan, 0, 0.5, 0, 0}
    }); });
    at<"damped", 2>([] { return points<2>({
        {inf, 0, 0, 0, inf}, {-inf, 0, 0, 0, -inf}, {inf, 1, inf, 1, inf}, {0, inf, nan, inf, 0},
        {nan, 1, nan, 1, nan}, {1, nan, nan, nan, 1}
    }); });
    at<"vanishing_product", 2>([] { return points<2>({
        {inf, 0, 0, 0, inf}, {0, inf, 0, inf, 0}, {-inf, 0, 0, 0, -inf}, {inf, 1, inf, 1, inf}, {nan, 1, nan, 1, nan},
        {1, nan, nan, nan, 1}
    }); });
    at<"softmax", 2>([] { return points<2>({
        {0, 0, 1, 1, -1}, {inf, inf, 1, 1, -1}, {-inf, -inf, 1, 1, -1}, {-inf, 0, 0, 0, 0}, {0, inf, 0, 0, 0},
        {nan, 1, nan, nan, nan}
    }); });
}
// clang-format on

}  // namespace

#endif
