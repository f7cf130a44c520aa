// SPDX-License-Identifier: BSL-1.0
//
// A batch of an array, where a list of arrays is meant.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): inputs and outputs must be lists of arrays whose length is
#include <derivo/derivo.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;

#ifdef CONTROL
const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(out));
#else
const auto status = evaluate_batch(g, &xs, std::tie(out));
#endif
