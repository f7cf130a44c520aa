// SPDX-License-Identifier: BSL-1.0
//
// What a tracer does with numbers that have met no graph yet: it folds them where the result is exact, keeps them as a
// short formula elsewhere, and enters that into a graph when one is there.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_TRACE_HPP
#define DERIVO_FUNCTIONS_TRACE_HPP

#include <derivo/functions/exponential.hpp>  // the slopes of the power row call log
#include <derivo/functions/retrace.hpp>

namespace derivo {

constexpr term tracer::in(graph& g) const {
    if (what_ == kind::term) return term_;
    if (what_ == kind::number) return {&g, g.constant(number_)};
    int nodes[detail::constant_formula::most_steps]{};
    for (int k = 0; k < formula_.count; ++k) {
        const auto& step = formula_.steps[k];
        int operands[detail::constant_formula::most_arguments]{};
        for (int a = 0; a < detail::constant_formula::most_arguments; ++a) operands[a] = nodes[step.operands[a]];
        nodes[k] = step.code == constant_code ? g.constant(step.value)
                   : step.function != nullptr ? g.call(step.function, operands)
                                              : operate(step.code, {&g, operands[0]}, {&g, operands[1]}).index;
    }
    return {&g, nodes[formula_.count - 1]};
}

// The result of an operation on two numbers, if it is exact.
constexpr bool tracer::fold(int code, const number& a, const number& b, number& result) {
    switch (code) {
        case negation_code:
            result = -a;
            break;
        case sum_code:
            result = a + b;
            break;
        case difference_code:
            result = a - b;
            break;
        case product_code:
            result = a * b;
            break;
        case quotient_code:
            if (b.is_zero()) return false;
            result = a * b.inverse();
            break;
        case power_code:
            if (!b.is_integer() || b.numerator > 64 || b.numerator < -64 || a.is_zero()) return false;
            result = a.power(b.numerator);
            break;
        default:
            return false;
    }
    return result.exact;
}

// The place of this number's last step in a longer formula.
constexpr int tracer::append_to(detail::constant_formula& all) const {
    const int offset = all.count, added = what_ == kind::number ? 1 : formula_.count;
    if (offset + added >= detail::constant_formula::most_steps)
        detail::a_constant_formula_in_a_traced_function_is_too_long();
    if (what_ == kind::number) {
        all.steps[all.count++].value = number_;
    } else {
        for (int k = 0; k < formula_.count; ++k) {
            auto& step = all.steps[all.count++] = formula_.steps[k];
            for (int& operand : step.operands) operand += offset;
        }
    }
    return all.count - 1;
}

constexpr tracer tracer::constant(int code, const function_info* function, const tracer* operands, int count) {
    const tracer &a = operands[0], &b = operands[count > 1 ? 1 : 0];
    number folded;
    if (function == nullptr && a.what_ == kind::number && b.what_ == kind::number &&
        fold(code, a.number_, b.number_, folded))
        return tracer(folded);
    if (count > detail::constant_formula::most_arguments) detail::a_constant_formula_in_a_traced_function_is_too_long();
    detail::constant_formula all;
    detail::constant_formula::step last;
    for (int k = 0; k < count; ++k) last.operands[k] = operands[k].append_to(all);
    last.code = code;
    last.function = function;
    all.steps[all.count++] = last;
    return tracer(all);
}

namespace detail {

template <class E>
struct constant_tree {
    using type = E;
};
template <class E>
    requires requires { typename E::tree; }
struct constant_tree<E> {
    using type = typename E::tree;  // beside plain numbers, as in 2.5*pi
};

template <class Tree>
constexpr bool has_symbols() {
    graph g;
    Tree::trace(g, 0);
    return g.view().name_count > 0;
}

}  // namespace detail

template <Expression E>
constexpr tracer tracer::constant_from(E value) {
    using tree = typename detail::constant_tree<E>::type;
    constexpr bool constant = !detail::has_symbols<tree>();
    static_assert(constant,
                  "derivo: function(f): f mixes its arguments with a symbol. Make the symbol an argument of f, too.");
    if constexpr (!constant) return {};
    graph g;
    const int root = tree::trace(g, 0).index;
    if constexpr (requires { value.apply_to([](auto...) {}); })
        return value.apply_to([&](auto... numbers) {
            const number known[] = {detail::number_from(numbers)..., 0};
            return from_node(g.view(), root, known);
        });
    else
        return from_node(g.view(), root, nullptr);
}

constexpr tracer tracer::from(term t) { return from_node(t.owner->view(), t.index, nullptr); }
constexpr tracer tracer::from_node(const graph_view& from, int i, const number* parameters) {
    const node n = from[i];
    if (n.code == constant_code) return tracer(from.constant(i));
    if (n.code == parameter_code) return tracer(parameters[n.left]);
    tracer operands[detail::constant_formula::most_arguments];
    const int count = from.arity(i);
    for (int k = 0; k < count; ++k) operands[k] = from_node(from, from.operand(i, k), parameters);
    return constant(is_call(n) ? first_call : n.code, is_call(n) ? &from.function(i) : nullptr, operands, count);
}

}  // namespace derivo

#endif
