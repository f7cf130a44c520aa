// SPDX-License-Identifier: BSL-1.0
//
// formula_printer: a graph as a formula in one line, with as few parentheses as it takes. What differs
// between text and LaTeX is a style. Names no function: how a call looks stands in its row.
// May include: core, graph, functions' interface.
#ifndef DERIVO_PRINT_FORMULA_HPP
#define DERIVO_PRINT_FORMULA_HPP

#include <derivo/core/text.hpp>
#include <derivo/graph/graph.hpp>

namespace derivo {

/// How tightly an operation binds; an operand that binds less gets parentheses.
enum precedence : int { additive = 1, multiplicative, unary_or_power, atomic };

template <class Style>
class formula_printer {
public:
    constexpr formula_printer(const graph_view& from, text_builder& to) : g_(from), out_(to) {}

    constexpr void print(int i) { print(i, additive); }

private:
    constexpr int precedence_of(int i) const {
        switch (g_[i].code) {
            case constant_code: {
                const number n = g_.constant(i);
                if (n.is_negative()) return additive;
                return n.exact && n.denominator != 1 ? multiplicative : atomic;
            }
            case negation_code:
            case sum_code:
            case difference_code: return additive;
            case product_code: return multiplicative;
            case quotient_code: return Style::quotient_is_atomic ? atomic : multiplicative;
            case power_code: return unary_or_power;
            default: return atomic;
        }
    }

    constexpr void print(int i, int at_least) {
        const bool open = precedence_of(i) < at_least;
        if (open) out_ << Style::open;
        const node n = g_[i];
        switch (n.code) {
            case constant_code: Style::number(out_, g_.constant(i)); break;
            case symbol_code: Style::symbol(out_, g_.symbol(i)); break;
            case parameter_code: out_ << parameter_mark << static_cast<char>(n.left); break;
            case negation_code:
                out_ << '-';
                print(n.left, multiplicative);
                break;
            case sum_code: binary(n, additive, " + ", multiplicative); break;
            case difference_code: binary(n, additive, " - ", multiplicative); break;
            case product_code: product(n); break;
            case quotient_code: quotient(n); break;
            case power_code: power(n); break;
            default: call(i); break;
        }
        if (open) out_ << Style::close;
    }

    constexpr void binary(const node& n, int left, const char* sign, int right) {
        print(n.left, left);
        out_ << sign;
        print(n.right, right);
    }

    constexpr void product(const node& n) {
        print(n.left, multiplicative);
        out_ << (g_.is_constant(n.right) ? Style::times_number : Style::times);
        print(n.right, unary_or_power);
    }

    constexpr void quotient(const node& n) {
        if (Style::quotient_is_atomic) {
            out_ << "\\frac{";
            print(n.left, additive);
            out_ << "}{";
            print(n.right, additive);
            out_ << '}';
        } else {
            binary(n, multiplicative, "/", unary_or_power);
        }
    }

    constexpr void power(const node& n) {
        print(n.left, atomic);
        out_ << Style::power_open;
        print(n.right, *Style::power_open == '^' && Style::power_open[1] == '{' ? additive : atomic);
        out_ << Style::power_close;
    }

    constexpr void call(int i) {
        const function_info& f = g_.function(i);
        const char* pattern = Style::pattern(f);
        if (pattern == nullptr) {
            Style::function_name(out_, f.name);
            out_ << Style::open;
            arguments(i);
            out_ << Style::close;
            return;
        }
        for (; *pattern != '\0'; ++pattern) {
            if (*pattern != '#') {
                out_ << *pattern;
            } else if (*++pattern == '*') {
                arguments(i);
            } else {
                print(g_.operand(i, *pattern - '1'), additive);
            }
        }
    }

    constexpr void arguments(int i) {
        for (int k = 0; k < g_.arity(i); ++k) {
            if (k > 0) out_ << ", ";
            print(g_.operand(i, k), additive);
        }
    }

public:
    /// Stands for a plain number of the formula, whose value is known only at run time; its index follows.
    static constexpr char parameter_mark = '\x01';

private:
    graph_view g_;
    text_builder& out_;
};

}  // namespace derivo

#endif
