// SPDX-License-Identifier: BSL-1.0
//
// Rates of change along time, and rates that are related by an equation.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
using derivo::diff;
using derivo::pi;
using derivo::related_rate;
using derivo::total_derivative;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"r"> r;
constexpr derivo::symbol<"h"> h;
constexpr derivo::symbol<"dr"> dr;
constexpr derivo::symbol<"u"> u;
constexpr derivo::symbol<"v"> v;
constexpr derivo::symbol<"w"> w;

// A sphere that grows: dV/dt = 4 π r² dr/dt, 200 π at r = 5, dr/dt = 2.
constexpr auto volume = 4_c / 3_c * pi * pow<3>(r);
static_assert(total_derivative(volume, t, r, dr) == 4_c * pi * r * r * dr);
static_assert(substitute(total_derivative(volume, t, r, 2_c), r = 5_c) == 200_c * pi);
static_assert(to_string(total_derivative(volume, t, r, dr)) == "4*pi*dr*r^2");
static_assert(total_derivative(r * r, t, r, 2.0)(3.0) == 12.0);  // a plain number as rate

// ∂f/∂t + Σ ∂f/∂x dx
static_assert(total_derivative(x * x * y + t * x, t, x, u, y, v) == x + (2_c * x * y + t) * u + x * x * v);
static_assert(total_derivative(sin(t), t) == cos(t) && total_derivative(x * y, t, y, v) == x * v);
static_assert(total_derivative(x * x, t, x, cos(t)) == 2_c * x * cos(t));
static_assert(total_derivative(x, t, x, -x) == -x);  // x' = -x

// Order 2: the rates move, too.
static_assert(total_derivative<2>(x * x, t, x, v, v, w) == 2_c * v * v + 2_c * x * w);
static_assert(total_derivative<2>(x, t, x, v, v, w) == w && total_derivative<2>(x * x, t, x, v) == 2_c * v * v);
static_assert(total_derivative<4>(x, t, x, -x) == x && total_derivative<0>(x, t, x, v) == x);
static_assert(total_derivative<3>(x, t, x, y, y, -x) == -y);  // the oscillator x' = y, y' = -x
// Along a path it is the derivative of the composition.
constexpr auto g = x * x * y + sin(x * t);
constexpr auto on_path =
    substitute(total_derivative(g, t, x, diff(exp(t), t), y, diff(t* t, t)), x = exp(t), y = t * t);
static_assert(on_path == diff(substitute(g, x = exp(t), y = t * t), t));

// Related rates: a ladder of length 13 slides, 5 from the wall at 2 per second.
constexpr auto ladder = x * x + y * y - 169_c;
static_assert(related_rate(ladder, t, y, x, v) == -x * v / y);
static_assert(related_rate(ladder, t, y, x, 2_c)(x = 5.0, y = 12.0) == -10.0 / 12);
static_assert(related_rate(equals(x * x + y * y, 169_c), t, y, x, v) == related_rate(ladder, t, y, x, v));
static_assert(related_rate(y - sin(t), t, y) == cos(t));
// A cone of water with r = h/2: V = π h³/12, dV/dt = 2, so dh/dt = 8/(π h²).
static_assert(related_rate(equals(v, pi* pow<3>(h) / 12_c), t, h, v, 2_c) == 8_c / (pi * h * h));
