// SPDX-License-Identifier: BSL-1.0
//
// What each function of the table and its slopes are at 0, -0, kinks, ends of the domain, infinities and NaN. The
// list below is a promise: each entry is a test case, and docs/reference/special-points.md is printed from it by
//     runtime.special_points --print-table > docs/reference/special-points.md
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pi = 3.14159265358979323846, sqrt_pi = 1.77245385090551602730;
constexpr double ln2 = 0.693147180559945309417, ln10 = 2.30258509299404568402;
constexpr double sqrt_half = 0.707106781186547524401, sqrt_third = 0.577350269189625764509;

constexpr std::size_t most_arguments = 3;

/// Arguments, then value, then slopes.
template <std::size_t N>
using numbers = std::array<double, 2 * N + 1>;

struct entry {
    const char* function = nullptr;  // null: a heading
    std::string heading;
    std::size_t arguments = 0;
    numbers<most_arguments> expected{};
    void (*evaluate)(const double* arguments, double* value_and_slopes) = nullptr;

    double argument(std::size_t i) const { return expected[i]; }
    double value() const { return expected[arguments]; }
    double slope(std::size_t i) const { return expected[arguments + 1 + i]; }
};

std::vector<entry> entries;

template <std::size_t I>
constexpr derivo::symbol<derivo::name<2>{{static_cast<char>('a' + I), '\0'}}> variable{};

template <derivo::name Name, class... X>
constexpr auto function_named(X... x) {
    if constexpr (std::is_same_v<derivo::row<Name>, derivo::row<"power">>)
        return pow(x...);
    else
        return derivo::apply<Name>(x...);
}

template <derivo::name Name, std::size_t... I>
void evaluate(const double* x, double* results, std::index_sequence<I...>) {
    constexpr auto f = function_named<Name>(variable<I>...);
    const auto values = derivo::bundle(f, diff(f, variable<I>)...)((variable<I> = x[I])...);
    std::copy(values.begin(), values.end(), results);
}

template <derivo::name Name, std::size_t N>
void at(std::initializer_list<numbers<N>> points) {
    for (const numbers<N>& point : points) {
        entry e;
        e.function = derivo::detail::name_of<Name>::text.text;
        e.arguments = N;
        std::copy(point.begin(), point.end(), e.expected.begin());
        e.evaluate = [](const double* x, double* results) {
            evaluate<Name>(x, results, std::make_index_sequence<N>{});
        };
        entries.push_back(e);
    }
}

void heading(const char* text) {
    entries.emplace_back();
    entries.back().heading = text;
}

// Zeros of slopes are written without sign.
// clang-format off
void list_entries() {
    heading("Powers and roots");
    at<"power", 2>({{0, 2, 0, 0, 0}, {0, 1, 0, 1, 0}, {0, 0.5, 0, inf, 0}, {0, 0, 1, 0, -inf}, {0, -1, inf, -inf, -inf},
                    {-2, 3, -8, 12, nan}, {2, 0, 1, 0, ln2}, {inf, 2, inf, inf, inf}, {inf, -1, 0, 0, 0},
                    {2, inf, inf, inf, inf}, {2, -inf, 0, 0, 0}, {0.5, inf, 0, 0, 0}, {0.5, -inf, inf, -inf, -inf},
                    {0, inf, 0, 0, 0}, {0, -inf, inf, -inf, -inf}, {1, inf, 1, inf, 0}, {1, -inf, 1, -inf, 0},
                    {inf, inf, inf, inf, inf}, {inf, -inf, 0, 0, 0}, {nan, 1, nan, 1, nan}, {2, nan, nan, nan, nan}});
    at<"sqrt", 1>({{0, 0, inf}, {-0.0, -0.0, -inf}, {-1, nan, nan}, {inf, inf, 0}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"cbrt", 1>({{0, 0, inf}, {-0.0, -0.0, inf}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, nan}});
    at<"hypot", 2>({{0, 0, 0, 0, 0}, {-0.0, 0, 0, 0, 0}, {1e200, 1e200, 2 * sqrt_half * 1e200, sqrt_half, sqrt_half},
                    {inf, 1, inf, 1, 0}, {-inf, 1, inf, -1, 0}, {1, -inf, inf, 0, -1}, {inf, inf, inf, 1, 1},
                    {inf, nan, inf, 1, nan}, {nan, 1, nan, nan, nan}});
    at<"hypot", 3>({{0, 0, 0, 0, 0, 0, 0},
                    {1e200, 1e200, 1e200, 3 * sqrt_third * 1e200, sqrt_third, sqrt_third, sqrt_third},
                    {inf, 1, 1, inf, 1, 0, 0}, {nan, 1, 1, nan, nan, nan, nan}});
    at<"norm", 1>({{0, 0, 0}, {-0.0, 0, 0}, {inf, inf, 1}, {-inf, inf, -1}, {nan, nan, nan}});
    at<"norm", 2>({{0, 0, 0, 0, 0}, {-0.0, 0, 0, 0, 0}, {1e200, 1e200, 2 * sqrt_half * 1e200, sqrt_half, sqrt_half},
                   {1e-200, 0, 1e-200, 1, 0}, {inf, 1, inf, 1, 0}, {-inf, 1, inf, -1, 0}, {1, -inf, inf, 0, -1},
                   {inf, inf, inf, 1, 1}, {nan, 1, nan, nan, nan}});
    heading("Exponentials and logarithms");
    at<"exp", 1>({{0, 1, 1}, {-0.0, 1, 1}, {7.1e02, inf, inf}, {-746, 0, 0}, {inf, inf, inf}, {-inf, 0, 0},
                  {nan, nan, nan}});
    at<"exp2", 1>({{0, 1, ln2}, {-0.0, 1, ln2}, {inf, inf, inf}, {-inf, 0, 0}, {nan, nan, nan}});
    at<"exp10", 1>({{0, 1, ln10}, {-0.0, 1, ln10}, {inf, inf, inf}, {-inf, 0, 0}, {nan, nan, nan}});
    at<"expm1", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, inf}, {-inf, -1, 0}, {nan, nan, nan}});
    at<"log", 1>({{0, -inf, inf}, {-0.0, -inf, -inf}, {-1, nan, -1}, {inf, inf, 0}, {-inf, nan, 0}, {nan, nan, nan}});
    at<"log2", 1>({{0, -inf, inf}, {-0.0, -inf, -inf}, {-1, nan, -1 / ln2}, {inf, inf, 0}, {-inf, nan, 0},
                   {nan, nan, nan}});
    at<"log10", 1>({{0, -inf, inf}, {-0.0, -inf, -inf}, {-1, nan, -1 / ln10}, {inf, inf, 0}, {-inf, nan, 0},
                    {nan, nan, nan}});
    at<"log1p", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {-1, -inf, inf}, {-2, nan, -1}, {inf, inf, 0}, {-inf, nan, 0},
                    {nan, nan, nan}});
    at<"log_abs", 1>({{0, -inf, inf}, {-0.0, -inf, -inf}, {-1, 0, -1}, {inf, inf, 0}, {-inf, inf, 0}, {nan, nan, nan}});
    heading("Trigonometric functions");
    at<"sin", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"cos", 1>({{0, 1, 0}, {-0.0, 1, 0}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"tan", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"cot", 1>({{0, inf, -inf}, {-0.0, -inf, -inf}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"sec", 1>({{0, 1, 0}, {-0.0, 1, 0}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"csc", 1>({{0, inf, -inf}, {-0.0, -inf, -inf}, {inf, nan, nan}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"asin", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {1, pi / 2, inf}, {-1, -pi / 2, inf}, {2, nan, nan}, {inf, nan, nan},
                   {-inf, nan, nan}, {nan, nan, nan}});
    at<"acos", 1>({{0, pi / 2, -1}, {-0.0, pi / 2, -1}, {1, 0, -inf}, {-1, pi, -inf}, {2, nan, nan}, {inf, nan, nan},
                   {-inf, nan, nan}, {nan, nan, nan}});
    at<"atan", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, pi / 2, 0}, {-inf, -pi / 2, 0}, {nan, nan, nan}});
    at<"acot", 1>({{0, pi / 2, -1}, {-0.0, pi / 2, -1}, {inf, 0, 0}, {-inf, pi, 0}, {nan, nan, nan}});
    at<"asec", 1>({{0, nan, nan}, {-0.0, nan, nan}, {1, 0, inf}, {-1, pi, inf}, {inf, pi / 2, 0}, {-inf, pi / 2, 0},
                   {nan, nan, nan}});
    at<"acsc", 1>({{0, nan, nan}, {-0.0, nan, nan}, {1, pi / 2, -inf}, {-1, -pi / 2, -inf}, {inf, 0, 0},
                   {-inf, -0.0, 0}, {nan, nan, nan}});
    at<"atan2", 2>({{0, 0, 0, nan, nan}, {0, 1, 0, 1, 0}, {-0.0, 1, -0.0, 1, 0}, {0, -1, pi, -1, 0},
                    {-0.0, -1, -pi, -1, 0}, {1, 0, pi / 2, 0, -1}, {1e-200, 1e-200, pi / 4, 5e199, -5e199},
                    {1e200, 1e200, pi / 4, 5e-201, -5e-201}, {1, inf, 0, 0, 0}, {1, -inf, pi, 0, 0},
                    {inf, 1, pi / 2, 0, 0}, {-inf, 1, -pi / 2, 0, 0}, {inf, inf, pi / 4, 0, 0},
                    {nan, 1, nan, nan, nan}});
    heading("Hyperbolic functions");
    at<"sinh", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, inf}, {-inf, -inf, inf}, {nan, nan, nan}});
    at<"cosh", 1>({{0, 1, 0}, {-0.0, 1, 0}, {inf, inf, inf}, {-inf, inf, -inf}, {nan, nan, nan}});
    at<"tanh", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {2e01, 1, 0}, {-2e01, -1, 0}, {inf, 1, 0}, {-inf, -1, 0},
                   {nan, nan, nan}});
    at<"coth", 1>({{0, inf, -inf}, {-0.0, -inf, -inf}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, nan}});
    at<"sech", 1>({{0, 1, 0}, {-0.0, 1, 0}, {711, 0, 0}, {inf, 0, 0}, {-inf, 0, 0}, {nan, nan, nan}});
    at<"csch", 1>({{0, inf, -inf}, {-0.0, -inf, -inf}, {711, 0, 0}, {inf, 0, 0}, {-inf, -0.0, 0}, {nan, nan, nan}});
    at<"asinh", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, 0}, {-inf, -inf, 0}, {nan, nan, nan}});
    at<"acosh", 1>({{0, nan, nan}, {-0.0, nan, nan}, {1, 0, inf}, {inf, inf, 0}, {-inf, nan, nan}, {nan, nan, nan}});
    at<"atanh", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {1, inf, inf}, {-1, -inf, inf}, {2, nan, -1.0 / 3}, {inf, nan, 0},
                    {-inf, nan, 0}, {nan, nan, nan}});
    at<"acoth", 1>({{0, nan, 1}, {-0.0, nan, 1}, {1, inf, inf}, {-1, -inf, inf}, {inf, 0, 0}, {-inf, -0.0, 0},
                    {nan, nan, nan}});
    at<"asech", 1>({{0, inf, -inf}, {-0.0, nan, inf}, {1, 0, -inf}, {2, nan, nan}, {inf, nan, nan}, {-inf, nan, nan},
                    {nan, nan, nan}});
    at<"acsch", 1>({{0, inf, -inf}, {-0.0, -inf, -inf}, {inf, 0, 0}, {-inf, -0.0, 0}, {nan, nan, nan}});
    heading("Special functions");
    at<"erf", 1>({{0, 0, 2 / sqrt_pi}, {-0.0, -0.0, 2 / sqrt_pi}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, nan}});
    at<"erfc", 1>({{0, 1, -2 / sqrt_pi}, {-0.0, 1, -2 / sqrt_pi}, {inf, 0, 0}, {-inf, 2, 0}, {nan, nan, nan}});
    at<"tgamma", 1>({{0, inf, nan}, {-0.0, -inf, nan}, {-1, nan, nan}, {inf, inf, inf}, {-inf, nan, nan},
                     {nan, nan, nan}});
    at<"lgamma", 1>({{0, inf, nan}, {-0.0, inf, nan}, {-1, inf, nan}, {inf, inf, inf}, {-inf, inf, nan},
                     {nan, nan, nan}});
    at<"digamma", 1>({{0, nan, nan}, {-0.0, nan, nan}, {-1, nan, nan}, {inf, inf, 0}, {-inf, nan, nan},
                      {nan, nan, nan}});
    at<"polygamma", 2>({{1, 0, nan, nan, nan}, {1, inf, 0, nan, 0}, {1, -1, nan, nan, nan}, {1, nan, nan, nan, nan},
                        {-1, 1, nan, nan, -0.577215664901533}});
    heading("Kinks and steps");
    at<"abs", 1>({{0, 0, 0}, {-0.0, 0, 0}, {inf, inf, 1}, {-inf, inf, -1}, {nan, nan, nan}});
    at<"sign", 1>({{0, 0, 0}, {-0.0, -0.0, 0}, {inf, 1, 0}, {-inf, -1, 0}, {nan, nan, 0}});
    at<"step", 1>({{0, 0, 0}, {-0.0, 0, 0}, {inf, 1, 0}, {-inf, 0, 0}, {nan, 0, 0}});
    at<"heaviside", 1>({{0, 0.5, 0}, {-0.0, 0.5, 0}, {inf, 1, 0}, {-inf, 0, 0}, {nan, 0.5, 0}});
    at<"min", 2>({{0, 0, 0, 0.5, 0.5}, {0, -0.0, 0, 0.5, 0.5}, {-0.0, 0, -0.0, 0.5, 0.5}, {1, 1, 1, 0.5, 0.5},
                  {inf, inf, inf, 0.5, 0.5}, {-inf, inf, -inf, 1, 0}, {nan, 1, nan, 0.5, 0.5}, {1, nan, 1, 0.5, 0.5}});
    at<"max", 2>({{0, 0, 0, 0.5, 0.5}, {0, -0.0, 0, 0.5, 0.5}, {-0.0, 0, -0.0, 0.5, 0.5}, {1, 1, 1, 0.5, 0.5},
                  {inf, inf, inf, 0.5, 0.5}, {-inf, inf, inf, 0, 1}, {nan, 1, nan, 0.5, 0.5}, {1, nan, 1, 0.5, 0.5}});
    at<"clamp", 3>({{0, 0, 1, 0, 0.5, 0.5, 0}, {1, 0, 1, 1, 0.5, 0, 0.5}, {0.5, 0, 1, 0.5, 1, 0, 0},
                    {-1, 0, 1, 0, 0, 1, 0}, {2, 0, 1, 1, 0, 0, 1}, {0, 0, 0, 0, 0.25, 0.5, 0.5},
                    {inf, 0, 1, 1, 0, 0, 1}, {-inf, 0, 1, 0, 0, 1, 0}, {nan, 0, 1, nan, 0.25, 0.5, 0.5},
                    {5, -inf, inf, 5, 1, 0, 0}});
    at<"copysign", 2>({{0, 1, 0, 0, 0}, {0, -1, -0.0, 0, 0}, {2, -0.0, -2, -1, 0}, {2, 0, 2, 1, 0}, {-2, 0, 2, -1, 0},
                       {inf, -1, -inf, -1, 0}, {nan, 1, nan, nan, 0}});
    at<"fmod", 2>({{0, 1, 0, 1, 0}, {-0.0, 1, -0.0, 1, 0}, {4, 2, 0, 1, -2}, {-4, 2, -0.0, 1, 2}, {1, inf, 1, 1, 0},
                   {1, 0, nan, 1, -inf}, {inf, 1, nan, 1, -inf}, {nan, 1, nan, 1, nan}});
    at<"fma", 3>({{inf, 0, 1, nan, 0, inf, 1}, {inf, 1, -inf, nan, 1, inf, 1}, {1, 2, inf, inf, 2, 1, 1},
                  {nan, 1, 1, nan, 1, nan, 1}});
    at<"floor", 1>({{0, 0, 0}, {-0.0, -0.0, 0}, {1, 1, 0}, {-0.5, -1, 0}, {inf, inf, 0}, {-inf, -inf, 0},
                    {nan, nan, 0}});
    at<"ceil", 1>({{0, 0, 0}, {-0.0, -0.0, 0}, {1, 1, 0}, {-0.5, -0.0, 0}, {inf, inf, 0}, {-inf, -inf, 0},
                   {nan, nan, 0}});
    at<"round", 1>({{0, 0, 0}, {-0.0, -0.0, 0}, {0.5, 1, 0}, {-0.5, -1, 0}, {inf, inf, 0}, {-inf, -inf, 0},
                    {nan, nan, 0}});
    at<"trunc", 1>({{0, 0, 0}, {-0.0, -0.0, 0}, {1, 1, 0}, {-0.5, -0.0, 0}, {inf, inf, 0}, {-inf, -inf, 0},
                    {nan, nan, 0}});
    heading("Activations");
    at<"sigmoid", 1>({{0, 0.5, 0.25}, {-0.0, 0.5, 0.25}, {8e02, 1, 0}, {-8e02, 0, 0}, {inf, 1, 0}, {-inf, 0, 0},
                      {nan, nan, nan}});
    at<"logit", 1>({{0, -inf, inf}, {-0.0, -inf, -inf}, {1, inf, inf}, {2, nan, -0.5}, {inf, nan, 0}, {-inf, nan, 0},
                    {nan, nan, nan}});
    at<"softplus", 1>({{0, ln2, 0.5}, {-0.0, ln2, 0.5}, {8e02, 8e02, 1}, {-8e02, 0, 0}, {inf, inf, 1}, {-inf, 0, 0},
                       {nan, nan, nan}});
    at<"relu", 1>({{0, 0, 0}, {-0.0, -0.0, 0}, {inf, inf, 1}, {-inf, 0, 0}, {nan, nan, 0}});
    at<"leaky_relu", 1>({{0, 0, 0.01}, {-0.0, -0.0, 0.01}, {inf, inf, 1}, {-inf, -inf, 0.01}, {nan, nan, 0.01}});
    at<"leaky_relu", 2>({{0, 0.5, 0, 0.5, 0}, {-0.0, 0.5, -0.0, 0.5, 0}, {inf, 0.5, inf, 1, 0},
                         {-inf, 0.5, -inf, 0.5, -inf}, {nan, 0.5, nan, 0.5, nan}});
    at<"elu", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, 1}, {-inf, -1, 0}, {nan, nan, nan}});
    at<"elu", 2>({{0, 2, 0, 2, 0}, {-0.0, 2, -0.0, 2, 0}, {inf, 2, inf, 1, 0}, {-inf, 2, -2, 0, -1},
                  {nan, 2, nan, nan, nan}});
    at<"silu", 1>({{0, 0, 0.5}, {-0.0, -0.0, 0.5}, {8e02, 8e02, 1}, {-8e02, 0, 0}, {inf, inf, 1}, {-inf, 0, 0},
                   {nan, nan, nan}});
    at<"gelu", 1>({{0, 0, 0.5}, {-0.0, -0.0, 0.5}, {4e01, 4e01, 1}, {-4e01, 0, 0}, {inf, inf, 1}, {-inf, 0, 0},
                   {nan, nan, nan}});
    at<"logsumexp", 1>({{0, 0, 1}, {-0.0, -0.0, 1}, {inf, inf, 1}, {-inf, -inf, 1}, {nan, nan, nan}});
    at<"logsumexp", 2>({{0, 0, ln2, 0.5, 0.5}, {1e03, -1e03, 1e03, 1, 0}, {inf, 0, inf, 1, 0}, {-inf, 0, 0, 0, 1},
                        {-inf, -inf, -inf, 0.5, 0.5}, {inf, inf, inf, 0.5, 0.5}, {inf, -inf, inf, 1, 0},
                        {nan, 0, nan, nan, nan}});
    heading("Conditions");
    at<"less", 2>({{0, 0, 0, 0, 0}, {-0.0, 0, 0, 0, 0}, {0, 1, 1, 0, 0}, {inf, inf, 0, 0, 0}, {-inf, inf, 1, 0, 0},
                   {nan, 1, 0, 0, 0}, {1, nan, 0, 0, 0}});
    at<"less_equal", 2>({{0, 0, 1, 0, 0}, {0, -0.0, 1, 0, 0}, {1, 0, 0, 0, 0}, {inf, inf, 1, 0, 0}, {nan, 1, 0, 0, 0},
                         {nan, nan, 0, 0, 0}});
    at<"equal", 2>({{0, 0, 1, 0, 0}, {-0.0, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {inf, inf, 1, 0, 0}, {nan, nan, 0, 0, 0}});
    at<"and", 2>({{1, 1, 1, 0, 0}, {1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 0, 0}});
    at<"or", 2>({{1, 1, 1, 0, 0}, {1, 0, 1, 0, 0}, {0, 1, 1, 0, 0}, {0, 0, 0, 0, 0}});
    at<"not", 1>({{0, 1, 0}, {-0.0, 1, 0}, {1, 0, 0}, {inf, 0, 0}, {-inf, 1, 0}, {nan, 1, 0}});
    at<"if_positive", 3>({{0, 1, 2, 2, 0, 0, 1}, {-0.0, 1, 2, 2, 0, 0, 1}, {inf, 1, inf, 1, 0, 1, 0},
                          {-1, inf, 2, 2, 0, 0, 1}, {nan, 1, 2, 2, 0, 0, 1}});
    at<"select", 3>({{1, 1, nan, 1, 0, 1, 0}, {1, 1, inf, 1, 0, 1, 0}, {0, nan, 2, 2, 0, 0, 1},
                     {0, -inf, 2, 2, 0, 0, 1}, {1, nan, 2, nan, 0, 1, 0}});
    heading("Rows that slopes are made of");
    at<"one_minus_square", 1>({{0, 1, 0}, {-0.0, 1, 0}, {1, 0, -2}, {-1, 0, 2}, {inf, -inf, -inf}, {-inf, -inf, inf},
                               {nan, nan, nan}});
    at<"square_minus_one", 1>({{0, -1, 0}, {-0.0, -1, 0}, {1, 0, 2}, {-1, 0, -2}, {inf, inf, inf}, {-inf, inf, -inf},
                               {nan, nan, nan}});
    at<"direction", 2>({{0, 0, 0, inf, nan}, {inf, inf, 1, 0, 0}, {-inf, inf, -1, 0, 0}, {1, inf, 0, 0, 0},
                        {nan, 1, nan, 1, nan}});
    at<"over_squares", 2>({{0, 0, nan, nan, nan}, {0, 1, 0, 1, 0}, {1e200, 0, 1e-200, 0, 0},
                           {1e-200, 0, 1e200, -inf, nan}, {inf, 1, 0, nan, 0}, {1, inf, 0, 0, nan},
                           {nan, 1, nan, nan, nan}});
    at<"larger", 2>({{0, 0, 0.5, 0, 0}, {0, -0.0, 0.5, 0, 0}, {1, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {inf, inf, 0.5, 0, 0},
                     {inf, -inf, 1, 0, 0}, {nan, 0, 0.5, 0, 0}});
    at<"damped", 2>({{inf, 0, 0, 0, inf}, {-inf, 0, 0, 0, -inf}, {inf, 1, inf, 1, inf}, {0, inf, nan, inf, 0},
                     {nan, 1, nan, 1, nan}, {1, nan, nan, nan, 1}});
    at<"vanishing_product", 2>({{inf, 0, 0, 0, inf}, {0, inf, 0, inf, 0}, {-inf, 0, 0, 0, -inf}, {inf, 1, inf, 1, inf},
                                {nan, 1, nan, 1, nan}, {1, nan, nan, nan, 1}});
    at<"softmax", 2>({{0, 0, 1, 1, -1}, {inf, inf, 1, 1, -1}, {-inf, -inf, 1, 1, -1}, {-inf, 0, 0, 0, 0},
                      {0, inf, 0, 0, 0}, {nan, 1, nan, nan, nan}});
}
// clang-format on

// ── the entries as tests ────────────────────────────────────────────────────────────────────────────

/// Equal but for the last two digits in binary; NaN is NaN.
bool same(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b ||
           (std::isfinite(b) && std::fabs(a - b) <= 4 * std::numeric_limits<double>::epsilon() * std::fabs(b));
}

std::string text_of(double x) {
    constexpr std::pair<double, const char*> known[] = {{pi, "π"},
                                                        {pi / 2, "π/2"},
                                                        {pi / 4, "π/4"},
                                                        {ln2, "ln 2"},
                                                        {ln10, "ln 10"},
                                                        {1 / ln2, "1/ln 2"},
                                                        {1 / ln10, "1/ln 10"},
                                                        {2 / sqrt_pi, "2/√π"},
                                                        {1.0 / 3, "1/3"},
                                                        {0.5, "1/2"},
                                                        {0.25, "1/4"},
                                                        {sqrt_half, "1/√2"},
                                                        {sqrt_third, "1/√3"},
                                                        {2 * sqrt_half * 1e200, "√2·1e200"},
                                                        {3 * sqrt_third * 1e200, "√3·1e200"},
                                                        {inf, "∞"}};
    for (const auto& [value, text] : known)
        if (same(std::fabs(x), value)) return (x < 0 ? "-" : "") + std::string(text);
    if (std::isnan(x)) return "NaN";
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.12g", x);
    return digits;
}

std::string call_of(const entry& e) {
    std::string text = std::string(e.function) + '(';
    for (std::size_t i = 0; i < e.arguments; ++i) text += (i > 0 ? ", " : "") + text_of(e.argument(i));
    return text + ')';
}

void check(const entry& e) {
    std::array<double, most_arguments + 1> got{};
    e.evaluate(e.expected.data(), got.data());
    BOOST_TEST(same(got[0], e.value()), "value " << got[0] << ", documented " << e.value());
    if (e.value() == 0) BOOST_TEST(std::signbit(got[0]) == std::signbit(e.value()), "the sign of the value 0");
    for (std::size_t i = 0; i < e.arguments; ++i)
        BOOST_TEST(same(got[i + 1], e.slope(i)), "slope " << i << ' ' << got[i + 1] << ", documented " << e.slope(i));
}

template <derivo::name... Names>
void check_that_all_are_listed(derivo::row_names<Names...>) {
    const auto has = [](const char* function, std::size_t arguments, auto wanted) {
        return std::any_of(entries.begin(), entries.end(), [&](const entry& e) {
            return e.function != nullptr && std::strcmp(e.function, function) == 0 &&
                   (arguments == 0 || (e.arguments == arguments && wanted(e.argument(0))));
        });
    };
    const auto check_row = [&](const char* function, int arguments) {
        BOOST_TEST(has(function, 0, [](double) { return true; }), "no entry for " << function);
        if (arguments != 1) return;
        BOOST_TEST(has(function, 1, [](double x) { return x == 0 && !std::signbit(x); }), function << " at 0");
        BOOST_TEST(has(function, 1, [](double x) { return x == 0 && std::signbit(x); }), function << " at -0");
        BOOST_TEST(has(function, 1, [](double x) { return x == inf; }), function << " at infinity");
        BOOST_TEST(has(function, 1, [](double x) { return x == -inf; }), function << " at -infinity");
        BOOST_TEST(has(function, 1, [](double x) { return std::isnan(x); }), function << " at NaN");
    };
    (check_row(derivo::detail::name_of<Names>::text.text, derivo::row<Names>::arguments), ...);
}

void every_function_has_its_entries() {
    using namespace derivo;
    check_that_all_are_listed(power_functions{} + exponential_functions{} + trigonometric_functions{} +
                              hyperbolic_functions{} + special_functions{} + piecewise_functions{} +
                              condition_functions{} + selection_functions{} + activation_functions{});
}

bool add_test_cases() {
    namespace ut = boost::unit_test;
    auto& all = ut::framework::master_test_suite();
    all.p_name.value = "runtime.special_points";
    all.add(ut::make_test_case(&every_function_has_its_entries, "every function has its entries", __FILE__, __LINE__));
    for (const entry& e : entries)
        if (e.function != nullptr) all.add(ut::make_test_case([&e] { check(e); }, call_of(e), __FILE__, __LINE__));
    return true;
}

// ── the entries as a page of the documentation ──────────────────────────────────────────────────────

void print_table() {
    std::puts(
        "<!-- Printed by test/runtime/special_points.cpp --print-table; each line is a test there. -->\n"
        "# Special points\n"
        "\n"
        "What each function and its slopes are at 0, -0, kinks, ends of the domain, infinities and NaN.\n"
        "\n"
        "* At a **kink** the slope is one between those of both sides, always the same one: 0 for `abs` and `norm`, "
        "that\n"
        "  of the left side for `relu` and its relatives, half for each argument of `min` and `max` at a tie, and half "
        "at\n"
        "  an end of `clamp`, whose own slope is the other half.\n"
        "* A **step** has the slope 0, also where it jumps.\n"
        "* Where a **selection switches** its slope is that of the branch taken: at 1 it is 5 for `select(x < 1, x*x, "
        "5*x)`,\n"
        "  and 2 for `select(x <= 1, x*x, 5*x)`. It may jump there, and so may the value. What the other branch is, "
        "NaN "
        "or\n"
        "  infinite, changes neither value nor slope. (In `max(0, sqrt(x))` both arguments count: at a tie each has "
        "half, "
        "so\n"
        "  its slope at 0 is infinite, and below 0 it is NaN. Write `select(x > 0, sqrt(x), 0)`.)\n"
        "* At an **end of the domain** the slope is its limit, with the sign that a quotient by 0 or -0 has.\n"
        "* At **infinity** value and slope are their limits. Where an infinite argument of `hypot` or `norm` decides, "
        "its\n"
        "  slope is ±1 and that of the others 0.\n"
        "* **Outside the domain** the value is NaN. The slope may be the number that its formula gives.\n"
        "* Where there is **no slope** (`atan2` at the origin, poles of the gamma functions, `polygamma` by its order) "
        "it is\n"
        "  NaN.\n"
        "* A **NaN** goes through, but comparisons with it are false: `step` is 0 there, `max(x, NaN)` is x, as "
        "`std::max`\n"
        "  has it.\n"
        "\n"
        "Zeros of slopes are given without sign. Slopes stand in the order of the arguments.");
    for (const entry& e : entries) {
        if (e.function == nullptr) {
            std::printf("\n## %s\n\n| at | value | slopes |\n|---|---|---|\n", e.heading.c_str());
            continue;
        }
        std::string slopes;
        for (std::size_t i = 0; i < e.arguments; ++i) slopes += (i > 0 ? ", " : "") + text_of(e.slope(i));
        std::printf("| `%s` | %s | %s |\n", call_of(e).c_str(), text_of(e.value()).c_str(), slopes.c_str());
    }
}

}  // namespace

int main(int count, char** arguments) {
    list_entries();
    if (count > 1 && std::strcmp(arguments[1], "--print-table") == 0) return print_table(), 0;
    return boost::unit_test::unit_test_main(&add_test_cases, count, arguments);
}
