// SPDX-License-Identifier: BSL-1.0
//
// Factors are taken into sums where a product is saved, and no digits are lost.
#include <derivo/core.hpp>

using namespace derivo::literals;
using derivo::bundle, derivo::cost, derivo::value_and_jacobian, derivo::vector;
constexpr derivo::symbol<"d"> d;
constexpr derivo::symbol<"p"> p;
constexpr derivo::symbol<"q"> q;
constexpr derivo::symbol<"r"> r;
constexpr derivo::symbol<"roll"> roll;
constexpr derivo::symbol<"pitch"> pitch;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"w"> w;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// ── what is saved ───────────────────────────────────────────────────────────────────────────────────
// d w and d w t stand in other results: d p + d w t.
static_assert(cost(bundle(d * (p + w * t), d* w, d* w* t)).multiplications == 3);
static_assert(cost(bundle(d * (p - w * t), d* w, d* w* t)).multiplications == 3);
static_assert(cost(bundle((w * t - p) * d, d* w, d* w* t)).multiplications == 3);
// d (1 + t²) as d + (d t) t
static_assert(cost(bundle(d * (1_c + t * t), d* t)).multiplications == 2);
// Roll and pitch after a period, and their Jacobian matrix: one multiplication less than the model and its slopes apart.
constexpr auto attitude =
    vector(roll + d * (p + (q * sin(roll) + r * cos(roll)) * tan(pitch)), pitch + d * (q * cos(roll) - r * sin(roll)));
static_assert(cost(value_and_jacobian(attitude, roll, pitch)).multiplications == 10);

// ── what is not ─────────────────────────────────────────────────────────────────────────────────────
static_assert(cost(d * (p + w * t)).multiplications == 2);
static_assert(cost(bundle(d * (p + w * t), p + w * t, d* w, d* w* t)).multiplications == 4);  // the sum is needed

// ── digits stay: x - y is exact, d x - d y is not ───────────────────────────────────────────────────
constexpr double just_above = 1 + 0x1p-52;
static_assert(bundle(d * (x - y), d* x, d* y)(d = 0.1, x = just_above, y = 1.0)[0] == 0.1 * 0x1p-52);
static_assert(bundle(d * (x - y + w * t), d* x, d* y)(d = 0.1, x = just_above, y = 1.0, w = 0.0, t = 1.0)[0] ==
              0.1 * 0x1p-52);
static_assert(bundle(d * (2_c * x - y), d* x, d* y)(d = 0.1, x = just_above, y = 2.0)[0] == 0.1 * 0x1p-51);
static_assert(bundle(t * (1_c - t), t* t)(1 - 0x1p-53)[0] == (1 - 0x1p-53) * 0x1p-53);
