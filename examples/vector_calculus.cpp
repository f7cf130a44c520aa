// SPDX-License-Identifier: BSL-1.0
//
// Laplacian, divergence and curl, and the identities between them, checked by the compiler.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;
using derivo::component;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

// [operators]
constexpr auto wind = derivo::vector(-y * z, x* z, x* x* exp(y));

static_assert(divergence(wind, x, y, z) == 0_c);  // no sources
constexpr auto vorticity = curl(wind, x, y, z);   // a vector again
static_assert(component<0>(vorticity) == x * x * exp(y) - x);
static_assert(component<2>(vorticity) == 2_c * z);
static_assert(curl(derivo::vector(-y, x), x, y) == 2_c);  // in the plane it is one expression
// [/operators]

// [laplacian]
constexpr auto potential = 1_c / sqrt(x * x + y * y + z * z);  // of a charge at the origin
static_assert(laplacian(potential, x, y, z) == 0_c);           // harmonic everywhere else
static_assert(laplacian(exp(x) * sin(y), x, y) == 0_c);        // as both parts of e^(x + iy) are
// [/laplacian]

// [identities]
constexpr auto f = x * x * y + sin(x * z);
constexpr auto slope = derivo::vector(diff(f, x), diff(f, y), diff(f, z));

static_assert(divergence(curl(wind, x, y, z), x, y, z) == 0_c);  // div curl F = 0
static_assert(component<0>(curl(slope, x, y, z)) == 0_c);        // curl grad f = 0
static_assert(component<1>(curl(slope, x, y, z)) == 0_c);
static_assert(component<2>(curl(slope, x, y, z)) == 0_c);
static_assert(divergence(slope, x, y, z) == laplacian(f, x, y, z));  // div grad f = lap f
// [/identities]

// [heat]
constexpr derivo::symbol<"t"> t;
constexpr auto heat = exp(-x * x / (4_c * t)) / sqrt(t);
static_assert(diff(heat, t) == laplacian(heat, x));  // the heat equation
// [/heat]

int main() {
    const auto spin = function(vorticity, x, y, z)(1.0, 0.0, 2.0);
    std::cout << "curl of the wind   " << to_string(component<0>(vorticity)) << ", "
              << to_string(component<1>(vorticity)) << ", " << to_string(component<2>(vorticity)) << '\n'
              << "at (1, 0, 2)       " << spin[0] << ", " << spin[1] << ", " << spin[2] << '\n'
              << "Laplacian of f     " << to_string(laplacian(f, x, y, z)) << '\n';
}
