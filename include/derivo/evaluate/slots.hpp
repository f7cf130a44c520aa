// SPDX-License-Identifier: BSL-1.0
//
// The arguments of a traced function, in a row: numbers and arrays of numbers, each to be differentiated by or data.
// All numbers in them are variables of one graph, named x0, x1, ... as they come.
// May include: core, graph, functions, expression.
#ifndef DERIVO_EVALUATE_SLOTS_HPP
#define DERIVO_EVALUATE_SLOTS_HPP

#include <cstddef>

#include <derivo/core/table.hpp>
#include <derivo/expression/expression.hpp>

namespace derivo {

namespace detail {

struct scalar_argument {};
template <int Size>
struct data_argument {};

}  // namespace detail

/// In the shape of a function: a number beside arrays, as in function<3, derivo::scalar>(...).
inline constexpr detail::scalar_argument scalar{};

/// In the shape of a function: an array of Size numbers that is not differentiated by; data<> is one number.
template <int... Size>
inline constexpr detail::data_argument<(Size + ... + 0)> data{};

namespace detail {

/// One argument: an array of Size numbers, or a number if Size is 0.
template <int Size, bool Differentiated>
struct slot {
    static constexpr bool is_array = Size > 0, differentiated = Differentiated;
    static constexpr int count = is_array ? Size : 1;
};

template <class Shape>
struct slot_of_object;
template <>
struct slot_of_object<const scalar_argument> {
    using type = slot<0, true>;
};
template <int Size>
struct slot_of_object<const data_argument<Size>> {
    using type = slot<Size, false>;
};
template <auto Shape>
constexpr auto make_slot() {
    if constexpr (std::is_integral_v<decltype(Shape)>)
        return slot<static_cast<int>(Shape), true>{};
    else
        return typename slot_of_object<std::add_const_t<decltype(Shape)>>::type{};
}
/// What an entry of function<...> means: 3, scalar, data<3>, data<>.
template <auto Shape>
using slot_of = decltype(make_slot<Shape>());

/// The names of so many numbers: "x0", "x1", ...
template <int Count>
struct argument_names {
private:
    struct text_of_name {
        char text[8]{};
    };
    static constexpr const auto& stored = []() -> const table<text_of_name, Count + 1> {
        table<text_of_name, Count + 1> all;
        for (int k = 0; k <= Count; ++k) {
            char* end = all[k].text;
            *end++ = 'x';
            int power = 1;
            while (power * 10 <= k) power *= 10;
            for (; power > 0; power /= 10) *end++ = static_cast<char>('0' + k / power % 10);
        }
        return all;
    }();

public:
    static constexpr const char* text(int k) { return stored[k].text; }
};

/// Which number has this name: 12 for "x12".
constexpr int argument_of_name(const char* name) {
    int k = 0;
    while (*++name != '\0') k = 10 * k + (*name - '0');
    return k;
}

/// The arguments of a function: what a call of it must bring.
template <class... Slots>
struct argument_list {
    static constexpr int slots = static_cast<int>(sizeof...(Slots));
    static constexpr int numbers = (Slots::count + ... + 0);
    static constexpr bool only_scalars = !(Slots::is_array || ...);
    using names = argument_names<numbers>;

    /// Where the numbers of each argument begin, and an end.
    static constexpr auto offsets = [] {
        table<int, slots + 1> at;
        int slot = 0;
        (void)slot;
        ((at[slot + 1] = at[slot] + Slots::count, ++slot), ...);
        return at;
    }();
    static constexpr int slot_at(int number) {
        int slot = 0;
        while (offsets[slot + 1] <= number) ++slot;
        return slot;
    }
};

template <class Order>
inline constexpr bool is_argument_list = false;
template <class... Slots>
inline constexpr bool is_argument_list<argument_list<Slots...>> = true;

/// The numbers that a function is differentiated by: those of its arguments that are no data.
template <class... Slots>
struct arguments {
    using order = argument_list<Slots...>;
    using mentioned = tree_list<>;
    static constexpr int count = ((Slots::differentiated ? Slots::count : 0) + ... + 0);
    static constexpr auto places = [] {
        table<int, count> at;
        int k = 0, next = 0;
        const auto pass = [&](int size, bool differentiated) {
            for (int i = 0; i < size; ++i, ++next)
                if (differentiated) at[k++] = next;
        };
        (pass(Slots::count, Slots::differentiated), ...);
        return at;
    }();

private:
    static constexpr const auto& names = []() -> const table<const char*, count> {
        table<const char*, count> all;
        for (int k = 0; k < count; ++k) all[k] = order::names::text(places[k]);
        return all;
    }();

public:
    static constexpr const char* const* text = names.items;
};

}  // namespace detail
}  // namespace derivo

#endif
