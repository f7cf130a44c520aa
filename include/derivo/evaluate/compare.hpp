// SPDX-License-Identifier: BSL-1.0
//
// F == G for vectors, gradients, Jacobians and their kin: component by component.
// May include: core, graph, functions' interface, expression, simplify, differentiate, optimise.
#ifndef DERIVO_EVALUATE_COMPARE_HPP
#define DERIVO_EVALUATE_COMPARE_HPP

#include <derivo/differentiate/builders.hpp>
#include <derivo/evaluate/functor.hpp>
#include <derivo/simplify/equality.hpp>

namespace derivo {

namespace detail {

/// The roots are the results of one task, then those of another; which of them are in the same place stands in two rows.
constexpr bool shown_equal(const graph_view& from, const int* left, const int* right, std::size_t places,
                           int left_count) {
    normal_graph normal = comparable(from);
    const signature at_points[] = {{normal.forms(), signature_points[0]},
                                   {normal.forms(), signature_points[1]},
                                   {normal.forms(), signature_points[2]}};
    for (std::size_t k = 0; k < places; ++k) {
        const int a = normal.root(left[k]), b = normal.root(left_count + right[k]);
        for (const signature& at : at_points)
            if (a != b && !(at[a] == at[b])) return false;
    }
    return true;
}

/// Can the results of two functors be compared? Says so if not.
template <class A, class B>
constexpr bool comparable_results() {
    constexpr bool constant = part<A>::count + part<B>::count == 0;
    constexpr bool alike = std::is_same_v<result_of<typename A::task, double>, result_of<typename B::task, double>>;
    static_assert(constant,
                  "derivo: a == b: a formula with plain numbers is not known while compiling. Write its constants as "
                  "2.0_c.");
    static_assert(alike,
                  "derivo: F == G: the results have different shapes. Compare vectors of the same length, or component "
                  "with component.");
    return constant && alike;
}

template <class A, class B>
constexpr bool same_results() {
    using left = typename A::task;
    using right = typename B::task;
    if constexpr (!comparable_results<A, B>()) {
        return false;
    } else if constexpr (std::is_same_v<left, right>) {
        return true;
    } else {
        constexpr auto in_left = results_in_a_row<typename left::shape>(),
                       in_right = results_in_a_row<typename right::shape>();
        constexpr bool result =
            shown_equal(frozen<joined_builder<typename left::builder, typename right::builder>>, in_left.data(),
                        in_right.data(), in_left.size(), static_cast<int>(left::shape::size));
        return result;
    }
}

}  // namespace detail

/// Do the results of `F` and `G` mean the same, each in its place? As a == b for expressions: true if that is shown.
///
/// gradient(x*y, x, y) == vector(y, x). The symbols count, not the order of the arguments.
///
/// @returns     a boost::hana::bool_
/// @diagnostics "derivo: F == G: the results have different shapes."
///              "derivo: a == b: a formula with plain numbers is not known while compiling."
/// @example     examples/jacobian.cpp
template <class F, class G>
    requires(detail::is_functor<F> && detail::is_functor<G>)
constexpr auto operator==(const F&, const G&) {
    return boost::hana::bool_c<detail::same_results<F, G>()>;
}
template <class F, class G>
    requires(detail::is_functor<F> && detail::is_functor<G>)
constexpr auto operator!=(const F&, const G&) {
    return boost::hana::bool_c<!detail::same_results<F, G>()>;
}

}  // namespace derivo

#endif
