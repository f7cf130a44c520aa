// SPDX-License-Identifier: BSL-1.0
//
// The functor's body: a graph expanded into straight-line code, one scalar a node. The array of
// scalars is local to the function that owns the index packs and is indexed with constants, so each
// element becomes a register and nothing is left of graph, table or loop.
// May include: core, graph, functions' interface, optimise.
#ifndef DERIVO_EVALUATE_PROGRAM_HPP
#define DERIVO_EVALUATE_PROGRAM_HPP

#include <cstddef>
#include <utility>

#include <derivo/evaluate/scalar.hpp>
#include <derivo/evaluate/shape.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/graph/frozen.hpp>

namespace derivo::detail {

/// Which nodes of a program are inputs, parameters, constants and operations: four homogeneous packs.
template <int Size>
struct node_list {
    int at[Size > 0 ? Size : 1]{};
    int count = 0;
};

template <const auto& Program, class Wanted>
constexpr auto nodes_where(Wanted wanted) {
    node_list<Program.sizes.nodes> list;
    for (int i = 0; i < Program.sizes.nodes; ++i)
        if (wanted(Program.nodes[i])) list.at[list.count++] = i;
    return list;
}

template <const auto& Program>
struct layout {
    static constexpr graph_view view = Program.view();
    static constexpr auto symbols = nodes_where<Program>([](const node& n) { return n.code == symbol_code; });
    static constexpr auto parameters = nodes_where<Program>([](const node& n) { return n.code == parameter_code; });
    static constexpr auto constants = nodes_where<Program>([](const node& n) { return n.code == constant_code; });
    static constexpr auto operations = nodes_where<Program>([](const node& n) { return n.code >= pair_code; });
};

/// The row of node I's function.
template <const auto& Program, int I>
using row_at = row<name_from<length(layout<Program>::view.function(I).name) + 1>(layout<Program>::view.function(I).name)>;

/// The value of node I from the values of its one or two operands.
template <const auto& Program, int I, class T>
[[gnu::always_inline]] constexpr T apply_node(T a, [[maybe_unused]] T b) {
    constexpr int code = Program.nodes[I].code;
    if constexpr (code == negation_code)
        return -a;
    else if constexpr (code == sum_code)
        return a + b;
    else if constexpr (code == difference_code)
        return a - b;
    else if constexpr (code == product_code)
        return a * b;
    else if constexpr (code == quotient_code)
        return a / b;
    else if constexpr (code == power_code)
        return row<"power">::evaluate(a, b);
    else if constexpr (layout<Program>::view.arity(I) == 1)
        return row_at<Program, I>::evaluate(a);
    else
        return row_at<Program, I>::evaluate(a, b);
}

template <const auto& Program, int I, class T, std::size_t Size, std::size_t... K>
[[gnu::always_inline]] constexpr T apply_wide_node(const T (&v)[Size], std::index_sequence<K...>) {
    if constexpr (sizeof...(K) == 0)
        return row_at<Program, I>::template evaluate<T>();
    else
        return row_at<Program, I>::evaluate(v[layout<Program>::view.operand(I, static_cast<int>(K))]...);
}

/// A node of a program that has calls with no argument or more than two somewhere. The operands come by reference: of
/// a node that has none they are not there yet, and are not read.
template <const auto& Program, int I, class T, std::size_t Size>
[[gnu::always_inline]] constexpr T apply_any_node(const T& a, const T& b, const T (&v)[Size]) {
    constexpr int arity = layout<Program>::view.arity(I);
    if constexpr (Program.nodes[I].code == pair_code)
        return a;
    else if constexpr (arity == 1 || arity == 2)
        return apply_node<Program, I, T>(a, b);
    else
        return apply_wide_node<Program, I>(v, std::make_index_sequence<static_cast<std::size_t>(arity)>{});
}

template <const auto& Program>
constexpr bool has_wide_nodes() {
    for (int i = 0; i < Program.sizes.nodes; ++i)
        if (is_call(Program.nodes[i]) && (layout<Program>::view.arity(i) == 0 || layout<Program>::view.arity(i) > 2))
            return true;
    return false;
}

/// The operands of node I, or others that are already computed where it has fewer than two.
template <const auto& Program, int I>
constexpr int left_of() {
    return Program.nodes[I].left >= 0 ? Program.nodes[I].left : 0;
}
template <const auto& Program, int I>
constexpr int right_of() {
    return Program.nodes[I].right >= 0 ? Program.nodes[I].right : left_of<Program, I>();
}

template <const auto& Program, int I, class T>
inline constexpr T constant_value = in_scalar<T>(layout<Program>::view.constant(I));

/// Constant I in the scalar type: rounded while compiling for the built-in types and those made of them; of another
/// scalar, which may not be a literal type, made on the way by its own arithmetic.
template <const auto& Program, int I, class T>
[[gnu::always_inline]] constexpr T constant_of() {
    if constexpr (std::is_floating_point_v<T>)
        return constant_value<Program, I, T>;
    else if constexpr (MadeOfBuiltins<T>)
        return T(constant_of<Program, I, typename T::value_type>());
    else
        return in_scalar<T>(layout<Program>::view.constant(I));
}

template <class T, std::size_t Symbols, std::size_t Parameters>
struct inputs {
    T symbol[Symbols > 0 ? Symbols : 1];
    T parameter[Parameters > 0 ? Parameters : 1];
};

/// The values of the roots, stored in `out` as the shape says.
template <const auto& Program, class T, class Shape, class In, class Out, std::size_t... S, std::size_t... P, std::size_t... C,
          std::size_t... O, std::size_t... R>
[[gnu::always_inline]] constexpr void run(const In& in, Out& out, std::index_sequence<S...>, std::index_sequence<P...>,
                                          std::index_sequence<C...>, std::index_sequence<O...>,
                                          std::index_sequence<R...>) {
    using here = layout<Program>;
    T v[static_cast<std::size_t>(Program.sizes.nodes)];
    using each = int[];
    (void)each{0, ((v[here::symbols.at[S]] = in.symbol[Program.nodes[here::symbols.at[S]].left]), 0)...};
    (void)each{0, ((v[here::parameters.at[P]] = in.parameter[Program.nodes[here::parameters.at[P]].left]), 0)...};
    (void)each{0, ((v[here::constants.at[C]] = constant_of<Program, here::constants.at[C], T>()), 0)...};
    if constexpr (has_wide_nodes<Program>())
        (void)each{0, ((v[here::operations.at[O]] = apply_any_node<Program, here::operations.at[O], T>(
                            v[left_of<Program, here::operations.at[O]>()],
                            v[right_of<Program, here::operations.at[O]>()], v)),
                       0)...};
    else
        (void)each{0, ((v[here::operations.at[O]] = apply_node<Program, here::operations.at[O], T>(
                            v[left_of<Program, here::operations.at[O]>()],
                            v[right_of<Program, here::operations.at[O]>()])),
                       0)...};
    (void)each{0, ((Shape::template store<R, R>(out, v[Program.roots[R]])), 0)...};
}

template <const auto& Program, class T, class Shape, class In, class Out>
[[gnu::always_inline]] constexpr void run(const In& in, Out& out) {
    using here = layout<Program>;
    run<Program, T, Shape>(in, out, std::make_index_sequence<static_cast<std::size_t>(here::symbols.count)>{},
                    std::make_index_sequence<static_cast<std::size_t>(here::parameters.count)>{},
                    std::make_index_sequence<static_cast<std::size_t>(here::constants.count)>{},
                    std::make_index_sequence<static_cast<std::size_t>(here::operations.count)>{},
                    std::make_index_sequence<static_cast<std::size_t>(Program.sizes.roots)>{});
}

}  // namespace derivo::detail

#endif
