// SPDX-License-Identifier: BSL-1.0
//
// A curve through measured points: the Levenberg-Marquardt method with exact derivatives of each residual.
#include <derivo/calculus.hpp>

#include <array>
#include <cstdio>

using namespace derivo::literals;

// [model]
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"t"> t;
constexpr derivo::symbol<"measured"> measured;

constexpr auto residual = a * exp(-b * t) + c - measured;
// [/model]

// [data]
using sample = std::array<double, 2>;  // time, measured value
constexpr sample data[] = {{0.0, 3.52}, {0.5, 2.55}, {1.0, 1.93}, {1.5, 1.41}, {2.0, 1.17}, {2.5, 0.96},
                           {3.0, 0.78}, {3.5, 0.74}, {4.0, 0.62}, {5.0, 0.57}, {6.0, 0.52}, {8.0, 0.51}};
// [/data]

int main() {
    // [fit]
    const auto fit =
        levenberg_marquardt(residual, bindings(a = 1.0, b = 1.0, c = 0.0), derivo::over(data, t, measured));
    std::printf("%s after %d steps: a = %.4f, b = %.4f, c = %.4f, sum of squares %.5f\n", to_string(fit.how),
                fit.iterations, fit[a], fit[b], fit[c], fit.value);
    // [/fit]
    for (const auto& [time, value] : {data[0], data[4], data[11]})
        std::printf("t = %.0f: measured %.2f, fitted %.4f\n", time, value,
                    value + residual(a = fit[a], b = fit[b], c = fit[c], t = time, measured = value));

    // [sums]
    // What the method needs of each sample: the residual and its slopes by a, b, c, in one call with one exp.
    constexpr auto residual_and_slopes = value_and_gradient(residual, a, b, c);
    static_assert(cost(residual_and_slopes).calls == 1);
    const auto [miss, slopes] = residual_and_slopes(fit.point, t = 2.0, measured = 1.17);
    std::printf("t = 2: residual %.4f, slopes %.4f %.4f %.4f\n", miss, slopes[0], slopes[1], slopes[2]);
    // [/sums]
    return fit.converged() ? 0 : 1;
}
