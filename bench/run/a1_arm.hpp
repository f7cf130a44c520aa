// SPDX-License-Identifier: BSL-1.0
//
// A1: a manipulator with three joints, position of the hand and its Jacobian in the angles of the joints. With the reach
//     r = l2 cos q2 + l3 cos(q2 + q3)
//     x = r cos q1        y = r sin q1        z = l1 + l2 sin q2 + l3 sin(q2 + q3)
#ifndef DERIVO_BENCH_RUN_A1_ARM_HPP
#define DERIVO_BENCH_RUN_A1_ARM_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A1 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"q1"> q1;
inline constexpr derivo::symbol<"q2"> q2;
inline constexpr derivo::symbol<"q3"> q3;
inline constexpr derivo::symbol<"l1"> l1;
inline constexpr derivo::symbol<"l2"> l2;
inline constexpr derivo::symbol<"l3"> l3;
inline constexpr auto reach = l2 * cos(q2) + l3 * cos(q2 + q3);
inline constexpr auto hand = derivo::vector(cos(q1) * reach, sin(q1) * reach, l1 + l2 * sin(q2) + l3 * sin(q2 + q3));
inline constexpr auto all = derivo::function(derivo::value_and_jacobian(hand, q1, q2, q3), q1, q2, q3, l1, l2, l3);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double q1, double q2, double q3, double l1, double l2,
                                                             double l3) {
    return all(q1, q2, q3, l1, l2, l3);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double q1, double q2, double q3, double l1, double l2,
                                                           double l3) {
    const double s1 = std::sin(q1), c1 = std::cos(q1), s2 = std::sin(q2), c2 = std::cos(q2);
    const double s3 = std::sin(q2 + q3), c3 = std::cos(q2 + q3);
    const double b = l3 * s3, d = l3 * c3, r = l2 * c2 + d, h = l2 * s2 + b;
    const double x = c1 * r, y = s1 * r;
    return {{x, y, l1 + h}, {{{-y, -(c1 * h), -(c1 * b)}, {x, -(s1 * h), -(s1 * b)}, {0, r, d}}}};
}

}  // namespace A1

#endif
