// SPDX-License-Identifier: BSL-1.0
//
// A batch with one array for two results.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): there must be one array of outputs for each number of the
#include <derivo/derivo.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;

#ifdef CONTROL
const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(out));
#else
const auto status = evaluate_batch(gradient(x * y, x, y), std::tie(xs, ys), std::tie(out));
#endif
