// SPDX-License-Identifier: BSL-1.0
//
// A batch of arithmetic, for vectorised.py: five arrays of double, five of float.
#include <derivo/core.hpp>

#include <span>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = derivo::value_and_gradient(derivo::pow<2>(1_c - x) + 100_c * derivo::pow<2>(y - x * x), x, y);

template <class T>
using in = std::array<std::span<const T>, 2>;
template <class T>
using out = std::array<std::span<T>, 3>;

derivo::batch_status batch_of_doubles(const in<double>& points, const out<double>& results) {
    return evaluate_batch(g, points, results);
}
derivo::batch_status batch_of_floats(const in<float>& points, const out<float>& results) {
    return evaluate_batch(g, points, results);
}
