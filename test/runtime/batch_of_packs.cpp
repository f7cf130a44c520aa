// SPDX-License-Identifier: BSL-1.0
//
// Packs of numbers, std::experimental::simd, as scalars of evaluate_batch: the results are those of single numbers.
#define BOOST_TEST_MODULE batch_of_packs
#include <derivo/core.hpp>

#include "support/batch.hpp"

#include <boost/test/unit_test.hpp>

#include <experimental/simd>
#include <limits>

using namespace derivo::literals;
using derivo::batch_status, derivo::evaluate_batch;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

using pack = std::experimental::native_simd<double>;

template <class G>
double difference_of_packs(const G& g, const numbers& xs, const numbers& ys) {
    constexpr std::size_t results = G::task::shape::places;
    std::array<numbers, results> one, many;
    for (std::size_t j = 0; j < results; ++j) one[j].resize(xs.size()), many[j].resize(xs.size());
    BOOST_TEST((evaluate_batch(g, std::tie(xs, ys), one) == batch_status::done));
    BOOST_TEST((evaluate_batch<pack>(g, std::tie(xs, ys), many) == batch_status::done));
    double worst = 0;
    for (std::size_t j = 0; j < results; ++j)
        for (std::size_t k = 0; k < xs.size(); ++k) {
            const double a = one[j][k], b = many[j][k];
            if (!(std::isnan(a) && std::isnan(b)) && a != b) worst = std::max(worst, std::abs(a - b) / std::abs(a));
        }
    return worst;
}

BOOST_AUTO_TEST_CASE(packs_give_the_same_within_the_accuracy_of_their_functions) {
    for (const std::size_t n : lengths) {
        const numbers xs = random_numbers(n, 0.1, 3, 3), ys = random_numbers(n, 0.1, 3, 4);
        constexpr auto both = derivo::value_and_gradient(exp(x) * sin(y) + sqrt(x) * log(y), x, y);
        BOOST_TEST(difference_of_packs(both, xs, ys) < 1e-13);
    }
    const numbers xs = random_numbers(5000, -3, 3, 5), ys = random_numbers(5000, -3, 3, 6);
    constexpr auto kinks = derivo::value_and_gradient(abs(x) * max(x, y) + select(x < y, x * x, y), x, y);
    BOOST_TEST(difference_of_packs(kinks, xs, ys) < 1e-14);
    // Rows that branch are computed number by number.
    constexpr auto branching = derivo::value_and_gradient(hypot(x, y) + softplus(x) * atan2(y, x), x, y);
    BOOST_TEST(difference_of_packs(branching, xs, ys) < 1e-12);
}

BOOST_AUTO_TEST_CASE(packs_at_infinity_and_nan_give_what_numbers_give) {
    constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    const numbers xs = {0.0, -0.0, inf, -inf, nan, 1.0, 0.0, inf}, ys = {0.0, 1.0, 1.0, 0.0, 2.0, nan, inf, -inf};
    constexpr auto g = derivo::value_and_gradient(relu(x) * y + hypot(x, y) + exp(-x * x), x, y);
    BOOST_TEST(difference_of_packs(g, xs, ys) < 1e-14);
}
