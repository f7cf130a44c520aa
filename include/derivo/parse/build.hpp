// SPDX-License-Identifier: BSL-1.0
//
// build_formulas: postfix steps into terms of a graph. The last of three passes.
// May include: core, graph, functions.
#ifndef DERIVO_PARSE_BUILD_HPP
#define DERIVO_PARSE_BUILD_HPP

#include <derivo/core/literal.hpp>
#include <derivo/functions/spelling.hpp>
#include <derivo/parse/arrange.hpp>

namespace derivo {

/// A text as far as it is parsed, and what its words mean.
struct arranged_text {
    const char* text;
    const char* names;
    const token* tokens;
    const word* words;
    const spelling* spellings;  // what the rows of the words count
    const postfix_step* steps;
    int step_count;
};

class formula_builder {
public:
    constexpr formula_builder(graph& to, const arranged_text& from) : g_(to), from_(from) {}

    /// The formulas of the text become the roots, unless there is a mistake.
    constexpr finding build() {
        const postfix_step* const end = from_.steps + from_.step_count;
        for (const postfix_step* s = from_.steps; s != end; ++s)
            if (const mistake what = step(*s); what != mistake::none) return {what, from_.tokens[s->token].at};
        for (const int root : results_) g_.root(root);
        return {};
    }

private:
    constexpr mistake step(const postfix_step& s) {
        switch (s.kind) {
            case number_token:
                if (s.count < 0) return number(from_.text + from_.tokens[s.token].at, from_.tokens[s.token].detail);
                values_.push(g_.add(constant_code, s.count, 1));
                break;
            case name_token:
                if (s.count == symbols_.size()) symbols_.push(g_.symbol(from_.names + from_.tokens[s.token].at));
                values_.push(symbols_[s.count]);
                break;
            case defined_step:
                values_.push(meanings_[s.count]);
                break;
            case minus_step:
                if (is_condition(values_.back())) return mistake::comparison;
                values_.back() = detail::negate({&g_, values_.back()}).index;
                break;
            case call_step:
                return call(row_of(s.token), s.count);
            case define_step:
                meanings_.push(values_.pop());
                break;
            case results_step:
                return results();
            case '!':
                return join(row_of(s.token), 1);
            case '&':
            case '|':
                return join(row_of(s.token), 2);
            case '>':
                swap_values();
                return call(row_of(s.token), 2);
            case comparison_token:
                return call(row_of(s.token), 2);
            default:
                return operation(s.kind);
        }
        return mistake::none;
    }

    constexpr mistake operation(char kind) {
        const term b{&g_, values_.pop()}, a{&g_, values_.back()};
        if (is_condition(a.index) || is_condition(b.index)) return mistake::comparison;
        switch (kind) {
            case '+':
                values_.back() = detail::add(a, b).index;
                break;
            case '-':
                values_.back() = detail::subtract(a, b).index;
                break;
            case '*':
                values_.back() = detail::multiply(a, b).index;
                break;
            case '^':
                values_.back() = detail::raise(a, b).index;
                break;
            default:
                if (b.is(0)) return mistake::division_by_zero;
                values_.back() = detail::divide(a, b).index;
        }
        return mistake::none;
    }

    constexpr mistake number(const char* digits, int size) {
        const detail::literal literal = detail::parse_literal(digits, size);
        values_.push(g_.constant(literal.value));
        return literal.in_range ? mistake::none : mistake::number_out_of_range;
    }

    constexpr const spelling& row_of(int token) const {
        return from_.spellings[from_.words[from_.tokens[token].detail].row];
    }
    constexpr bool is_condition(int i) const { return is_call(g_[i]) && g_.view().function(i).condition; }

    constexpr void swap_values() {  // a > b is b < a
        const int right = values_.pop(), left = values_.pop();
        values_.push(right);
        values_.push(left);
    }

    constexpr mistake results() {
        for (const int value : values_) {
            if (is_condition(value)) return mistake::comparison;
            results_.push(value);
        }
        values_.shrink(0);
        return mistake::none;
    }

    constexpr mistake call(const spelling& row, int count) {
        const int first = values_.size() - count;
        for (int k = 0; k < count; ++k) {
            const bool wanted = row.chooses && k % 2 == 0 && k + 1 < count;
            if (is_condition(values_[first + k]) != wanted) return wanted ? mistake::no_condition : mistake::comparison;
        }
        return apply(row, count);
    }
    /// && || ! of conditions.
    constexpr mistake join(const spelling& row, int count) {
        for (int k = values_.size() - count; k < values_.size(); ++k)
            if (!is_condition(values_[k])) return mistake::no_condition;
        return apply(row, count);
    }
    constexpr mistake apply(const spelling& row, int count) {
        const call_maker builder = row.builder_for(count);
        if (builder == nullptr) return mistake::wrong_arguments;
        term arguments[most_arguments]{};
        const int first = values_.size() - count;
        for (int k = 0; k < count; ++k) arguments[k] = {&g_, values_[first + k]};
        term result;
        builder(g_, arguments, result);
        values_.shrink(first);
        values_.push(result.index);
        return mistake::none;
    }

    graph& g_;
    arranged_text from_;
    buffer<int> values_, symbols_, meanings_, results_;
};

}  // namespace derivo

#endif
