// SPDX-License-Identifier: BSL-1.0
//
// Compiling is passing, with -ffreestanding: derivo's core needs no hosted library, and constant evaluation has its
// functions there too.
#include <derivo/core.hpp>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr bool near(float a, float b) { return a - b < 1e-6f && b - a < 1e-6f; }
constexpr bool near(double a, double b) { return a - b < 4e-15 && b - a < 4e-15; }

static_assert(diff(sin(x), x) == cos(x));
static_assert(near(sin(x)(0.5), 0.4794255386042030003));
static_assert(near(sin(x)(0.5f), 0.479425539f));
static_assert(near(diff(exp(x) * atan(x), x)(0.25), 1.523053339824834287));
static_assert(near(diff(sqrt(x) + log(x), x)(4.0), 0.5));
static_assert(near(diff(pow(x, 2.5_c), x)(1.44f), 4.32f));
static_assert(near(derivo::value_and_gradient(x * y + tanh(x), x, y)(0.0, 2.0).gradient[0], 3.0));
static_assert(near(derivo::hessian(hypot(x, y), x, y)(3.0, 4.0)[0][1], -0.096));

float slope(float at);
float slope(float at) { return diff(x * x * exp(x), x)(at); }
