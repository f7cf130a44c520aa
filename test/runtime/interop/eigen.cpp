// SPDX-License-Identifier: BSL-1.0
//
// Eigen's vectors as points, results as Eigen's matrices, a Newton step solved by Eigen.
#define BOOST_TEST_MODULE eigen
#include <derivo/calculus.hpp>

#include <derivo/interop/eigen.hpp>

#if __has_include(<Eigen/Cholesky>)
#    include <Eigen/Cholesky>
#else
#    include <eigen3/Eigen/Cholesky>
#endif

#include <boost/test/unit_test.hpp>

#include <type_traits>

using namespace derivo::literals;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto rosenbrock = pow<2>(1_c - x) + 100_c * pow<2>(y - x * x);
constexpr auto polar = derivo::function([](auto r, auto angle) {
    using std::cos, std::sin;
    return std::array{r * cos(angle), r * sin(angle), r * r};
});

}  // namespace

BOOST_AUTO_TEST_CASE(results_are_matrices_with_the_same_entries) {
    const auto both = in_eigen(value_and_hessian(rosenbrock, x, y));
    const auto [value, gradient, hessian] = both(Eigen::Vector2d(-1.2, 1.0));
    static_assert(std::is_same_v<decltype(gradient), const Eigen::Vector2d>);
    static_assert(std::is_same_v<decltype(hessian), const Eigen::Matrix2d>);
    const auto plain = value_and_hessian(rosenbrock, x, y)(-1.2, 1.0);
    BOOST_TEST(value == plain.value);
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(gradient(i) == plain.gradient[static_cast<std::size_t>(i)]);
        for (int j = 0; j < 2; ++j)
            BOOST_TEST(hessian(i, j) == plain.hessian[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
    }

    const Eigen::Matrix<float, 3, 2> J = derivo::in_eigen(jacobian(polar))(Eigen::Vector2f(2, 0));
    Eigen::Matrix<float, 3, 2> expected;
    expected << 1, 0, 0, 2, 4, 0;
    BOOST_TEST((J == expected));
    BOOST_TEST(derivo::in_eigen(function(rosenbrock, x, y))(Eigen::Vector2d(1, 2)) == 100);
}

BOOST_AUTO_TEST_CASE(newton_steps_solved_by_eigen_end_where_newton_minimize_does) {
    // [newton]
    Eigen::Vector2d at(1.2, 1.3);
    const auto derivatives = in_eigen(value_and_hessian(rosenbrock, x, y));
    for (int step = 0; step < 20; ++step) {
        const auto [value, g, H] = derivatives(at);
        at -= H.llt().solve(g);
    }
    // [/newton]
    const auto found = newton_minimize(function(rosenbrock, x, y), derivo::from_eigen(Eigen::Vector2d(1.2, 1.3)));
    BOOST_TEST(found.converged());
    BOOST_TEST((at - derivo::to_eigen(found.point)).norm() < 1e-12);
}

BOOST_AUTO_TEST_CASE(vectors_of_run_time_length_say_it) {
    Eigen::VectorXd any(3);
    any << 1, 2, 3;
    BOOST_TEST((derivo::from_eigen<3>(any) == std::array{1.0, 2.0, 3.0}));
    const Eigen::RowVector3d row(4, 5, 6);
    BOOST_TEST((derivo::from_eigen(row) == std::array{4.0, 5.0, 6.0}));
}
