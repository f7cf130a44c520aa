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

#include <derivo/evaluate/operators.hpp>
#include <derivo/evaluate/scalar.hpp>
#include <derivo/evaluate/shape.hpp>
#include <derivo/functions/power.hpp>
#include <derivo/graph/copy.hpp>
#include <derivo/graph/frozen.hpp>

#include <derivo/debug/off.hpp>

namespace derivo::detail {

/// Is it a number, or a named constant such as pi?
constexpr bool is_fixed(const graph_view& g, int i) { return g.is_constant(i) || (is_call(g[i]) && g.arity(i) == 0); }

constexpr bool is_library_call(const graph_view& g, int i) {
    return is_call(g[i]) ? g.arity(i) > 0 && !g.function(i).inlined : g[i].code == power_code;
}

/// The symbols that are needed after calls of the library, each where it is first needed after one.
class late_reads {
public:
    constexpr explicit late_reads(const graph_view& g) : g_(g), read_(g.size, no_node), early_(g.size, 0) {
        for (int k = 0; k < g.root_count; ++k) early_[g.roots[k]] = 1;
        for (int i = 0; i < g.size; ++i) {
            if (is_leaf(g[i])) continue;
            for (int k = 0; k < g.arity(i); ++k) note(i, g.operand(i, k));
            if (is_library_call(g, i) && !(is_call(g[i]) && same_text(g.function(i).name, "sqrt"))) call_ = i;
        }
    }

    struct late_read {
        int at, symbol, call;  // before which operation, and after which call
    };
    constexpr const buffer<late_read>& all() const { return all_; }
    /// Is this symbol needed before any call, or a result?
    constexpr bool is_early(int i) const { return early_[i] != 0; }

private:
    constexpr void note(int at, int operand) {
        if (g_[operand].code != symbol_code) return;
        if (call_ == no_node) early_[operand] = 1;
        if (call_ == read_[operand]) return;
        read_[operand] = call_;
        all_.push({at, operand, call_});
    }

    graph_view g_;
    buffer<int> read_;  // after which call a symbol was last read
    buffer<char> early_;
    buffer<late_read> all_;
    int call_ = no_node;  // the last one
};

/// What is done with a node: homogeneous packs are made of the nodes of one kind.
enum node_kind { symbol_kind, parameter_kind, constant_kind, operation_kind, node_kinds };

constexpr node_kind node_kind_of(const graph_view& g, int i) {
    const int code = g[i].code;
    return code == symbol_code      ? symbol_kind
           : code == parameter_code ? parameter_kind
           : is_fixed(g, i)         ? constant_kind
                                    : operation_kind;
}

/// A product and the sum that alone uses it, as one operation: ab + c, ab - c, c - ab.
enum fused_operation : int { product_plus_code = first_call + 1, product_minus_code, minus_product_code };

/// A symbol that is read where it is needed: for the first time, or once more after a call of the library. What lies in the
/// user's memory needn't wait in registers, or be copied to the stack, while such a call runs.
inline constexpr int read_code = first_call + 4;

/// Are products spelled together with their sums? Clang makes one instruction of both (fma), as -ffp-contract allows, only
/// if one expression of the source holds them; GCC does in any case. Where the processor has none, it would only delay
/// products.
template <class T>
#if defined(__clang__) && \
    (defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__riscv_flen) || defined(__powerpc__))
inline constexpr bool fuses = std::is_floating_point_v<T>;
#else
inline constexpr bool fuses = false;
#endif

/// The nodes of a program by their kind, what each does, and where its operands are; one that a node lacks is any that is
/// computed before it.
template <int Size>
struct nodes_by_kind {
    int at[Size]{}, code[Size]{}, left[Size]{}, right[Size]{}, third[Size]{};
    int first[node_kinds + 1]{};  // of each kind, and the end

    constexpr void put(int place, int i, int operation, int a, int b, int c) {
        at[place] = i;
        code[place] = operation;
        left[place] = a;
        right[place] = b;
        third[place] = c;
    }
};

/// All functions are one operation here.
constexpr int operation_of(int code) { return code < first_call ? code : static_cast<int>(first_call); }

/// How many reads of symbols stand among the operations of a program?
template <const auto& Program, bool ReadsLate>
inline constexpr int read_count = ReadsLate ? late_reads(Program.view()).all().size() : 0;

template <const auto& Program, bool Fuses, bool ReadsLate>
constexpr auto sorted_by_kind() {
    constexpr int size = Program.sizes.nodes, reads = read_count<Program, ReadsLate>;
    const graph_view g = Program.view();
    buffer<int> uses(Fuses ? size : 0, 0);
    if (Fuses) count_uses(g, g.roots, g.root_count, uses);
    int last_call = no_node;  // a product before it is one value to keep across it, its factors may be two
    const auto fused = [&](int p) { return Fuses && g[p].code == product_code && uses[p] == 1 && p > last_call; };
    nodes_by_kind<size + reads> sorted;
    int* const first = sorted.first;
    const late_reads late(reads > 0 ? g : graph_view{});
    const auto is_late = [&](int i) { return reads > 0 && g[i].code == symbol_code && !late.is_early(i); };
    for (int i = 0; i < size; ++i)
        if (!is_late(i)) ++first[node_kind_of(g, i) + 1];
    first[node_kinds] += reads;
    for (int kind = 0; kind < node_kinds; ++kind) first[kind + 1] += first[kind];
    int next[node_kinds] = {first[0], first[1], first[2], first[3]};
    int read = 0;
    for (int i = 0; i < size; ++i) {
        const node n = g[i];
        for (; read < reads && late.all()[read].at == i; ++read) {
            const int call = late.all()[read].call;
            sorted.put(next[operation_kind]++, late.all()[read].symbol, read_code, call, call, call);
        }
        if (is_late(i)) continue;
        const int place = next[node_kind_of(g, i)]++;
        const bool sum = n.code == sum_code, difference = n.code == difference_code;
        if (Fuses && is_library_call(g, i)) last_call = i;
        if ((sum || difference) && fused(n.left)) {
            const node p = g[n.left];
            sorted.put(place, i, sum ? product_plus_code : product_minus_code, p.left, p.right, n.right);
        } else if ((sum || difference) && fused(n.right)) {
            const node p = g[n.right];
            sorted.put(place, i, sum ? product_plus_code : minus_product_code, p.left, p.right, n.left);
        } else {
            const int left = n.left >= 0 ? n.left : 0;
            sorted.put(place, i, operation_of(n.code), left, n.right >= 0 ? n.right : left, left);
        }
    }
    return sorted;
}

template <const auto& Program, bool Fuses = false, bool ReadsLate = false>
struct layout {
    static constexpr graph_view view = Program.view();
    static constexpr bool are_alike(int a, int b) {
        const auto same = [](int p, int q) {
            return p == q || (p >= 0 && q >= 0 && is_leaf(view[p]) && is_leaf(view[q]));
        };
        const node n = view[a], m = view[b];
        return !is_leaf(n) && n.code == m.code && same(n.left, m.left) && same(n.right, m.right);
    }
    static constexpr auto sorted = sorted_by_kind<Program, Fuses, ReadsLate>();
    static constexpr bool reads_late = read_count<Program, ReadsLate> > 0;
    static constexpr std::size_t count(node_kind kind) {
        return static_cast<std::size_t>(sorted.first[kind + 1] - sorted.first[kind]);
    }

    static constexpr bool unary(int i) { return is_call(view[i]) && view.arity(i) == 1; }
    static constexpr bool is_wide(int i) { return is_call(view[i]) && view.arity(i) > 2; }
    /// For each node the result that it is, the first if it is several, or -1.
    static constexpr auto results = [] {
        std::array<int, static_cast<std::size_t>(Program.sizes.nodes)> found{};
        for (int& r : found) r = -1;
        for (int r = view.root_count - 1; r >= 0; --r)
            if (!is_leaf(view[view.roots[r]])) found[static_cast<std::size_t>(view.roots[r])] = r;
        return found;
    }();
    static constexpr int result_of(int i) { return results[static_cast<std::size_t>(i)]; }

    // What a pack reads of the tables, each a constant by itself: for a table that is named in its code, Clang makes the
    // whole table anew at each place, which is quadratic.
    static consteval int at(node_kind kind, std::size_t k) {
        return sorted.at[static_cast<std::size_t>(sorted.first[kind]) + k];
    }
    static consteval int symbol_at(std::size_t k) { return at(symbol_kind, k); }
    static consteval int symbol_input(std::size_t k) { return view[at(symbol_kind, k)].left; }
    static consteval int parameter_at(std::size_t k) { return at(parameter_kind, k); }
    static consteval int parameter_input(std::size_t k) { return view[at(parameter_kind, k)].left; }
    static consteval int constant_at(std::size_t k) { return at(constant_kind, k); }
    static constexpr auto first_operation = static_cast<std::size_t>(sorted.first[operation_kind]);
    static consteval int operation_at(std::size_t k) { return sorted.at[first_operation + k]; }
    static consteval int code_of(std::size_t k) { return sorted.code[first_operation + k]; }
    /// Is it an operator, or a call with one operand?
    static consteval bool is_spelled(std::size_t k) { return code_of(k) < power_code || unary(operation_at(k)); }
    static consteval int left_of(std::size_t k) { return sorted.left[first_operation + k]; }
    /// The input that a read takes.
    static consteval int input_of(std::size_t k) { return code_of(k) == read_code ? view[operation_at(k)].left : 0; }
    static consteval int right_of(std::size_t k) { return sorted.right[first_operation + k]; }
    static consteval int third_of(std::size_t k) { return sorted.third[first_operation + k]; }
    static consteval int root(std::size_t k) { return view.roots[k]; }
    /// A result is stored when its operation is done: what waits lives in a register. Those that are no operation, or the
    /// same as another, come last.
    static constexpr int late_result(int r) {
        const int i = view.roots[r];
        return is_leaf(view[i]) || is_fixed(view, i) || result_of(i) != r ? r : -1;
    }
    /// Are results stored one by one? Not where most neighbours can be computed as vectors too: x d and y d.
    static constexpr bool results_apart = [] {
        constexpr int fewest = 5, size = Program.sizes.roots;
        int alike[2] = {};
        for (int r = 0; r + 1 < size; ++r) alike[r % 2] += are_alike(view.roots[r], view.roots[r + 1]) ? 1 : 0;
        return size >= fewest && 4 * alike[0] <= size && 4 * alike[1] <= size;
    }();
    /// Are there calls with more than two arguments?
    static constexpr bool has_wide_nodes = [] {
        for (int i = 0; i < view.size; ++i)
            if (is_wide(i)) return true;
        return false;
    }();
};

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
using unary_row_at = std::conditional_t<layout<Program>::unary(I), row_at<Program, I>, no_row>;

template <const auto& Program, int I, class T, std::size_t Size, std::size_t... K>
[[gnu::always_inline]] constexpr T apply_wide_node(const T (&v)[Size], std::index_sequence<K...>) {
    return apply_row<row_at<Program, I>, T>(v[layout<Program>::view.operand(I, static_cast<int>(K))]...);
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
    return i >= 0 && is_call(Program.nodes[i]) && layout<Program>::view.function(i).condition;
}

template <const auto& Program>
constexpr bool is_selection(int i) {
    return is_call(Program.nodes[i]) && layout<Program>::view.function(i).selects;
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
    constexpr int arity = layout<Program>::view.arity(I);
    if constexpr (Code == pair_code)
        return a;
    else if constexpr (layout<Program>::is_wide(I))
        return apply_wide_node<Program, I>(v, std::make_index_sequence<static_cast<std::size_t>(arity)>{});
    else
        return apply_operation<Code, row_at<Program, I>, layout<Program>::unary(I), T>(a, b, c);
}

/// A node of a program with truths, of which `holds` is that of its first operand.
template <const auto& Program, int I, int Code, class T, std::size_t Size>
[[gnu::always_inline]] constexpr T apply_node_with_truths(T a, T b, const T& c, const T (&v)[Size],
                                                          [[maybe_unused]] bool holds) {
    using here = layout<Program>;
    if constexpr (is_condition<Program>(Program.nodes[I].left) && is_selection<Program>(I)) {
        return holds ? v[here::view.operand(I, 1)] : v[here::view.operand(I, 2)];
    } else {
        return apply_any_node<Program, I, Code, T>(a, b, c, v);
    }
}

template <const auto& Program, int I, class T>
inline constexpr T constant_value = in_scalar<T>(layout<Program>::view.constant(I));

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
        return in_scalar<T>(layout<Program>::view.constant(I));
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
using layout_for = layout<Program, fuses<T>,
                          In::are_elsewhere && !has_selections<Program> && !layout<Program, fuses<T>>::has_wide_nodes>;

/// The values of the roots, stored in `out` as the shape says.
template <const auto& Program, class T, class Shape, class In, class Out, std::size_t... S, std::size_t... P,
          std::size_t... C, std::size_t... O, std::size_t... R>
[[gnu::always_inline]] constexpr void run(const In& in, Out& out, std::index_sequence<S...>, std::index_sequence<P...>,
                                          std::index_sequence<C...>, std::index_sequence<O...>,
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
            0, ((holds[here::operation_at(O)] = truth_of<Program, here::operation_at(O), T>(
                     v[here::left_of(O)], v[here::right_of(O)], holds[here::left_of(O)], holds[here::right_of(O)])),
                (v[here::operation_at(O)] = apply_node_with_truths<Program, here::operation_at(O), here::code_of(O), T>(
                     v[here::left_of(O)], v[here::right_of(O)], v[here::third_of(O)], v, holds[here::left_of(O)])),
                store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                    out, v[here::operation_at(O)]),
                0)...};
    } else if constexpr (here::has_wide_nodes)
        (void)each{0, ((v[here::operation_at(O)] = apply_any_node<Program, here::operation_at(O), here::code_of(O), T>(
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
        (void)each{
            0, ((v[here::operation_at(O)] = apply_operation<here::code_of(O), row_at<Program, here::operation_at(O)>,
                                                            here::unary(here::operation_at(O)), T>(
                     v[here::left_of(O)], v[here::right_of(O)], v[here::third_of(O)])),
                store_result<Shape, here::result_of(here::operation_at(O)), here::results_apart>(
                    out, v[here::operation_at(O)]),
                0)...};
    (void)each{
        0, ((store_result<Shape, here::late_result(static_cast<int>(R)), here::results_apart>(out, v[here::root(R)])),
            0)...};
}

template <const auto& Program, class T, class Shape, class In, class Out>
[[gnu::always_inline]] constexpr void run(const In& in, Out& out) {
    using here = layout_for<Program, T, In>;
    run<Program, T, Shape>(in, out, std::make_index_sequence<here::count(symbol_kind)>{},
                           std::make_index_sequence<here::count(parameter_kind)>{},
                           std::make_index_sequence<here::count(constant_kind)>{},
                           std::make_index_sequence<here::count(operation_kind)>{},
                           std::make_index_sequence<static_cast<std::size_t>(Program.sizes.roots)>{});
}

}  // namespace derivo::detail

#include <derivo/debug/back.hpp>

#endif
