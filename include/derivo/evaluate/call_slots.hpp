// SPDX-License-Identifier: BSL-1.0
//
// Calling traced functions: with numbers and arrays, F(weights, sample); on symbols, which gives expressions; within
// another traced function.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_CALL_SLOTS_HPP
#define DERIVO_EVALUATE_CALL_SLOTS_HPP

#include <derivo/evaluate/functor.hpp>
#include <derivo/evaluate/slots.hpp>
#include <derivo/evaluate/structure.hpp>
#include <derivo/functions/trace.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// Result K of a traced function, called on expressions.
template <class Task, int K, class... Trees>
struct application : callable<application<Task, K, Trees...>> {
    static constexpr term trace(graph& g, int offset) {
        const graph_view from = frozen<typename Task::builder>;
        const term arguments[] = {Trees::trace(g, offset)...};
        retracer trace(g, from);
        for (int i = 0; i < from.size; ++i)
            if (from[i].code == symbol_code) trace.replace(i, arguments[detail::argument_of_name(from.symbol(i))]);
        return trace.trace(from.roots[K]);
    }
};

namespace detail {

template <class Task, int K, class... Trees>
struct mentions<application<Task, K, Trees...>> {
    static constexpr void add_to(name_table& names) { (mentions<Trees>::add_to(names), ...); }
};

// ── on numbers ──────────────────────────────────────────────────────────────────────────────────────

/// A point, for a function of numbers.
template <class Values>
struct values_at_point : numbered_values {
    const Values& values;
    constexpr explicit values_at_point(const Values& point) : values(point) {}

    template <std::size_t K>
    [[gnu::always_inline]] constexpr const auto& at() const {
        return values[K];
    }
};

template <const auto& Program, int K>
inline constexpr std::size_t argument_place = static_cast<std::size_t>(argument_of_name(Program.names[K]));

template <const auto& Program, class T, class Shape, bool Late = false, class From, class Out, std::size_t... S,
          class... Number>
    requires std::is_base_of_v<numbered_values, From>
[[gnu::always_inline]] constexpr void run_on(const From& from, Out& out, std::index_sequence<S...>, Number... numbers) {
    using value = value_as<T, Late, decltype(from.template at<argument_place<Program, static_cast<int>(S)>>())...>;
    const inputs<T, value, sizeof...(S), sizeof...(Number)> in{
        {value{static_cast<typename value::type>(from.template at<argument_place<Program, static_cast<int>(S)>>())}...},
        {static_cast<T>(numbers)...}};
    run<Program, T, Shape>(in, out);
}

template <class Slot, class Arg>
constexpr bool fits_slot() {
    if constexpr (Point<Arg>)
        return Slot::is_array && extent_of<Arg>(Slot::count) == Slot::count;
    else
        return !Slot::is_array && !Binding<Arg>;
}

template <class... Slots>
struct slots_fit {
    template <class... Args>
    static constexpr bool by() {
        if constexpr (sizeof...(Args) < sizeof...(Slots))
            return false;
        else
            return by(std::type_identity<std::tuple<Args...>>{}, std::index_sequence_for<Slots...>{});
    }

private:
    template <class Args, std::size_t... I>
    static constexpr bool by(std::type_identity<Args>, std::index_sequence<I...>) {
        return (fits_slot<Slots, std::tuple_element_t<I, Args>>() && ...);
    }
};

template <class... Args>
struct scalar_among {
    using type = common_scalar_t<Args...>;
};
template <>
struct scalar_among<> {
    using type = double;
};
template <class... Args>
using scalar_among_t = typename scalar_among<Args...>::type;

/// Results to the caller, or to his memory.
template <class Task, class T, class Numbers, class Source, class... Out>
[[gnu::always_inline]] constexpr auto evaluate_into(const Numbers& numbers, const Source& source, Out&... out) {
    if constexpr (sizeof...(Out) == 0)
        return evaluate_from<Task, T, true>(numbers, source);
    else if constexpr ((fits<Task, Out>() && ...))
        return evaluate_to<Task, T>(out..., numbers, source);
}

template <class Task, class... Slots, class Numbers, std::size_t... I, std::size_t... J, class... Args>
[[gnu::always_inline]] constexpr auto evaluate_slots(argument_list<Slots...>, const Numbers& numbers,
                                                     std::index_sequence<I...>, std::index_sequence<J...>,
                                                     Args&... args) {
    [[maybe_unused]] const auto all = std::tie(args...);
    using types = std::tuple<std::remove_cv_t<Args>...>;
    using T = scalar_among_t<typename value_in<std::tuple_element_t<I, types>>::type...>;
    using values = values_by_slot<argument_list<Slots...>, std::tuple_element_t<I, types>...>;
    return evaluate_into<Task, T>(numbers, values(std::get<I>(all)...), std::get<sizeof...(I) + J>(all)...);
}

// ── on expressions, and within another traced function ──────────────────────────────────────────────

template <class T>
inline constexpr bool is_traced_argument = Tracer<T>;
template <Point P>
inline constexpr bool is_traced_argument<P> = Tracer<number_in<P>>;

/// A traced function called within another: its graph goes into that of the caller.
template <class Task, class... Slots, class... Args>
constexpr auto call_within(argument_list<Slots...>, const Args&... args) {
    using list = argument_list<Slots...>;
    tracer all[static_cast<std::size_t>(list::numbers) + 1];
    graph* g = nullptr;
    int next = 0;
    const auto take = [&](const tracer& t) {
        if (t.owner() != nullptr) g = t.owner();
        all[next++] = t;
    };
    const auto take_argument = [&]<class Slot, class Arg>(std::type_identity<Slot>, const Arg& argument) {
        if constexpr (Point<Arg>)
            for (int k = 0; k < Slot::count; ++k) take(tracer(argument[static_cast<std::size_t>(k)]));
        else
            take(tracer(argument));
    };
    (take_argument(std::type_identity<Slots>{}, args), ...);

    const graph_view from = frozen<typename Task::builder>;
    graph constants;  // if there is no other yet
    retracer trace(g != nullptr ? *g : constants, from);
    for (int i = 0; i < from.size; ++i)
        if (from[i].code == symbol_code)
            trace.replace(i, all[argument_of_name(from.symbol(i))].in(g != nullptr ? *g : constants));
    trace.trace_all(from.roots, from.root_count);
    result_of<Task, tracer> out{};
    [&]<std::size_t... R>(std::index_sequence<R...>) {
        const auto result = [&](int root) { return g != nullptr ? tracer(trace[root]) : tracer::from(trace[root]); };
        (Task::shape::template store<R, 0, 1>(out, result(from.roots[R])), ...);
    }(std::make_index_sequence<static_cast<std::size_t>(Task::shape::size)>{});
    return out;
}

template <class Task, int K>
struct result_on {
    template <class... Trees>
    using of = application<Task, K, Trees...>;
};

/// On expressions, one for each number: an expression, or a vector of them.
template <class Task, class... Args>
constexpr auto call_on_expressions(const Args&... args) {
    constexpr std::size_t size = Task::shape::size;
    constexpr bool is_list = std::is_same_v<result_of<Task, double>, std::array<double, size>>;
    if constexpr (std::is_same_v<typename Task::shape, scalar_shape>) {
        return composed<result_on<Task, 0>::template of, Args...>::of(args...);
    } else {
        static_assert(is_list,
                      "derivo: f(x, y): called on symbols, a function gives an expression or a vector of them, not a "
                      "matrix or a struct. Call it with numbers, or write a function for each row.");
        if constexpr (is_list)
            return [&]<std::size_t... K>(std::index_sequence<K...>) {
                return vector(composed<result_on<Task, static_cast<int>(K)>::template of, Args...>::of(args...)...);
            }(std::make_index_sequence<size>{});
    }
}

// ── what a call means ───────────────────────────────────────────────────────────────────────────────

template <class Task, class... Slots, class Numbers, class... Args>
[[gnu::always_inline]] constexpr auto evaluate(argument_list<Slots...> list, const Numbers& numbers, Args&... args) {
    using order = argument_list<Slots...>;
    constexpr std::size_t given = sizeof...(Args);
    constexpr bool fits = slots_fit<Slots...>::template by<std::remove_cv_t<Args>...>();
    constexpr bool on_expressions = (Expression<std::remove_cv_t<Args>> || ...);
    constexpr bool at_point = order::only_scalars && order::slots != 1 && given >= 1 && given <= 2 &&
                              starts_with_point<std::remove_cv_t<Args>...>;
    if constexpr (on_expressions) {
        static_assert(given == order::numbers,
                      "derivo: f(x, y): a function called on symbols takes one expression for each number of its "
                      "arguments. Give them one by one.");
        if constexpr (given == order::numbers) return call_on_expressions<Task>(args...);
    } else if constexpr (fits && given == order::slots && (is_traced_argument<std::remove_cv_t<Args>> || ...)) {
        return call_within<Task>(list, args...);
    } else if constexpr (fits && (given == order::slots || given == order::slots + 1)) {
        return evaluate_slots<Task>(list, numbers, std::index_sequence_for<Slots...>{},
                                    std::make_index_sequence<given - order::slots>{}, args...);
    } else if constexpr (at_point) {
        return [&](const auto& point, auto&... out) {
            using point_type = std::remove_cvref_t<decltype(point)>;
            if constexpr (is_point_of<point_type, static_cast<std::size_t>(order::numbers)>())
                return evaluate_into<Task, scalar_of<number_in<point_type>>>(numbers, values_at_point(point), out...);
            else
                return result_of<Task, double>{};
        }(args...);
    } else {
        static_assert(
            given == order::slots || given == order::slots + 1,
            "derivo: F(a, b): the number of arguments is not that of the function. Give one for each, numbers "
            "and arrays as its shape says.");
        static_assert(
            fits || (given != order::slots && given != order::slots + 1),
            "derivo: F(a, b): an argument is not what the function takes. Give a number where it takes one, and "
            "an array of the right length where its shape says so.");
        return result_of<Task, double>{};
    }
}

}  // namespace detail
}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
