// SPDX-License-Identifier: BSL-1.0
//
// F == G for functors: component by component, whatever made them.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = x * x * y + sin(x * y);
constexpr auto F = derivo::vector(x * cos(y), x* sin(y));

static_assert(gradient(f, x, y) == derivo::vector(2_c * x * y + y * cos(x * y), x* x + x * cos(x * y)));
static_assert(gradient(f, x, y) == bundle(diff(f, x), diff(f, y)) && gradient(f, x, y) == gradient(f, x, y));
static_assert(gradient(f, x, y) != gradient(f, y, x) && derivo::vector(x, y) != derivo::vector(x, -y));
static_assert(hessian(f, x, y) == jacobian(gradient(f, x, y), x, y));
static_assert(hessian(f, x, y) != jacobian(derivo::vector(diff(f, y), diff(f, x)), x, y));
static_assert(jvp(F, x = 1_c, y = x) == derivo::vector(cos(y) - x * x * sin(y), sin(y) + x * x * cos(y)));
static_assert(vjp(F, derivo::vector(cos(y), sin(y)), x, y) == derivo::vector(1_c, 0_c));
static_assert(value_and_hessian(f, x, y) == value_and_hessian(f + 0_c * y, x, y));
static_assert(value_and_gradient(f, x, y) != value_and_gradient(f + 1_c, x, y));
static_assert(curl(derivo::vector(y * y, x, x* y), x, y, derivo::symbol<"z">{}) ==
              derivo::vector(x, -y, 1_c - 2_c * y));
static_assert(derivo::function([](auto a) { return a * a; }) == derivo::function([](auto a) { return pow(a, 2); }));
static_assert(std::is_same_v<decltype(F == F), boost::hana::bool_<true>>);

// A difference has a witness.
constexpr auto found = differs(gradient(f, x, y), derivo::vector(diff(f, x), diff(f, y) + x - y));
static_assert(found && found.component == 1 && found.left != found.right);
static_assert(!differs(hessian(f, x, y), jacobian(gradient(f, x, y), x, y)));
static_assert(differs(hessian(x * x * y, x, y), hessian(x* x* y + y * y, x, y)).component == 3);
