// SPDX-License-Identifier: BSL-1.0
//
// A batch of a lambda that is no function yet.
//
// expect-error: derivo: evaluate_batch(g, inputs, outputs): g must be an expression or a functor.
#include <derivo/derivo.hpp>

#include <array>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = function(x * y, x, y);

std::array<double, 3> xs, ys, out;
constexpr auto f = [](auto a, auto b) { return a * b; };

#ifdef CONTROL
const auto status = derivo::evaluate_batch(derivo::function(f), std::tie(xs, ys), std::tie(out));
#else
const auto status = derivo::evaluate_batch(f, std::tie(xs, ys), std::tie(out));
#endif
