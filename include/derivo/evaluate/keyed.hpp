// SPDX-License-Identifier: BSL-1.0
//
// by_symbol(g)(x = 1.0, y = 2.0)[x]: results as hana::maps keyed by variable.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_KEYED_HPP
#define DERIVO_EVALUATE_KEYED_HPP

#include <array>

#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>

#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

namespace detail {

template <class T>
inline constexpr int depth_of = 0;
template <class T, std::size_t Size>
inline constexpr int depth_of<std::array<T, Size>> = depth_of<T> + 1;

/// An array, its innermost `Axes` indices being symbols, as maps.
template <int Axes, class... X, class T>
constexpr auto keyed(tree_list<X...> order, const T& result) {
    if constexpr (depth_of<T> == 0) {
        return result;
    } else if constexpr (depth_of<T> > Axes) {
        constexpr std::size_t size = std::tuple_size_v<T>;
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return std::array{keyed<Axes>(order, result[K])...};
        }(std::make_index_sequence<size>{});
    } else {
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return boost::hana::make_map(boost::hana::make_pair(X{}, keyed<Axes>(order, result[K]))...);
        }(std::make_index_sequence<sizeof...(X)>{});
    }
}

/// A functor whose results are keyed by the variables.
template <class Functor, class... X>
struct keyed_functor {
    [[no_unique_address]] Functor whole{};

    template <class... Args>
    constexpr auto operator()(const Args&... args) const {
        return keyed<Functor::task::axes>(tree_list<X...>{}, whole(args...));
    }
};

template <class Functor, class... X>
constexpr auto keyed_by(const Functor& whole, tree_list<X...>) {
    return keyed_functor<Functor, X...>{whole};
}

}  // namespace detail

/// `g`, a gradient, a Jacobian or a Hessian, with its results keyed by the variables: by_symbol(g)(1.0, 2.0)[x] is ∂f/∂x;
/// of a Jacobian [i][x] is ∂Fᵢ/∂x, of a Hessian [x][y] is ∂²f/∂x∂y.
///
/// @returns      a functor that is called like g and gives a hana::map
/// @diagnostics  "derivo: by_symbol(g): the results of g do not belong to variables."
/// @example      examples/hana.cpp
template <class Task, class Numbers, class... Order>
constexpr auto by_symbol(const functor<Task, Numbers, Order...>& g) noexcept {
    static_assert(
        Task::axes > 0,
        "derivo: by_symbol(g): the results of g do not belong to variables. Give a gradient, a Jacobian or a Hessian, "
        "without the value.");
    if constexpr (Task::axes > 0) return detail::keyed_by(g, typename Task::order{});
}

}  // namespace derivo

#endif
