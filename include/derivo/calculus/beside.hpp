// SPDX-License-Identifier: BSL-1.0
//
// What a function does on both sides of a point: is it continuous there, does it jump? From values at three distances,
// never at the point itself, where there may be none.
// May include: the public face.
#ifndef DERIVO_CALCULUS_BESIDE_HPP
#define DERIVO_CALCULUS_BESIDE_HPP

#include <derivo/calculus/one_variable.hpp>

namespace derivo::detail {

/// h, and how much nearer each look is than the one before: three of them within the digits of T.
template <class T>
inline constexpr T nearer = math::sqrt(half_digits<T>) * 4;

/// Does g stay apart on both sides of x, however near one looks?
template <class T, class G>
constexpr bool jumps(const G& g, T x, T h) {
    const T far = math::fabs(g(x + h) - g(x - h)), near = math::fabs(g(x + h * nearer<T>) - g(x - h * nearer<T>));
    return near > far / 2 && near > 0;
}

/// The values of g at three distances on one side of x.
template <class T>
struct values_beside {
    T far, nearer, nearest;

    // What comes to a limit moves less and less; a logarithm moves on as it did.
    constexpr bool have_limit() const {
        if (!finite(far) || !finite(nearer) || !finite(nearest)) return false;
        return math::fabs(nearest - nearer) <= T(0.75) * math::fabs(nearer - far) + 64 * epsilon<T> * math::fabs(far);
    }
};
template <class T, class G>
constexpr values_beside<T> look_beside(const G& g, T x, T h) {
    return {g(x + h), g(x + h * nearer<T>), g(x + h * nearer<T> * nearer<T>)};
}

/// Does g come to one finite value from both sides of x?
template <class T, class G>
constexpr bool is_continuous(const G& g, T x, T h) {
    const auto left = look_beside(g, x, -h), right = look_beside(g, x, h);
    if (!left.have_limit() || !right.have_limit()) return false;
    const T noise = 64 * epsilon<T> * larger_of(math::fabs(left.far), math::fabs(right.far));
    const T moved = math::fabs(left.nearest - left.nearer) + math::fabs(right.nearest - right.nearer);
    return math::fabs(left.nearest - right.nearest) <= T(0.75) * math::fabs(left.far - right.far) + moved + noise;
}

}  // namespace derivo::detail

#endif
