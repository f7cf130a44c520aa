// SPDX-License-Identifier: BSL-1.0
//
// The second derivative test beside the signs of determinant and trace, and beside points that it cannot decide.
#define BOOST_TEST_MODULE classify_point
#include <derivo/calculus.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <random>

using namespace derivo::literals;
using derivo::stationary_kind;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

using matrix = std::array<std::array<double, 4>, 4>;

}  // namespace

BOOST_AUTO_TEST_CASE(quadratic_forms_are_what_determinant_and_trace_say) {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> number(-2, 2);
    for (int trial = 0; trial < 500; ++trial) {
        const double a = number(random), b = number(random), c = number(random);
        const auto found = classify(a * x * x + 2 * b * x * y + c * y * y, bindings(x = 0.0, y = 0.0));
        const double determinant = a * c - b * b;
        const stationary_kind expected = determinant < 0 ? stationary_kind::saddle
                                         : a > 0         ? stationary_kind::minimum
                                                         : stationary_kind::maximum;
        BOOST_TEST(int(found.kind) == int(expected));
        BOOST_TEST(found.curvatures[0] + found.curvatures[1] == 2 * (a + c), boost::test_tools::tolerance(1e-10));
        BOOST_TEST(found.curvatures[0] * found.curvatures[1] == 4 * determinant, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(what_second_derivatives_do_not_decide_is_said_so) {
    const auto at_origin = [](const auto& f) { return int(classify(f, bindings(x = 0.0, y = 0.0)).kind); };
    BOOST_TEST(at_origin(pow<4>(x) + y * y) == int(stationary_kind::inconclusive));
    BOOST_TEST(at_origin(pow<3>(x) - 3_c * x * y * y) == int(stationary_kind::inconclusive));  // the monkey saddle
    BOOST_TEST(at_origin(x + y * y) == int(stationary_kind::not_stationary));
    BOOST_TEST(at_origin(log(x) + y) == int(stationary_kind::not_finite));
    BOOST_TEST(int(classify(x * x + y * y, bindings(x = 1e-10, y = 0.0)).kind) == int(stationary_kind::minimum));
    BOOST_TEST(int(classify(x * x + y * y, bindings(x = 1e-3, y = 0.0)).kind) == int(stationary_kind::not_stationary));
    BOOST_TEST(int(classify(x * x + y * y, bindings(x = 1e-3, y = 0.0), 1e-2).kind) == int(stationary_kind::minimum));
    BOOST_TEST(int(classify(x * x + y * y, bindings(x = 0.0F, y = 0.0F)).kind) == int(stationary_kind::minimum));
}

BOOST_AUTO_TEST_CASE(eigenvectors_and_solutions_satisfy_their_equations) {
    namespace search = derivo::detail::search;
    std::mt19937 random(5);
    std::uniform_real_distribution<double> number(-1, 1);
    for (int trial = 0; trial < 300; ++trial) {
        matrix A{}, definite{};
        std::array<double, 4> b{};
        for (std::size_t i = 0; i < 4; ++i) {
            b[i] = number(random);
            for (std::size_t j = 0; j <= i; ++j) A[i][j] = A[j][i] = number(random);
        }
        const auto [values, vectors] = derivo::small_algebra::diagonalise(A);
        double off = 0, error = 0, definite_error = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            if (k > 0) BOOST_TEST(values[k - 1] <= values[k]);
            for (std::size_t i = 0; i < 4; ++i)
                off = std::max(off, std::abs(search::dot(A[i], vectors[k]) - values[k] * vectors[k][i]));
        }
        BOOST_TEST(off < 1e-14);

        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = 0; j < 4; ++j) definite[i][j] = search::dot(A[i], A[j]) + (i == j ? 0.1 : 0);
        const auto by_elimination = derivo::small_algebra::solve(A, b),
                   by_cholesky = derivo::small_algebra::solve_definite(definite, b);
        BOOST_TEST((by_elimination.exists && by_cholesky.exists));
        for (std::size_t i = 0; i < 4; ++i) {
            error = std::max(
                error, std::abs(search::dot(A[i], by_elimination.x) - b[i]) / (1 + search::length(by_elimination.x)));
            definite_error = std::max(definite_error, std::abs(search::dot(definite[i], by_cholesky.x) - b[i]));
        }
        BOOST_TEST(error < 1e-14);
        BOOST_TEST(definite_error < 1e-12);
        BOOST_TEST(derivo::small_algebra::solve_definite(A, b).exists == (values[0] > 1e-13));
    }
    BOOST_TEST(
        !derivo::small_algebra::solve(std::array<std::array<double, 2>, 2>{{{1, 2}, {2, 4}}}, std::array{1.0, 1.0})
             .exists);
    BOOST_TEST(!derivo::small_algebra::solve(std::array<std::array<double, 2>, 2>{}, std::array{0.0, 0.0}).exists);
    BOOST_TEST(search::length(std::array{3e200, 4e200}) == 5e200, boost::test_tools::tolerance(1e-15));
    BOOST_TEST(search::length(std::array{3e-200, 4e-200}) == 5e-200, boost::test_tools::tolerance(1e-15));
}
