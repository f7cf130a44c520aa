// SPDX-License-Identifier: BSL-1.0
//
// Derivatives along a direction and their transposes: jvp, vjp, hvp, directional.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_ALONG_HPP
#define DERIVO_EVALUATE_ALONG_HPP

#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

/// Σ v ∂F/∂x along the direction x = v, ...: an expression like any other.
template <class F, class... Directions>
struct directional_derivative : callable<directional_derivative<F, Directions...>> {
    static constexpr term trace(graph& g, int offset) {
        constexpr const auto& from = frozen<detail::along_builder<detail::trace_builder<F>, Directions...>>;
        return {&g, copier(g, from).shift_parameters(offset).copy(from.root())};
    }
};

namespace detail {

template <class... X>
struct along {
    template <class Tree, class... V>
    using expression = directional_derivative<Tree, binding<X, V>...>;
    template <class Tree, class... V>
    using results = along_task<task_of<Tree>, binding<X, V>...>;
    template <class Tree, class... V>
    using gradient = along_task<jacobian_task<task_of<Tree>, symbols<X...>>, binding<X, V>...>;
};

/// Are these directions x = v? Says so if not.
template <class... B>
constexpr bool are_directions() {
    constexpr bool bindings = (Binding<B> && ...) && sizeof...(B) > 0;
    static_assert(bindings,
                  "derivo: jvp(F, x = u, y = v): a direction is written x = u for each variable. u is an expression or "
                  "a number.");
    if constexpr (bindings)
        return are_variables<typename B::symbol_type...>();
    else
        return false;
}

}  // namespace detail

/// The derivative of `f` along the direction x = u, y = v: u ∂f/∂x + v ∂f/∂y, an expression.
///
/// One sweep forward. The direction is taken as it is: give a unit vector for the slope per unit of length.
///
/// @param directions  x = u for each variable; u is an expression or a number
/// @diagnostics       "derivo: directional(f, x = u, y = v): f must be an expression."
///                    "derivo: jvp(F, x = u, y = v): a direction is written x = u for each variable."
/// @example           examples/jacobian.cpp
template <class F, class... B>
constexpr auto directional(F f, B... directions) noexcept {
    static_assert(Expression<F>,
                  "derivo: directional(f, x = u, y = v): f must be an expression. Use jvp for a vector of them.");
    if constexpr (Expression<F> && detail::are_directions<B...>())
        return detail::composed<detail::along<typename B::symbol_type...>::template expression, F,
                                typename B::value_type...>::of(f, directions.value...);
}

/// Jacobian times vector: the derivative of each result of F along the direction x = u, y = v, in one sweep forward.
///
/// @param F  a vector, or an expression
/// @returns  a functor with the shape of F: jvp(F, x = u, y = v)(x = 1.0, ...), or function(jvp(...), x, y, ...)
/// @example  examples/jacobian.cpp
template <class F, class... B>
constexpr auto jvp(F f, B... directions) noexcept {
    static_assert(detail::Differentiable<F>,
                  "derivo: jvp(F, x = u, y = v): F must be a vector or an expression. Write derivo::vector(f, g).");
    if constexpr (detail::Differentiable<F> && detail::are_directions<B...>())
        return detail::functor_of(detail::composed<detail::along<typename B::symbol_type...>::template results, F,
                                                   typename B::value_type...>::of(f, directions.value...));
}

/// Hessian times vector: the derivative of ∇f along the direction x = u, y = v. Forward over reverse; no Hessian is formed.
///
/// @returns  a functor; its results are in the order of the directions
/// @diagnostics  "derivo: hvp(f, x = u, y = v): f must be one expression."
template <class F, class... B>
constexpr auto hvp(F f, B... directions) noexcept {
    static_assert(detail::is_scalar<F>,
                  "derivo: hvp(f, x = u, y = v): f must be one expression. Use jvp of a jacobian for a vector.");
    if constexpr (detail::is_scalar<F> && detail::are_directions<B...>())
        return detail::functor_of(detail::composed<detail::along<typename B::symbol_type...>::template gradient, F,
                                                   typename B::value_type...>::of(f, directions.value...));
}

/// Vector times Jacobian: Σ wᵢ ∂Fᵢ/∂x for each variable, in one sweep back.
///
/// @param weights  derivo::vector(w, ...), one for each result of F; expressions, constants or symbols
/// @returns        a functor; its results are in the order of the variables
/// @diagnostics    "derivo: vjp(F, weights, x, y): F and the weights must be vectors."
///                 "derivo: vjp(F, weights, x, y): there must be one weight for each component of F."
/// @example        examples/jacobian.cpp
template <class F, class W, class... X>
constexpr auto vjp(F f, W weights, X...) noexcept {
    constexpr bool vectors = detail::is_functor<F> && detail::is_functor<W>;
    static_assert(vectors,
                  "derivo: vjp(F, weights, x, y): F and the weights must be vectors. Write derivo::vector(f, g).");
    if constexpr (vectors) {
        constexpr bool fits = F::task::shape::size == W::task::shape::size;
        static_assert(fits,
                      "derivo: vjp(F, weights, x, y): there must be one weight for each component of F. Give as many.");
        if constexpr (fits && detail::are_variables<X...>())
            return detail::functor_of(
                detail::composed<detail::by_variables<detail::symbols<X...>>::template weighted, F, W>::of(f, weights));
    }
}

}  // namespace derivo

#endif
