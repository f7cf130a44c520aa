// SPDX-License-Identifier: BSL-1.0
//
// A2: a camera with radial distortion, pixel and its Jacobian in the point X, Y, Z and in f, k1, k2. With a = X/Z, b = Y/Z
//     n = a² + b²        u = f a (1 + k1 n + k2 n²)        v = f b (1 + k1 n + k2 n²)
#ifndef DERIVO_BENCH_RUN_A2_CAMERA_HPP
#define DERIVO_BENCH_RUN_A2_CAMERA_HPP

#include <derivo/core.hpp>

#include <cmath>

namespace A2 {

using namespace derivo::literals;

inline constexpr derivo::symbol<"X"> X;
inline constexpr derivo::symbol<"Y"> Y;
inline constexpr derivo::symbol<"Z"> Z;
inline constexpr derivo::symbol<"f"> f;
inline constexpr derivo::symbol<"k1"> k1;
inline constexpr derivo::symbol<"k2"> k2;
inline constexpr auto a = X / Z;
inline constexpr auto b = Y / Z;
inline constexpr auto n = a * a + b * b;
inline constexpr auto stretch = 1_c + k1 * n + k2 * n * n;
inline constexpr auto pixel = derivo::vector(f * stretch * a, f* stretch* b);
inline constexpr auto all = derivo::function(derivo::value_and_jacobian(pixel, X, Y, Z, f, k1, k2), X, Y, Z, f, k1, k2);
using results = decltype(all(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

[[gnu::noinline, gnu::aligned(64)]] inline results by_derivo(double X, double Y, double Z, double f, double k1,
                                                             double k2) {
    return all(X, Y, Z, f, k1, k2);
}

[[gnu::noinline, gnu::aligned(64)]] inline results by_hand(double X, double Y, double Z, double f, double k1,
                                                           double k2) {
    const double x = X / Z, y = Y / Z, r = x * x + y * y, kr = k2 * r, t = k1 + kr, d = 1 + r * t, fd = f * d;
    const double g = f * (t + kr), g2 = g + g, gx = g2 * x, gy = g2 * y;
    const double ux = (fd + x * gx) / Z, uy = (x * gy) / Z, vy = (fd + y * gy) / Z;
    const double fr = f * r, fx = fr * x, fy = fr * y;
    return {{fd * x, fd * y},
            {{{ux, uy, -(x * ux + y * uy), x * d, fx, fx * r}, {uy, vy, -(x * uy + y * vy), y * d, fy, fy * r}}}};
}

}  // namespace A2

#endif
