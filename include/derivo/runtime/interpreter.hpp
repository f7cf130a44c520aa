// SPDX-License-Identifier: BSL-1.0
//
// interpret: the values of a graph in double, node by node, for formulas that are known at run time only.
// May include: core, graph, functions.
#ifndef DERIVO_RUNTIME_INTERPRETER_HPP
#define DERIVO_RUNTIME_INTERPRETER_HPP

#include <vector>

#include <derivo/evaluate/scalar.hpp>
#include <derivo/functions/spelling.hpp>

namespace derivo::runtime {

/// The value of a row for so many arguments. Not in function_info, which what is compiled pays for.
struct row_value {
    const char* name;
    int arity;
    double (*value)(const double* arguments);
};

namespace detail {

/// The rows that may stand in a graph: those of the table, and two that only slopes are written with.
using rows = decltype(function_table{} + row_names<"power_less_one", "logistic">{});

template <name Name, std::size_t... I>
void add_value(std::vector<row_value>& to, std::index_sequence<I...>) {
    constexpr int count = static_cast<int>(sizeof...(I));
    if constexpr (count == 0) {
        if constexpr (row<Name>::arguments == 0)
            to.push_back({derivo::detail::name_of<Name>::text.text, 0,
                          [](const double*) { return row<Name>::template evaluate<double>(); }});
    } else if constexpr (row<Name>::arguments == count ||
                         (row<Name>::arguments == any_number &&
                          requires(const double* a) { row<Name>::evaluate(a[I]...); })) {
        to.push_back({derivo::detail::name_of<Name>::text.text, count,
                      [](const double* a) { return static_cast<double>(row<Name>::evaluate(a[I]...)); }});
    }
}
template <name Name, std::size_t... Count>
void add_values(std::vector<row_value>& to, std::index_sequence<Count...>) {
    (add_value<Name>(to, std::make_index_sequence<Count>{}), ...);
}
template <name... Names>
std::vector<row_value> values_of(row_names<Names...>) {
    std::vector<row_value> all;
    (add_values<Names>(all, std::make_index_sequence<most_arguments + 1>{}), ...);
    return all;
}

/// The value of a row of the table; null for one that is not in it.
inline double (*value_of(const function_info& f))(const double*) {
    static const std::vector<row_value> all = values_of(rows{});
    for (const row_value& r : all)
        if (r.arity == f.arity && same_text(r.name, f.name)) return r.value;
    return nullptr;
}

inline double operate(int code, double a, double b) {
    switch (code) {
        case negation_code:
            return -a;
        case sum_code:
            return a + b;
        case difference_code:
            return a - b;
        case product_code:
            return a * b;
        case quotient_code:
            return a / b;
        default:
            return row<"power">::evaluate(a, b);
    }
}

}  // namespace detail

/// The values of all roots, where `value_of_symbol(name)` is that of each symbol.
template <class Symbols>
std::vector<double> interpret(const graph_view& g, Symbols value_of_symbol) {
    std::vector<double> values(static_cast<std::size_t>(g.size)), results;
    const auto value = [&](int i) -> double& { return values[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < g.size; ++i) {
        const node n = g[i];
        if (n.code == constant_code) {
            value(i) = derivo::detail::in_scalar<double>(g.constant(i));
        } else if (n.code == symbol_code) {
            value(i) = value_of_symbol(g.symbol(i));
        } else if (is_call(n)) {
            double arguments[most_arguments]{};
            for (int k = 0; k < g.arity(i); ++k) arguments[k] = value(g.operand(i, k));
            value(i) = detail::value_of(g.function(i))(arguments);
        } else if (n.code != pair_code) {
            value(i) = detail::operate(n.code, value(n.left), n.right < 0 ? 0 : value(n.right));
        }
    }
    for (int k = 0; k < g.root_count; ++k) results.push_back(value(g.roots[k]));
    return results;
}

}  // namespace derivo::runtime

#endif
