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

}  // namespace formulas
using formulas::rosenbrock, formulas::wave;

#endif
