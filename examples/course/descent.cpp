// SPDX-License-Identifier: BSL-1.0
//
// Gradient descent, on a convex loss and on one with several minima.
#include <derivo/calculus.hpp>

#include <array>
#include <cstdio>
#include <vector>

#include "support/picture.hpp"

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [step]
/// One step by hand: θ ← θ - η ∇L.
constexpr auto bowl = pow<2>(x - 1_c) + 4_c * pow<2>(y + 0.5_c);
constexpr auto slope = gradient(bowl, x, y);

constexpr std::array<double, 2> step(std::array<double, 2> at, double rate) {
    const auto g = slope(at);
    return {at[0] - rate * g[0], at[1] - rate * g[1]};
}
static_assert(step({0.0, 0.0}, 0.125) == std::array{0.25, -0.5});
// [/step]

// [convex]
constexpr auto lowest = gradient_descent(bowl, bindings(x = -1.5, y = 1.2), {.rate = 0.1});
static_assert(lowest.converged());
// [/convex]

// [wells]
constexpr auto wells = pow<2>(x * x - 1_c) + y * y + x / 4_c;  // two minima, the left one lower
// [/wells]

/// The points that gradient descent passes.
auto path_of(const auto& loss, double a, double b, const derivo::descent_options& options) {
    std::vector<picture::place> points;
    gradient_descent(loss, bindings(x = a, y = b), options,
                     [&](const std::array<double, 2>& at, double) { points.push_back({at[0], at[1]}); });
    return points;
}

int main() {
    // [rates]
    for (const double rate : {0.01, 0.1, 0.24, 0.26}) {
        const auto result = gradient_descent(bowl, bindings(x = -1.5, y = 1.2), {.rate = rate});
        std::printf("rate %.2f: %s after %d steps\n", rate, to_string(result.how), result.iterations);
    }
    const auto pushed = gradient_descent(bowl, bindings(x = -1.5, y = 1.2), {.rate = 0.01, .momentum = 0.8});
    std::printf("rate 0.01, momentum 0.8: %s after %d steps\n", to_string(pushed.how), pushed.iterations);
    const auto measured = gradient_descent(bowl, bindings(x = -1.5, y = 1.2), {.rate = 10, .backtracking = true});
    std::printf("backtracking: %s after %d steps\n", to_string(measured.how), measured.iterations);
    // [/rates]

    // [starts]
    for (const double start : {-0.2, 0.4}) {
        const auto found = gradient_descent(wells, bindings(x = start, y = 1.0), {.rate = 0.05});
        std::printf("from (%4.1f, 1): (%.4f, %.4f), loss %.4f, %s\n", start, found[x], found[y] + 0.0, found.value,
                    to_string(classify(wells, bindings(x = found[x], y = found[y]), 1e-6).kind));
    }
    // [/starts]

    const auto bowl_at = function(bowl, x, y);
    const auto wells_at = function(wells, x, y);
    picture convex(-2, 3, -1.7, 1.6);
    convex.contours([&](double u, double v) { return bowl_at(u, v); }, {0.1, 0.5, 1, 2, 4, 7, 11, 16})
        .path(path_of(bowl, -1.5, 1.2, {.rate = 0.05}), colour::blue, "rate 0.05")
        .path(path_of(bowl, -1.5, 1.2, {.rate = 0.2}), colour::orange, "rate 0.2")
        .point(-1.5, 1.2, colour::grey, "start")
        .point(1, -0.5, colour::green, "minimum")
        .write("descent_convex.svg");

    picture starts(-1.8, 1.8, -1.2, 1.3);
    starts.contours([&](double u, double v) { return wells_at(u, v); }, {-0.2, 0, 0.2, 0.4, 0.7, 1, 1.5, 2, 3})
        .path(path_of(wells, -0.2, 1, {.rate = 0.05}), colour::blue, "from (-0.2, 1)")
        .path(path_of(wells, 0.4, 1, {.rate = 0.05}), colour::red, "from (0.4, 1)")
        .point(-0.2, 1, colour::blue)
        .point(0.4, 1, colour::red)
        .write("descent_starts.svg");
}
