// SPDX-License-Identifier: BSL-1.0
//
// check_gradient: a gradient, derivo's or any other, beside numerical derivatives: the component in which they differ most.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_CHECK_GRADIENT_HPP
#define DERIVO_CALCULUS_CHECK_GRADIENT_HPP

#include <derivo/calculus/richardson.hpp>
#include <derivo/evaluate/callable.hpp>
#include <derivo/evaluate/gradient.hpp>
#include <derivo/math/functions.hpp>

namespace derivo {

/// The component in which a gradient and numerical derivatives differ most.
template <class T>
struct gradient_check {
    T error = T(0);             ///< |given - estimate| relative to the larger of them, or to the noise of the estimate
    std::size_t component = 0;  ///< which one it is
    T given = T(0);             ///< what the gradient says
    T estimate = T(0);          ///< what the central differences say, extrapolated
    T uncertainty = T(0);       ///< by how much the estimate may be off

    /// Is the error within a tolerance? Without one: within 64 √ε, 1e-6 for double. False for no number.
    constexpr bool agrees(T tolerance = default_tolerance()) const { return error <= tolerance; }
    static constexpr T default_tolerance() { return T(64) * math::sqrt(std::numeric_limits<T>::epsilon()); }
};

namespace detail::numerical {

/// Relative to the larger; where both are small beside the noise, to noise/√ε.
template <class T>
constexpr gradient_check<T> compared(std::size_t component, T given, derivative_estimate<T> found) {
    const T noise = found.error / math::sqrt(std::numeric_limits<T>::epsilon());
    const T scale = larger_of(larger_of(magnitude(given), magnitude(found.value)), noise);
    const T distance = magnitude(T(given - found.value));
    return {distance == T(0) ? T(0) : distance / scale, component, given, found.value, found.error};
}

template <class T>
constexpr void keep_worse(gradient_check<T>& worst, const gradient_check<T>& next) {
    const bool worse = worst.error == worst.error && !(next.error <= worst.error);  // no number is the worst
    if (next.component == 0 || worse) worst = next;
}

/// value(number) is f where one of its numbers has another value.
template <class T, class Value>
constexpr void check_component(gradient_check<T>& worst, std::size_t component, T given, T at, const Value& value) {
    keep_worse(worst, compared(component, given, richardson_derivative(value, at)));
}

template <class P>
constexpr std::size_t count_of(const P& point) {
    if constexpr (std::is_array_v<P>)
        return std::extent_v<P>;
    else
        return point.size();
}

/// f(point), or f of the numbers in it.
template <class F, class P>
constexpr auto value_at(const F& f, const P& point) {
    if constexpr (std::is_invocable_v<const F&, const P&>)
        return f(point);
    else
        return std::apply(f, point);
}

template <class F, class G, class P>
constexpr auto check_at_point(const F& f, const G& gradient, const P& at) {
    using T = point_scalar<number_in<P>>;
    const auto given = value_at(gradient, at);
    P point = at;
    gradient_check<T> worst;
    for (std::size_t k = 0; k < count_of(at); ++k) {
        check_component(worst, k, T(given[k]), T(at[k]), [&](T v) {
            point[k] = v;
            return T(value_at(f, point));
        });
        point[k] = at[k];
    }
    return worst;
}

// ── functions of several arguments, numbers and arrays ──────────────────────────────────────────────

/// One argument of a call: each number in it in turn has other values. The gradient has an entry for each number, data
/// left out.
template <class Slot, class T, class Gradient, class Argument, class Value>
constexpr void check_argument(gradient_check<T>& worst, std::size_t& component, const Gradient& given,
                              Argument& argument, const Value& value) {
    if constexpr (!Slot::differentiated) {
        return;
    } else if constexpr (Slot::is_array) {
        for (std::size_t k = 0; k < static_cast<std::size_t>(Slot::count); ++k, ++component) {
            const auto kept = argument[k];
            check_component(worst, component, T(given[component]), T(kept), [&](T v) {
                argument[k] = static_cast<number_in<Argument>>(v);
                return T(value());
            });
            argument[k] = kept;
        }
    } else {
        const Argument kept = argument;
        check_component(worst, component, T(given[component]), T(kept), [&](T v) {
            argument = static_cast<Argument>(v);
            return T(value());
        });
        argument = kept;
        ++component;
    }
}

template <class... Slots, class F, class... At>
constexpr auto check_arguments(argument_list<Slots...>, const F& f, At... at) {
    const auto given = gradient(f)(at...);
    using T = typename std::remove_cvref_t<decltype(given)>::value_type;
    gradient_check<T> worst;
    std::size_t component = 0;
    const auto value = [&] { return f(at...); };
    (check_argument<Slots>(worst, component, given, at, value), ...);
    return worst;
}

}  // namespace detail::numerical

/// derivo's gradient of `f` beside extrapolated central differences: the component in which they differ most.
///
/// check_gradient(f, x = 1.0, y = 2.0). At kinks the differences mean nothing.
///
/// @param at     a value for each symbol of f; components are counted in this order
/// @returns      { error, component, given, estimate, uncertainty }, and agrees(tolerance)
/// @diagnostics  "derivo: check_gradient(f, x = a): f must be an expression, and each symbol have a value, x = 1.0."
/// @cost         about 60 values of f for each component
/// @example      examples/course/numerical.cpp
template <Expression F, class... B>
constexpr auto check_gradient(F f, B... at) {
    constexpr bool named = (Binding<B> && ...) && sizeof...(B) > 0;
    static_assert(
        named,
        "derivo: check_gradient(f, x = a): f must be an expression, and each symbol have a value, x = 1.0. Of "
        "a function of arguments give the arguments.");
    if constexpr (named) {
        using T = detail::common_scalar_t<typename B::value_type...>;
        const std::array<T, sizeof...(B)> point{T(at.value)...};
        return detail::numerical::check_at_point(function(f, typename B::symbol_type{}...),
                                                 gradient(f, typename B::symbol_type{}...), point);
    }
}

/// The same of a function: check_gradient(F, 1.0, 2.0), or with arrays as F takes them.
///
/// @param F      function(f), of numbers and arrays, or function(f, x, y); it gives a number
/// @diagnostics  "derivo: check_gradient(F, at): F must give a number."
template <class F, class... At>
    requires(detail::is_functor<F> && ((detail::Point<At> || std::is_arithmetic_v<At>) && ...))
constexpr auto check_gradient(const F& f, const At&... at) {
    static_assert(detail::is_scalar<F>,
                  "derivo: check_gradient(F, at): F must give a number. Check the components of a vector one by one.");
    if constexpr (detail::is_scalar<F>) {
        if constexpr (sizeof...(At) == 1 && (detail::Point<At> && ...))
            return detail::numerical::check_at_point(f, gradient(f), at...);
        else if constexpr (detail::is_argument_list<typename F::order>)
            return detail::numerical::check_arguments(typename F::order{}, f, at...);
        else
            return check_gradient(f, std::array{detail::common_scalar_t<At...>(at)...});
    }
}

/// Any gradient, of any callable, beside extrapolated central differences of that callable: finds errors in code that was
/// written by hand.
///
/// @param f         a callable of a point, or of its numbers
/// @param gradient  a callable of the same, whose result has an entry for each
/// @param at        the point: an array, or what else is indexed, has a size and can be copied
template <class F, class G, detail::Point P>
    requires(!Expression<F> && !detail::Point<G> && !std::is_arithmetic_v<G>)
constexpr auto check_gradient(const F& f, const G& gradient, const P& at) {
    return detail::numerical::check_at_point(f, gradient, at);
}

}  // namespace derivo

#endif
