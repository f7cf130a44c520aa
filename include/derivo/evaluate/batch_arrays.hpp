// SPDX-License-Identifier: BSL-1.0
//
// The arrays of a batch: lists of arrays of numbers, one for each argument or result; their lengths; do they overlap?
// May include: core.
#ifndef DERIVO_EVALUATE_BATCH_ARRAYS_HPP
#define DERIVO_EVALUATE_BATCH_ARRAYS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

namespace derivo {

/// What became of a batch.
enum class batch_status {
    done,               ///< every point is evaluated
    different_lengths,  ///< the arrays have not all the same length; nothing is written
    overlapping         ///< an array of results overlaps another array; nothing is written
};

/// The name of a status, as it is written above.
constexpr const char* to_string(batch_status what) {
    switch (what) {
        case batch_status::done:
            return "done";
        case batch_status::different_lengths:
            return "different_lengths";
        case batch_status::overlapping:
            return "overlapping";
    }
    return "";
}

namespace detail {

// ── what the arrays are ─────────────────────────────────────────────────────────────────────────────

template <class List>
concept ListOfArrays = requires { std::tuple_size<std::remove_const_t<List>>::value; };

template <class List>
using each_array = std::make_index_sequence<std::tuple_size_v<std::remove_const_t<List>>>;

template <std::size_t I, class List>
constexpr auto& array_in(List& list) {
    using std::get;
    return get<I>(list);
}

/// Numbers in a row: a span, a vector, an array.
template <class Array>
concept Row = requires(Array& a) {
    *a.data();
    a.size();
};
/// The type of the numbers of array I of a list, const where they can't be written.
template <std::size_t I, class List>
using number_in_array = std::remove_pointer_t<decltype(array_in<I>(std::declval<List&>()).data())>;

template <class List, std::size_t... I>
constexpr bool are_rows(std::index_sequence<I...>) {
    return (Row<std::remove_reference_t<decltype(array_in<I>(std::declval<List&>()))>> && ...);
}
/// Are the numbers in a list of arrays of type T? For results, also not const.
template <class T, class List, std::size_t... I>
constexpr bool are_numbers(std::index_sequence<I...>) {
    return (std::is_same_v<std::remove_const_t<number_in_array<I, List>>, T> && ...);
}
template <class T, class List, std::size_t... I>
constexpr bool are_places(std::index_sequence<I...>) {
    return (std::is_same_v<number_in_array<I, List>, T> && ...);
}

template <class List>
concept HoldsBuiltins = ListOfArrays<List> && requires { typename number_in_array<0, List>; } &&
                        std::is_arithmetic_v<number_in_array<0, List>>;

/// Pointers to the arrays of a list, and how long they are.
template <class Number, std::size_t Size>
struct rows {
    std::array<Number*, Size> at;
    std::size_t length;
    bool alike;
};
template <class Number, class List, std::size_t... I>
constexpr auto rows_of(List& list, std::index_sequence<I...>) {
    const std::size_t length = array_in<0>(list).size();
    return rows<Number, sizeof...(I)>{
        {array_in<I>(list).data()...}, length, ((array_in<I>(list).size() == length) && ...)};
}

/// Does an array of results overlap another one?
template <class Number, std::size_t Inputs, std::size_t Outputs>
bool overlap(const rows<const Number, Inputs>& in, const rows<Number, Outputs>& out) {
    const auto shared = [&](const Number* a, const Number* b) {
        const auto first = reinterpret_cast<std::uintptr_t>(a), other = reinterpret_cast<std::uintptr_t>(b);
        const auto bytes = in.length * sizeof(Number);
        return first < other + bytes && other < first + bytes;
    };
    for (std::size_t i = 0; i < Outputs; ++i) {
        for (const Number* const from : in.at)
            if (shared(from, out.at[i])) return true;
        for (std::size_t j = 0; j < i; ++j)
            if (shared(out.at[i], out.at[j])) return true;
    }
    return false;
}

}  // namespace detail
}  // namespace derivo

#endif
