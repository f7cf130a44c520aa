// SPDX-License-Identifier: BSL-1.0
//
// A batch of numbers that do not lie in one piece.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): an array must lie in memory in one piece.
#include <derivo/derivo.hpp>

#include <array>
#include <list>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;
std::list<double> scattered;

#ifdef CONTROL
const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(out));
#else
const auto status = evaluate_batch(g, std::tie(xs, scattered), std::tie(out));
#endif
