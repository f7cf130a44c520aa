// SPDX-License-Identifier: BSL-1.0
//
// The formulas of the batches.
#ifndef DERIVO_BENCH_BATCH_FORMULAS_HPP
#define DERIVO_BENCH_BATCH_FORMULAS_HPP

#include <derivo/core.hpp>

namespace formulas {

using namespace derivo::literals;
inline constexpr derivo::symbol<"x"> x;
inline constexpr derivo::symbol<"y"> y;
inline constexpr auto rosenbrock =
    derivo::value_and_gradient(derivo::pow<2>(1_c - x) + 100_c * derivo::pow<2>(y - x * x), x, y);
inline constexpr auto wave = derivo::value_and_gradient(exp(-(x * x + y * y) / 2_c) * sin(x * y), x, y);

// NIST ITS-90, type K, inverse coefficients for 0 °C to 500 °C.
inline constexpr auto thermocouple = derivo::value_and_gradient(
    x * (25.08355_c +
         x * (0.07860106_c +
              x * (-0.2503131_c + x * (0.0831527_c + x * (-0.01228034_c + x * (0.0009804036_c +
                                                                               x * (-0.0000441303_c +
                                                                                    x * (0.000001057734_c -
                                                                                         0.00000001052755_c * x)))))))),
    x);

}  // namespace formulas
using formulas::rosenbrock, formulas::thermocouple, formulas::wave;

#endif
