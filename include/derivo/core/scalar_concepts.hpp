// SPDX-License-Identifier: BSL-1.0
//
// What kind of scalar an evaluation runs in.
// May include: std.
#ifndef DERIVO_CORE_SCALAR_CONCEPTS_HPP
#define DERIVO_CORE_SCALAR_CONCEPTS_HPP

#include <type_traits>
#include <utility>

namespace derivo {

/// A scalar made of built-in numbers, such as std::complex<double> or a pack of floats: constants are rounded to the
/// built-in type first.
template <class T>
concept MadeOfBuiltins = !std::is_floating_point_v<T> && requires {
    typename T::value_type;
} && std::is_floating_point_v<typename T::value_type> && std::is_constructible_v<T, typename T::value_type>;

/// A pack of numbers, all computed with at once, such as std::experimental::simd<double>: comparisons give a mask.
template <class T>
concept Pack = MadeOfBuiltins<T> && requires(T& pack, const T& other) {
    T::size();
    pack[0] = typename T::value_type(other[0]);
    pack < other;
} && !std::is_same_v<decltype(std::declval<const T&>() < std::declval<const T&>()), bool>;

}  // namespace derivo

#endif
