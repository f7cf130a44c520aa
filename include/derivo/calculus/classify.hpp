// SPDX-License-Identifier: BSL-1.0
//
// classify: is this point a minimum, a maximum, an inflection? By the second derivative test, the higher-order test and,
// where there are no derivatives, the first derivative test.
// May include: the public face.
#ifndef DERIVO_CALCULUS_CLASSIFY_HPP
#define DERIVO_CALCULUS_CLASSIFY_HPP

#include <derivo/calculus/critical_points.hpp>

#include <utility>

namespace derivo {

/// Which test decided.
enum class extremum_test {
    none,               ///< no test did
    first_derivative,   ///< the signs of f' on both sides
    second_derivative,  ///< the sign of f''
    higher_order        ///< the first derivative that is not 0, of order 3 or more
};

/// The name of a test, as it is written above.
constexpr const char* to_string(extremum_test test) {
    switch (test) {
        case extremum_test::none:
            return "none";
        case extremum_test::first_derivative:
            return "first_derivative";
        case extremum_test::second_derivative:
            return "second_derivative";
        case extremum_test::higher_order:
            return "higher_order";
    }
    return "";
}

/// What classify gives.
template <class T>
struct classification {
    point_kind kind = point_kind::inconclusive;
    extremum_test test = extremum_test::none;
    int order = 0;   ///< of the derivative that decided; 0 if none did
    T derivative{};  ///< that derivative at the point; of the first derivative test f' there, if it is finite
};

namespace detail {

/// The order of the first derivative that is not 0 at x, as far as x is known; 0 if all are.
///
/// f⁽ᵏ⁾(x) is taken for 0 if it would be 0 at a point that agrees with x in half of the digits: if
/// |cₖ| <= Σ C(j, k) |cⱼ| δʲ⁻ᵏ, j > k, for the Taylor coefficients c at x.
template <class T, std::size_t Size>
constexpr int first_order(const std::array<T, Size>& derivatives, T x) {
    const T size = larger_of(T(1), math::fabs(x)), shift = half_digits<T>;
    std::array<T, Size> c{};
    T power = 1, most = 0;
    for (std::size_t k = 0; k < Size; ++k) {
        c[k] = math::fabs(derivatives[k]) * power;
        most = larger_of(most, c[k]);
        power *= size / static_cast<T>(k + 1);
    }
    for (std::size_t k = 1; k < Size; ++k) {
        T reach = 16 * epsilon<T> * most * (k == 1 ? 1 : epsilon<T>), weight = 1;
        for (std::size_t j = k + 1; j < Size; ++j) {
            weight *= shift * static_cast<T>(j) / static_cast<T>(j - k);
            reach += c[j] * weight;
        }
        if (c[k] > reach) return static_cast<int>(k);
    }
    return 0;
}

template <class T>
constexpr point_kind kind_of_order(int order, T derivative) {
    if (order == 1) return point_kind::not_critical;
    if (order % 2 != 0) return point_kind::inflection;
    return derivative > 0 ? point_kind::minimum : point_kind::maximum;
}

/// The sign of f' on one side of x: the same at three distances, or 0.
template <class T, class G>
constexpr int sign_beside(const G& slope, T x, T h) {
    const int sign = sign_of(slope(x + h));
    for (int k = 0; k < 2; ++k)
        if (sign_of(slope(x + (h *= nearer<T>))) != sign) return 0;
    return sign;
}

template <class T, class F, class G>
constexpr classification<T> by_first_derivative(const F& f, const G& slope, T x, T h) {
    if (!is_continuous(f, x, h)) return {};
    const int before = sign_beside(slope, x, -h), after = sign_beside(slope, x, h);
    const point_kind kind = first_derivative_test(before, after, false);
    if (kind == point_kind::inconclusive) return {};
    return {kind, extremum_test::first_derivative, 1, T(0)};
}

template <int... Order, class F, class X, class T, class... V>
constexpr classification<T> classify_at(std::integer_sequence<int, Order...>, F f, X x, T at, V... values) {
    const auto value_at = derivatives_at<T, 0>(f, x, values...);
    const auto slope_at = derivatives_at<T, 1>(f, x, values...);
    const auto value = [&](T t) { return value_at(t)[0]; };
    const auto slope = [&](T t) { return slope_at(t)[0]; };
    const T h = larger_of(T(1), math::fabs(at)) / 1024;
    // Both sides first: a corner has a slope in derivo, and a formula may have none where it has a cusp.
    if (jumps(slope, at, h)) return by_first_derivative(value, slope, at, h);

    const auto derivatives = derivatives_at<T, Order...>(f, x, values...)(at);
    for (const T d : derivatives)
        if (!finite(d)) return by_first_derivative(value, slope, at, h);
    const int order = first_order(derivatives, at);
    if (order == 0) return {};
    const auto test = order == 1   ? extremum_test::first_derivative
                      : order == 2 ? extremum_test::second_derivative
                                   : extremum_test::higher_order;
    const T decisive = derivatives[static_cast<std::size_t>(order)];
    return {kind_of_order(order, decisive), test, order, decisive};
}

}  // namespace detail

/// What `f` has at x = `at`: a minimum, a maximum, an inflection, nothing of the kind, or no test tells.
///
/// f' = 0 and f'' > 0: a minimum, f'' < 0: a maximum. f'' = 0 too: let f⁽ⁿ⁾ be the first that is not 0; n even decides as
/// n = 2 does, n odd is an inflection. All derivatives are exact. Where f has no derivative, at a corner or a cusp, the
/// signs of f' on both sides decide. inconclusive: all derivatives up to Order are 0, as those of a constant are.
///
/// @tparam Order  the highest derivative that is tried
/// @param at      the point; a derivative counts as 0 if it is 0 within half of the digits of `at`
/// @returns       kind, the test that decided, the order of the derivative that did, and that derivative
/// @cost          compiles Order derivatives
/// @example       examples/course/extrema.cpp
template <int Order = 6, class F, class X, class A, class... V>
constexpr auto classify(F f, X x, A at, V... values) {
    using T = detail::search_scalar<A, V...>;
    static_assert(Order >= 2,
                  "derivo: classify<n>(f, x, at): the order is less than 2. The second derivative is the "
                  "least that tells: give n >= 2.");
    if constexpr (Order >= 2 && detail::is_problem<T, F, X, V...>())
        return detail::classify_at(std::make_integer_sequence<int, Order + 1>{}, f, x, static_cast<T>(at), values...);
}
template <int Order = 6, class F, class A>
constexpr auto classify(const F& f, A at) {
    return detail::as_formula(f, [=](auto g, auto x) { return classify<Order>(g, x, at); });
}

}  // namespace derivo

#endif
