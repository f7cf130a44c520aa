// SPDX-License-Identifier: BSL-1.0
//
// Operators of vector calculus, as expressions: laplacian, divergence, curl; and component<k>(F).
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_FIELDS_HPP
#define DERIVO_EVALUATE_FIELDS_HPP

#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

namespace detail {

template <class T>
inline constexpr int component_count = 0;
template <class... Trees, class Numbers, class... Order>
inline constexpr int component_count<functor<list_task<Trees...>, Numbers, Order...>> =
    static_cast<int>(sizeof...(Trees));

template <class Tree, class... X, class Numbers, class... Order>
inline constexpr int component_count<functor<jacobian_task<value_task<Tree>, symbols<X...>>, Numbers, Order...>> =
    static_cast<int>(sizeof...(X));

/// The tree of component K: of a vector, or of the gradient of an expression.
template <std::size_t K, class Task>
struct component_tree;
template <std::size_t K, class... Trees>
struct component_tree<K, list_task<Trees...>> {
    using type = std::tuple_element_t<K, std::tuple<Trees...>>;
};
template <std::size_t K, class Tree, class... X>
struct component_tree<K, jacobian_task<value_task<Tree>, symbols<X...>>> {
    using type = typename differentiated<Tree, std::tuple_element_t<K, std::tuple<X...>>>::type;
};

template <class Tree, class... Numbers>
constexpr auto with_numbers_of(const holding<void, Numbers...>& numbers) {
    if constexpr (sizeof...(Numbers) == 0)
        return Tree{};
    else
        return numbers.apply_to([](auto... n) { return holding<Tree, Numbers...>{n...}; });
}

}  // namespace detail

/// Component K of a vector of expressions, or of a gradient: an expression again.
///
/// @diagnostics "derivo: component<k>(F): F must be a vector with more than k components."
template <std::size_t K, class F>
constexpr auto component(F f) noexcept {
    constexpr bool there = static_cast<int>(K) < detail::component_count<F>;
    static_assert(there,
                  "derivo: component<k>(F): F must be a vector with more than k components. They are counted from 0.");
    if constexpr (there)
        return detail::with_numbers_of<typename detail::component_tree<K, typename F::task>::type>(f.numbers);
}

/// The Laplacian Δf = ∂²f/∂x² + ∂²f/∂y² + ..., an expression.
///
/// @diagnostics "derivo: laplacian(f, x, y): f must be an expression."
/// @example     examples/vector_calculus.cpp
template <class F, class... X>
constexpr auto laplacian(F f, X... x) noexcept {
    static_assert(Expression<F>,
                  "derivo: laplacian(f, x, y): f must be an expression. Take it of each component of a vector.");
    if constexpr (Expression<F> && detail::are_variables<X...>()) return (diff<2>(f, x) + ...);
}

/// The divergence ∂F₁/∂x + ∂F₂/∂y + ... of a vector field, an expression.
///
/// @diagnostics "derivo: divergence(F, x, y): F must be a vector with one component for each variable."
/// @example     examples/vector_calculus.cpp
template <class F, class... X>
constexpr auto divergence(F f, X... x) noexcept {
    constexpr bool fits = detail::component_count<F> == static_cast<int>(sizeof...(X));
    static_assert(fits,
                  "derivo: divergence(F, x, y): F must be a vector with one component for each variable. Write "
                  "derivo::vector(f, g).");
    if constexpr (fits && detail::are_variables<X...>())
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return (diff(component<K>(f), x) + ...);
        }(std::make_index_sequence<sizeof...(X)>{});
}

/// The curl of a vector field: in space the vector (∂H/∂y - ∂G/∂z, ∂F/∂z - ∂H/∂x, ∂G/∂x - ∂F/∂y); in the plane the
/// expression ∂G/∂x - ∂F/∂y.
///
/// @diagnostics "derivo: curl(F, x, y, z): F must be a vector of three components, or of two in the plane."
/// @example     examples/vector_calculus.cpp
template <class F, class... X>
constexpr auto curl(F f, X... x) noexcept {
    constexpr int count = static_cast<int>(sizeof...(X));
    constexpr bool fits = detail::component_count<F> == count && (count == 2 || count == 3);
    static_assert(
        fits,
        "derivo: curl(F, x, y, z): F must be a vector of three components, or of two in the plane. Give as many "
        "variables.");
    if constexpr (fits && detail::are_variables<X...>()) {
        const auto change = [](auto component, auto by, auto other, auto by_other) {
            return diff(component, by) - diff(other, by_other);
        };
        if constexpr (count == 2)
            return [&](auto by_x, auto by_y) { return change(component<1>(f), by_x, component<0>(f), by_y); }(x...);
        else
            return [&](auto by_x, auto by_y, auto by_z) {
                return vector(change(component<2>(f), by_y, component<1>(f), by_z),
                              change(component<0>(f), by_z, component<2>(f), by_x),
                              change(component<1>(f), by_x, component<0>(f), by_y));
            }(x...);
    }
}

}  // namespace derivo

#endif
