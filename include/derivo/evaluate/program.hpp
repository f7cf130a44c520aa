// SPDX-License-Identifier: BSL-1.0
//
// The functor's body: a graph expanded into straight-line code, one scalar a node. The array of
// scalars is local to the function that owns the index packs and is indexed with constants, so each
// element becomes a register and nothing is left of graph, table or loop.
// May include: core, graph, functions' interface, optimise.
#ifndef DERIVO_EVALUATE_PROGRAM_HPP
#define DERIVO_EVALUATE_PROGRAM_HPP

#include <array>
#include <cstddef>
#include <utility>

#include <derivo/evaluate/layout.hpp>
#include <derivo/evaluate/operators.hpp>
#include <derivo/evaluate/scalar.hpp>
#include <derivo/evaluate/shape.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/graph/copy.hpp>
#include <derivo/graph/frozen.hpp>

#include <derivo/debug/off.hpp>

namespace derivo::detail {

// What a node does depends on its operation and its function alone: the templates below are shared by all programs, and
// have short names.

/// The row of what is no call.
struct no_row {
    static constexpr int evaluate(const auto&...) { return 0; }
};
template <const auto& Program, int Code>
struct row_of_code {  // one for each function of a program, not for each node
    static constexpr const char* text = Program.functions[Code - first_call]->name;
    using type = row<name_from<length(text) + 1>(text)>;
};
template <const auto& Program, int Code>
    requires(Code < first_call)
struct row_of_code<Program, Code> {
    using type = no_row;
};
template <const auto& Program, int I>
using row_at = typename row_of_code<Program, Program.nodes[I].code>::type;

/// The value of a call; in a pack, of each of its numbers if the row can't do with all of them at once.
template <class Row, class T, class... Args>
[[gnu::always_inline]] constexpr T apply_row(const Args&... args) {
    if constexpr (Pack<T> && Row::branches) {
        T result(typename T::value_type(0));
        for (std::size_t k = 0; k < T::size(); ++k)
            result[k] = Row::evaluate(static_cast<typename T::value_type>(args[k])...);
        return result;
    } else if constexpr (has_operators_of<Row, T>()) {
        return Row::evaluate(args...);
    } else {
        return T();
    }
}

template <int Code, class T>
[[gnu::always_inline]] constexpr T apply_fused(T a, T b, T c) {
    constexpr int second = Code == product_plus_code ? sum_code : difference_code;
    if (__builtin_is_constant_evaluated())
        return Code == minus_product_code ? operation<second>(c, operation<product_code>(a, b))
                                          : operation<second>(operation<product_code>(a, b), c);
    return Code == product_plus_code ? a * b + c : Code == product_minus_code ? a * b - c : c - a * b;
}

/// The value of an operation from the values of its one, two or three operands.
template <int Code, class Row, bool Unary, class T>
[[gnu::always_inline]] constexpr T apply_operation(T a, [[maybe_unused]] T b, [[maybe_unused]] const T& c) {
    if constexpr (Code == read_code)
        return a;
    else if constexpr (Code > first_call)
        return apply_fused<Code>(a, b, c);
    else if constexpr (!has_operator<Code, T>())
        return a;
    else if constexpr (Code == negation_code)
        return -a;
    else if constexpr (Code >= sum_code && Code <= quotient_code)
        return operation<Code>(a, b);
    else if constexpr (Code == power_code)
        return row<"power">::evaluate(a, b);
    else if constexpr (Unary)
        return apply_row<Row, T>(a);
    else
        return apply_row<Row, T>(a, b);
}

/// Are the operations on T spelled in run() itself? GCC describes to debuggers each function that it inlines, with its
/// arguments: some for each node, which are several times the code. Clang leaves them out (debug/off.hpp); of other scalars
/// it is to be asked whether they have the operator.
#if defined(__clang__)
template <class T>
inline constexpr bool spelled_out = false;
#else
template <class T>
inline constexpr bool spelled_out = std::is_floating_point_v<T>;
#endif

/// The row of a call with one operand.
template <const auto& Program, int I>
using unary_row_at = std::conditional_t<nodes_of<Program>::unary(I), row_at<Program, I>, no_row>;

template <const auto& Program, int I, class T, std::size_t Size, std::size_t... K>
[[gnu::always_inline]] constexpr T apply_wide_node(const T (&v)[Size], std::index_sequence<K...>) {
    return apply_row<row_at<Program, I>, T>(v[nodes_of<Program>::view.operand(I, static_cast<int>(K))]...);
}

/// Has a program selections? A branch that is not taken must not stop a constant evaluation.
template <const auto& Program>
inline constexpr bool has_selections = [] {
    for (int k = 0; k < Program.sizes.functions; ++k)
        if (Program.functions[k]->selects) return true;
    return false;
}();

/// Are the conditions of a program bools? Scalars of several lanes compare to masks: there they are numbers.
template <const auto& Program, class T>
constexpr bool has_truths() {
    if constexpr (has_selections<Program> && requires(T a) { a < a; })
        return std::is_same_v<decltype(std::declval<const T&>() < std::declval<const T&>()), bool>;
    else
        return false;
}
template <const auto& Program>
constexpr bool is_condition(int i) {
    return i >= 0 && is_call(Program.nodes[i]) && nodes_of<Program>::view.function(i).condition;
}

template <const auto& Program>
constexpr bool is_selection(int i) {
    return is_call(Program.nodes[i]) && nodes_of<Program>::view.function(i).selects;
}

/// Does a condition hold, of operands with these values and, where they are conditions too, these truths?
template <const auto& Program, int I, class T>
[[gnu::always_inline]] constexpr bool truth_of(const T& a, const T& b, bool a_holds, bool b_holds) {
    if constexpr (!is_condition<Program>(I))
        return false;
    else if constexpr (!has_operators_of<row_at<Program, I>, T>())
        return false;
    else if constexpr (!row_at<Program, I>::joins)
        return row_at<Program, I>::holds(a, b);
    else
        return row_at<Program, I>::holds(is_condition<Program>(Program.nodes[I].left) ? a_holds : a > T(0),
                                         is_condition<Program>(Program.nodes[I].right) ? b_holds : b > T(0));
}

/// A node of a program that has wide nodes somewhere.
template <const auto& Program, int I, int Code, class T, std::size_t Size>
[[gnu::always_inline]] constexpr T apply_any_node(T a, T b, const T& c, const T (&v)[Size]) {
    constexpr int arity = nodes_of<Program>::view.arity(I);
    if constexpr (Code == pair_code)
        return a;
    else if constexpr (nodes_of<Program>::is_wide(I))
        return apply_wide_node<Program, I>(v, std::make_index_sequence<static_cast<std::size_t>(arity)>{});
    else
        return apply_operation<Code, row_at<Program, I>, nodes_of<Program>::unary(I), T>(a, b, c);
}

/// A node of a program with truths, of which `holds` is that of its first operand.
template <const auto& Program, int I, int Code, class T, std::size_t Size>
[[gnu::always_inline]] constexpr T apply_node_with_truths(T a, T b, const T& c, const T (&v)[Size],
                                                          [[maybe_unused]] bool holds) {
    using here = nodes_of<Program>;
    if constexpr (is_condition<Program>(Program.nodes[I].left) && is_selection<Program>(I)) {
        return holds ? v[here::view.operand(I, 1)] : v[here::view.operand(I, 2)];
    } else {
        return apply_any_node<Program, I, Code, T>(a, b, c, v);
    }
}

template <const auto& Program, int I, class T>
inline constexpr T constant_value = in_scalar<T>(nodes_of<Program>::view.constant(I));

/// Constant I in the scalar type: rounded while compiling for the built-in types and those made of them; of another
/// scalar, which may not be a literal type, made on the way by its own arithmetic.
template <const auto& Program, int I, class T>
[[gnu::always_inline]] constexpr T constant_of() {
    if constexpr (is_call(Program.nodes[I]) && has_operators_of<row_at<Program, I>, T>())
        return row_at<Program, I>::template evaluate<T>();
    else if constexpr (is_call(Program.nodes[I]))
        return T();
    else if constexpr (std::is_floating_point_v<T>)
        return constant_value<Program, I, T>;
    else if constexpr (MadeOfBuiltins<T>)
        return T(constant_of<Program, I, typename T::value_type>());
    else if constexpr (has_constants<T>())
        return in_scalar<T>(nodes_of<Program>::view.constant(I));
    else
        return T();
}

/// A value, or one that lies in the user's memory.
template <class T>
struct held_value {
    static constexpr bool is_elsewhere = false;
    using type = T;
    T value;
};
template <class T>
struct value_elsewhere {
    static constexpr bool is_elsewhere = true;
    using type = const T&;
    const T& value;
};

template <class T, class Value, std::size_t Symbols, std::size_t Parameters>
struct inputs {
    static constexpr bool are_elsewhere = Value::is_elsewhere;
    Value symbol[Symbols > 0 ? Symbols : 1];
    T parameter[Parameters > 0 ? Parameters : 1];
};

/// Stores result R, if it is one; by itself if it stands between others.
template <class Shape, int R, bool Apart, class Out, class T>
[[gnu::always_inline]] constexpr void store_result(Out& out, const T& value) {
    if constexpr (R >= 0 && Apart && R % 2 == 1)
        Shape::template store<static_cast<std::size_t>(R), 0, 1>(out, apart<T>{value});
    else if constexpr (R >= 0)
        Shape::template store<static_cast<std::size_t>(R), 0, 1>(out, value);
}

template <const auto& Program, class T, class In>
using layout_for =
    layout<Program, fuses<T>, In::are_elsewhere && !has_selections<Program> && !nodes_of<Program>::has_wide_nodes>;

/// The body of a functor: its operations are a pack of the class, since GCC describes to debuggers each pack of a function
/// twice, and the std::index_sequence that brought it.
template <const auto& Program, class T, std::size_t... O>
struct body {
    /// The values of the roots, stored in `out` as the shape says.
    template <class Shape, class In, class Out, std::size_t... S, std::size_t... P, std::size_t... C, std::size_t... R>
    [[gnu::always_inline]] static constexpr void run(const In& in, Out& out, std::index_sequence<S...>,
                                                     std::index_sequence<P...>, std::index_sequence<C...>,
                                                     std::index_sequence<R...>) {
        using here = layout_for<Program, T, In>;
        T v[static_cast<std::size_t>(Program.sizes.nodes) + (spelled_out<T> ? 2 : 0)];
        using each = int[];
        (void)each{0, ((v[here::symbol_at(S)] = in.symbol[here::symbol_input(S)].value), 0)...};
        (void)each{0, ((v[here::parameter_at(P)] = in.parameter[here::parameter_input(P)]), 0)...};
        (void)each{0, ((v[here::constant_at(C)] = constant_of<Program, here::constant_at(C), T>()), 0)...};
        if constexpr (has_truths<Program, T>()) {
            bool holds[static_cast<std::size_t>(Program.sizes.nodes)]{};
            (void)each{
                0,
                ((holds[here::operation_at(O)] = truth_of<Program, here::operation_at(O), T>(
                      v[here::left_of(O)], v[here::right_of(O)], holds[here::left_of(O)], holds[here::right_of(O)])),
                 (v[here::operation_at(O)] =
                      apply_node_with_truths<Program, here::operation_at(O), here::code_of(O), T>(
                          v[here::left_of(O)], v[here::right_of(O)], v[here::third_of(O)], v, holds[here::left_of(O)])),
                 store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                     out, v[here::operation_at(O)]),
                 0)...};
        } else if constexpr (here::has_wide_nodes)
            (void)each{0,
                       ((v[here::operation_at(O)] = apply_any_node<Program, here::operation_at(O), here::code_of(O), T>(
                             v[here::left_of(O)], v[here::right_of(O)], v[here::third_of(O)], v)),
                        store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                            out, v[here::operation_at(O)]),
                        0)...};
        else if constexpr (spelled_out<T>) {
            constexpr int a = Program.sizes.nodes, b = a + 1;  // the operands of the node, looked up once
            (void)each{0, ((v[a] = v[here::left_of(O)]), (v[b] = v[here::right_of(O)]),
                           (v[here::operation_at(O)] =
                                here::code_of(O) == read_code ? in.symbol[here::input_of(O)].value
                                : __builtin_is_constant_evaluated() || !here::is_spelled(O)
                                    ? apply_operation<here::code_of(O), row_at<Program, here::operation_at(O)>,
                                                      here::unary(here::operation_at(O)), T>(v[a], v[b], v[b])
                                : here::code_of(O) == negation_code   ? -v[a]
                                : here::code_of(O) == sum_code        ? v[a] + v[b]
                                : here::code_of(O) == difference_code ? v[a] - v[b]
                                : here::code_of(O) == product_code    ? v[a] * v[b]
                                : here::code_of(O) == quotient_code
                                    ? v[a] / v[b]
                                    : static_cast<T>(unary_row_at<Program, here::operation_at(O)>::evaluate(v[a]))),
                           store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                               out, v[here::operation_at(O)]),
                           0)...};
        } else if constexpr (here::reads_late) {
            (void)each{0, ((v[here::operation_at(O)] =
                                here::code_of(O) == read_code
                                    ? in.symbol[here::input_of(O)].value
                                    : apply_operation<here::code_of(O), row_at<Program, here::operation_at(O)>,
                                                      here::unary(here::operation_at(O)), T>(
                                          v[here::left_of(O)], v[here::right_of(O)], v[here::third_of(O)])),
                           store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                               out, v[here::operation_at(O)]),
                           0)...};
        } else
            (void)each{0, ((v[here::operation_at(O)] =
                                apply_operation<here::code_of(O), row_at<Program, here::operation_at(O)>,
                                                here::unary(here::operation_at(O)), T>(
                                    v[here::left_of(O)], v[here::right_of(O)], v[here::third_of(O)])),
                           store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                               out, v[here::operation_at(O)]),
                           0)...};
        (void)each{
            0,
            ((store_result<Shape, here::late_result(static_cast<int>(R)), here::results_apart>(out, v[here::root(R)])),
             0)...};
    }
};
template <const auto& Program, class T, std::size_t... O>
body<Program, T, O...> body_with(std::index_sequence<O...>);

template <const auto& Program, class T, class Shape, class In, class Out>
[[gnu::always_inline]] constexpr void run(const In& in, Out& out) {
    using here = layout_for<Program, T, In>;
    using spelled = decltype(body_with<Program, T>(std::make_index_sequence<here::count(operation_kind)>{}));
    spelled::template run<Shape>(in, out, std::make_index_sequence<here::count(symbol_kind)>{},
                                 std::make_index_sequence<here::count(parameter_kind)>{},
                                 std::make_index_sequence<here::count(constant_kind)>{},
                                 std::make_index_sequence<static_cast<std::size_t>(Program.sizes.roots)>{});
}

}  // namespace derivo::detail

#include <derivo/debug/back.hpp>

#endif
