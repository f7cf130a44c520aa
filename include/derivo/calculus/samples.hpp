// SPDX-License-Identifier: BSL-1.0
//
// velocity, acceleration, jerk of a series of samples: derivatives by finite differences, written into the user's memory.
// May include: core.
#ifndef DERIVO_CALCULUS_SAMPLES_HPP
#define DERIVO_CALCULUS_SAMPLES_HPP

#include <limits>
#include <span>
#include <type_traits>

#include <derivo/calculus/status.hpp>
#include <derivo/calculus/stencil.hpp>

namespace derivo {

namespace detail::series {

/// Which samples a derivative of order K with an error of order dtᴬ takes: at the ends and between uneven times K + A,
/// inside an even series an odd number, centred, of which one fewer may do.
template <int K, int A>
struct stencil_size {
    static constexpr std::size_t at_ends = static_cast<std::size_t>(K + A);
    static constexpr std::size_t inside = at_ends - (at_ends % 2 == 0 ? 1 : 0);
};

/// The window of `Count` samples nearest to number i of n.
template <std::size_t Count>
constexpr std::size_t window(std::size_t i, std::size_t n) {
    const std::size_t before = (Count - 1) / 2;
    return i < before ? 0 : i - before + Count > n ? n - Count : i - before;
}

/// Σ w (f - f(i)): the weights of a derivative add up to 0, so this is the same and loses fewer digits.
template <class T, std::size_t Count>
constexpr T weighted(const std::array<T, Count>& w, const T* f, const T& here) {
    T sum(0);
    for (std::size_t j = 0; j < Count; ++j) sum += w[j] * (f[j] - here);
    return sum;
}

/// The weights for nodes 0, 1, ..., Count - 1 at the node `At`.
template <std::size_t K, std::size_t Count, class T>
constexpr std::array<T, Count> even_weights(std::size_t at) {
    std::array<long double, Count> nodes{};
    for (std::size_t j = 0; j < Count; ++j) nodes[j] = static_cast<long double>(j);
    const auto exact = difference_weights<K, Count>(nodes.data(), static_cast<long double>(at));
    std::array<T, Count> rounded{};
    for (std::size_t j = 0; j < Count; ++j) rounded[j] = static_cast<T>(exact[j]);
    return rounded;
}
template <std::size_t K, std::size_t Count, class T>
inline constexpr auto weights_in_window = [] {
    std::array<std::array<T, Count>, Count> all{};
    for (std::size_t at = 0; at < Count; ++at) all[at] = even_weights<K, Count, T>(at);
    return all;
}();

template <class T>
constexpr bool all_finite(std::span<T> values) {
    for (const auto& v : values)
        if (!(v <= std::numeric_limits<T>::max() && v >= std::numeric_limits<T>::lowest())) return false;
    return true;
}

template <int K, int A, class T>
constexpr status difference_evenly(std::span<const T> f, T step, std::span<T> out) {
    using size = stencil_size<K, A>;
    constexpr std::size_t order = static_cast<std::size_t>(K), half = size::inside / 2;
    constexpr auto centred = weights_in_window<order, size::inside, T>[half];
    if (out.size() != f.size()) return status::size_mismatch;
    if (f.size() < size::at_ends) return status::too_few_samples;
    if (!(step > T(0)) || !(step <= std::numeric_limits<T>::max())) return status::bad_interval;

    T power(1);
    for (int k = 0; k < K; ++k) power *= step;
    for (std::size_t i = 0; i < f.size(); ++i) {
        if (i >= half && i + half < f.size()) {
            out[i] = weighted(centred, f.data() + (i - half), f[i]) / power;
        } else {
            const std::size_t first = window<size::at_ends>(i, f.size());
            out[i] = weighted(weights_in_window<order, size::at_ends, T>[i - first], f.data() + first, f[i]) / power;
        }
    }
    return all_finite(out) ? status::converged : status::not_finite;
}

template <int K, int A, class T>
constexpr status difference_unevenly(std::span<const T> f, std::span<const T> times, std::span<T> out) {
    constexpr std::size_t count = stencil_size<K, A>::at_ends;
    if (out.size() != f.size() || times.size() != f.size()) return status::size_mismatch;
    if (f.size() < count) return status::too_few_samples;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (!(times[i] - times[i] == T(0)) || (i > 0 && !(times[i] > times[i - 1]))) return status::bad_interval;

    for (std::size_t i = 0; i < f.size(); ++i) {
        const std::size_t first = window<count>(i, f.size());
        std::array<T, count> since{};  // differences of times, so that none of their digits is lost
        for (std::size_t j = 0; j < count; ++j) since[j] = times[first + j] - times[i];
        out[i] = weighted(difference_weights<static_cast<std::size_t>(K), count>(since.data(), T(0)), f.data() + first,
                          f[i]);
    }
    return all_finite(out) ? status::converged : status::not_finite;
}

/// A series: floating numbers in a row.
template <class S>
concept Series = requires(const S& s) { std::span(s); } &&
                 std::is_floating_point_v<typename decltype(std::span(std::declval<const S&>()))::value_type>;
template <class S>
using sample_of = typename decltype(std::span(std::declval<const S&>()))::value_type;

template <int K, int A, Series S, class Times, class Out>
constexpr status difference(const S& samples, const Times& times, Out&& out) {
    static_assert(
        A == 2 || A == 4,
        "derivo: velocity<n>(samples, dt, out): the error must fall with the 2nd or the 4th power of the step. "
        "Write velocity<2> or velocity<4>; acceleration and jerk alike.");
    using T = sample_of<S>;
    constexpr bool stored = requires { std::span<T>(out); };
    static_assert(stored,
                  "derivo: velocity(samples, dt, out): out must hold numbers of the samples' type that can be written. "
                  "Give a vector, an array or a span of them.");
    if constexpr (!stored || !(A == 2 || A == 4)) {
        return status::size_mismatch;
    } else if constexpr (std::is_arithmetic_v<Times>) {
        return difference_evenly<K, A, T>(std::span<const T>(samples), static_cast<T>(times), std::span<T>(out));
    } else {
        constexpr bool stamps = requires { std::span<const T>(times); };
        static_assert(
            stamps,
            "derivo: velocity(samples, times, out): times must be one time step, or time stamps of the samples' "
            "type. Give a number, or a vector, an array or a span.");
        if constexpr (stamps)
            return difference_unevenly<K, A, T>(std::span<const T>(samples), std::span<const T>(times),
                                                std::span<T>(out));
        else
            return status::size_mismatch;
    }
}

}  // namespace detail::series

/// The first derivative of a series of samples, at each of them.
///
/// With a time step: central differences, (f(t + dt) - f(t - dt))/(2 dt), at the ends those of one side with an error of
/// the same order. With time stamps: the weights of Fornberg for the nearest samples. Exact for polynomials of degree
/// `Accuracy`.
///
/// @tparam Accuracy  the error falls with this power of the step: 2 (as numpy.gradient with edge_order=2) or 4
/// @param samples    an array, a vector or a span of float, double or long double
/// @param times      the time step, a number; or one time stamp for each sample, rising
/// @param out        memory for as many numbers, not that of the samples
/// @returns          converged; too_few_samples (3 are needed, or 5), size_mismatch, bad_interval of a step
///                   that is not positive or times that do not rise, not_finite if a sample or a result is not
/// @diagnostics      "derivo: velocity<n>(samples, dt, out): the error must fall with the 2nd or the 4th power of the step."
///                   "derivo: velocity(samples, dt, out): out must hold numbers of the samples' type that can be written."
///                   "derivo: velocity(samples, times, out): times must be one time step, or time stamps of the samples' type."
/// @cost             3 or 5 multiplications for each sample; with time stamps the weights too
/// @example          examples/course/rates.cpp
template <int Accuracy = 2, detail::series::Series S, class Times, class Out>
constexpr status velocity(const S& samples, const Times& times, Out&& out) {
    return detail::series::difference<1, Accuracy>(samples, times, out);
}

/// The second derivative of a series of samples, as velocity gives the first: (f(t + dt) - 2 f(t) + f(t - dt))/dt² inside
/// an even series. At least 4 samples, or 6 for Accuracy = 4. Exact for polynomials of degree Accuracy + 1.
template <int Accuracy = 2, detail::series::Series S, class Times, class Out>
constexpr status acceleration(const S& samples, const Times& times, Out&& out) {
    return detail::series::difference<2, Accuracy>(samples, times, out);
}

/// The third derivative of a series of samples, as velocity gives the first. At least 5 samples, or 7 for Accuracy = 4.
/// Exact for polynomials of degree Accuracy + 2.
template <int Accuracy = 2, detail::series::Series S, class Times, class Out>
constexpr status jerk(const S& samples, const Times& times, Out&& out) {
    return detail::series::difference<3, Accuracy>(samples, times, out);
}

}  // namespace derivo

#endif
