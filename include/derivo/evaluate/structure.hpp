// SPDX-License-Identifier: BSL-1.0
//
// What a traced function returns: a number, an array, an array of arrays, or a struct of such things. A struct is one
// of a template, point<T>, so that the result of an evaluation in double is a point<double>.
// May include: core, graph, functions.
#ifndef DERIVO_EVALUATE_STRUCTURE_HPP
#define DERIVO_EVALUATE_STRUCTURE_HPP

#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include <derivo/evaluate/shape.hpp>
#include <derivo/functions/tracer.hpp>

namespace derivo::detail {

/// A number of a result: traced, or a plain one, which is a constant.
template <class R>
concept ResultNumber = Tracer<R> || PlainNumber<R>;

template <class R>
inline constexpr bool is_array_result = false;
template <class E, std::size_t Size>
inline constexpr bool is_array_result<std::array<E, Size>> = true;
template <std::size_t Size>
inline constexpr bool is_array_result<tracer_array<Size>> = true;

// ── the same structure of another number ────────────────────────────────────────────────────────────

template <class R, class T>
struct rebound {
    using type = R;
};
template <ResultNumber R, class T>
struct rebound<R, T> {
    using type = T;
};
template <template <class...> class Struct, class... A, class T>
struct rebound<Struct<A...>, T> {
    using type = Struct<typename rebound<A, T>::type...>;
};
template <std::size_t Size, class T>
struct rebound<tracer_array<Size>, T> {
    using type = std::array<T, Size>;
};
template <class E, std::size_t Size, class T>
struct rebound<std::array<E, Size>, T> {
    using type = std::array<typename rebound<E, T>::type, Size>;
};
#if defined(__clang__) && !defined(__cpp_template_template_args)  // Clang before 19: parameters must match exactly
template <template <class, std::size_t> class Struct, class A, std::size_t N, class T>
struct rebound<Struct<A, N>, T> {
    using type = Struct<typename rebound<A, T>::type, N>;
};
template <template <class, int> class Struct, class A, int N, class T>
struct rebound<Struct<A, N>, T> {
    using type = Struct<typename rebound<A, T>::type, N>;
};
template <template <class, std::size_t, std::size_t> class Struct, class A, std::size_t N, std::size_t M, class T>
struct rebound<Struct<A, N, M>, T> {
    using type = Struct<typename rebound<A, T>::type, N, M>;
};
template <template <class, int, int> class Struct, class A, int N, int M, class T>
struct rebound<Struct<A, N, M>, T> {
    using type = Struct<typename rebound<A, T>::type, N, M>;
};
#else
template <template <class, auto, auto...> class Struct, class A, auto N, auto... M, class T>
struct rebound<Struct<A, N, M...>, T> {
    using type = Struct<typename rebound<A, T>::type, N, M...>;
};
#endif
template <class R, class T>
using rebound_t = typename rebound<R, T>::type;

// ── the fields of a struct ──────────────────────────────────────────────────────────────────────────

inline constexpr std::size_t most_fields = 12;

struct any_field {
    template <class T>
    constexpr operator T() const;
};
template <class R, std::size_t... I>
constexpr bool takes_fields(std::index_sequence<I...>) {
    return requires { R{((void)I, any_field{})...}; };
}
template <class R, std::size_t Count = most_fields>
constexpr std::size_t count_fields() {
    if constexpr (Count == 0)
        return 0;
    else if constexpr (takes_fields<R>(std::make_index_sequence<Count>{}))
        return Count;
    else
        return count_fields<R, Count - 1>();
}

template <class R>
concept TupleLike = requires { std::tuple_size<R>::value; };

/// The number of fields of a struct, or of elements of a tuple; 0 if it can't be taken apart.
template <class R>
constexpr std::size_t fields_of() {
    if constexpr (TupleLike<R>)
        return std::tuple_size_v<R>;
    else if constexpr (std::is_aggregate_v<R> && std::is_class_v<R>)
        return count_fields<R>();
    else
        return 0;
}

/// fn(field, ...)
template <class R, class Fn>
[[gnu::always_inline]] constexpr decltype(auto) with_fields(R& r, Fn&& fn) {
    using plain = std::remove_const_t<R>;
    constexpr std::size_t count = fields_of<plain>();
    if constexpr (TupleLike<plain>) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
            using std::get;
            return fn(get<I>(r)...);
        }(std::make_index_sequence<count>{});
    } else if constexpr (count == 1) {
        auto& [a] = r;
        return fn(a);
    } else if constexpr (count == 2) {
        auto& [a, b] = r;
        return fn(a, b);
    } else if constexpr (count == 3) {
        auto& [a, b, c] = r;
        return fn(a, b, c);
    } else if constexpr (count == 4) {
        auto& [a, b, c, d] = r;
        return fn(a, b, c, d);
    } else if constexpr (count == 5) {
        auto& [a, b, c, d, e] = r;
        return fn(a, b, c, d, e);
    } else if constexpr (count == 6) {
        auto& [a, b, c, d, e, f] = r;
        return fn(a, b, c, d, e, f);
    } else if constexpr (count == 7) {
        auto& [a, b, c, d, e, f, g] = r;
        return fn(a, b, c, d, e, f, g);
    } else if constexpr (count == 8) {
        auto& [a, b, c, d, e, f, g, h] = r;
        return fn(a, b, c, d, e, f, g, h);
    } else if constexpr (count == 9) {
        auto& [a, b, c, d, e, f, g, h, i] = r;
        return fn(a, b, c, d, e, f, g, h, i);
    } else if constexpr (count == 10) {
        auto& [a, b, c, d, e, f, g, h, i, j] = r;
        return fn(a, b, c, d, e, f, g, h, i, j);
    } else if constexpr (count == 11) {
        auto& [a, b, c, d, e, f, g, h, i, j, k] = r;
        return fn(a, b, c, d, e, f, g, h, i, j, k);
    } else {
        auto& [a, b, c, d, e, f, g, h, i, j, k, l] = r;
        return fn(a, b, c, d, e, f, g, h, i, j, k, l);
    }
}

/// fn<Field...>()
template <class R, class Fn>
constexpr auto with_field_types(Fn fn) {
    using list = decltype(with_fields(std::declval<R&>(), [](auto&... field) {
        return std::tuple<std::type_identity<std::remove_cvref_t<decltype(field)>>...>{};
    }));
    return [&]<class... Field>(std::type_identity<std::tuple<std::type_identity<Field>...>>) {
        return fn.template operator()<Field...>();
    }(std::type_identity<list>{});
}

// ── the numbers of a result, in a row ───────────────────────────────────────────────────────────────

/// Can the numbers of a result of this type be found, and does it have a type for every scalar?
template <class R>
constexpr bool is_result() {
    if constexpr (ResultNumber<R>)
        return true;
    else if constexpr (is_array_result<R>)
        return is_result<typename R::value_type>();
    else if constexpr (fields_of<R>() == 0 || std::is_same_v<rebound_t<R, double>, R>)
        return false;
    else
        return with_field_types<R>([]<class... Field>() { return (is_result<Field>() && ...); });
}
/// fn(number) for each number of a result.
template <class R, class Fn>
constexpr void for_each_number(const R& r, Fn&& fn) {
    if constexpr (ResultNumber<R>)
        fn(r);
    else if constexpr (is_array_result<R>)
        for (const auto& element : r) for_each_number(element, fn);
    else
        with_fields(r, [&](const auto&... field) { (for_each_number(field, fn), ...); });
}

template <class R>
constexpr std::size_t numbers_in_result() {
    std::size_t count = 0;
    for_each_number(R{}, [&](const auto&) { ++count; });
    return count;
}

template <std::size_t K, class First, class... Rest>
[[gnu::always_inline]] constexpr auto& pick(First& first, Rest&... rest) {
    if constexpr (K == 0)
        return first;
    else
        return pick<K - 1>(rest...);
}

/// Which field of R, or element, holds its number K, and which of that field's numbers is it?
struct place_in_field {
    std::size_t field;
    std::size_t number;
};
template <class R>
constexpr place_in_field find_field(std::size_t k) {
    if constexpr (is_array_result<R>) {
        constexpr std::size_t each = numbers_in_result<typename R::value_type>();
        return {k / each, k % each};
    } else {
        return with_field_types<R>([k]<class... Field>() {
            std::size_t field = 0, left = k;
            for (const std::size_t size : {numbers_in_result<Field>()...}) {
                if (left < size) break;
                left -= size;
                ++field;
            }
            return place_in_field{field, left};
        });
    }
}

/// Number K of a result, of which R is the traced type: the types differ in their numbers.
template <class R, std::size_t K, class Out>
[[gnu::always_inline]] constexpr auto& number_at(Out& out) {
    if constexpr (ResultNumber<R>) {
        return out;
    } else {
        constexpr place_in_field place = find_field<R>(K);
        if constexpr (is_array_result<R>) {
            return number_at<typename R::value_type, place.number>(out[place.field]);
        } else {
            using field = std::remove_cvref_t<decltype(with_fields(
                std::declval<R&>(), [](auto&... f) -> auto& { return pick<place.field>(f...); }))>;
            return number_at<field, place.number>(
                with_fields(out, [](auto&... f) -> auto& { return pick<place.field>(f...); }));
        }
    }
}

// ── shapes ──────────────────────────────────────────────────────────────────────────────────────────

/// A struct of numbers, arrays and structs.
template <class R>
struct struct_shape {
    static constexpr std::size_t size = numbers_in_result<R>(), places = size;
    template <class T>
    using result = rebound_t<R, T>;
    template <std::size_t K, std::size_t Offset, std::size_t Inner, std::size_t... Path, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        if constexpr (requires { out[std::size_t{}]; } && !is_array_result<R>)
            put(out[K], value);  // flat memory
        else
            put(number_at<R, K>(out), value);
    }
};

/// Arrays of arrays, from the outside in.
template <class R, class Outer>
struct shape_of_elements {
    using type = void;  // of structs
};
template <ResultNumber R, class Outer>
struct shape_of_elements<R, Outer> {
    using type = Outer;
};
template <class E, std::size_t Size, class Outer>
struct shape_of_elements<std::array<E, Size>, Outer> : shape_of_elements<E, nested_shape<Outer, Size>> {};
template <std::size_t Size, class Outer>
struct shape_of_elements<tracer_array<Size>, Outer> : shape_of_elements<std::array<tracer, Size>, Outer> {};

template <class R>
struct shape_of_result {
    using type = struct_shape<R>;
};
template <ResultNumber R>
struct shape_of_result<R> {
    using type = scalar_shape;
};
template <class E, std::size_t Size>
struct shape_of_result<std::array<E, Size>> {
    using found = typename shape_of_elements<E, list_shape<Size>>::type;
    using type = std::conditional_t<std::is_void_v<found>, struct_shape<std::array<E, Size>>, found>;
};

template <std::size_t Size>
struct shape_of_result<tracer_array<Size>> : shape_of_result<std::array<tracer, Size>> {};

template <class R>
struct listed<struct_shape<R>> {
    using type = list_shape<struct_shape<R>::size>;
};

}  // namespace derivo::detail

#endif
