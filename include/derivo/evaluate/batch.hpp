// SPDX-License-Identifier: BSL-1.0
//
// evaluate_batch: a function at many points, which lie in memory as one array for each argument and give one array for
// each number of the result (structure of arrays). A plain loop over straight-line code, which compilers vectorise.
// In parallel: <derivo/interop/parallel_batch.hpp>.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_BATCH_HPP
#define DERIVO_EVALUATE_BATCH_HPP

#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include <derivo/evaluate/batch_arrays.hpp>
#include <derivo/evaluate/call_slots.hpp>
#include <derivo/evaluate/function.hpp>

namespace derivo {

namespace detail {

// ── one point, or one pack of them ──────────────────────────────────────────────────────────────────

/// Results in a row, in the order of their places.
template <class Shape>
struct in_a_row {
    static constexpr auto result_at = results_in_a_row<Shape>();
    template <std::size_t R, std::size_t, std::size_t, class Out, class T>
    [[gnu::always_inline]] static constexpr void store(Out& out, const T& value) {
        [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
            (put_if < result_at[K] == static_cast<int>(R) > (out[K], value), ...);
        }(std::make_index_sequence<Shape::places>{});
    }

private:
    template <bool Here, class Place, class T>
    [[gnu::always_inline]] static constexpr void put_if(Place& place, const T& value) {
        if constexpr (Here) place = value;
    }
    template <bool Here, class Place, class T>
    [[gnu::always_inline]] static constexpr void put_if(Place& place, const apart<T>& result) {
        if constexpr (Here) place = result.value;
    }
};

/// The arguments of a functor, in their order: how many, and a point as a program reads it.
template <class Task, class Order>
struct arguments_in_order;
template <class Task, class... X>
struct arguments_in_order<Task, tree_list<X...>> {
    static constexpr std::size_t count = sizeof...(X);
    template <class Values>
    [[gnu::always_inline]] static constexpr auto point(const Values& values) {
        return values_by_position<Values, X...>{values};
    }
};
template <class Task>
struct arguments_in_order<Task, tree_list<>> : arguments_in_order<Task, decltype(only_symbol<Task>())> {};
template <class Task, class... Slots>
struct arguments_in_order<Task, argument_list<Slots...>> {
    static constexpr std::size_t count = static_cast<std::size_t>(argument_list<Slots...>::numbers);
    template <class Values>
    [[gnu::always_inline]] static constexpr auto point(const Values& values) {
        return values_at_point(values);
    }
};

template <class Pack, class T>
[[gnu::always_inline]] constexpr Pack read(const T* from) {
    if constexpr (std::is_same_v<Pack, T>) {
        return *from;
    } else {
        Pack pack;
        __builtin_memcpy(static_cast<void*>(&pack), from, sizeof pack);
        return pack;
    }
}
template <class Pack, class T>
[[gnu::always_inline]] constexpr void write(T* to, const Pack& pack) {
    if constexpr (std::is_same_v<Pack, T>)
        *to = pack;
    else
        __builtin_memcpy(to, &pack, sizeof pack);
}

/// Evaluates g at many points, which lie in Inputs arrays and give numbers for Outputs arrays.
template <class Number, class Inputs, class Outputs>
struct batch;
template <class Number, std::size_t... I, std::size_t... O>
struct batch<Number, std::index_sequence<I...>, std::index_sequence<O...>> {
    template <std::size_t>
    using input = const Number* __restrict;
    template <std::size_t>
    using output = Number* __restrict;

    /// The points from `begin` on and below `end`. Not inlined, so that compilers keep in mind what __restrict says;
    /// overlap() has made sure of it. Without it they would compare all pairs of arrays, or give up; pragmas that promise
    /// as much would promise it of the loop's local variables too, which is wrong.
    template <class Pack, class G>
    [[gnu::noinline]] static constexpr void evaluate(const G& g, std::size_t begin, std::size_t end, input<I>... inputs,
                                                     output<O>... outputs) {
        if constexpr (!std::is_same_v<Pack, Number>) {
            constexpr std::size_t lanes = sizeof(Pack) / sizeof(Number);
            for (; begin + lanes <= end; begin += lanes) evaluate_at<Pack>(g, inputs + begin..., outputs + begin...);
        }
        for (std::size_t k = begin; k < end; ++k) evaluate_at<Number>(g, inputs + k..., outputs + k...);
    }

private:
    template <class Pack, class G>
    [[gnu::always_inline]] static constexpr void evaluate_at(const G& g, input<I>... inputs, output<O>... outputs) {
        using task = typename G::task;
        using order = arguments_in_order<task, typename G::order>;
        using symbols = std::make_index_sequence<static_cast<std::size_t>(task::program().sizes.names)>;
        const Pack point[] = {read<Pack>(inputs)...};
        Pack results[sizeof...(O)];
        g.numbers.apply_to([&](auto... n) __attribute__((always_inline)) {
            run_on<task::program(), Pack, in_a_row<typename task::shape>>(order::point(point), results, symbols{},
                                                                          n...);
        });
        (write(outputs, results[O]), ...);
    }
};

// ── what can be wrong ───────────────────────────────────────────────────────────────────────────────

template <class G>
constexpr bool has_order() {
    if constexpr (!is_argument_list<typename G::order> && std::is_same_v<typename G::order, tree_list<>>)
        return mentioned<typename G::task::trees>.size <= 1;
    else
        return true;
}

/// Do these lists hold arrays of one type of number? Says so if not.
template <class Inputs, class Outputs, class In, class Out>
constexpr bool are_arrays(In in, Out out) {
    constexpr bool rows = are_rows<Inputs>(in) && are_rows<Outputs>(out);
    static_assert(
        rows,
        "derivo: evaluate_batch(g, inputs, outputs): an array must lie in memory in one piece. Use std::span, "
        "std::vector or std::array.");
    if constexpr (rows) {
        using number = std::remove_const_t<number_in_array<0, Inputs>>;
        constexpr bool same = are_numbers<number, Inputs>(in) && are_numbers<number, Outputs>(out);
        static_assert(same,
                      "derivo: evaluate_batch(g, inputs, outputs): the numbers of all arrays must have one type. Give "
                      "arrays of the same type.");
        constexpr bool places = are_places<number, Outputs>(out);
        static_assert(
            places || !same,
            "derivo: evaluate_batch(g, inputs, outputs): an array of outputs is const. Results are written to it: "
            "give one that can be changed.");
        return same && places;
    }
    return false;
}

/// Can a batch of G be made with these lists of arrays? Says so if not.
template <class G, class Inputs, class Outputs>
constexpr bool is_batch() {
    constexpr bool ordered = has_order<G>();
    static_assert(
        ordered,
        "derivo: evaluate_batch(g, inputs, outputs): the symbols of g have no order. Write function(g, x, y).");
    constexpr bool lists = ListOfArrays<Inputs> && ListOfArrays<Outputs>;
    static_assert(
        lists,
        "derivo: evaluate_batch(g, inputs, outputs): inputs and outputs must be lists of arrays whose length is "
        "known while compiling. Write std::tie(xs, ys), or use a std::array of spans.");
    if constexpr (ordered && lists) {
        using in = each_array<Inputs>;
        using out = each_array<Outputs>;
        constexpr bool enough = in::size() == arguments_in_order<typename G::task, typename G::order>::count;
        constexpr bool room = out::size() == G::task::shape::places;
        static_assert(
            enough,
            "derivo: evaluate_batch(g, inputs, outputs): there must be one array of inputs for each argument of g. "
            "Give as many.");
        static_assert(
            room,
            "derivo: evaluate_batch(g, inputs, outputs): there must be one array of outputs for each number of the "
            "result. Give as many, a matrix row by row.");
        if constexpr (enough && room) return are_arrays<Inputs, Outputs>(in{}, out{});
    }
    return false;
}

/// A batch that is right: evaluate(range) is called, with the points of all of it or of a part.
template <class Pack, class G, class Inputs, class Outputs, class Run>
constexpr batch_status run_batch(const G& g, Inputs& inputs, Outputs& outputs, Run run) {
    using number = std::remove_const_t<number_in_array<0, Inputs>>;
    using pack = std::conditional_t<std::is_void_v<Pack>, number, Pack>;
    const auto in = rows_of<const number>(inputs, each_array<Inputs>{});
    const auto out = rows_of<number>(outputs, each_array<Outputs>{});
    if (!in.alike || !out.alike || in.length != out.length) return batch_status::different_lengths;
    if (!std::is_constant_evaluated() && overlap(in, out)) return batch_status::overlapping;
    using all = batch<number, each_array<Inputs>, each_array<Outputs>>;
    run(in.length, [&](std::size_t begin, std::size_t end) {
        std::apply([&](auto... arrays) { all::template evaluate<pack>(g, begin, end, arrays...); },
                   std::tuple_cat(in.at, out.at));
    });
    return batch_status::done;
}

/// Can G be evaluated? Says so if not.
template <class G>
constexpr bool is_evaluable() {
    constexpr bool right = Expression<G> || is_functor<G>;
    static_assert(
        right,
        "derivo: evaluate_batch(g, inputs, outputs): g must be an expression or a functor. Make one of a lambda "
        "by derivo::function(f).");
    return right;
}

}  // namespace detail

/// Evaluates `g` at many points: argument i of point k is inputs[i][k], number j of its result goes to outputs[j][k].
///
/// A loop over straight-line code without branches: compilers make packed instructions of it at -O3, where g calls no
/// function of libm. No array of results may overlap another array.
///
/// @tparam Pack    computed with, instead of single numbers: std::experimental::native_simd<double>
/// @param g        a functor, or an expression with one symbol
/// @param inputs   one array for each argument: std::tie(xs, ys) of vectors or spans, or a std::array of spans
/// @param outputs  one array for each number of the result, value first, matrices row by row
/// @returns        done; or what is wrong with the arrays, which are then left alone
/// @diagnostics    "derivo: evaluate_batch(g, inputs, outputs): g must be an expression or a functor."
///                 "derivo: evaluate_batch(g, inputs, outputs): the symbols of g have no order."
///                 "derivo: evaluate_batch(g, inputs, outputs): inputs and outputs must be lists of arrays whose length is "
///                 "derivo: evaluate_batch(g, inputs, outputs): there must be one array of inputs for each argument of g."
///                 "derivo: evaluate_batch(g, inputs, outputs): there must be one array of outputs for each number of the "
///                 "derivo: evaluate_batch(g, inputs, outputs): an array must lie in memory in one piece."
///                 "derivo: evaluate_batch(g, inputs, outputs): the numbers of all arrays must have one type."
///                 "derivo: evaluate_batch(g, inputs, outputs): an array of outputs is const."
/// @cost           that of g for each point; no allocation
/// @example        examples/batch.cpp
template <class Pack = void, class G, class Inputs, class Outputs>
[[nodiscard]] constexpr batch_status evaluate_batch(const G& g, const Inputs& inputs,
                                                    Outputs&& outputs) noexcept(detail::HoldsBuiltins<const Inputs>) {
    if constexpr (detail::is_evaluable<G>()) {
        const auto f = detail::as_functor(g);
        if constexpr (detail::is_batch<std::remove_const_t<decltype(f)>, const Inputs,
                                       std::remove_reference_t<Outputs>>())
            return detail::run_batch<Pack>(f, inputs, outputs,
                                           [](std::size_t size, auto evaluate) { evaluate(0, size); });
    }
    return batch_status::different_lengths;
}

}  // namespace derivo

#endif
