// SPDX-License-Identifier: BSL-1.0
//
// Errors in units in the last place: functions of doubles against a function of numbers with 60 digits, at the random
// points of the benchmarks.
//
//   of the result    |computed - exact| in ulp of the exact result: how many digits there are
//   by condition     the same in ulp of max(|y|, ∑ |x ∂y/∂x|). Half an ulp in each argument, as much as any argument that
//                    is itself computed is off, changes the result by half of that at most. So a result that all but
//                    vanishes, such as 1 - x near 1, is judged by what it is made of.
#ifndef DERIVO_TEST_LAWS_ULP_HPP
#define DERIVO_TEST_LAWS_ULP_HPP

#include "../../bench/run/points.hpp"

#include <boost/multiprecision/mpfr.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <tuple>
#include <vector>

namespace laws {

namespace mp = boost::multiprecision;
using precise = mp::number<mp::mpfr_float_backend<60, mp::allocate_stack>, mp::et_off>;

/// The worst errors of all results at all points.
struct ulp_errors {
    double of_result = 0;
    double by_condition = 0;
};

namespace detail {

inline precise in_precise(double x) { return x; }
template <std::size_t N>
std::array<precise, N> in_precise(const std::array<double, N>& x) {
    std::array<precise, N> result;
    std::copy(x.begin(), x.end(), result.begin());
    return result;
}

/// The results of f at a point, one after the other.
template <class Number, class F, class Point>
std::vector<Number> numbers_at(const F& f, const Point& point) {
    std::vector<Number> numbers;
    const auto result = std::apply(f, point);
    bench::for_each_number(result, [&](const Number& x) { numbers.push_back(x); });
    return numbers;
}

/// For each result max(|y|, ∑ |x ∂y/∂x|), by differences.
template <class F, class Point>
std::vector<precise> sizes_at(const F& f, Point point, const std::vector<precise>& results) {
    static const precise step("1e-25");
    std::vector<precise> changes(results.size(), 0);
    const auto change_by = [&](precise& x) {
        const precise here = x;
        x = here * (1 + step);
        const std::vector<precise> beside = numbers_at<precise>(f, point);
        for (std::size_t i = 0; i < results.size(); ++i) changes[i] += abs(beside[i] - results[i]) / step;
        x = here;
    };
    std::apply([&](auto&... arg) { (bench::for_each_number(arg, change_by), ...); }, point);
    for (std::size_t i = 0; i < results.size(); ++i) changes[i] = std::max(changes[i], precise(abs(results[i])));
    return changes;
}

inline double in_ulps(const precise& error, const precise& size) {
    if (error == 0) return 0;
    int exponent = 0;
    frexp(size, &exponent);
    const int last_place =
        std::max(exponent, std::numeric_limits<double>::min_exponent) - std::numeric_limits<double>::digits;
    return static_cast<double>(ldexp(precise(abs(error)), -last_place));
}

}  // namespace detail

/// Errors of `fs`, functions of doubles, against `exact`, which takes the same arguments as precise numbers.
template <class Points, class Exact, class... F>
std::array<ulp_errors, sizeof...(F)> errors_of(const Points& points, const Exact& exact, const F&... fs) {
    std::array<ulp_errors, sizeof...(F)> worst;
    for (const auto& point : points) {
        const auto at = std::apply([](const auto&... x) { return std::tuple(detail::in_precise(x)...); }, point);
        const std::vector<precise> expected = detail::numbers_at<precise>(exact, at);
        const std::vector<precise> sizes = detail::sizes_at(exact, at, expected);
        std::size_t k = 0;
        const auto judge = [&](const auto& f) {
            const std::vector<double> found = detail::numbers_at<double>(f, point);
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const precise error = found[i] - expected[i];
                worst[k].of_result = std::max(worst[k].of_result, detail::in_ulps(error, expected[i]));
                worst[k].by_condition = std::max(worst[k].by_condition, detail::in_ulps(error, sizes[i]));
            }
            ++k;
        };
        (judge(fs), ...);
    }
    return worst;
}

}  // namespace laws

#endif
