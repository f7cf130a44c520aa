// SPDX-License-Identifier: BSL-1.0
//
// A batch of a formula whose symbols have no order.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): the symbols of g have no order.
#include <derivo/derivo.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;

#ifdef CONTROL
const auto status = evaluate_batch(function(x * y, x, y), std::tie(xs, ys), std::tie(out));
#else
const auto status = evaluate_batch(x * y, std::tie(xs, ys), std::tie(out));
#endif
