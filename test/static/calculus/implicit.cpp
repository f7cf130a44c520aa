// SPDX-License-Identifier: BSL-1.0
//
// Slopes of curves that are not solved for y.
#include <derivo/calculus.hpp>

#include <type_traits>

using namespace derivo::literals;
using derivo::diff;
using derivo::implicit_derivative;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr derivo::symbol<"r"> r;

constexpr auto circle = x * x + y * y - 25_c;
static_assert(implicit_derivative(circle, x, y) == -x / y);
static_assert(to_string(implicit_derivative(circle, x, y)) == "-x/y");
static_assert(implicit_derivative(circle, x, y)(x = 3.0, y = 4.0) == -0.75);
static_assert(implicit_derivative<2>(circle, x, y) == -(x * x + y * y) / pow<3>(y));
static_assert(implicit_derivative<2>(circle, x, y)(x = 3.0, y = 4.0) == -25.0 / 64);
static_assert(std::is_empty_v<decltype(implicit_derivative(circle, x, y))>);

// Folium of Descartes, also as an equation of two sides.
constexpr auto folium = pow<3>(x) + pow<3>(y) - 6_c * x * y;
static_assert(implicit_derivative(folium, x, y) == (2_c * y - x * x) / (y * y - 2_c * x));
static_assert(implicit_derivative(folium, x, y)(x = 3.0, y = 3.0) == -1.0);
static_assert(implicit_derivative(equals(pow<3>(x) + pow<3>(y), 6_c * x * y), x, y) ==
              implicit_derivative(folium, x, y));
// y'' at (3, 3) by hand: y' = -1, and 6x + 6y y'² + 3y² y'' = 12 y' + 6x y''.
static_assert(implicit_derivative<2>(folium, x, y)(x = 3.0, y = 3.0) == (6 * 3 + 6 * 3 + 12) / (6.0 * 3 - 3 * 9));

// Of a curve that is solved for y the derivatives of the solution, of any order.
constexpr auto solved = y - exp(2_c * x) * sin(x);
static_assert(implicit_derivative(solved, x, y) == diff(exp(2_c * x) * sin(x), x));
static_assert(implicit_derivative<2>(solved, x, y) == diff<2>(exp(2_c * x) * sin(x), x));
static_assert(implicit_derivative<4>(solved, x, y) == diff<4>(exp(2_c * x) * sin(x), x));

// x = y² + 1 has y' = 1/(2y), y'' = -1/(4y³), y''' = 3/(8y⁵).
static_assert(implicit_derivative(x - y * y - 1_c, x, y) == 1_c / (2_c * y));
static_assert(implicit_derivative<2>(x - y * y - 1_c, x, y) == -1_c / (4_c * pow<3>(y)));
static_assert(implicit_derivative<3>(x - y * y - 1_c, x, y) == 3_c / (8_c * pow<5>(y)));

// Other symbols are held fixed.
static_assert(implicit_derivative(x * x + y * y + z * z - r * r, x, z) == -x / z);
static_assert(implicit_derivative(y * y - z, x, y) == 0_c);

// Plain numbers.
static_assert(implicit_derivative(x * x + 4.0 * y * y - 20.0, x, y)(x = 4.0, y = 1.0) == -1.0);
static_assert(implicit_derivative(equals(x * x, 20.0 - 4.0 * y * y), x, y)(x = 4.0f, y = 1.0f) == -1.0f);
