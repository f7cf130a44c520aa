// SPDX-License-Identifier: BSL-1.0
//
// Derivatives of derivatives.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"t"> t;

// [orders]
constexpr auto wave = sin(x);
static_assert(diff<1>(wave, x) == cos(x));
static_assert(diff<2>(wave, x) == -sin(x));
static_assert(diff<3>(wave, x) == -cos(x));
static_assert(diff<4>(wave, x) == sin(x));
static_assert(diff(wave, x, x, x) == diff<3>(wave, x));  // the same, one symbol for each order
// [/orders]

// [motion]
constexpr auto position = 5_c + 2_c * t - 4.905_c * t * t;
constexpr auto velocity = diff(position, t);
constexpr auto acceleration = diff(velocity, t);
static_assert(acceleration == -9.81_c);
static_assert(diff(acceleration, t) == 0_c);
// [/motion]

// [tenth]
constexpr auto bell = exp(-x * x);
constexpr auto tenth = diff<10>(bell, x);
// [/tenth]

int main() {
    std::cout << "velocity       " << to_string(velocity) << '\n'
              << "acceleration   " << to_string(acceleration) << '\n'
              << "(e^(-x^2))''   " << to_string(diff<2>(bell, x)) << '\n'
              << "tenth at 0     " << tenth(0.0) << '\n';
    return tenth(0.0) == -30240.0 ? 0 : 1;  // -10!/5!
}
