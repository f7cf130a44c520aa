// SPDX-License-Identifier: BSL-1.0
//
// Activations whose value and slopes come from the same exponential keep their digits, also far from 0: against their
// definitions, in so many digits that nothing cancels.
#define BOOST_TEST_MODULE laws.shared_exponentials
#include "laws/ulp.hpp"

#include <derivo/core.hpp>

#include <boost/test/unit_test.hpp>

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

// Far enough for all that a double can hold of e^-700 = 1e-304.
using wide =
    boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<700, boost::multiprecision::allocate_stack>,
                                  boost::multiprecision::et_off>;

/// A definition in wide numbers, as a function of precise ones.
template <class Definition>
auto exactly(Definition definition) {
    return [=](const auto&... args) {
        auto results = definition(wide(args)...);
        std::array<laws::precise, std::tuple_size_v<decltype(results)>> rounded;
        for (std::size_t i = 0; i < rounded.size(); ++i) rounded[i] = laws::precise(results[i]);
        return rounded;
    };
}

template <class... Args, class Exact, class F>
void expect_digits(const char* name, bench::range in, const Exact& exact, const F& f, double of_result,
                   double by_condition) {
    const auto [found] = laws::errors_of(bench::points<Args...>(in), exact, f);
    BOOST_TEST_MESSAGE(name << ": " << found.of_result << " ulp, by condition " << found.by_condition);
    BOOST_TEST((found.of_result <= of_result && found.by_condition <= by_condition),
               name << ": " << found.of_result << " ulp, by condition " << found.by_condition);
}

constexpr bench::range ranges[] = {{-1, 1}, {-40, 40}, {-700, 700}};

}  // namespace

BOOST_AUTO_TEST_CASE(softplus_and_its_slope_have_all_digits) {
    constexpr auto both = bundle(softplus(x), diff(softplus(x), x));
    const auto exact =
        exactly([](const wide& at) { return std::array<wide, 2>{log(1 + exp(at)), 1 / (1 + exp(-at))}; });
    for (const bench::range in : ranges)
        expect_digits<double>("softplus", in, exact, [=](double at) { return both(at); }, 3, 3);
}

BOOST_AUTO_TEST_CASE(silu_has_all_digits_and_its_slope_loses_one) {
    constexpr auto value = derivo::function(silu(x), x);
    const auto exact = exactly([](const wide& at) { return std::array<wide, 1>{at / (1 + exp(-at))}; });
    const auto slope = exactly([](const wide& at) {
        const wide s = 1 / (1 + exp(-at));
        return std::array<wide, 1>{s + at * s * (1 - s)};
    });
    for (const bench::range in : ranges) {
        expect_digits<double>("silu", in, exact, [=](double at) { return std::array{value(at)}; }, 5, 3);
        constexpr auto both = bundle(silu(x), diff(silu(x), x));
        expect_digits<double>(
            "silu'", in, slope, [=](double at) { return std::array{both(at)[1]}; }, 1e9,
            20);  // x (1 - σ), where σ is rounded to nearly 1
    }
}

BOOST_AUTO_TEST_CASE(logsumexp_and_its_slopes_have_all_digits) {
    constexpr auto all = value_and_gradient(logsumexp(x, y, z), x, y, z);
    const auto exact = exactly([](const wide& a, const wide& b, const wide& c) {
        const wide sum = exp(a) + exp(b) + exp(c);
        return std::array<wide, 4>{log(sum), exp(a) / sum, exp(b) / sum, exp(c) / sum};
    });
    for (const bench::range in : {bench::range{-1, 1}, bench::range{-40, 40}, bench::range{-350, 350}})
        expect_digits<double, double, double>(
            "logsumexp", in, exact,
            [=](double a, double b, double c) {
                const auto [value, slopes] = all(a, b, c);
                return std::array{value, slopes[0], slopes[1], slopes[2]};
            },
            1e9, 3);
}
