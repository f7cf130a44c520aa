// SPDX-License-Identifier: BSL-1.0
//
// differs(a, b): a point at which two expressions, or two vectors, have different values.
// May include: core, graph, functions' interface, expression, optimise.
#ifndef DERIVO_EVALUATE_DIFFERS_HPP
#define DERIVO_EVALUATE_DIFFERS_HPP

#include <derivo/evaluate/compare.hpp>

namespace derivo {

/// What differs() found: whether there is a difference, and where.
template <std::size_t Symbols>
struct witness {
    bool found = false;
    const char* names[Symbols > 0 ? Symbols : 1]{};  // of the symbols, in the order of `point`
    double point[Symbols > 0 ? Symbols : 1]{};
    double left = 0;            // the value of a there
    double right = 0;           // the value of b there
    std::size_t component = 0;  // of vectors and matrices the place, row by row

    constexpr explicit operator bool() const { return found; }
};

namespace detail {

/// Relative difference from which rounding can't be blamed, for formulas of a moderate condition.
inline constexpr double convincing = 1e-6;

constexpr bool is_finite(double x) { return x - x == 0; }

constexpr bool convincingly_different(double a, double b) {
    if (!is_finite(a) || !is_finite(b)) return false;
    const double apart = a < b ? b - a : a - b, size = (a < 0 ? -a : a) + (b < 0 ? -b : b);
    return apart > convincing * (size > convincing ? size : convincing);
}

/// Points in (0, 1), where most functions are defined: multiples of the golden ratio, modulo 1.
constexpr double sample(int k) {
    const double turn = 0.6180339887498949 * static_cast<double>(k + 1);
    return turn - static_cast<double>(static_cast<int>(turn));
}

/// The results of a program are those of one shape, then those of another.
template <const auto& Program, class Left, class Right>
constexpr auto find_difference() {
    constexpr int symbols = Program.sizes.names;
    constexpr auto left = results_in_a_row<Left>(), right = results_in_a_row<Right>();
    witness<static_cast<std::size_t>(symbols)> result;
    for (int attempt = 0; attempt < 24 && !result.found; ++attempt) {
        inputs<double, held_value<double>, static_cast<std::size_t>(symbols), 0> in{};
        for (int k = 0; k < symbols; ++k) {
            result.names[k] = Program.names[k];
            result.point[k] = in.symbol[k].value = sample(attempt * symbols + k);
        }
        double values[Left::size + Right::size]{};
        run<Program, double, list_shape<Left::size + Right::size>>(in, values);
        for (std::size_t k = 0; k < left.size() && !result.found; ++k) {
            result.component = k;
            result.left = values[left[k]];
            result.right = values[Left::size + static_cast<std::size_t>(right[k])];
            result.found = convincingly_different(result.left, result.right);
        }
    }
    return result;
}

}  // namespace detail

/// Looks for a point at which `a` and `b` have different values; 24 points of (0, 1)ⁿ are tried.
///
/// A difference found is a proof (to the rounding of doubles: 1e-6 relative is asked for); none found proves
/// nothing: see a == b. A constant expression.
///
/// @returns a `witness`, true if one was found, with the point and both values
/// @example examples/static_asserts.cpp
template <Expression A, Expression B>
constexpr auto differs(A, B) {
    constexpr bool constant = detail::part<A>::count + detail::part<B>::count == 0;
    static_assert(
        constant,
        "derivo: differs(a, b): a formula with plain numbers is not known while compiling. Write its constants "
        "as 2.0_c.");
    if constexpr (constant)
        return detail::find_difference<detail::program_of<A, B>, detail::scalar_shape, detail::scalar_shape>();
    else
        return witness<0>{};
}

/// The same for the results of two functors: vectors, gradients, Jacobians, ... of the same shape.
template <class F, class G>
    requires(detail::is_functor<F> && detail::is_functor<G>)
constexpr auto differs(const F&, const G&) {
    if constexpr (detail::comparable_results<F, G>()) {
        using left = typename F::task;
        using right = typename G::task;
        return detail::find_difference<
            optimised<detail::joined_builder<typename left::builder, typename right::builder>>, typename left::shape,
            typename right::shape>();
    } else {
        return witness<0>{};
    }
}

}  // namespace derivo

#endif
