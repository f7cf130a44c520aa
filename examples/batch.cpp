// SPDX-License-Identifier: BSL-1.0
//
// Value and gradient at a thousand points, which lie in memory as one array for each coordinate.
#include <derivo/core.hpp>

#include <cmath>
#include <cstdio>
#include <span>
#include <vector>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
using namespace derivo::literals;

int main() {
    // [points]
    const std::size_t size = 1000;
    std::vector<double> xs(size), ys(size);
    for (std::size_t k = 0; k < size; ++k) {
        xs[k] = 0.002 * static_cast<double>(k) - 1;
        ys[k] = xs[k] * xs[k];
    }
    // [/points]

    // [batch]
    constexpr auto rosenbrock = derivo::pow<2>(1_c - x) + 100_c * derivo::pow<2>(y - x * x);
    constexpr auto g = derivo::value_and_gradient(rosenbrock, x, y);

    std::vector<double> value(size), gx(size), gy(size);
    const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(value, gx, gy));
    // [/batch]
    std::printf("%s: at (%.3f, %.3f) %.3f, gradient (%.3f, %.3f)\n", to_string(status), xs[250], ys[250], value[250],
                gx[250], std::fabs(gy[250]));

    // [status]
    std::span<const double> fewer(ys.data(), size - 1);
    const auto refused = evaluate_batch(g, std::tie(xs, fewer), std::tie(value, gx, gy));
    std::printf("%s\n", to_string(refused));
    // [/status]
}
