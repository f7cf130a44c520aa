// SPDX-License-Identifier: BSL-1.0
//
// The shapes of results: a number, a list, a list of lists, a value with its derivatives. A program has its
// results in a row; a shape says what they are to the user, and where each is stored.
// May include: core.
#ifndef DERIVO_EVALUATE_SHAPE_HPP
#define DERIVO_EVALUATE_SHAPE_HPP

#include <array>
#include <bit>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <derivo/debug/off.hpp>

namespace derivo {

/// What value_and_gradient gives: { value, gradient }.
template <class Value, class Gradient>
struct value_with_gradient {
    Value value;
    Gradient gradient;
};

/// What value_and_jacobian gives: { value, jacobian }.
template <class Value, class Jacobian>
struct value_with_jacobian {
    Value value;
    Jacobian jacobian;
};

/// What value_and_hessian gives: { value, gradient, hessian }.
template <class Value, class Gradient, class Hessian>
struct value_with_hessian {
    Value value;
    Gradient gradient;
    Hessian hessian;
};

namespace detail {

/// place = value; the user's memory may be narrower.
template <class Place, class T>
[[gnu::always_inline]] constexpr void put(Place&& place, const T& value) {
    constexpr bool taken = requires { place = value; };
    static_assert(
        taken,
        "derivo: F(point, out): the indices of out are not those of the results. Nest it as the results are, or "
        "make it flat, row by row.");
    if constexpr (taken && std::is_arithmetic_v<std::remove_reference_t<Place>> && std::is_arithmetic_v<T>)
        place = static_cast<std::remove_reference_t<Place>>(value);
    else if constexpr (taken)
        place = value;
}

/// A result that is stored by itself. GCC 12 joins results that lie side by side into vectors for the sake of their stores
/// alone, and the first of them waits for the second, in a register or spilled. It never joins stores of different types.
/// Drop it with a GCC that counts registers first.
template <class T>
struct apart {
    const T& value;
};
template <class Place, class T>
[[gnu::always_inline]] constexpr void put(Place&& place, const apart<T>& result) {
#if defined(__GNUC__) && !defined(__clang__)
    using bits = std::conditional_t<sizeof(T) == sizeof(unsigned), unsigned, unsigned long long>;
    if constexpr (std::is_same_v<Place, T&> && (std::is_same_v<T, float> || std::is_same_v<T, double>)) {
        if (!__builtin_is_constant_evaluated()) {
            const bits image = __builtin_bit_cast(bits, result.value);
            __builtin_memcpy(&place, &image, sizeof place);
            return;
        }
    }
#endif
    put(place, result.value);
}

/// Stores a number in the user's memory: nested lists out[i][j], a matrix out(i, j), lists of matrices out[i](j, k), or
/// flat, row by row. What has begun to nest must go on.
template <std::size_t, bool Nested = false, class Out, class T>
[[gnu::always_inline]] constexpr void store_at(Out& out, const T& value) {
    put(out, value);
}
template <std::size_t, bool Nested = false, class Out, class T>
[[gnu::always_inline]] constexpr void store_at(Out& out, const T& value, std::size_t i) {
    put(out[i], value);
}
template <std::size_t Flat, bool Nested = false, class Out, class T, class... Rest>
[[gnu::always_inline]] constexpr void store_at(Out& out, const T& value, std::size_t i, std::size_t j, Rest... rest) {
    if constexpr (requires { out[i][j]; } || requires { out[i](j, rest...); }) {
        store_at<0, true>(out[i], value, j, rest...);
    } else if constexpr (requires { out(i, j, rest...); }) {
        put(out(i, j, rest...), value);
    } else {
        static_assert(
            !Nested,
            "derivo: F(point, out): the indices of out are not those of the results. Nest it as the results are, "
            "or make it flat, row by row.");
        put(out[Flat], value);
    }
}

// Each shape has `size`, the number of results; `places`, that of the numbers to be stored; result<T>, their type; and
// store<R, Offset, Inner, Path...>(out, value), which puts result R into its place. A place of a shape may hold `Inner`
// numbers itself: `Offset` and `Path` then say which of them it is, in flat and in nested storage.

struct scalar_shape {
    static constexpr std::size_t size = 1, places = 1;
    template <class T>
    using result = T;
    template <std::size_t, std::size_t Offset, std::size_t, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        store_at<Offset>(out, value, Path...);
    }
};

template <std::size_t Size>
struct list_shape {
    static constexpr std::size_t size = Size, places = Size;
    template <class T>
    using result = std::array<T, Size>;
    template <std::size_t R, std::size_t Offset, std::size_t Inner, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        store_at<R * Inner + Offset>(out, value, R, Path...);
    }
};

/// A list in each place of another shape: the derivatives of each of its numbers.
template <class Outer, std::size_t Size>
struct nested_shape {
    static constexpr std::size_t size = Outer::size * Size, places = Outer::places * Size;
    template <class T>
    using result = typename Outer::template result<std::array<T, Size>>;
    template <std::size_t R, std::size_t Offset, std::size_t Inner, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        Outer::template store<R / Size, R % Size * Inner + Offset, Size * Inner, R % Size, Path...>(out, value);
    }
};

/// A symmetric matrix of which the upper triangle is computed.
template <std::size_t Size>
struct symmetric_shape {
    static constexpr std::size_t size = Size * (Size + 1) / 2, places = Size * Size;
    template <class T>
    using result = std::array<std::array<T, Size>, Size>;

    static constexpr std::size_t row_of(std::size_t result) {
        std::size_t row = 0;
        for (; result >= Size - row; ++row) result -= Size - row;
        return row;
    }
    static constexpr std::size_t column_of(std::size_t result) {
        const std::size_t row = row_of(result);
        return result - (row * Size - row * (row + 1) / 2);
    }

    template <std::size_t R, std::size_t Offset, std::size_t Inner, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        constexpr std::size_t i = row_of(R), j = column_of(R);
        store_at<(i * Size + j) * Inner + Offset>(out, value, i, j, Path...);
        if constexpr (i != j) store_at<(j * Size + i) * Inner + Offset>(out, value, j, i, Path...);
    }
};

/// Part K of { value, gradient or jacobian, hessian }.
template <std::size_t K, class Out>
[[gnu::always_inline]] constexpr auto& part_of(Out& out) {
    if constexpr (K == 0)
        return out.value;
    else if constexpr (K == 2)
        return out.hessian;
    else if constexpr (requires { out.jacobian; })
        return out.jacobian;
    else
        return out.gradient;
}

/// A value and its derivatives, one after the other, in a struct.
template <template <class...> class Result, class... Parts>
struct shape_of_parts {
    static constexpr std::size_t size = (Parts::size + ...), places = (Parts::places + ...);
    template <class T>
    using result = Result<typename Parts::template result<T>...>;
    template <std::size_t R, std::size_t Offset, std::size_t Inner, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        store_in<0, R, shape_list<Parts...>, Offset, Inner, Path...>(out, value);
    }

private:
    template <class...>
    struct shape_list;
    template <class List>
    struct split;
    template <class First, class... Rest>
    struct split<shape_list<First, Rest...>> {
        using first = First;
        using rest = shape_list<Rest...>;
    };
    template <std::size_t K, std::size_t R, class List, std::size_t Offset, std::size_t Inner, std::size_t... Path,
              class Out, class T>
    [[gnu::always_inline]] static constexpr void store_in(Out& out, const T& value) {
        using first = typename split<List>::first;
        if constexpr (R < first::size)
            first::template store<R, Offset, Inner, Path...>(part_of<K>(out), value);
        else
            store_in<K + 1, R - first::size, typename split<List>::rest, Offset, Inner, Path...>(out, value);
    }
};

/// Some results of another shape, in a row: the entries of a sparse matrix. A result has one place or, off the diagonal of
/// a symmetric matrix, two.
template <class Places>
struct picked_shape {
    static constexpr std::size_t size = Places::results, places = Places::entries;
    template <class T>
    using result = std::array<T, Places::entries>;
    template <std::size_t R, std::size_t Offset, std::size_t Inner, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        constexpr std::size_t place = Places::place_of(R), mirrored = Places::mirrored_place_of(R);
        store_at<place * Inner + Offset>(out, value, place, Path...);
        if constexpr (mirrored != place) store_at<mirrored * Inner + Offset>(out, value, mirrored, Path...);
    }
};

/// Which result is in which place: the results of a shape, each being its own number.
template <class Shape>
constexpr auto numbered_results() {
    typename Shape::template result<double> found{};
    [&]<std::size_t... R>(std::index_sequence<R...>) {
        using each = int[];
        (void)each{0, ((Shape::template store<R, 0, 1>(found, static_cast<double>(R))), 0)...};
    }(std::make_index_sequence<Shape::size>{});
    return found;
}
/// The same in a row, in the order of the places.
template <class Shape>
constexpr std::array<int, Shape::places> results_in_a_row() {
    const auto found = std::bit_cast<std::array<double, Shape::places>>(numbered_results<Shape>());
    std::array<int, Shape::places> all{};
    for (std::size_t k = 0; k < Shape::places; ++k) all[k] = static_cast<int>(found[k]);
    return all;
}

/// The shape in which the derivatives of a shape are listed; of a struct they stand one after another.
template <class Shape>
struct listed {
    using type = Shape;
};

}  // namespace detail
}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
