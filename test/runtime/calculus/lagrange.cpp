// SPDX-License-Identifier: BSL-1.0
//
// Stationary points under constraints beside closed forms: eigenvalues as multipliers, foots of perpendiculars; and the
// bordered Hessian's verdict beside the curve itself.
#define BOOST_TEST_MODULE lagrange
#include <derivo/calculus.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <random>

using namespace derivo::literals;
using derivo::stationary_kind, derivo::status;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

bool near(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance * (1 + std::abs(b)); }

}  // namespace

BOOST_AUTO_TEST_CASE(on_the_unit_circle_the_multipliers_of_a_quadratic_form_are_its_eigenvalues) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> number(-2, 2);
    int minima = 0, maxima = 0;
    for (int trial = 0; trial < 300; ++trial) {
        const double a = number(random), b = number(random), c = number(random), angle = number(random);
        const auto result = lagrange(a * x * x + 2 * b * x * y + c * y * y, x * x + y * y - 1_c,
                                     bindings(x = std::cos(angle), y = std::sin(angle)));
        if (!result.converged()) continue;
        const double middle = (a + c) / 2, radius = std::hypot((a - c) / 2, b);
        const bool largest = std::abs(result.multipliers[0] - (middle + radius)) < radius;
        BOOST_TEST(near(result.multipliers[0], largest ? middle + radius : middle - radius));
        BOOST_TEST(near(result.value, result.multipliers[0]));
        BOOST_TEST(result.violation < 1e-14);
        if (radius < 1e-3) continue;
        BOOST_TEST(int(result.kind) == int(largest ? stationary_kind::maximum : stationary_kind::minimum));
        ++(largest ? maxima : minima);
    }
    BOOST_TEST(minima > 100);
    BOOST_TEST(maxima > 100);
}

BOOST_AUTO_TEST_CASE(several_constraints) {
    // The point of the line x + y + z = 1, x - y = 2 that is nearest to the origin: the multipliers solve a 2 by 2 system.
    const auto result = lagrange(x * x + y * y + z * z, derivo::vector(x + y + z - 1_c, x - y - 2_c),
                                 bindings(x = 5.0, y = -3.0, z = 7.0));
    BOOST_TEST(result.converged());
    BOOST_TEST((near(result[x], 4.0 / 3) && near(result[y], -2.0 / 3) && near(result[z], 1.0 / 3)));
    BOOST_TEST((near(result.multipliers[0], 2.0 / 3) && near(result.multipliers[1], 2)));
    BOOST_TEST(int(result.kind) == int(stationary_kind::minimum));

    // As many constraints as variables leave nothing to choose.
    const auto fixed = lagrange(x * y, derivo::vector(x - 1_c, y - 2_c), bindings(x = 0.0, y = 0.0));
    BOOST_TEST(fixed.converged());
    BOOST_TEST(fixed.value == 2);
    BOOST_TEST(int(fixed.kind) == int(stationary_kind::inconclusive));
}

BOOST_AUTO_TEST_CASE(functions_of_arguments) {
    // The largest product with a given sum: all equal.
    constexpr auto product = derivo::function<3>([](const auto& v) { return v[0] * v[1] * v[2]; });
    constexpr auto sum = derivo::function<3>([](const auto& v) { return v[0] + v[1] + v[2] - 6; });
    const auto result = lagrange(product, sum, std::array{1.0, 1.5, 2.5});
    BOOST_TEST(result.converged());
    for (const double v : result.point) BOOST_TEST(near(v, 2));
    BOOST_TEST((near(result.multipliers[0], 4) && near(result.value, 8)));
    BOOST_TEST(int(result.kind) == int(stationary_kind::maximum));

    const auto ordered = lagrange(function(x * x + y * y, x, y), function(x + y - 1_c, x, y), std::array{3.0, 0.0});
    BOOST_TEST(ordered.converged());
    BOOST_TEST((near(ordered.point[0], 0.5) && near(ordered.point[1], 0.5)));
}

BOOST_AUTO_TEST_CASE(a_saddle_among_the_points_that_satisfy_the_constraint) {
    const auto result = lagrange(x * x - y * y, z - x * y, bindings(x = 0.1, y = 0.1, z = 0.0));
    BOOST_TEST(result.converged());
    BOOST_TEST(int(result.kind) == int(stationary_kind::saddle));
}

BOOST_AUTO_TEST_CASE(where_the_curvature_vanishes_nothing_is_claimed) {
    const auto inflection = lagrange(pow<3>(x) + y, y, bindings(x = 1.0, y = 1.0));  // x³ along y = 0
    BOOST_TEST(inflection.converged());
    BOOST_TEST(std::abs(inflection[x]) < 1e-6);
    BOOST_TEST(int(inflection.kind) != int(stationary_kind::minimum));
    BOOST_TEST(int(inflection.kind) != int(stationary_kind::maximum));
}

BOOST_AUTO_TEST_CASE(what_cannot_hold_ends_with_a_status) {
    BOOST_TEST(!lagrange(x * y, x * x + y * y + 1_c, bindings(x = 1.5, y = -0.5)).converged());
    // At the cusp of x³ = y² the constraint has no gradient, so the least x is no stationary point of L.
    BOOST_TEST(!lagrange(x, pow<3>(x) - y * y, bindings(x = 1.0, y = 1.0)).converged());
    const auto outside = lagrange(log(x) + y, x + y - 1_c, bindings(x = -1.0, y = 0.0));
    BOOST_TEST(int(outside.how) == int(status::not_finite));
    BOOST_TEST(int(outside.kind) == int(stationary_kind::not_stationary));
}
