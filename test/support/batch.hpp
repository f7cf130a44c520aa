// SPDX-License-Identifier: BSL-1.0
//
// Random numbers for the tests of batches.
#ifndef DERIVO_TEST_SUPPORT_BATCH_HPP
#define DERIVO_TEST_SUPPORT_BATCH_HPP

#include <random>
#include <vector>

using numbers = std::vector<double>;

inline numbers random_numbers(std::size_t count, double low, double high, unsigned seed) {
    std::mt19937_64 source(seed);
    std::uniform_real_distribution<double> distribution(low, high);
    numbers all(count);
    for (double& v : all) v = distribution(source);
    return all;
}

constexpr std::size_t lengths[] = {0, 1, 3, 4, 5, 31, 1000, 10007};

#endif
