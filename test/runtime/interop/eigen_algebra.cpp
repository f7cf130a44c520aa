// SPDX-License-Identifier: BSL-1.0
//
// The linear algebra of the searches, derivo's own and Eigen's: solutions solve, what has none is refused, and searches
// end at the same points with either.
#define BOOST_TEST_MODULE eigen_algebra
#include <derivo/calculus.hpp>

#include <derivo/interop/eigen_algebra.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <type_traits>

using namespace derivo::literals;
using derivo::eigen_algebra, derivo::small_algebra, derivo::status;

namespace {

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"measured"> measured;

template <class T, std::size_t N>
using matrix = std::array<std::array<T, N>, N>;

template <class T, std::size_t N>
std::array<T, N> product(const matrix<T, N>& A, const std::array<T, N>& x) {
    std::array<T, N> result{};
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j) result[i] += A[i][j] * x[j];
    return result;
}
template <class T, std::size_t N>
T distance(const std::array<T, N>& a, const std::array<T, N>& b) {
    T most(0);
    for (std::size_t i = 0; i < N; ++i) most = std::max(most, std::fabs(a[i] - b[i]));
    return most;
}

template <class T, std::size_t N>
struct random_system {
    matrix<T, N> any{}, symmetric{}, definite{};  // symmetric = any + anyᵀ, definite = any anyᵀ + 1
    std::array<T, N> right{};

    explicit random_system(std::mt19937& random) {
        std::uniform_real_distribution<T> number(-1, 1);
        for (auto& row : any)
            for (T& a : row) a = number(random);
        for (T& b : right) b = number(random);
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j) {
                symmetric[i][j] = any[i][j] + any[j][i];
                definite[i][j] = i == j ? T(1) : T(0);
                for (std::size_t k = 0; k < N; ++k) definite[i][j] += any[i][k] * any[j][k];
            }
    }
};

template <class Algebra, class T, std::size_t N>
void solves_random_systems() {
    std::mt19937 random(5);
    const T small = 100 * std::numeric_limits<T>::epsilon();
    for (int trial = 0; trial < 100; ++trial) {
        const random_system<T, N> of(random);
        const auto definite = Algebra::solve_definite(of.definite, of.right);
        BOOST_TEST(definite.exists);
        BOOST_TEST(distance(product(of.definite, definite.x), of.right) < small);
        const auto any = Algebra::solve(of.any, of.right);
        BOOST_TEST(any.exists);
        T size(1);
        for (const T& a : any.x) size = std::max(size, std::fabs(a));
        BOOST_TEST(distance(product(of.any, any.x), of.right) < small * size);
    }
}

template <class Algebra, class T, std::size_t N>
void diagonalises_random_matrices() {
    std::mt19937 random(6);
    const T small = 100 * std::numeric_limits<T>::epsilon();
    for (int trial = 0; trial < 100; ++trial) {
        const random_system<T, N> of(random);
        const auto [values, vectors] = Algebra::diagonalise(of.symmetric);
        for (std::size_t i = 0; i < N; ++i) {
            auto scaled = vectors[i];
            for (T& v : scaled) v *= values[i];
            BOOST_TEST(distance(product(of.symmetric, vectors[i]), scaled) < small);
            if (i > 0) BOOST_TEST(values[i - 1] <= values[i]);
            for (std::size_t j = 0; j <= i; ++j) {
                T dot(0);
                for (std::size_t k = 0; k < N; ++k) dot += vectors[i][k] * vectors[j][k];
                BOOST_TEST(std::fabs(dot - T(i == j)) < small);
            }
        }
    }
}

template <class Algebra, class T>
void refuses_what_has_no_solution() {
    const std::array<T, 2> b{T(1), T(2)};
    for (const matrix<T, 2>& A : {matrix<T, 2>{}, {{{T(1), T(2)}, {T(2), T(4)}}}, {{{T(1), T(3)}, {T(3), T(9)}}}}) {
        BOOST_TEST(!Algebra::solve(A, b).exists);
        BOOST_TEST(!Algebra::solve_definite(A, b).exists);
    }
    BOOST_TEST(!Algebra::solve_definite(matrix<T, 2>{{{T(1), T(2)}, {T(2), T(1)}}}, b).exists);  // a saddle
    BOOST_TEST(!Algebra::solve_definite(matrix<T, 2>{{{T(-1), T(0)}, {T(0), T(-1)}}}, b).exists);
    BOOST_TEST(Algebra::solve(matrix<T, 2>{{{T(0), T(1)}, {T(1), T(0)}}}, b).exists);  // rows must change places
    BOOST_TEST(Algebra::solve_definite(matrix<T, 2>{{{T(1e-30L), T(0)}, {T(0), T(1)}}}, b).exists);
}

template <class Algebra, class T>
void algebra_is_right() {
    solves_random_systems<Algebra, T, 3>();
    refuses_what_has_no_solution<Algebra, T>();
    if constexpr (std::is_same_v<T, double> || std::is_same_v<Algebra, small_algebra>)  // Eigen's takes 8 s to compile
        diagonalises_random_matrices<Algebra, T, 3>();
}

/// Two ends of one search: the same, but for rounding.
template <class Result>
void check_same(const Result& a, const Result& b) {
    BOOST_TEST(int(a.how) == int(b.how));
    BOOST_TEST(a.iterations == b.iterations);
    BOOST_TEST(distance(a.point, b.point) < 1e-7);
}

}  // namespace

BOOST_AUTO_TEST_CASE(derivos_own_algebra_is_right) {
    algebra_is_right<small_algebra, float>();
    algebra_is_right<small_algebra, double>();
    algebra_is_right<small_algebra, long double>();
}
BOOST_AUTO_TEST_CASE(eigens_algebra_is_right) {
    algebra_is_right<eigen_algebra, float>();
    algebra_is_right<eigen_algebra, double>();
}

BOOST_AUTO_TEST_CASE(newton_ends_at_the_same_minimum) {
    constexpr auto valley = pow<2>(1_c - x) + 100_c * pow<2>(y - x * x);
    for (const auto& start :
         {std::array{-1.2, 1.0}, std::array{0.3, -0.7}, std::array{3.0, 3.5}, std::array{0.0, 0.0}}) {
        const auto at = bindings(x = start[0], y = start[1]);
        check_same(newton_minimize<eigen_algebra>(valley, at), newton_minimize(valley, at));
    }
}

BOOST_AUTO_TEST_CASE(fits_constraints_and_kinds_are_the_same) {
    // [algebra]
    constexpr auto residual = x * exp(-y * t) - measured;
    const std::array<double, 2> data[] = {{0, 3}, {1, 1.1}, {2, 0.4}, {3, 0.15}, {4, 0.06}};
    const auto fit = levenberg_marquardt<derivo::eigen_algebra>(residual, bindings(x = 1.0, y = 1.0),
                                                                derivo::over(data, t, measured));
    // [/algebra]
    BOOST_TEST(fit.converged());
    check_same(fit, levenberg_marquardt(residual, bindings(x = 1.0, y = 1.0), derivo::over(data, t, measured)));

    constexpr auto circle = x * x + y * y - 1_c;
    const auto start = bindings(x = 0.3, y = 0.8);
    const auto on_circle = lagrange<eigen_algebra>(x * y, circle, start);
    check_same(on_circle, lagrange(x * y, circle, start));
    BOOST_TEST(to_string(on_circle.kind) == "maximum");
    BOOST_TEST(on_circle[x] == std::sqrt(0.5), boost::test_tools::tolerance(1e-14));

    constexpr auto saddle = x * x - 3_c * x * y + y * y;
    const auto here = bindings(x = 0.0, y = 0.0);
    const auto kind = classify<eigen_algebra>(saddle, here);
    BOOST_TEST(to_string(kind.kind) == "saddle");
    BOOST_TEST(distance(kind.curvatures, classify(saddle, here).curvatures) < 1e-14);
    BOOST_TEST(distance(kind.curvatures, classify<eigen_algebra>(saddle, here, 1e-3).curvatures) == 0);
}
