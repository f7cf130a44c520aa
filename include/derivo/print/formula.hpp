// SPDX-License-Identifier: BSL-1.0
//
// formula_printer: a graph as a formula in one line, with as few parentheses as it takes. What differs
// between text and LaTeX is a style. Names no function: how a call looks stands in its row.
// May include: core, graph, functions' interface.
#ifndef DERIVO_PRINT_FORMULA_HPP
#define DERIVO_PRINT_FORMULA_HPP

#include <derivo/core/letters.hpp>
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
            case difference_code:
                return additive;
            case product_code:
                return multiplicative;
            case quotient_code:
                return Style::quotient_is_atomic ? atomic : multiplicative;
            case power_code:
                return unary_or_power;
            default:
                return atomic;
        }
    }

    constexpr void print(int i, int at_least) {
        const bool open = precedence_of(i) < at_least;
        if (open) out_ << Style::open;
        const node n = g_[i];
        switch (n.code) {
            case constant_code:
                Style::number(out_, g_.constant(i));
                break;
            case symbol_code:
                Style::symbol(out_, g_.symbol(i));
                break;
            case parameter_code:
                out_ << parameter_mark << static_cast<char>(n.left);
                break;
            case negation_code:
                out_ << '-';
                print(n.left, multiplicative);
                break;
            case sum_code:
                binary(n, additive, " + ", multiplicative);
                break;
            case difference_code:
                binary(n, additive, " - ", multiplicative);
                break;
            case product_code:
                product(n);
                break;
            case quotient_code:
                quotient(n);
                break;
            case power_code:
                power(n);
                break;
            default:
                call(i, at_least);
                break;
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
        out_ << (starts_with_digit(n.right) ? Style::times_number : Style::times);
        print(n.right, unary_or_power);
    }
    // 2 3^x would read 23^x.
    constexpr bool starts_with_digit(int i) const {
        const node n = g_[i];
        if (n.code == constant_code || n.code == parameter_code) return true;
        if (n.code == power_code || n.code == product_code) return starts_with_digit(n.left);
        if (!is_call(n)) return false;
        const char* pattern = Style::pattern(g_.function(i));
        return pattern != nullptr && *pattern >= '0' && *pattern <= '9';
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
        const bool enclose = (is_call(g_[n.left]) && raises(Style::pattern(g_.function(n.left)))) ||
                             (Style::quotient_is_atomic && g_[n.left].code == quotient_code);
        if (enclose) out_ << Style::open;
        print(n.left, atomic);
        if (enclose) out_ << Style::close;
        out_ << Style::power_open;
        print(n.right, Style::exponent_stands_high ? additive : atomic);
        out_ << Style::power_close;
    }
    /// Does a pattern end in an exponent of its own, as e^{#1}? A second one would be an error in LaTeX.
    static constexpr bool raises(const char* pattern) {
        for (; pattern != nullptr && *pattern != '\0'; ++pattern)
            if (*pattern == '^') return true;
        return false;
    }

    constexpr void call(int i, int at_least) {
        const function_info& f = g_.function(i);
        const char* pattern = Style::pattern(f);
        if (pattern == nullptr) {
            Style::function_name(out_, f.name);
            out_ << Style::open;
            arguments(i);
            out_ << Style::close;
            return;
        }
        const bool bare = f.condition && at_least == additive && in_parentheses(pattern);
        for (const char* at = bare ? pattern + 1 : pattern; *at != '\0'; ++at) {
            if (bare && *at == ')' && *(at + 1) == '\0') return;
            if (*at != '#') {
                out_ << *at;
            } else if (*++at == '*') {
                arguments(i);
            } else if (*at == '3' && continues_cases(i, pattern)) {
                i = g_.operand(i, 2);
                at = pattern + length(cases) - 1;
            } else {
                print(g_.operand(i, *at - '1'), is_enclosed(pattern, at - 1) ? additive : atomic);
            }
        }
    }
    // A selection in the second branch of another one adds lines to its cases.
    static constexpr const char* cases = "\\begin{cases}";
    constexpr bool continues_cases(int i, const char* pattern) const {
        for (const char* c = cases; *c != '\0'; ++c)
            if (*c != *pattern++) return false;
        return g_.function(i).selects && g_[g_.operand(i, 2)].code == g_[i].code;
    }
    static constexpr bool in_parentheses(const char* pattern) {
        return pattern[0] == '(' && pattern[length(pattern) - 1] == ')';
    }
    // An argument between brackets, bars, commas, relations or lines of the pattern needs no parentheses of its own.
    static constexpr bool is_enclosed(const char* pattern, const char* at) {
        return (opens(pattern, at) && (closes(at + 2) || ends_relation(pattern, at))) || is_cell(at + 2);
    }
    static constexpr bool is_cell(const char* after) {
        return Style::quotient_is_atomic && after[0] == ' ' && after[1] == '&';
    }
    static constexpr bool opens(const char* pattern, const char* at) {
        if (at == pattern) return is_relation(at + 2);
        const char before = *(at - 1);
        const bool spaced = before == ' ' && at - 1 != pattern && opens_after_space(*(at - 2));  // \lfloor #1
        return spaced || before == '(' || before == '{' || before == '[' || before == '|' || before == ',';
    }
    static constexpr bool opens_after_space(char c) {
        return detail::is_latin_letter(c) || c == '<' || c == '=' || c == '\\' ||
               (c == '&' && Style::quotient_is_atomic);
    }
    /// Does this go on as x < y, x = y or x \le y?
    static constexpr bool is_relation(const char* after) {
        return *after == ' ' &&
               (after[1] == '<' || after[1] == '=' || after[1] == '>' || (after[1] == '\\' && after[3] == 'e'));
    }
    static constexpr bool ends_relation(const char* pattern, const char* at) {
        return at[2] == '\0' && at > pattern + 3 && is_relation(at - (at[-2] == 'e' ? 5 : 3));
    }
    static constexpr bool closes(const char* after) {
        if (is_relation(after)) return true;
        if (*after == ' ') ++after;
        return *after == ')' || *after == '}' || *after == ']' || *after == '|' || *after == ',' || *after == '\\';
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
