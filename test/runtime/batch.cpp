// SPDX-License-Identifier: BSL-1.0
//
// evaluate_batch gives at every point what the functor gives there; what is wrong with the arrays is told.
#define BOOST_TEST_MODULE batch
#include <derivo/core.hpp>

#include "support/batch.hpp"

#include <boost/test/unit_test.hpp>

#include <span>

using namespace derivo::literals;
using derivo::batch_status, derivo::evaluate_batch;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto rosenbrock = derivo::pow<2>(1_c - x) + 100_c * derivo::pow<2>(y - x * x);

// ── the same as one by one ──────────────────────────────────────────────────────────────────────────

BOOST_AUTO_TEST_CASE(each_point_has_the_value_and_the_gradient_of_a_single_call) {
    constexpr auto g = derivo::value_and_gradient(rosenbrock, x, y);
    for (const std::size_t n : lengths) {
        const numbers xs = random_numbers(n, -2, 2, 1), ys = random_numbers(n, -2, 2, 2);
        numbers value(n), gx(n), gy(n);
        BOOST_TEST((evaluate_batch(g, std::tie(xs, ys), std::tie(value, gx, gy)) == batch_status::done));
        double worst = 0;
        for (std::size_t k = 0; k < n; ++k) {
            const auto [v, gradient] = g(xs[k], ys[k]);
            // A packed loop may contract other products and sums to one rounding than a single call does.
            worst = std::max({worst, std::abs(value[k] - v) / (1 + v), std::abs(gx[k] - gradient[0]),
                              std::abs(gy[k] - gradient[1])});
        }
        BOOST_TEST(worst < 1e-11);
    }
}

BOOST_AUTO_TEST_CASE(a_hessian_takes_an_array_for_each_entry_row_by_row) {
    constexpr auto g = derivo::value_and_hessian(rosenbrock, x, y);
    const numbers xs = {0, 1, -0.5}, ys = {0, 2, 0.25};
    std::array<numbers, 7> out;
    for (numbers& o : out) o.resize(3);
    BOOST_TEST((evaluate_batch(g, std::tie(xs, ys), out) == batch_status::done));
    for (std::size_t k = 0; k < 3; ++k) {
        const auto [value, gradient, hessian] = g(xs[k], ys[k]);
        const double expected[] = {value,         gradient[0],   gradient[1],  hessian[0][0],
                                   hessian[0][1], hessian[1][0], hessian[1][1]};
        for (std::size_t j = 0; j < 7; ++j) BOOST_TEST(out[j][k] == expected[j], boost::test_tools::tolerance(1e-14));
    }
}

BOOST_AUTO_TEST_CASE(a_traced_function_takes_an_array_for_each_of_its_numbers) {
    constexpr auto f = derivo::function<2, derivo::data<>>(
        [](const auto& w, const auto& s) { return std::array{w[0] * w[1] + s, w[1] * sin(s)}; });
    constexpr auto J = derivo::jacobian(f);
    const numbers a = {1, 2}, b = {3, 4}, c = {0.5, 0.25};
    std::array<numbers, 4> out = {numbers(2), numbers(2), numbers(2), numbers(2)};
    BOOST_TEST((evaluate_batch(J, std::tie(a, b, c), out) == batch_status::done));
    for (std::size_t k = 0; k < 2; ++k) {
        BOOST_TEST(out[0][k] == b[k]);
        BOOST_TEST(out[1][k] == a[k]);
        BOOST_TEST(out[2][k] == 0.0);
        BOOST_TEST(out[3][k] == std::sin(c[k]), boost::test_tools::tolerance(1e-15));
    }
}

BOOST_AUTO_TEST_CASE(an_expression_with_one_symbol_and_one_with_plain_numbers) {
    const numbers xs = {0, 1, 2};
    numbers out(3);
    BOOST_TEST((evaluate_batch(x * x + 1_c, std::tie(xs), std::tie(out)) == batch_status::done));
    BOOST_TEST(out == (numbers{1, 2, 5}), boost::test_tools::per_element());
    const double a = 2.5;
    BOOST_TEST((evaluate_batch(a * x, std::tie(xs), std::tie(out)) == batch_status::done));
    BOOST_TEST(out == (numbers{0, 2.5, 5}), boost::test_tools::per_element());
}

constexpr bool works_while_compiling() {
    std::array<float, 3> xs = {1, 2, 3}, slopes = {};
    const bool done = evaluate_batch(diff(x * x * x, x), std::tie(xs), std::tie(slopes)) == batch_status::done;
    return done && slopes == std::array{3.0f, 12.0f, 27.0f};
}
static_assert(works_while_compiling());

// ── what is wrong is told, and nothing is written ───────────────────────────────────────────────────

BOOST_AUTO_TEST_CASE(arrays_of_different_lengths_are_refused) {
    const numbers xs(4, 1.0), ys(5, 1.0);
    numbers out(4, -7.0);
    constexpr auto g = function(x * y, x, y);
    BOOST_TEST((evaluate_batch(g, std::tie(xs, ys), std::tie(out)) == batch_status::different_lengths));
    out.resize(3);
    BOOST_TEST((evaluate_batch(g, std::tie(xs, xs), std::tie(out)) == batch_status::different_lengths));
    BOOST_TEST(out == numbers(3, -7.0), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(arrays_of_results_that_overlap_are_refused) {
    constexpr auto g = function(bundle(x + y, x - y), x, y);
    numbers xs(100, 1.0), ys(100, 2.0);
    const numbers before = ys;
    const std::span<const double> head(xs.data(), 10);
    const std::span<double> same(xs.data(), 10), shifted(xs.data() + 9, 10), touching(xs.data() + 10, 10);
    const std::span<double> apart(ys.data(), 10);
    BOOST_TEST((evaluate_batch(g, std::tie(head, head), std::tie(same, apart)) == batch_status::overlapping));
    BOOST_TEST((evaluate_batch(g, std::tie(head, head), std::tie(shifted, apart)) == batch_status::overlapping));
    BOOST_TEST((evaluate_batch(g, std::tie(head, head), std::tie(apart, apart)) == batch_status::overlapping));
    BOOST_TEST(ys == before, boost::test_tools::per_element());
    BOOST_TEST((evaluate_batch(g, std::tie(head, head), std::tie(touching, apart)) == batch_status::done));
    BOOST_TEST(ys[9] == 0.0);
    BOOST_TEST(xs[10] == 2.0);
}
