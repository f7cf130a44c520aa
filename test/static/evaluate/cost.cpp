// SPDX-License-Identifier: BSL-1.0
//
// cost(f): what one evaluation does. Each sub-expression once, powers by multiplication, the cheapest program.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
using derivo::cost;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

static_assert(cost(x).operations() == 0 && cost(2_c).operations() == 0 && cost(x - x).operations() == 0);
static_assert(cost(x + y).additions == 1 && cost(x - y).additions == 1 && cost(x * y).multiplications == 1);
static_assert(cost(x / y).divisions == 1 && cost(sqrt(x)).square_roots == 1 && cost(sin(x)).calls == 1);
static_assert(cost(derivo::pi).calls == 0);  // a constant

// Once each.
static_assert(cost(sin(x) * sin(x)).calls == 1 && cost(sin(x) + sin(x + 0_c)).calls == 1);
static_assert(cost(bundle(sin(x), cos(x), sin(x))).calls == 2);
static_assert(cost(bundle(exp(x), diff(exp(x), x), derivo::diff<5>(exp(x), x))).operations() == 1);
constexpr auto sigma = 1_c / (1_c + exp(-x));
static_assert(cost(bundle(sigma, diff(sigma, x), derivo::diff<2>(sigma, x))).calls == 1);
static_assert(cost(bundle(sigma, diff(sigma, x))).divisions == 1);
constexpr auto f = x * x * y + sin(x * y);
static_assert(cost(bundle(f, diff(f, x), diff(f, y))).calls == 2);
static_assert(cost(function(bundle(f, diff(f, x)), x, y)) == cost(bundle(f, diff(f, x))));

// Powers.
static_assert(cost(derivo::pow<2>(x)).multiplications == 1 && cost(derivo::pow<8>(x)).multiplications == 3);
static_assert(cost(derivo::pow<15>(x)).multiplications <= 6 && cost(derivo::pow<64>(x)).calls == 0);
static_assert(cost(pow(x, 2.5_c)).calls == 0 && cost(pow(x, 2.5_c)).square_roots == 1);
static_assert(cost(derivo::pow<-1>(x)).divisions == 1 && cost(pow(x, y)).calls == 1);
static_assert(cost(1_c + x * (2_c + x * (3_c + x))).operations() <= 5);  // Horner's scheme is not undone

// The program form is never more expensive than the formula as it was written.
static_assert(cost((x + y) * (x + y)).operations() == 2);
static_assert(cost(derivo::pow<3>(x - 1_c)).operations() == 3);
static_assert(cost((x * x - 1_c) / (x - 1_c)).divisions == 1);
static_assert(cost(diff(x * x * exp(x), x)).operations() <= 4);
static_assert(cost(value_and_gradient(x * (7_c + x * (2.5_c - 0.3_c * x)), x)).multiplications == 4);  // 0.3x once
static_assert(cost(value_and_gradient(y * tan(x), x)).multiplications == 2);  // y + (y tan x) tan x

// Activations and their slopes: one exponential for both.
constexpr auto value_and_slope = [](auto f) { return bundle(f, diff(f, x)); };
static_assert(cost(value_and_slope(softplus(x))).calls == 2);  // exp, log1p
static_assert(cost(diff(softplus(x), x)).calls == 1);
static_assert(cost(value_and_slope(silu(x))).calls == 1);  // sigmoid
static_assert(cost(value_and_slope(gelu(x))).calls == 2);  // erfc, exp
constexpr derivo::symbol<"z"> z;
static_assert(cost(value_and_gradient(logsumexp(x, y, z), x, y, z)).calls == 4);  // an exp for each, log1p
static_assert(cost(gradient(logsumexp(x, y, z), x, y, z)).calls == 3);
