// SPDX-License-Identifier: BSL-1.0
//
// Derivatives along a direction and their transposes: directional, jvp, hvp, vjp.
#include <derivo/derivo.hpp>

#include <boost/hana/at_key.hpp>

#include <array>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"u"> u;
constexpr derivo::symbol<"v"> v;
constexpr auto f = x * x * y + sin(x * y);
constexpr auto F = derivo::vector(x * y, x + y * y);
using pair = std::array<double, 2>;

// An expression: it can be compared, printed, differentiated.
static_assert(directional(f, x = u, y = v) == u * diff(f, x) + v * diff(f, y));
static_assert(directional(f, x = 1_c) == diff(f, x) && directional(f, x = 0_c, y = 0_c) == 0_c);
static_assert(directional(x * y, x = y, y = x) == y * y + x * x);  // a direction that depends on the place
static_assert(diff(directional(x * x * y, x = 2_c), x) == 4_c * y);
static_assert(directional(x * y, x = 3.0, y = 0.5)(x = 2.0, y = 4.0) == 13.0);  // plain numbers

static_assert(jvp(F, x = u, y = 2_c)(x = 3.0, y = 5.0, u = 1.0) == pair{11, 21});
static_assert(jvp(F, x = 1.0)(x = 3.0, y = 5.0) == pair{5, 1});
static_assert(jvp(x * y, x = u, y = v)(x = 3.0, y = 5.0, u = 1.0, v = 2.0) == 11.0);
static_assert(function(jvp(F, x = u, y = v), x, y, u, v)(3.0, 5.0, 1.0, 2.0) == pair{11, 21});

static_assert(vjp(F, derivo::vector(u, v), x, y)(x = 3.0, y = 5.0, u = 1.0, v = 2.0) == pair{7, 23});
static_assert(vjp(F, derivo::vector(1_c, 0_c), x, y)(x = 3.0, y = 5.0) == pair{5, 3});

static_assert(hvp(x * x * y, x = u, y = v)(x = 3.0, y = 5.0, u = 1.0, v = 2.0) == pair{22, 6});
static_assert(hvp(x * x * y, x = 1.0, y = 2.0)(x = 3.0, y = 5.0) == pair{22, 6});

// Plain numbers in F and in the weights.
constexpr auto numbered = vjp(derivo::vector(2.5 * x * y, y), derivo::vector(0.5 * x, 4_c), x, y);
static_assert(numbered(x = 2.0, y = 3.0) == pair{7.5, 9});

// Where nothing else varies, by position; and keyed by the variables.
static_assert(jvp(F, x = 1.0, y = 2.0)(3.0, 5.0) == pair{11, 21} &&
              hvp(x * x * y, x = 1_c, y = 2_c)(3.0, 5.0) == pair{22, 6});
static_assert(by_symbol(vjp(F, derivo::vector(1_c, 2_c), x, y))(3.0, 5.0)[y] == 23.0);
static_assert(plan(hvp(f, x = u, y = v)).way == derivo::mode::forward_over_reverse &&
              plan(f).way == derivo::mode::none);

// ⟨w, J v⟩ = ⟨Jᵀ w, v⟩
constexpr auto forward = jvp(F, x = u, y = v)(x = 3.0, y = 5.0, u = 7.0, v = 2.0);
constexpr auto back = vjp(F, derivo::vector(u, v), x, y)(x = 3.0, y = 5.0, u = 4.0, v = -3.0);
static_assert(4 * forward[0] - 3 * forward[1] == 7 * back[0] + 2 * back[1]);
