// SPDX-License-Identifier: BSL-1.0
//
// over(rows): a data set of any length, known at run time, over which a loss is summed.
// May include: core, functions, expression.
#ifndef DERIVO_CALCULUS_OVER_HPP
#define DERIVO_CALCULUS_OVER_HPP

#include <array>
#include <tuple>

#include <derivo/expression/expression.hpp>
#include <derivo/expression/symbol.hpp>

namespace derivo {

/// What over(...) returns: references to the ranges, and the symbols of the columns, if the loss is an expression.
template <class Columns, class... Ranges>
struct data_set {
    using columns = Columns;
    std::tuple<const Ranges&...> ranges;

    /// The number of rows: that of the shortest range.
    constexpr std::size_t size() const {
        return std::apply(
            [](const auto& first, const auto&... rest) {
                std::size_t least = std::size(first);
                ((least = std::size(rest) < least ? std::size(rest) : least), ...);
                return least;
            },
            ranges);
    }
};

namespace detail::search {

template <class T>
inline constexpr bool is_data_set = false;
template <class Columns, class... Ranges>
inline constexpr bool is_data_set<data_set<Columns, Ranges...>> = true;

/// A range with a size and an index.
template <class R>
concept Rows = requires(const R& rows) {
    std::size(rows);
    rows[std::size_t{}];
};

/// The loss stands alone: one row that holds nothing.
struct no_data {
    using columns = tree_list<>;
};

}  // namespace detail::search

/// The data that a loss is summed over: gradient_descent(loss, start, over(samples)) minimises Σ loss(parameters, sample).
///
/// The ranges are referred to, not copied, so they must outlive the search. Their length is a run-time number: the sum
/// is a loop around one functor.
///
/// @param rows   a range with size() and [k]: an array, a vector, a span. Each row is one data argument of the loss
/// @param more   further ranges for further data arguments, as in over(inputs, targets); the shortest says how many rows
/// @example      examples/course/iris.cpp
template <detail::search::Rows... R>
constexpr data_set<detail::tree_list<>, R...> over(const R&... rows) noexcept {
    return {std::tie(rows...)};
}

/// The same for a loss that is an expression: over(samples, t, measured) says which symbol each column of a row belongs to.
///
/// @example      examples/curve_fit.cpp
template <detail::search::Rows R, Symbol First, Symbol... X>
constexpr data_set<detail::tree_list<First, X...>, R> over(const R& rows, First, X...) noexcept {
    return {std::tie(rows)};
}

}  // namespace derivo

#endif
