// SPDX-License-Identifier: BSL-1.0
//
// with_math<M>(f): f with sin, exp, ... of a class of the user's: fast ones, fixed tables, those of a vendor's library.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_WITH_MATH_HPP
#define DERIVO_EVALUATE_WITH_MATH_HPP

#include <derivo/evaluate/fields.hpp>
#include <derivo/functions/replaced.hpp>

namespace derivo {

namespace detail {

template <class T, class Math>
struct computed_in {
    using type = T;
};
template <math::BuiltinFloat T, class Math>
struct computed_in<T, Math> {
    using type = replaced<T, Math>;
};

/// A task whose program computes in numbers with other functions.
template <class Whole, class Math>
struct math_task : Whole {
    template <class T>
    using computing = typename computed_in<T, Math>::type;
};

template <class Whole, class Math, class Numbers, class... Order>
inline constexpr int component_count<functor<math_task<Whole, Math>, Numbers, Order...>> =
    component_count<functor<Whole, Numbers, Order...>>;
template <std::size_t K, class Whole, class Math>
struct component_tree<K, math_task<Whole, Math>> : component_tree<K, Whole> {};

template <class Math, class Task, class Numbers, class... Order>
constexpr auto with_math(const functor<Task, Numbers, Order...>& f) {
    return functor<math_task<Task, Math>, Numbers, Order...>{f.numbers};
}

}  // namespace detail

/// `f` with the functions of a class in the place of the usual ones: `M::sin(x)` where M has a static function sin from the
/// type of the evaluation to itself, `std::sin` where it has none.
///
/// Called like f. The derivatives are those of the true functions: M::cos must be the slope of M::sin as far as you need it.
/// Do it last: what is made of such a functor by differentiation is made of the formula, with the usual functions.
///
/// @param f      an expression, or a functor: function, bundle, gradient, jacobian, tuned, ...
/// @returns      a functor
/// @diagnostics  "derivo: with_math<M>(f): f must be an expression or a functor."
///               "derivo: with_math<M>(f): M replaces no function."
/// @cost         none: the functions are called, or inlined, where the usual ones would be
/// @example      examples/replace_math.cpp
template <class Math, class F>
constexpr auto with_math(F f) noexcept {
    constexpr bool fits = Expression<F> || detail::is_functor<F>;
    constexpr bool replaces = detail::replaces_any<Math, float>() || detail::replaces_any<Math, double>() ||
                              detail::replaces_any<Math, long double>();
    static_assert(fits,
                  "derivo: with_math<M>(f): f must be an expression or a functor. Give it a formula, or what bundle, "
                  "function, gradient and their kin return.");
    static_assert(
        replaces,
        "derivo: with_math<M>(f): M replaces no function. Give it static functions named as in <cmath>, from a "
        "type of number to the same, as in static float sin(float).");
    if constexpr (fits && replaces) return detail::with_math<Math>(detail::as_functor(f));
}

}  // namespace derivo

#endif
