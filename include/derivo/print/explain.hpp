// SPDX-License-Identifier: BSL-1.0
//
// explain: a derivative step by step, as in a course: the rule that is used, and what it gives, from the outermost
// operation inward. Each step is made by the rules themselves: an operation of unknowns is differentiated, then the
// unknowns are replaced.
// May include: core, graph, functions' interface, expression, simplify, differentiate.
#ifndef DERIVO_PRINT_EXPLAIN_HPP
#define DERIVO_PRINT_EXPLAIN_HPP

#include <derivo/differentiate/diff.hpp>
#include <derivo/functions/retrace.hpp>
#include <derivo/print/to_string.hpp>

namespace derivo {

namespace detail {

/// Above this many nodes, written as a tree, nobody would read the steps.
inline constexpr int largest_explained = 200;

/// Texts that live as long as this, for symbols such as (x^2)'.
class kept_names {
public:
    constexpr kept_names() = default;
    kept_names(const kept_names&) = delete;
    kept_names& operator=(const kept_names&) = delete;
    constexpr ~kept_names() {
        for (char* text : texts_) delete[] text;
    }
    constexpr const char* keep(const text_builder& from) {
        char* text = new char[static_cast<unsigned>(from.size()) + 1];
        for (int i = 0; i < from.size(); ++i) text[i] = from[i];
        text[from.size()] = '\0';
        texts_.push(text);
        return text;
    }

private:
    buffer<char*> texts_;
};

class explainer {
public:
    constexpr explainer(const graph_view& from, const char* symbol, text_builder& out)
        : from_(from), symbol_(symbol), out_(out), varies_(from.size, 0) {
        for (int i = 0; i < from.size; ++i)
            if (is_variable(i)) varies_[i] = 1;
        spread_varying(from, varies_);
    }

    /// The steps from a root on, one a line. How many there are.
    constexpr int explain(int root) {
        buffer<char> needed(from_.size, 0);
        mark_reachable(from_, &root, 1, needed);
        for (int i = root; i >= 0; --i)
            if (needed[i] != 0 && varies_[i] != 0 && !is_leaf(from_[i]) && from_[i].code != pair_code) step(i);
        return steps_;
    }

private:
    constexpr bool is_variable(int i) const {
        return from_[i].code == symbol_code && same_text(from_.symbol(i), symbol_);
    }

    constexpr void step(int i) {
        out_ << ++steps_ << ". ";
        if (is_call(from_[i]) && from_.arity(i) == 1 && is_variable(from_.operand(i, 0)))
            out_ << "derivative of " << from_.function(i).name;
        else
            out_ << rule(i);
        out_ << ":  (";
        formula_printer<text_style>(from_, out_).print(i);
        out_ << ")' = ";
        print_slope(i);
        out_ << '\n';
    }

    constexpr const char* rule(int i) const {
        const node n = from_[i];
        if (is_call(n))
            return from_.arity(i) == 1 ? "chain rule, f(u)' = f'(u) u'" : "chain rule, of several arguments";
        const bool left = varies_[n.left] != 0, right = n.code != negation_code && varies_[n.right] != 0;
        switch (n.code) {
            case negation_code:
                return "constant multiple, (c u)' = c u'";
            case sum_code:
                return "sum rule, (u + v)' = u' + v'";
            case difference_code:
                return "difference rule, (u - v)' = u' - v'";
            case product_code:
                return left && right ? "product rule, (u v)' = u' v + u v'" : "constant multiple, (c u)' = c u'";
            case quotient_code:
                return right ? "quotient rule, (u/v)' = (u' - (u/v) v')/v" : "constant multiple, (u/c)' = u'/c";
            default:
                return left && right ? "power with varying exponent, (u^v)' = v u^(v-1) u' + u^v log(u) v'"
                       : left        ? "power rule, (u^n)' = n u^(n-1) u'"
                                     : "exponential, (a^u)' = a^u log(a) u'";
        }
    }

    /// The derivative of node i, in which those of its operands stand with a prime.
    constexpr void print_slope(int i) {
        const int count = from_.arity(i);
        graph operation, slopes, result;
        buffer<term> operands;
        buffer<seed> seeds;
        for (int k = 0; k < count; ++k) {
            const int o = from_.operand(i, k);
            if (from_.is_constant(o)) {
                operands.push({&operation, operation.constant(from_.constant(o))});
                continue;
            }
            text_builder unknown;
            unknown << '?' << k;
            const char* name = names_.keep(unknown);
            operands.push({&operation, operation.symbol(name)});
            if (varies_[o] != 0) seeds.push({name, primed(slopes, o)});
        }
        const term whole = applied_to(operation, i, operands);
        const forward_sweep sweep(slopes, operation.view(), &whole.index, 1, seeds.begin(), seeds.size());
        const term slope = sweep[whole.index];

        for (int k = 0; k < slopes.size(); ++k)  // numbers first: 2*x, not x*2
            if (slopes.view().is_constant(k)) result.constant(slopes.view().constant(k));
        copier copy(result, from_);
        retracer replaced(result, slopes.view());
        replaced.rewriting(&function_info::textbook);
        for (int k = 0; k < count; ++k) {
            const int o = from_.operand(i, k);
            if (from_.is_constant(o)) continue;
            const int known = slopes.find_symbol(operation.view().symbol(operands[k].index));
            if (known != no_node) replaced.replace(known, {&result, copy.copy(o)});
        }
        const term shown = replaced.trace(slope.index);
        formula_printer<text_style>(result.view(), out_).print(shown.index);
    }

    constexpr term primed(graph& slopes, int operand) {
        if (is_variable(operand)) return {&slopes, slopes.constant(1)};
        text_builder text;
        text << '(';
        formula_printer<text_style>(from_, text).print(operand);
        text << ")'";
        return {&slopes, slopes.symbol(names_.keep(text))};
    }

    constexpr term applied_to(graph& g, int i, const buffer<term>& operands) const {
        const node n = from_[i];
        if (is_call(n)) {
            buffer<int> indices;
            for (const term& t : operands) indices.push(t.index);
            return {&g, g.call(&from_.function(i), indices.begin())};
        }
        return operate(n.code, operands[0], n.code == negation_code ? term{} : operands[1]);
    }

    graph_view from_;
    const char* symbol_;
    text_builder& out_;
    buffer<char> varies_;
    kept_names names_;
    int steps_ = 0;
};

/// The steps of d/d(symbol) of a root, and the simplified result.
constexpr void explain_steps(text_builder& out, const graph_view& from, int root, const char* symbol,
                             const graph_view& result) {
    const int steps = explainer(from, symbol, out).explain(root);
    out << steps + 1 << ". together, in canonical form:  ";
    formula_printer<text_style>(result, out).print(result.roots[0]);
    out << '\n';
}

template <class X>
struct steps_writer {
    template <class Tree>
    struct of {
        static constexpr bool fits = tree_size(traced<Tree>, traced<Tree>.root()) <= largest_explained;
        static_assert(fits,
                      "derivo: explain(f, x): the formula is too large to be explained in steps. Explain its parts.");
        static constexpr void write(text_builder& out) {
            if constexpr (fits)
                explain_steps(out, traced<Tree>, traced<Tree>.root(), X::text.text, canonical<derivative<Tree, X>>);
        }
    };
};

}  // namespace detail

/// How ∂f/∂x comes about, step by step: the rule at each operation, from the outermost inward, and the result.
///
/// @returns     a std::string_view of constant text, a line for each step
/// @diagnostics "derivo: explain(f, x): the formula is too large to be explained in steps."
///              "derivo: explain(f, x): f must be an expression without plain numbers, and x a symbol."
/// @example     examples/explain.cpp
template <class F, class X>
constexpr auto explain(F f, X) {
    constexpr bool right = Expression<F> && Symbol<X> && detail::part<F>::count == 0;
    static_assert(
        right,
        "derivo: explain(f, x): f must be an expression without plain numbers, and x a symbol. Write constants "
        "as 2.0_c.");
    if constexpr (right) return detail::text_of<detail::steps_writer<X>::template of>(f);
}

}  // namespace derivo

#endif
