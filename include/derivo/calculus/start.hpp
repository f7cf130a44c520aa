// SPDX-License-Identifier: BSL-1.0
//
// Where a search begins, by name or as an array, and what it returns.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_START_HPP
#define DERIVO_CALCULUS_START_HPP

#include <derivo/calculus/status.hpp>
#include <derivo/evaluate/callable.hpp>
#include <derivo/evaluate/function.hpp>

namespace derivo {

/// Where a search ended, and how: what gradient_descent, newton_minimize and levenberg_marquardt return.
///
/// `value` and `gradient_norm` are those at `point`. Of a search that began with named variables, result[x] is that of x.
template <class T, std::size_t N, class... X>
struct search_result {
    status how;
    std::array<T, N> point;
    T value, gradient_norm;
    int iterations;

    constexpr bool converged() const { return how == status::converged; }

    template <Symbol S>
        requires(std::is_same_v<S, X> || ...)
    constexpr T operator[](S) const {
        std::size_t place = 0;
        (void)((std::is_same_v<S, X> || (++place, false)) || ...);
        return point[place];
    }
};

namespace detail::search {

// ── the start ───────────────────────────────────────────────────────────────────────────────────────

template <class T, std::size_t N, class... X>
struct start_point {
    using scalar = T;
    using symbols = tree_list<X...>;
    using result = search_result<T, N, X...>;
    static constexpr std::size_t size = N;
    std::array<T, N> values;
};

template <class T, std::size_t N, class... X>
constexpr tree_list<X...> symbols_of(const start_point<T, N, X...>&) {
    return {};
}

template <class P>
constexpr std::size_t size_of_start = extent_of<P>(0);

/// The numbers of a start, and the symbols that they belong to: of x = 1.0, bindings(x = 1.0, y = 2.0), or an array.
template <class P>
constexpr auto start_of(const P& start) {
    constexpr bool known = is_map<P> || Binding<P> || (Point<P> && size_of_start<P> > 0);
    static_assert(
        known,
        "derivo: search(f, start): start must be a point. Write bindings(x = 1.0, y = 2.0) for an expression, "
        "a std::array for a function.");
    if constexpr (is_map<P>) {
        return with_bindings(
            []<class... B>(const B&... b) {
                using T = common_scalar_t<typename B::value_type...>;
                return start_point<T, sizeof...(B), typename B::symbol_type...>{{static_cast<T>(b.value)...}};
            },
            start);
    } else if constexpr (Binding<P>) {
        using T = common_scalar_t<typename P::value_type>;
        return start_point<T, 1, typename P::symbol_type>{{static_cast<T>(start.value)}};
    } else if constexpr (known) {
        start_point<scalar_of<number_in<P>>, size_of_start<P>> all{};
        for (std::size_t i = 0; i < all.size; ++i) all.values[i] = start[i];
        return all;
    } else {
        return start_point<double, 1>{};
    }
}

/// Does a start of this size and these symbols fit the function? Says so if not.
template <class F, std::size_t N, class... X>
constexpr bool start_fits() {
    constexpr bool right = Expression<F> || is_functor<F>;
    static_assert(right,
                  "derivo: search(f, start): f must be an expression or a function. Write derivo::function(f) for a "
                  "lambda, derivo::vector(f, g) for several residuals.");
    if constexpr (!right) {
        return false;
    } else if constexpr (sizeof...(X) > 0) {
        constexpr bool by_name = Expression<F> || !own_variables<F>::known;
        static_assert(by_name,
                      "derivo: search(f, start): f is a function of arguments, so the start names no symbols. Give a "
                      "std::array with one number for each.");
        return by_name;
    } else {
        constexpr bool ordered = own_variables<F>::known;
        static_assert(ordered,
                      "derivo: search(f, start): f is an expression, so the start must name its variables. Write "
                      "bindings(x = 1.0, y = 2.0), or function(f, x, y) with a std::array.");
        if constexpr (ordered) {
            constexpr bool fits = own_variables<F>::type::count == static_cast<int>(N);
            static_assert(
                fits, "derivo: search(f, start): the start has not one number for each variable of f. Give as many.");
            return fits;
        } else {
            return false;
        }
    }
}

}  // namespace detail::search
}  // namespace derivo

#endif
