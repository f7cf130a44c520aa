// SPDX-License-Identifier: BSL-1.0
//
// A batch whose results go to what is const.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): an array of outputs is const.
#include <derivo/derivo.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;
const std::array<double, 3> fixed{};

#ifdef CONTROL
const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(out));
#else
const auto status = evaluate_batch(g, std::tie(xs, ys), std::tie(fixed));
#endif
