// SPDX-License-Identifier: BSL-1.0
//
// sin and cos of one argument, computed together: bit for bit what libm's sin and cos give, each called alone.
#define BOOST_TEST_MODULE sine_and_cosine
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr auto both = derivo::function(derivo::bundle(sin(x), cos(x)), x);

// Called through a pointer of which the compiler knows nothing, so that it cannot merge the calls.
template <class T>
T (*volatile sine)(T) = static_cast<T (*)(T)>(std::sin);
template <class T>
T (*volatile cosine)(T) = static_cast<T (*)(T)>(std::cos);

template <class T>
bool same_bits(T a, T b) {
    constexpr std::size_t used = std::numeric_limits<T>::digits == 64 ? 10 : sizeof(T);  // the rest is padding
    return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, used) == 0;
}

template <class T>
bool is_as_libm(T at) {
    const auto [s, c] = both(at);
    return same_bits(s, sine<T>(at)) && same_bits(c, cosine<T>(at));
}

template <class T>
void expect_as_libm_at_special_points() {
    using limits = std::numeric_limits<T>;
    for (const T at : {T(0), limits::denorm_min(), limits::min(), limits::epsilon(), limits::max(), limits::infinity(),
                       limits::quiet_NaN()}) {
        BOOST_TEST(is_as_libm(at), at);
        BOOST_TEST(is_as_libm(T(-at)), T(-at));
    }
    for (int quarter = -1000; quarter <= 1000; ++quarter) {
        const T at = T(quarter) * T(1.5707963267948966192313216916397514L);
        BOOST_TEST(is_as_libm(at), at);
        BOOST_TEST(is_as_libm(std::nextafter(at, T(0))), at);
    }
}

BOOST_AUTO_TEST_CASE(they_are_those_of_libm_at_special_points) {
    expect_as_libm_at_special_points<float>();
    expect_as_libm_at_special_points<double>();
    expect_as_libm_at_special_points<long double>();
}

BOOST_AUTO_TEST_CASE(they_are_those_of_libm_at_random_numbers_of_every_size) {
    std::mt19937_64 any(20240229);
    int different = 0;
    for (int k = 0; k < 500'000; ++k) {
        const std::uint64_t bits = any();
        different += is_as_libm(std::bit_cast<double>(bits)) ? 0 : 1;
        different += is_as_libm(std::bit_cast<float>(static_cast<std::uint32_t>(bits))) ? 0 : 1;
        const double moderate = static_cast<double>(static_cast<std::int64_t>(bits)) * 0x1p-60;
        different += is_as_libm(moderate) && is_as_libm(static_cast<float>(moderate)) ? 0 : 1;
        different += is_as_libm(static_cast<long double>(moderate)) ? 0 : 1;
    }
    BOOST_TEST(different == 0);
}
