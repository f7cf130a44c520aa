// SPDX-License-Identifier: BSL-1.0
//
// Fractions are joined where one product is left of them, so that no digits cancel when the program runs.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
using derivo::cost, derivo::diff, derivo::gradient, derivo::jacobian, derivo::value_and_hessian, derivo::vector;
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"d"> d;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

// ── one product is left ─────────────────────────────────────────────────────────────────────────────
constexpr auto saturation = a * x / (b + x);
static_assert(cost(diff(saturation, x)).additions == 1);  // a b/(b + x)²
static_assert(diff(saturation, x)(a = 1.0, b = 1e-30, x = 1.0) == 1e-30);
static_assert(diff(saturation, x)(a = 1.0f, b = 1e-30f, x = 1.0f) == 1e-30f);
static_assert(diff(saturation, x)(a = 1.0L, b = 1e-30L, x = 1.0L) == 1e-30L);
static_assert(cost(diff(saturation + log(x), x)).additions == 2);  // beside what is no such fraction
static_assert(gradient(x * y / (x + y), x, y)(1e20, 1.0)[0] == 1e-40);
static_assert(cost(x / (x + y) + y / (x + y)).additions == 0);  // 1
static_assert(cost(jacobian(vector(x / sqrt(x * x + y * y), y / sqrt(x * x + y * y)), x, y)).additions == 1);

// ── or a part of the denominator ────────────────────────────────────────────────────────────────────
constexpr auto share = jacobian(vector(x / (x + y + z), y / (x + y + z)), x, y, z);
static_assert(share(1e20, 1.0, 1.0)[0][0] == 2e-40);
constexpr auto direction = x / sqrt(x * x + y * y + z * z);
static_assert(diff(direction, x)(x = 1.0, y = 1e-20, z = 0.0) == 1e-40);

// ── and defined wherever the formula is: not by way of the root of x - a ────────────────────────────
static_assert(bundle(1_c / sqrt(a - x), diff(x / (a - x), x))(a = 1.0, x = 2.0)[1] == 1.0);
static_assert(bundle(1_c / sqrt(x - a), diff(x / (x - a), x), diff(x / (x - a), x, x))(a = 2.0, x = 1.0)[2] == -4.0);

// ── otherwise nothing is multiplied out ─────────────────────────────────────────────────────────────
static_assert((1_c / (x - 1_c) - 1_c / (x + 1_c))(1.0 + 0x1p-52) == 0x1p52);  // not 2/(x² - 1)

// ── what takes most of Clang's budget for a constant ────────────────────────────────────────────────
static_assert(cost(value_and_hessian(x / (x + y) + y / (y + z) + z / (z + x), x, y, z)).calls == 0);
static_assert(cost(value_and_hessian(a * x / (b + x) + c * x / (d + x), x, a, b, c, d)).calls == 0);
static_assert(cost(value_and_hessian((a + b + c + d) / (x + y + z) / (x + y + a + b), x, y, a)).calls == 0);
static_assert(cost(value_and_hessian(x * y * z / (x * y + y * z + z * x), x, y, z)).calls == 0);
