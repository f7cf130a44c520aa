// SPDX-License-Identifier: BSL-1.0
//
// In a template, `using std::max; max(a, b)` means the standard function for numbers and derivo's for expressions and
// terms, beside plain numbers too; and every other name of <cmath> likewise.
#define BOOST_TEST_MODULE laws.overloads
#include <boost/test/unit_test.hpp>

#include <derivo/evaluate/functor.hpp>
#include <derivo/expression/constant.hpp>
#include <derivo/expression/symbol.hpp>
#include <derivo/functions/table.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>

namespace {

constexpr auto every_function = [](auto a, auto b) {
    using std::abs, std::fabs, std::sqrt, std::cbrt, std::hypot, std::pow, std::exp, std::exp2, std::expm1, std::log,
        std::log2, std::log10, std::log1p, std::sin, std::cos, std::tan, std::asin, std::acos, std::atan, std::atan2,
        std::sinh, std::cosh, std::tanh, std::asinh, std::acosh, std::atanh, std::erf, std::erfc, std::tgamma,
        std::lgamma, std::floor, std::ceil, std::round, std::trunc, std::fmod, std::copysign, std::fma, std::fmin,
        std::fmax, std::fdim;
    return abs(a) + fabs(b) + sqrt(a) + cbrt(b) + hypot(a, b) + hypot(a, 2.0) + hypot(a, b, a) + pow(a, b) + exp(a) +
           exp2(a) + expm1(a) + log(b) + log2(b) + log10(b) + log1p(b) + sin(a) + cos(a) + tan(a) + asin(a) + acos(a) +
           atan(a) + atan2(a, b) + atan2(1.0, b) + sinh(a) + cosh(a) + tanh(a) + asinh(a) + acosh(b) + atanh(a) +
           erf(a) + erfc(a) + tgamma(b) + lgamma(b) + floor(a) + ceil(a) + round(a) + trunc(a) + fmod(b, a) +
           copysign(a, b) + fma(a, b, a) + fmin(a, b) + fmax(a, 1.0) + fdim(b, a);
};

constexpr auto every_order = [](auto a, auto b) {
    using std::max, std::min, std::clamp;
    return max(a, b) + 2 * min(a, b) + 4 * max(a, a) + 8 * min(b, b) + 16 * clamp(b, a, a);
};

constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;

}  // namespace

BOOST_AUTO_TEST_CASE(the_names_of_cmath_mean_the_same_on_expressions) {
    BOOST_TEST(every_function(a, b)(a = 0.25, b = 1.75) == every_function(0.25, 1.75),
               boost::test_tools::tolerance(1e-14));
    BOOST_TEST(every_order(a, b)(a = 0.25, b = 1.75) == every_order(0.25, 1.75), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(the_names_of_cmath_mean_the_same_on_terms) {
    derivo::graph g;
    const derivo::term s{&g, g.symbol("a")}, t{&g, g.symbol("b")};
    static_assert(std::same_as<decltype(every_function(s, t)), derivo::term>);
    static_assert(std::same_as<decltype(every_order(s, t)), derivo::term>);
    BOOST_TEST(every_function(s, t).owner == &g);
    BOOST_TEST(every_order(s, t).owner == &g);
}

BOOST_AUTO_TEST_CASE(min_max_and_clamp_take_plain_numbers) {
    BOOST_TEST(max(a, 0.0)(-2.0) == 0.0);
    BOOST_TEST(min(1, a)(2.0) == 1.0);
    BOOST_TEST(clamp(a, 0, 1)(2.0) == 1.0);
    BOOST_TEST(diff(clamp(a, 0, 1), a)(0.5) == 1.0);
    BOOST_TEST(max(a, b)(a = 1.0f, b = 2.0f) == 2.0f);
}

BOOST_AUTO_TEST_CASE(a_logarithm_to_any_base_is_a_quotient) {
    BOOST_TEST(log(a, 2)(8.0) == 3.0, boost::test_tools::tolerance(1e-15));
    BOOST_TEST(log(a, b)(a = 81.0, b = 3.0) == 4.0, boost::test_tools::tolerance(1e-15));
    BOOST_TEST(diff(log(a, derivo::rational<10, 1>), a)(2.0) == 1 / (2 * std::log(10.0)),
               boost::test_tools::tolerance(1e-15));
    BOOST_TEST(diff(log(a, b), b)(a = 2.0, b = 3.0) == -std::log(2.0) / (3 * std::log(3.0) * std::log(3.0)),
               boost::test_tools::tolerance(1e-15));
}
