// SPDX-License-Identifier: BSL-1.0
//
// One test body, run by static_assert and again at run time, where nothing of it is folded.
#ifndef DERIVO_TEST_SUPPORT_BOTH_PHASES_HPP
#define DERIVO_TEST_SUPPORT_BOTH_PHASES_HPP

#include <boost/test/unit_test.hpp>

#include <type_traits>

namespace test {

/// The value itself; at run time one of which the compiler knows nothing.
template <class T>
constexpr T opaque(T value) {
    if (!std::is_constant_evaluated()) asm volatile("" : "+m"(value));
    return value;
}

/// Equal within some units in the last place of 1: elementary functions differ in the last digits from phase to phase.
template <class T>
constexpr bool close(T a, T b, T tolerance = T(1e-6)) {
    const T apart = a < b ? b - a : a - b, size = (a < T(0) ? -a : a) + T(1);
    return apart <= (sizeof(T) < sizeof(double) ? tolerance : tolerance * T(1e-8)) * size;
}

}  // namespace test

/// Behind `constexpr bool sentence() { ...; return all_is_right; }`: makes it a test, of both phases.
#define BOTH_PHASES(sentence)  \
    static_assert(sentence()); \
    BOOST_AUTO_TEST_CASE(sentence##_at_run_time) { BOOST_TEST(sentence()); }

#endif
