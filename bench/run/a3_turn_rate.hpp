// SPDX-License-Identifier: BSL-1.0
//
// A3: motion with constant turn rate and speed over the time dt, the new x, y, θ and their Jacobian in x, y, θ, v, ω. With
//     ψ = θ + ω dt        x + v/ω (sin ψ - sin θ)        y + v/ω (cos θ - cos ψ)
#ifndef DERIVO_BENCH_RUN_A3_TURN_RATE_HPP
#define DERIVO_BENCH_RUN_A3_TURN_RATE_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A3 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr derivo::symbol<"th"> th;
inline constexpr derivo::symbol<"v"> v;
inline constexpr derivo::symbol<"w"> w;
inline constexpr derivo::symbol<"dt"> dt;
inline constexpr auto psi = th + w * dt;
inline constexpr auto moved = derivo::vector(x + v / w * (sin(psi) - sin(th)), y + v / w * (cos(th) - cos(psi)), psi);
inline constexpr auto all = derivo::function(derivo::value_and_jacobian(moved, x, y, th, v, w), x, y, th, v, w, dt);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double x, double y, double th, double v, double w,
                                                             double dt) {
    return all(x, y, th, v, w, dt);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double x, double y, double th, double v, double w,
                                                           double dt) {
    const double turned = th + w * dt;
    const double s1 = std::sin(turned), c1 = std::cos(turned), s0 = std::sin(th), c0 = std::cos(th);
    const double r = v / w, ds = s1 - s0, dc = c0 - c1, px = r * ds, py = r * dc, a = ds / w, b = dc / w;
    return {{x + px, y + py, turned},
            {{{1, 0, -py, a, r * (c1 * dt - a)}, {0, 1, px, b, r * (s1 * dt - b)}, {0, 0, 1, 0, dt}}}};
}

}  // namespace A3

#endif
