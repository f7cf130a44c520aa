// SPDX-License-Identifier: BSL-1.0
//
// The named constants: functions without arguments. They become numbers only in the scalar type of
// the evaluation.
// May include: core, math, graph.
#ifndef DERIVO_FUNCTIONS_CONSTANTS_HPP
#define DERIVO_FUNCTIONS_CONSTANTS_HPP

#include <derivo/core/scalar_concepts.hpp>
#include <derivo/functions/row.hpp>
#include <derivo/math/functions.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// π = 3.14159...
template <>
struct row<"pi"> : arity<0> {
    static constexpr const char* operators[] = {"1"};
    static constexpr const char* aliases[] = {"π"};
    static constexpr notation written{"pi", "\\pi", "3.14159265358979323846264338327950288"};
    template <class T>
    static constexpr T evaluate() {
        if constexpr (std::is_floating_point_v<T>) {
            return static_cast<T>(3.14159265358979323846264338327950288L);
        } else if constexpr (MadeOfBuiltins<T>) {
            return T(evaluate<typename T::value_type>());
        } else {
            using math::acos;
            return acos(T(-1));
        }
    }
};

/// e = 2.71828...
template <>
struct row<"e"> : arity<0> {
    static constexpr const char* operators[] = {"1"};
    static constexpr notation written{"e", "e", "2.71828182845904523536028747135266250"};
    template <class T>
    static constexpr T evaluate() {
        if constexpr (std::is_floating_point_v<T>) {
            return static_cast<T>(2.71828182845904523536028747135266250L);
        } else if constexpr (MadeOfBuiltins<T>) {
            return T(evaluate<typename T::value_type>());
        } else {
            using math::exp;
            return exp(T(1));
        }
    }
};

}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
