// SPDX-License-Identifier: BSL-1.0
//
// gradient, jacobian, hessian, alone or together with the value; what they return is called like a function.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_GRADIENT_HPP
#define DERIVO_EVALUATE_GRADIENT_HPP

#include <derivo/evaluate/derivative_tasks.hpp>

namespace derivo {

/// The gradient of `f`: all its partial derivatives, in one pass.
///
/// ∇f = (∂f/∂x, ∂f/∂y, ...), by reverse accumulation: a small multiple of the cost of f, however many symbols.
///
/// @param x      the variables; f may lack some (0 there) and have others, which are parameters
/// @returns      a functor: g(1.0, 2.0) in the order of the variables, g(x = 1.0, y = 2.0), g(array), g(array, out);
///               a std::array<T, n>
/// @diagnostics  "derivo: gradient(f, x, y): f must be one expression."
///               "derivo: gradient(f, x, y): no variable is given."
///               "derivo: gradient(f, x, y): each variable must be a symbol."
///               "derivo: gradient(f, x, y): a variable is given twice."
/// @example      examples/gradient.cpp
template <class F, class... X>
constexpr auto gradient(F f, X...) noexcept {
    static_assert(detail::is_scalar<F>,
                  "derivo: gradient(f, x, y): f must be one expression. Use jacobian for a vector of them, and "
                  "function(f) for a lambda.");
    if constexpr (detail::is_scalar<F> && detail::can_differentiate<F, X...>())
        return detail::functor_from<detail::by_variables<detail::variables_t<F, X...>>::template jacobian>(f);
}

/// `f` and its gradient in one pass: { value, gradient }, for structured bindings.
template <class F, class... X>
constexpr auto value_and_gradient(F f, X...) noexcept {
    static_assert(detail::is_scalar<F>,
                  "derivo: gradient(f, x, y): f must be one expression. Use jacobian for a vector of them, and "
                  "function(f) for a lambda.");
    if constexpr (detail::is_scalar<F> && detail::can_differentiate<F, X...>())
        return detail::functor_from<detail::by_variables<detail::variables_t<F, X...>>::template value_and_gradient>(f);
}

/// The Jacobian matrix of a vector of expressions: J[i][j] = ∂Fᵢ/∂xⱼ, row by row.
///
/// Forward, reverse or by elimination, whichever takes the fewest operations. Of another functor (a gradient, a Jacobian)
/// the derivative has one index more, the last: jacobian(hessian(f, x, y), x, y) is the tensor of third derivatives.
///
/// @param F      vector(f, g, ...), or any functor
/// @returns      a functor like that of gradient(); a std::array of rows, each a std::array
/// @diagnostics  "derivo: jacobian(F, x, y): F must be a vector."
/// @example      examples/jacobian.cpp
template <class F, class... X>
constexpr auto jacobian(F f, X...) noexcept {
    static_assert(detail::is_functor<F>,
                  "derivo: jacobian(F, x, y): F must be a vector. Write derivo::vector(f, g), gradient(f, x, y) for "
                  "one expression, or function(f) for a lambda.");
    if constexpr (detail::is_functor<F> && detail::can_differentiate<F, X...>())
        return detail::functor_from<detail::by_variables<detail::variables_t<F, X...>>::template jacobian>(f);
}

/// F and its Jacobian in one pass: { value, jacobian }.
template <class F, class... X>
constexpr auto value_and_jacobian(F f, X...) noexcept {
    static_assert(detail::is_functor<F>,
                  "derivo: jacobian(F, x, y): F must be a vector. Write derivo::vector(f, g), gradient(f, x, y) for "
                  "one expression, or function(f) for a lambda.");
    if constexpr (detail::is_functor<F> && detail::can_differentiate<F, X...>())
        return detail::functor_from<detail::by_variables<detail::variables_t<F, X...>>::template value_and_jacobian>(f);
}

/// The Hessian matrix of `f`: H[i][j] = ∂²f/∂xᵢ∂xⱼ. Symmetric: each pair is computed once.
///
/// Forward over reverse: one sweep through the gradient for each variable.
///
/// @returns      a functor like that of gradient(); a std::array of rows, each a std::array
/// @example      examples/gradient.cpp
template <class F, class... X>
constexpr auto hessian(F f, X...) noexcept {
    static_assert(detail::is_scalar<F>,
                  "derivo: hessian(f, x, y): f must be one expression. Nest jacobian for a vector of them; use "
                  "function(f) for a lambda.");
    if constexpr (detail::is_scalar<F> && detail::can_differentiate<F, X...>())
        return detail::functor_from<detail::by_variables<detail::variables_t<F, X...>>::template hessian>(f);
}

/// `f`, its gradient and its Hessian in one pass: { value, gradient, hessian }.
template <class F, class... X>
constexpr auto value_and_hessian(F f, X...) noexcept {
    static_assert(detail::is_scalar<F>,
                  "derivo: hessian(f, x, y): f must be one expression. Nest jacobian for a vector of them; use "
                  "function(f) for a lambda.");
    if constexpr (detail::is_scalar<F> && detail::can_differentiate<F, X...>())
        return detail::functor_from<detail::by_variables<detail::variables_t<F, X...>>::template value_and_hessian>(f);
}

}  // namespace derivo

#endif
