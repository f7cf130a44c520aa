// SPDX-License-Identifier: BSL-1.0
//
// A map from the plane to the plane, its Jacobian matrix, and products with that matrix that do not form it.
#include <derivo/derivo.hpp>

#include <array>
#include <iostream>

using namespace derivo::literals;

// [jacobian]
constexpr derivo::symbol<"r"> r;
constexpr derivo::symbol<"phi"> phi;
constexpr auto x = r * cos(phi);  // polar coordinates
constexpr auto y = r * sin(phi);
constexpr auto place = derivo::vector(x, y);

constexpr auto J = jacobian(place, r, phi);  // J[i][j]: component i by variable j
static_assert(J(2.0, 0.0)[0][0] == 1.0 && J(2.0, 0.0)[1][1] == 2.0);
// [/jacobian]

// [determinant]
static_assert(diff(x, r) * diff(y, phi) - diff(x, phi) * diff(y, r) == r);  // dx dy = r dr dphi
// [/determinant]

// [equal]
static_assert(J == jacobian(derivo::vector(r * cos(phi), r* sin(phi)), r, phi));
static_assert(gradient(r * r * phi, r, phi) == derivo::vector(2_c * r * phi, r* r));
static_assert(differs(place, derivo::vector(x, -y)).component == 1);
// [/equal]

// [products]
constexpr derivo::symbol<"u"> u;
constexpr derivo::symbol<"v"> v;
constexpr auto velocity = function(jvp(place, r = u, phi = v), r, phi, u, v);              // J (u, v)
constexpr auto torque = function(vjp(place, derivo::vector(u, v), r, phi), r, phi, u, v);  // (u, v) J
static_assert(velocity(2.0, 0.0, 3.0, 0.5) == std::array{3.0, 1.0});
static_assert(torque(2.0, 0.0, 3.0, 0.5) == std::array{3.0, 1.0});
// [/products]

// [directional]
constexpr auto distance = r * r - 2_c * r * cos(phi) + 1_c;  // squared, from (1, 0)
constexpr auto outward = directional(distance, r = 1_c);     // an expression: it can be printed
static_assert(outward == diff(distance, r));
static_assert(directional(distance, r = u, phi = v) == u * diff(distance, r) + v * diff(distance, phi));
// [/directional]

int main() {
    // [evaluate]
    const auto [at, slopes] = value_and_jacobian(place, r, phi)(2.0, 0.5);
    std::cout << "place      " << at[0] << ", " << at[1] << '\n'
              << "Jacobian   " << slopes[0][0] << ", " << slopes[0][1] << '\n'
              << "           " << slopes[1][0] << ", " << slopes[1][1] << '\n';
    // [/evaluate]

    const auto moving = velocity(2.0, 0.5, 1.0, 3.0);
    const auto turning = torque(2.0, 0.5, 0.0, -1.0);
    std::cout << "velocity   " << moving[0] << ", " << moving[1] << '\n'
              << "torque     " << turning[0] << ", " << turning[1] << '\n'
              << "outward    " << to_string(outward) << '\n';
}
