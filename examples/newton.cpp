// SPDX-License-Identifier: BSL-1.0
//
// Newton's method with exact derivatives: for a root, and for a minimum.
#include <derivo/derivo.hpp>

#include <array>
#include <cstdio>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [root]
enum class status { found, flat, too_many_steps };

template <class Point>
struct solution {
    status how;
    Point at;
    int steps;
};

constexpr double size(double v) { return v < 0 ? -v : v; }

/// f(x) = 0, from a first guess.
constexpr solution<double> root(auto f, double at, int limit = 50) {
    constexpr auto value_and_slope = bundle(f, diff(f, x));
    for (int step = 0; step < limit; ++step) {
        const auto [value, slope] = value_and_slope(x = at);
        if (slope == 0) return {status::flat, at, step};
        const double change = value / slope;
        at -= change;
        if (size(change) <= 1e-15 * size(at)) return {status::found, at, step + 1};
    }
    return {status::too_many_steps, at, limit};
}

constexpr auto answer = root(x * x - 2_c, 1.0);  // found by the compiler
static_assert(answer.how == status::found && size(answer.at - 1.4142135623730951) < 1e-15);
static_assert(root(x * x + 1_c, 0.5).how == status::too_many_steps);  // it has none
// [/root]

// [minimum]
using pair = std::array<double, 2>;

/// A local minimum of f(x, y), from a first guess.
constexpr solution<pair> minimum(auto f, pair at, int limit = 50) {
    constexpr auto derivatives = value_and_hessian(f, x, y);
    constexpr auto value_at = function(f, x, y);
    for (int step = 0; step < limit; ++step) {
        const auto [value, g, H] = derivatives(at);
        if (size(g[0]) + size(g[1]) < 1e-10) return {status::found, at, step};

        const double determinant = H[0][0] * H[1][1] - H[0][1] * H[1][0];
        pair down = {-g[0], -g[1]};          // where f is not convex: down the gradient
        if (determinant > 0 && H[0][0] > 0)  // where it is: to the minimum of the parabola, -H⁻¹ g
            down = {(H[0][1] * g[1] - H[1][1] * g[0]) / determinant, (H[1][0] * g[0] - H[0][0] * g[1]) / determinant};

        double length = 1;
        pair next = {at[0] + down[0], at[1] + down[1]};
        while (value_at(next) > value && length > 1e-10) {
            length /= 2;
            next = {at[0] + length * down[0], at[1] + length * down[1]};
        }
        if (length <= 1e-10) return {status::flat, at, step};
        at = next;
    }
    return {status::too_many_steps, at, limit};
}
// [/minimum]

const char* text(status how) {
    return how == status::found ? "found" : how == status::flat ? "flat" : "too many steps";
}

int main() {
    // [run]
    const auto zero = root(x - exp(-x), 0.5);
    std::printf("x = e^-x: %s after %d steps, x = %.12f\n", text(zero.how), zero.steps, zero.at);

    constexpr auto rosenbrock = pow<2>(1_c - x) + 100_c * pow<2>(y - x * x);
    const auto valley = minimum(rosenbrock, {-1.2, 1.0});
    std::printf("Rosenbrock: %s after %d steps, (%.9f, %.9f)\n", text(valley.how), valley.steps, valley.at[0],
                valley.at[1]);
    // [/run]
    return zero.how == status::found && valley.how == status::found ? 0 : 1;
}
