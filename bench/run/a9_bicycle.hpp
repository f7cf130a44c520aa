// SPDX-License-Identifier: BSL-1.0
//
// A9: the kinematic bicycle over the time dt, the new x, y, θ and their Jacobian in θ, v and the angle of steering δ. With
//     β = atan(l tan δ)        x + v cos(θ + β) dt        y + v sin(θ + β) dt        θ + v/b sin β dt
#ifndef DERIVO_BENCH_RUN_A9_BICYCLE_HPP
#define DERIVO_BENCH_RUN_A9_BICYCLE_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A9 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr derivo::symbol<"th"> th;
inline constexpr derivo::symbol<"v"> v;
inline constexpr derivo::symbol<"de"> de;
inline constexpr derivo::symbol<"l"> l;
inline constexpr derivo::symbol<"b"> b;
inline constexpr derivo::symbol<"dt"> dt;
inline constexpr auto slip = atan(l * tan(de));
inline constexpr auto moved =
    derivo::vector(x + v * cos(th + slip) * dt, y + v * sin(th + slip) * dt, th + v / b * sin(slip) * dt);
inline constexpr auto all = derivo::function(derivo::value_and_jacobian(moved, th, v, de), x, y, th, v, de, l, b, dt);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double x, double y, double th, double v, double de,
                                                             double l, double b, double dt) {
    return all(x, y, th, v, de, l, b, dt);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double x, double y, double th, double v, double de, double l,
                                                           double b, double dt) {
    const double ta = std::tan(de), t = l * ta, beta = std::atan(t), sb = std::sin(beta), cb = std::cos(beta);
    const double s = std::sin(th + beta), c = std::cos(th + beta), slope = l * (1 + ta * ta) / (1 + t * t);
    const double ct = c * dt, st = s * dt, vc = v * ct, vs = v * st, q = dt / b, qs = q * sb;
    return {{x + vc, y + vs, th + v * qs},
            {{{-vs, ct, -(vs * slope)}, {vc, st, vc * slope}, {1, qs, v * q * cb * slope}}}};
}

}  // namespace A9

#endif
