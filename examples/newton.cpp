// SPDX-License-Identifier: BSL-1.0
//
// Newton's method with exact derivatives: for a root, written by hand, and for a minimum.
#include <derivo/calculus.hpp>

#include <array>
#include <cstdio>

using namespace derivo::literals;
using derivo::status;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [root]
struct solution {
    status how;
    double at;
    int steps;
};

constexpr double size(double v) { return v < 0 ? -v : v; }

/// f(x) = 0, from a first guess.
constexpr solution root(auto f, double at, int limit = 50) {
    constexpr auto value_and_slope = bundle(f, diff(f, x));
    for (int step = 0; step < limit; ++step) {
        const auto [value, slope] = value_and_slope(x = at);
        if (slope == 0) return {status::flat, at, step};
        const double change = value / slope;
        at -= change;
        if (size(change) <= 1e-15 * size(at)) return {status::converged, at, step + 1};
    }
    return {status::step_limit, at, limit};
}

constexpr auto answer = root(x * x - 2_c, 1.0);  // found by the compiler
static_assert(answer.how == status::converged && size(answer.at - 1.4142135623730951) < 1e-15);
static_assert(root(x * x + 1_c, 0.5).how == status::step_limit);  // it has none
// [/root]

// [minimum]
constexpr auto rosenbrock = pow<2>(1_c - x) + 100_c * pow<2>(y - x * x);

constexpr auto valley = newton_minimize(rosenbrock, bindings(x = -1.2, y = 1.0));  // by the compiler, too
static_assert(valley.converged() && size(valley[x] - 1) < 1e-15);
static_assert(newton_minimize(-rosenbrock, bindings(x = -1.2, y = 1.0)).how == status::unbounded);
// [/minimum]

int main() {
    // [run]
    const auto zero = root(x - exp(-x), 0.5);
    std::printf("x = e^-x: %s after %d steps, x = %.12f\n", to_string(zero.how), zero.steps, zero.at);

    const auto lowest = newton_minimize(function(rosenbrock, x, y), std::array{-1.2, 1.0});
    std::printf("Rosenbrock: %s after %d steps, (%.9f, %.9f)\n", to_string(lowest.how), lowest.iterations,
                lowest.point[0], lowest.point[1]);
    // [/run]
    return zero.how == status::converged && lowest.converged() ? 0 : 1;
}
