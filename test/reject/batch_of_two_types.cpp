// SPDX-License-Identifier: BSL-1.0
//
// A batch of float and double.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): the numbers of all arrays must have one type.
#include <derivo/derivo.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;
std::array<float, 3> singles;

#ifdef CONTROL
const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(out));
#else
const auto status = evaluate_batch(g, std::tie(xs, singles), std::tie(out));
#endif
