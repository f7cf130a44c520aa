// SPDX-License-Identifier: BSL-1.0
//
// jvp, vjp, hvp of functions of arguments, beside the matrices that they do without.
#include <derivo/derivo.hpp>

#include <array>

using pair = std::array<double, 2>;
constexpr auto f = derivo::function<2, derivo::data<>>(
    [](const auto& v, auto k) { return std::array{k * v[0] * v[1], v[0] + v[1] * v[1], v[1] * v[1] * v[1]}; });
constexpr pair at{2, 3};
constexpr auto J = derivo::jacobian(f)(at, 5.0);  // {15, 10}, {1, 6}, {0, 27}

static_assert(derivo::jvp(f)(at, 5.0, pair{1, 0}) == std::array{J[0][0], J[1][0], J[2][0]});
static_assert(derivo::jvp(f)(at, 5.0, pair{2, -1}) == std::array{20.0, -4.0, -27.0});
static_assert(derivo::vjp(f)(at, 5.0, std::array{1.0, 0.0, 0.0}) == J[0]);
static_assert(derivo::vjp(f)(at, 5.0, std::array{1.0, 2.0, -1.0}) == pair{17, -5});

constexpr auto g = derivo::function([](auto x, auto y) { return x * x * y + y * y * y; });
static_assert(derivo::hvp(g)(2.0, 3.0, 1.0, -1.0) == pair{2, -14});  // {6, 4}, {4, 18}
static_assert(derivo::jvp(g)(2.0, 3.0, 1.0, 1.0) == 43.0 && derivo::vjp(g)(2.0, 3.0, std::array{2.0}) == pair{24, 62});
static_assert(derivo::jvp(derivo::gradient(g))(2.0, 3.0, 1.0, -1.0) == derivo::hvp(g)(2.0, 3.0, 1.0, -1.0));
static_assert(derivo::cost(derivo::hvp(g)).operations() < derivo::cost(derivo::hessian(g)).operations() + 8);
