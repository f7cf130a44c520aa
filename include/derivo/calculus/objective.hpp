// SPDX-License-Identifier: BSL-1.0
//
// The function of a search: its value and derivatives at a point, summed over a data set if there is one.
// May include: core, math, expression, evaluate.
#ifndef DERIVO_CALCULUS_OBJECTIVE_HPP
#define DERIVO_CALCULUS_OBJECTIVE_HPP

#include <derivo/calculus/over.hpp>
#include <derivo/calculus/small_algebra.hpp>
#include <derivo/calculus/start.hpp>
#include <derivo/evaluate/gradient.hpp>

namespace derivo::detail::search {

/// Some numbers of a point, for one argument of a function: all of them as they are, one as a number, others as an array.
template <class Slot, std::size_t Offset, class T, std::size_t N>
constexpr decltype(auto) argument_from(const std::array<T, N>& point) {
    if constexpr (!Slot::is_array) {
        return (point[Offset]);
    } else if constexpr (Slot::count == static_cast<int>(N)) {
        return (point);
    } else {
        std::array<T, static_cast<std::size_t>(Slot::count)> part{};
        for (std::size_t i = 0; i < part.size(); ++i) part[i] = point[Offset + i];
        return part;
    }
}

/// Calls a traced function: each argument that is a variable from the point, each that is data from a row.
template <class... Slots>
struct slot_caller {
    template <std::size_t I, class T, std::size_t N, class Rows>
    static constexpr decltype(auto) argument(const std::array<T, N>& point, const Rows& rows) {
        using slot = std::tuple_element_t<I, std::tuple<Slots...>>;
        constexpr auto place = [] {
            constexpr bool varies[] = {Slots::differentiated...};
            constexpr int counts[] = {Slots::count...};
            std::size_t before = 0;  // variables before this one, or data arguments before this one
            for (std::size_t k = 0; k < I; ++k)
                if (varies[k] == varies[I]) before += varies[I] ? static_cast<std::size_t>(counts[k]) : 1;
            return before;
        }();
        if constexpr (slot::differentiated)
            return argument_from<slot, place>(point);
        else
            return (std::get<place>(rows));
    }
    template <class G, class T, std::size_t N, class Rows>
    static constexpr auto call(const G& g, const std::array<T, N>& point, const Rows& rows) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return g(argument<I>(point, rows)...);
        }(std::index_sequence_for<Slots...>{});
    }
    static constexpr std::size_t data = ((Slots::differentiated ? 0 : 1) + ... + 0);
};

template <class Order>
inline constexpr std::size_t length_of_order = 0;
template <class... X>
inline constexpr std::size_t length_of_order<tree_list<X...>> = sizeof...(X);

template <class Order>
struct caller_of {
    template <class G, class T, std::size_t N>
    static constexpr auto call(const G& g, const std::array<T, N>& point, const std::tuple<>&) {
        return g(point);
    }
    /// An expression: the symbols of the columns stand behind those of the variables.
    template <class G, class T, std::size_t N, class Row>
    static constexpr auto call(const G& g, const std::array<T, N>& point, const std::tuple<const Row&>& rows) {
        constexpr std::size_t columns = length_of_order<Order> - N;
        std::array<T, N + columns> all{};
        for (std::size_t i = 0; i < N; ++i) all[i] = point[i];
        for (std::size_t i = 0; i < columns; ++i) all[N + i] = static_cast<T>(std::get<0>(rows)[i]);
        return g(all);
    }
    static constexpr std::size_t data = 0;
};
template <class... Slots>
struct caller_of<argument_list<Slots...>> : slot_caller<Slots...> {};

template <class Data>
struct ranges_in {
    using type = decltype(Data::ranges);
};
template <>
struct ranges_in<no_data> {
    using type = std::tuple<>;
};
template <class Data>
using ranges_of = typename ranges_in<Data>::type;

/// Does the data fit the function: a range for each data argument, or columns for an expression? Says so if not.
template <class F, class Data>
constexpr bool data_fits() {
    constexpr std::size_t ranges = std::tuple_size_v<ranges_of<Data>>,
                          columns = length_of_order<typename Data::columns>;
    constexpr bool fits = [] {
        if constexpr (own_variables<F>::known)
            return columns == 0 && caller_of<typename F::order>::data == ranges;
        else
            return (columns > 0) == (ranges > 0);
    }();
    static_assert(
        fits,
        "derivo: search(f, start, over(rows)): f has not one data argument for each range. Give derivo::data<n> "
        "in its shape for each, or say the symbols of the columns: over(rows, t, y).");
    return fits;
}

/// Has the class the functions of small_algebra? Says so if not.
template <class Algebra, class T, std::size_t N>
constexpr bool algebra_fits() {
    constexpr bool fits = requires(const square_matrix<T, N>& A, const row_vector<T, N>& b) {
        { Algebra::solve_definite(A, b) } -> std::same_as<linear_solution<T, N>>;
        { Algebra::solve(A, b) } -> std::same_as<linear_solution<T, N>>;
        { Algebra::diagonalise(A) } -> std::same_as<eigensystem<T, N>>;
    };
    static_assert(
        fits,
        "derivo: search<Algebra>(f, start): Algebra lacks solve_definite(A, b), solve(A, b) or diagonalise(A) "
        "for this number of variables. Leave it out, take derivo::eigen_algebra, or write all three as in "
        "derivo::small_algebra.");
    return fits;
}

/// search(from) if start and data fit f; after a message nothing that would give more of them.
template <class Result, class F, class Data, class Algebra = small_algebra, class T, std::size_t N, class... X,
          class Search>
constexpr auto begin_at(const start_point<T, N, X...>& from, const Search& search) {
    if constexpr (start_fits<F, N, X...>() && data_fits<F, Data>() && algebra_fits<Algebra, T, N>())
        return search(from);
    else
        return Result{};
}

// Sums of results: numbers, arrays, structs of them.
template <class T>
constexpr void add_to(T& sum, const T& part) {
    sum += part;
}
template <class T, std::size_t N>
constexpr void add_to(std::array<T, N>& sum, const std::array<T, N>& part) {
    for (std::size_t i = 0; i < N; ++i) add_to(sum[i], part[i]);
}
template <class V, class G>
constexpr void add_to(value_with_gradient<V, G>& sum, const value_with_gradient<V, G>& part) {
    add_to(sum.value, part.value), add_to(sum.gradient, part.gradient);
}
template <class V, class G, class H>
constexpr void add_to(value_with_hessian<V, G, H>& sum, const value_with_hessian<V, G, H>& part) {
    add_to(sum.value, part.value), add_to(sum.gradient, part.gradient), add_to(sum.hessian, part.hessian);
}

/// A functor at a point, for one row after another of the data.
template <class G, class Data>
struct summed {
    using caller = caller_of<typename G::order>;
    [[no_unique_address]] G g;
    [[no_unique_address]] Data data;

    /// Calls take(g(point, row)) for each row.
    template <class T, std::size_t N, class Take>
    constexpr void each(const std::array<T, N>& point, Take take) const {
        if constexpr (std::is_same_v<Data, no_data>) {
            take(caller::call(g, point, std::tuple<>{}));
        } else {
            const std::size_t rows = data.size();
            for (std::size_t k = 0; k < rows; ++k)
                take(std::apply([&](const auto&... range) { return caller::call(g, point, std::tie(range[k]...)); },
                                data.ranges));
        }
    }
    /// Σ g(point, row)
    template <class T, std::size_t N>
    constexpr auto operator()(const std::array<T, N>& point) const {
        using result = typename G::task::shape::template result<T>;
        result sum{};
        each(point, [&](const result& part) { add_to(sum, part); });
        return sum;
    }
};

/// g with its order: the variables, then the columns of the data; a function of arguments has its own.
template <class G, class Data, class... X, class... Columns>
constexpr auto objective_of(const G& g, const Data& data, tree_list<X...>, tree_list<Columns...>) {
    if constexpr (sizeof...(X) + sizeof...(Columns) > 0) {
        const auto ordered = function(g, X{}..., Columns{}...);
        return summed<std::remove_const_t<decltype(ordered)>, Data>{ordered, data};
    } else {
        return summed<G, Data>{g, data};
    }
}

/// value, value and gradient, value and Hessian of f as functions of a point.
template <class F, class Data, class... X>
constexpr auto value_objective(const F& f, const Data& data, tree_list<X...> variables) {
    return objective_of(as_functor(f), data, variables, typename Data::columns{});
}
template <class F, class Data, class... X>
constexpr auto gradient_objective(const F& f, const Data& data, tree_list<X...> variables) {
    return objective_of(value_and_gradient(f, X{}...), data, variables, typename Data::columns{});
}
template <class F, class Data, class... X>
constexpr auto hessian_objective(const F& f, const Data& data, tree_list<X...> variables) {
    return objective_of(value_and_hessian(f, X{}...), data, variables, typename Data::columns{});
}

/// What an option says, or what is best for the scalar type.
template <class T>
constexpr T tolerance_or(double wanted, T otherwise) {
    return wanted > 0 ? static_cast<T>(wanted) : otherwise;
}

/// Below this a function is taken to fall without end: its values have lost the digits of where they began.
template <class T>
constexpr T bottom(T first) {
    return -(T(1) + magnitude(first)) / std::numeric_limits<T>::epsilon();
}

/// Does nothing with the points that a search passes.
struct unobserved {
    template <class... Args>
    constexpr void operator()(const Args&...) const noexcept {}
};

}  // namespace derivo::detail::search

#endif
