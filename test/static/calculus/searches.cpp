// SPDX-License-Identifier: BSL-1.0
//
// Searches while the compiler runs: starts of every kind, results by name, statuses.
#include <derivo/calculus.hpp>

#include <array>
#include <type_traits>

using namespace derivo::literals;
using derivo::stationary_kind, derivo::status;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"v"> v;

constexpr bool near(double a, double b, double tolerance) { return a - b < tolerance && b - a < tolerance; }

// A start by name, as an array, of integers, of one variable; the point is in the order in which the start is written.
constexpr auto bowl = pow<2>(x - 1_c) + 2_c * pow<2>(y + 3_c);
constexpr auto by_name = gradient_descent(bowl, bindings(y = 0.0, x = 0.0), {.rate = 0.25});
static_assert(by_name.converged() && near(by_name[x], 1, 1e-7) && near(by_name[y], -3, 1e-7));
static_assert(by_name.point == std::array{by_name[y], by_name[x]});
static_assert(gradient_descent(function(bowl, y, x), std::array{0, 0}, {.rate = 0.25}).point == by_name.point);
static_assert(near(gradient_descent(x * x, x = 1).point[0], 0, 1e-7));
constexpr auto narrow = newton_minimize(bowl, bindings(x = 0.0F, y = 0.0F));
static_assert(std::is_same_v<decltype(narrow.value), float> && narrow.converged() && narrow.point[1] == -3);

// A formula with a plain number keeps it.
constexpr double depth = 0.5;
static_assert(newton_minimize(pow<2>(x - depth) - depth, x = 3.0).value == -0.5);

// Functions of numbers, of an array, of several arguments.
constexpr auto rosenbrock =
    derivo::function([](auto a, auto b) { return (1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a); });
constexpr auto valley = newton_minimize(rosenbrock, std::array{-1.2, 1.0});
static_assert(valley.converged() && near(valley.point[0], 1, 1e-14) && near(valley.point[1], 1, 1e-14));
constexpr auto mixed = derivo::function<derivo::scalar, 2, derivo::scalar>([](auto a, const auto& b, auto c) {
    return (a - 1) * (a - 1) + (b[0] - 2) * (b[0] - 2) + (b[1] - 3) * (b[1] - 3) + (c - 4) * (c - 4);
});
static_assert(newton_minimize(mixed, std::array{0.0, 0.0, 0.0, 0.0}).point == std::array{1.0, 2.0, 3.0, 4.0});

// Data: one range or several, by position or by symbol.
constexpr std::array<std::array<double, 2>, 3> rows{{{0, 1}, {1, 3}, {2, 5}}};
constexpr double times[] = {0, 1, 2}, values[] = {1, 3, 5};
constexpr auto miss =
    derivo::function<2, derivo::data<2>>([](const auto& w, const auto& row) { return w[0] + w[1] * row[0] - row[1]; });
constexpr auto miss_of_two = derivo::function<2, derivo::data<>, derivo::data<>>(
    [](const auto& w, auto at, auto value) { return w[0] + w[1] * at - value; });
static_assert(near(levenberg_marquardt(miss, std::array{0.0, 0.0}, derivo::over(rows)).point[1], 2, 1e-12));
static_assert(near(levenberg_marquardt(miss_of_two, std::array{0.0, 0.0}, derivo::over(times, values)).point[1], 2,
                   1e-12));
static_assert(near(levenberg_marquardt(x + y * t - v, bindings(x = 0.0, y = 0.0), derivo::over(rows, t, v))[y], 2,
                   1e-12));

// Each ends with what happened.
static_assert(newton_minimize(-x * x, x = 1.0).how == status::unbounded);
static_assert(newton_minimize(x * x * x, x = 1.0).how == status::flat);
static_assert(newton_minimize(x * x, x = 1.0, {.steps = 0}).how == status::step_limit);
static_assert(gradient_descent(x * x, x = 1.0, {.rate = 0.001, .steps = 5}).how == status::step_limit);
static_assert(gradient_descent(-x * x, x = 1.0).how == status::unbounded);

// Under a constraint; and what a point is.
constexpr auto on_circle = lagrange(x + y, x* x + y * y - 2_c, bindings(x = 0.5, y = 1.5));
static_assert(on_circle.converged() && near(on_circle[x], 1, 1e-14) && near(on_circle.multipliers[0], 0.5, 1e-14));
static_assert(on_circle.kind == stationary_kind::maximum);
static_assert(classify(x * x - y * y, bindings(x = 0.0, y = 0.0)).kind == stationary_kind::saddle);
static_assert(classify(rosenbrock, std::array{1.0, 1.0}).kind == stationary_kind::minimum);
static_assert(classify(rosenbrock, std::array{1.0, 1.1}).kind == stationary_kind::not_stationary);
static_assert(classify(pow<4>(x) + y * y, bindings(x = 0.0, y = 0.0)).kind == stationary_kind::inconclusive);
