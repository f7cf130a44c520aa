// SPDX-License-Identifier: BSL-1.0
//
// What a neural network is written with: dense layers and losses, as plain templates. They work on numbers, and on the
// arguments of a traced function, function<n, data<m>>(...), whose gradient is then back-propagation.
// May include: core, math, functions.
#ifndef DERIVO_CALCULUS_LEARNING_HPP
#define DERIVO_CALCULUS_LEARNING_HPP

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <derivo/functions/table.hpp>

namespace derivo {

namespace detail::learning {

template <class V>
using element_of = std::remove_cvref_t<decltype(std::declval<const V&>()[std::size_t{}])>;

/// A function of the table on a number of the user's, where it has no operand: by its row.
template <name Function, class T, class... Rest>
constexpr auto called(const T& first, const Rest&... rest) {
    if constexpr (std::is_floating_point_v<T>)
        return row<Function>::evaluate(first, rest...);
    else
        return apply<Function>(first, rest...);
}

/// ln Σ e^zᵢ
template <class T, std::size_t N>
constexpr auto log_of_exponentials(const std::array<T, N>& z) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return called<"logsumexp">(z[I]...);
    }(std::make_index_sequence<N>{});
}

}  // namespace detail::learning

/// How many parameters dense takes: a weight for each pair of input and output, and a bias for each output.
template <std::size_t Inputs, std::size_t Outputs>
inline constexpr std::size_t dense_parameters = (Inputs + 1) * Outputs;

/// W x + b, one layer.
///
/// z[i] = Σ W[i][j] x[j] + b[i]. The parameters stand in a row, from `First` on: W row by row, then b.
///
/// @tparam Outputs  the number of neurons
/// @tparam First    where this layer's parameters begin
/// @param theta     all parameters, an array
/// @param x         the inputs, an array
/// @returns         a std::array of the outputs, before any activation
/// @example         examples/course/xor.cpp
template <std::size_t Outputs, std::size_t First = 0, class Parameters, class Inputs>
constexpr auto dense(const Parameters& theta, const Inputs& x) {
    const std::size_t inputs = x.size();
    std::array<detail::learning::element_of<Parameters>, Outputs> z{};
    for (std::size_t i = 0; i < Outputs; ++i) {
        z[i] = theta[First + Outputs * inputs + i];
        for (std::size_t j = 0; j < inputs; ++j) z[i] += theta[First + i * inputs + j] * x[j];
    }
    return z;
}

/// f of each number: activate(z, [](auto v) { return tanh(v); }).
template <class V, class Activation>
constexpr auto activate(const V& z, Activation f) {
    auto a = z;
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = f(z[i]);
    return a;
}

/// ½‖a - y‖², whose gradient by a is a - y.
template <class V, class W>
constexpr auto squared_loss(const V& a, const W& y) {
    auto sum = (a[0] - y[0]) * (a[0] - y[0]);
    for (std::size_t i = 1; i < a.size(); ++i) sum += (a[i] - y[i]) * (a[i] - y[i]);
    return sum / 2;
}

/// -Σ yᵢ ln pᵢ with p = softmax(z): ln Σ e^zᵢ - Σ yᵢ zᵢ, which neither overflows nor takes the logarithm of 0.
///
/// Its gradient by z is p - y.
///
/// @param logits  z, before any activation, a std::array
/// @param y       probabilities that add up to 1: 1 for the class, 0 for the others
template <class V, class W>
constexpr auto cross_entropy(const V& logits, const W& y) {
    auto sum = detail::learning::log_of_exponentials(logits);
    for (std::size_t i = 0; i < logits.size(); ++i) sum = sum - y[i] * logits[i];
    return sum;
}

/// -(y ln σ(z) + (1 - y) ln(1 - σ(z))) = ln(1 + e^z) - y z, for one output and y = 0 or 1. Its slope is σ(z) - y.
template <class T, class Y>
constexpr auto logistic_loss(const T& logit, const Y& y) {
    return detail::learning::called<"softplus">(logit) - y * logit;
}

/// max(0, 1 - y z) for y = -1 or 1: nothing beyond the margin, a line before it.
template <class T, class Y>
constexpr auto hinge_loss(const T& z, const Y& y) {
    return detail::learning::called<"relu">(1 - y * z);
}

/// ½ r² for |r| ≤ δ, else δ (|r| - ½ δ): a parabola that goes on as a line, so that outliers pull with a bounded slope.
template <class T, class D>
constexpr auto huber_loss(const T& r, const D& delta) {
    const auto size = detail::learning::called<"abs">(r);
    return select(size <= delta, r * r / 2, delta * (size - delta / 2));
}

}  // namespace derivo

#endif
