// SPDX-License-Identifier: BSL-1.0
//
// Comparisons of expressions. They have no truth value while the formula is written, and say so.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_CONDITION_HPP
#define DERIVO_EXPRESSION_CONDITION_HPP

#include <derivo/expression/expression.hpp>

namespace derivo {

/// a < b on expressions: a condition on values that are not there yet.
template <class A, class B>
struct condition {
    /// @diagnostics "derivo: if (a < b): a comparison of expressions can't decide a branch."
    template <class Bool>
        requires std::is_same_v<Bool, bool>
    constexpr operator Bool() const {
        static_assert(
            sizeof(Bool) == 0,
            "derivo: if (a < b): a comparison of expressions can't decide a branch, since they have no values "
            "while the formula is written. Use min, max, clamp, abs, step or sign.");
        return false;
    }
};

template <class A, class B>
    requires Operands<A, B>
constexpr condition<A, B> operator<(A, B) {
    return {};
}
template <class A, class B>
    requires Operands<A, B>
constexpr condition<B, A> operator>(A, B) {
    return {};
}
template <class A, class B>
    requires Operands<A, B>
constexpr condition<A, B> operator<=(A, B) {
    return {};
}
template <class A, class B>
    requires Operands<A, B>
constexpr condition<B, A> operator>=(A, B) {
    return {};
}

}  // namespace derivo

#endif
