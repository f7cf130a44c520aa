// SPDX-License-Identifier: BSL-1.0
//
// evaluate_batch by the standard execution policies. Linked with TBB; left out where that is not installed.
#define BOOST_TEST_MODULE parallel_batch
#include <derivo/core.hpp>
#include <derivo/interop/parallel_batch.hpp>

#include "support/batch.hpp"

#include <boost/test/unit_test.hpp>

using namespace derivo::literals;
using derivo::batch_status, derivo::evaluate_batch;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

BOOST_AUTO_TEST_CASE(threads_change_no_digit) {
    constexpr auto g = derivo::value_and_gradient(x * x * y + exp(x * y), x, y);
    for (const std::size_t n : {std::size_t{0}, std::size_t{1}, std::size_t{4096}, std::size_t{50021}}) {
        const numbers xs = random_numbers(n, -1, 1, 7), ys = random_numbers(n, -1, 1, 8);
        std::array<numbers, 3> one = {numbers(n), numbers(n), numbers(n)}, many = one;
        BOOST_TEST((evaluate_batch(g, std::tie(xs, ys), one) == batch_status::done));
        BOOST_TEST((evaluate_batch(std::execution::par_unseq, g, std::tie(xs, ys), many) == batch_status::done));
        double worst = 0;  // the last of each part are computed one by one, and may be contracted otherwise
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t k = 0; k < n; ++k)
                worst = std::max(worst, std::abs(one[j][k] - many[j][k]) / (1 + std::abs(one[j][k])));
        BOOST_TEST(worst < 1e-13);
        BOOST_TEST((evaluate_batch(std::execution::seq, g, std::tie(xs, ys), many) == batch_status::done));
    }
}

BOOST_AUTO_TEST_CASE(arrays_of_different_lengths_are_refused_by_threads_too) {
    const numbers xs(4, 1.0);
    numbers out(3, -7.0);
    BOOST_TEST((evaluate_batch(std::execution::par, function(x * y, x, y), std::tie(xs, xs), std::tie(out)) ==
                batch_status::different_lengths));
    BOOST_TEST(out == numbers(3, -7.0), boost::test_tools::per_element());
}
