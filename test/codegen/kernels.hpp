// SPDX-License-Identifier: BSL-1.0
//
// The kernels whose machine code is compared: what derivo makes of them, here once for the functors and for the
// C that to_c prints.
#ifndef DERIVO_TEST_CODEGEN_KERNELS_HPP
#define DERIVO_TEST_CODEGEN_KERNELS_HPP

#include <derivo/derivo.hpp>

namespace kernels {

using namespace derivo::literals;
inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;

// K1: a sigmoid, written out.
inline constexpr auto k1 = 1_c / (1_c + exp(-x));
inline constexpr auto k1_slope = diff(k1, x);
inline constexpr auto k1_both = bundle(k1, diff(k1, x));
inline constexpr auto k1_second = derivo::diff<2>(k1, x);

// K2: x² eˣ.
inline constexpr auto k2 = x * x * exp(x);
inline constexpr auto k2_slope = diff(k2, x);
inline constexpr auto k2_both = bundle(k2, diff(k2, x));
inline constexpr auto k2_second = derivo::diff<2>(k2, x);

// K3: exp(x sin x).
inline constexpr auto k3 = exp(x * sin(x));
inline constexpr auto k3_slope = diff(k3, x);
inline constexpr auto k3_second = derivo::diff<2>(k3, x);
inline constexpr auto k3_both = bundle(k3, derivo::diff<2>(k3, x));

// K7: x² y + sin(xy).
inline constexpr auto k7 = x * x * y + sin(x * y);
inline constexpr auto k7_slope = diff(k7, x);
inline constexpr auto k7_second = diff(k7, x, x);
inline constexpr auto k7_mixed = diff(k7, x, y);
inline constexpr auto k7_both = bundle(k7, diff(k7, x), diff(k7, y));

// Gravity: -m/r, all derivatives of which are made of few products.
inline constexpr derivo::symbol<"z"> z;
inline constexpr derivo::symbol<"m"> m;
inline constexpr auto potential = -m / sqrt(x * x + y * y + z * z);
inline constexpr auto gravity = derivo::function(derivo::value_and_hessian(potential, x, y, z), m, x, y, z);

// Growth above a constant: what is needed after the exponential is there lies in memory until then.
inline constexpr derivo::symbol<"a"> a;
inline constexpr derivo::symbol<"b"> b;
inline constexpr derivo::symbol<"c"> c;
inline constexpr derivo::symbol<"t"> t;
inline constexpr auto growth = derivo::function(derivo::value_and_gradient(a * exp(b * t) + c, a, b, c), a, b, c, t);

// Products around a ring: half of their Jacobian is zero.
inline constexpr derivo::symbol<"w"> w;
inline constexpr auto ring =
    derivo::function(derivo::jacobian(derivo::vector(w * x, x* y, y* z, z* w), w, x, y, z), w, x, y, z);

// Under a policy: one reciprocal, one exponential.
inline constexpr derivo::policy allowing{.one_reciprocal = true, .merged_exponentials = true};
inline constexpr auto tuned_inversion =
    derivo::tuned<allowing>(derivo::function(bundle(x / (x * x + y * y), y / (x * x + y * y)), x, y));
inline constexpr auto tuned_product = derivo::tuned<allowing>(derivo::function(exp(x) * exp(y) / exp(x * y), x, y));

}  // namespace kernels

#endif
