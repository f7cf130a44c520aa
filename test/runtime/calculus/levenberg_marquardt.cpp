// SPDX-License-Identifier: BSL-1.0
//
// Least squares beside certified values (NIST, Statistical Reference Datasets, nonlinear regression) and closed forms.
#define BOOST_TEST_MODULE levenberg_marquardt
#include <derivo/calculus.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace derivo::literals;
using derivo::status;

namespace {

constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"v"> v;

// Misra1a: monomolecular adsorption, y = b1 (1 - e^(-b2 x)).
const std::vector<std::array<double, 2>> misra{
    {77.6, 10.07},  {114.9, 14.73}, {141.1, 17.94}, {190.8, 23.93}, {239.9, 29.61}, {289.0, 35.18}, {332.8, 40.02},
    {378.4, 44.82}, {434.8, 50.76}, {477.3, 55.05}, {536.8, 61.01}, {593.1, 66.40}, {689.1, 75.47}, {760.0, 81.78}};

}  // namespace

BOOST_AUTO_TEST_CASE(certified_values_from_the_far_start_too) {
    constexpr auto residual = a * (1_c - exp(-b * t)) - v;
    for (const auto& start : {std::array{500.0, 1e-4}, std::array{250.0, 5e-4}}) {
        const auto fit = levenberg_marquardt(residual, bindings(a = start[0], b = start[1]), derivo::over(misra, t, v));
        BOOST_TEST(fit.converged());
        BOOST_TEST(fit[a] == 2.3894212918E+02, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(fit[b] == 5.5015643181E-04, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(fit.value == 1.2455138894E-01, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(residuals_that_are_a_vector) {
    const auto rosenbrock =
        levenberg_marquardt(derivo::vector(1_c - a, 10_c * (b - a * a)), bindings(a = -1.2, b = 1.0));
    BOOST_TEST(rosenbrock.converged());
    BOOST_TEST(rosenbrock[a] == 1, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(rosenbrock.value < 1e-20);

    // A circle through points: the distances of each, as an array.
    constexpr auto circle =
        derivo::function<3, derivo::data<2>, derivo::data<2>>([](const auto& c, const auto& p, const auto& q) {
            const auto off = [&](const auto& at) { return hypot(at[0] - c[0], at[1] - c[1]) - c[2]; };
            return std::array{off(p), off(q)};
        });
    std::vector<std::array<double, 2>> left, right;
    for (int k = 0; k < 8; ++k) {
        left.push_back({2 + 3 * std::cos(0.7 * k), -1 + 3 * std::sin(0.7 * k)});
        right.push_back({2 + 3 * std::cos(2.9 * k + 1), -1 + 3 * std::sin(2.9 * k + 1)});
    }
    const auto fit = levenberg_marquardt(circle, std::array{0.0, 0.0, 1.0}, derivo::over(left, right));
    BOOST_TEST(fit.converged());
    BOOST_TEST(fit.point[0] == 2, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(fit.point[1] == -1, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(fit.point[2] == 3, boost::test_tools::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_fitted_ends_with_a_status) {
    const auto how = [](const auto& result) { return int(result.how); };
    BOOST_TEST(how(levenberg_marquardt(log(a) - 1_c, bindings(a = -1.0))) == int(status::not_finite));
    BOOST_TEST(how(levenberg_marquardt(exp(a), bindings(a = 1.0), {.steps = 50})) == int(status::step_limit));
    BOOST_TEST(how(levenberg_marquardt(atan(a), bindings(a = 10.0))) ==
               int(status::converged));  // where Newton diverges
    const auto unused = levenberg_marquardt(a - 1_c + 0.0 * b, bindings(a = 0.0, b = 7.0));
    BOOST_TEST(unused.converged());
    BOOST_TEST(unused[b] == 7);  // nothing pulls at it
}
