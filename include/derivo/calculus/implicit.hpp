// SPDX-License-Identifier: BSL-1.0
//
// implicit_derivative(F, x, y): the slope of a curve F(x, y) = 0 that is not solved for y.
// May include: core, functions' interface, expression, differentiate, evaluate.
#ifndef DERIVO_CALCULUS_IMPLICIT_HPP
#define DERIVO_CALCULUS_IMPLICIT_HPP

#include <derivo/differentiate/diff.hpp>
#include <derivo/expression/constant.hpp>
#include <derivo/functions/condition.hpp>

namespace derivo {

namespace detail {

/// a - b of the equation a = b.
template <class Equation>
struct difference_of_sides;
template <class A, class B>
struct difference_of_sides<call<"equal", A, B>> {
    using type = difference<A, B>;
};
template <class Tree>
using difference_of_sides_t = typename difference_of_sides<Tree>::type;

/// The F of F = 0, and of an equation.
template <class F>
constexpr F level_function(F f) {
    return f;
}
template <class Indicator>
    requires requires { typename difference_of_sides<typename part<Indicator>::tree>::type; }
constexpr auto level_function(condition<Indicator> equation) {
    return composed<difference_of_sides_t, Indicator>::of(equation.indicator);
}

template <class F, class X, class Y>
constexpr bool defines_implicitly() {
    static_assert(Expression<F>,
                  "derivo: implicit_derivative(F, x, y): F must be an expression, of the curve F = 0, or an equation, "
                  "equals(a, b). (a == b asks whether two formulas are the same.)");
    static_assert(Symbol<X> && Symbol<Y>,
                  "derivo: implicit_derivative(F, x, y): x and y must be symbols. Use derivo::symbol.");
    if constexpr (Expression<F> && Symbol<X> && Symbol<Y>) {
        constexpr bool differ = !std::is_same_v<X, Y>;
        static_assert(differ, "derivo: implicit_derivative(F, x, y): x and y are the same symbol. Give two.");
        constexpr bool contains = depends_on<typename part<F>::tree, Y>();
        static_assert(contains,
                      "derivo: implicit_derivative(F, x, y): F does not contain y, so F = 0 defines no y. Give an F of "
                      "both.");
        return differ && contains;
    } else {
        return false;
    }
}

/// dⁿy/dxⁿ along F(x, y) = 0.
template <int Order, class F, class X, class Y>
constexpr auto slope_of_curve(F f, X x, Y y) {
    if constexpr (Order == 1) {
        return -diff(f, x) / diff(f, y);
    } else if constexpr (Order == 2) {
        const auto fx = diff(f, x);
        const auto fy = diff(f, y);
        return -(diff(f, x, x) * fy * fy - constant<2>{} * diff(f, x, y) * fx * fy + diff(f, y, y) * fx * fx) /
               pow(fy, constant<3>{});
    } else {
        const auto before = slope_of_curve<Order - 1>(f, x, y);
        return diff(before, x) + diff(before, y) * slope_of_curve<1>(f, x, y);
    }
}

}  // namespace detail

/// The derivative dy/dx of the function y(x) that F(x, y) = 0 defines, in terms of x and y.
///
/// y' = -F_x/F_y, since F(x, y(x)) = 0 has the derivative F_x + F_y y' = 0. Order 2:
/// y'' = -(F_xx F_y² - 2 F_xy F_x F_y + F_yy F_x²)/F_y³; above, y⁽ⁿ⁾ = (∂/∂x + y' ∂/∂y) y⁽ⁿ⁻¹⁾.
///
/// Other symbols of F are held fixed: implicit_derivative(F, x, z) is ∂z/∂x of z(x, y). Where F_y = 0 the curve has no
/// slope: the value is infinite, or no number.
///
/// @param F      an expression, or an equation, equals(a, b)
/// @returns      an expression in x and y; evaluate it at a point of the curve
/// @diagnostics  "derivo: implicit_derivative(F, x, y): F must be an expression, of the curve F = 0, or an equation"
///               "derivo: implicit_derivative(F, x, y): x and y must be symbols."
///               "derivo: implicit_derivative(F, x, y): x and y are the same symbol."
///               "derivo: implicit_derivative(F, x, y): F does not contain y, so F = 0 defines no y."
///               "derivo: implicit_derivative<n>(F, x, y): the order must be positive."
/// @example      examples/course/implicit.cpp
template <int Order = 1, class F, class X, class Y>
constexpr auto implicit_derivative(F f, X x, Y y) noexcept {
    static_assert(Order >= 1, "derivo: implicit_derivative<n>(F, x, y): the order must be positive. Give n >= 1.");
    const auto level = detail::level_function(f);
    using level_type = std::remove_const_t<decltype(level)>;
    if constexpr (Order >= 1 && detail::defines_implicitly<level_type, X, Y>())
        return detail::slope_of_curve<Order>(level, x, y);
}

}  // namespace derivo

#endif
