// SPDX-License-Identifier: BSL-1.0
//
// laplacian, divergence, curl: and what holds for every field.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr auto F = derivo::vector(x * y * z, x* x* sin(y), z* exp(x));
constexpr auto f = x * x * y + sin(x * z);

static_assert(derivo::component<1>(F) == x * x * sin(y));
static_assert(laplacian(x * x * x + y * y, x, y) == 6_c * x + 2_c);
static_assert(laplacian(log(x * x + y * y), x, y) == 0_c);                    // harmonic in the plane
static_assert(laplacian(1_c / sqrt(x * x + y * y + z * z), x, y, z) == 0_c);  // and in space
static_assert(divergence(F, x, y, z) == y * z + x * x * cos(y) + exp(x));
static_assert(derivo::component<0>(curl(F, x, y, z)) == 0_c);
static_assert(derivo::component<1>(curl(F, x, y, z)) == x * y - z * exp(x));
static_assert(derivo::component<2>(curl(F, x, y, z)) == 2_c * x * sin(y) - x * z);
static_assert(curl(derivo::vector(-y, x), x, y) == 2_c);

// The curl of a gradient and the divergence of a curl are 0; the divergence of a gradient is the Laplacian.
constexpr auto slope = derivo::vector(diff(f, x), diff(f, y), diff(f, z));
static_assert(derivo::component<0>(curl(slope, x, y, z)) == 0_c && derivo::component<2>(curl(slope, x, y, z)) == 0_c);
static_assert(divergence(curl(F, x, y, z), x, y, z) == 0_c);
static_assert(divergence(slope, x, y, z) == laplacian(f, x, y, z));

constexpr auto g = gradient(f, x, y, z);
static_assert(divergence(g, x, y, z) == laplacian(f, x, y, z) && derivo::component<1>(curl(g, x, y, z)) == 0_c);
static_assert(divergence(gradient(1.5 * x * x, x), x)(x = 7.0) == 3.0);

// Plain numbers.
static_assert(divergence(derivo::vector(2.5 * x * y, 0.5 * y), x, y)(x = 1.0, y = 2.0) == 5.5);
static_assert(laplacian(1.5 * x * x, x)(x = 0.0) == 3.0);
