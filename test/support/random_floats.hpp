// SPDX-License-Identifier: BSL-1.0
//
// Random floating numbers with all their digits, the same in every run, for the tests of the kernels.
#ifndef DERIVO_TEST_SUPPORT_RANDOM_FLOATS_HPP
#define DERIVO_TEST_SUPPORT_RANDOM_FLOATS_HPP

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace {

template <class T>
using limits = std::numeric_limits<T>;

std::mt19937_64 engine(20240229);

double uniform(double low, double high) { return std::uniform_real_distribution<double>(low, high)(engine); }

/// A random significand times 2 to a uniform random power in [low, high).
template <class T>
T positive(double low, double high) {
    const T significand = 1 + static_cast<T>(engine() >> 1) * static_cast<T>(0x1p-63L);
    return std::ldexp(significand, static_cast<int>(std::floor(uniform(low, high))));
}

template <class T>
T either_sign(double low, double high) {
    return engine() % 2 == 0 ? positive<T>(low, high) : -positive<T>(low, high);
}

/// Uniform in [low, high), with all digits of T.
template <class T>
T between(double low, double high) {
    const T u = static_cast<T>(engine() >> 1) * static_cast<T>(0x1p-63L);
    return static_cast<T>(low) + static_cast<T>(high - low) * u;
}

/// A neighbour of x, up to so many units in the last place away.
template <class T>
T near(T x, int ulps) {
    const int steps = static_cast<int>(engine() % static_cast<unsigned>(2 * ulps + 1)) - ulps;
    return x + static_cast<T>(steps) * std::fabs(x) * limits<T>::epsilon();
}

/// What the arguments are drawn from, as powers of two: the whole range of T, and the logarithm of its exponents.
template <class T>
struct range {
    static constexpr int lowest = limits<T>::min_exponent - limits<T>::digits;
    static constexpr int highest = limits<T>::max_exponent;
    static constexpr int digits = limits<T>::digits;
    static inline const double exponential = std::log2(highest);
};

}  // namespace

#endif
