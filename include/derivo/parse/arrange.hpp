// SPDX-License-Identifier: BSL-1.0
//
// arranger: tokens into postfix order, x*y + 2 into x y * 2 +. The second of three passes. Operators wait on a stack of
// their own (Dijkstra's shunting yard), so that nothing recurses, however long a text is.
// May include: core, functions.
#ifndef DERIVO_PARSE_ARRANGE_HPP
#define DERIVO_PARSE_ARRANGE_HPP

#include <derivo/functions/spelling.hpp>
#include <derivo/parse/scan.hpp>

namespace derivo {

/// One step of a formula in postfix order. What `kind` says is done with values on a stack.
struct postfix_step {
    char kind = 0;
    int token = 0;
    int count = 0;  // of a call: its arguments; of a symbol or a defined name: which one, in the order of appearance;
                    // of a number: its value if it is a small integer, else -1
};

/// Kinds of steps; operators, also those of conditions, are their characters, numbers number_token, symbols name_token.
enum step_kind : char { minus_step = '_', call_step = 'f', defined_step = 'd', define_step = '=', results_step = ';' };

/// So many parentheses, signs and powers may be open at once: sin(sin(sin(... .
inline constexpr int deepest_nesting = 256;

class arranger {
public:
    /// `names` is what separate_names makes of the text; `words` is what the details of the tokens count.
    constexpr arranger(const char* text, const token* tokens, const char* names, const word* words,
                       buffer<postfix_step>& to)
        : text_(text), tokens_(tokens), names_(names), words_(words), to_(to) {}

    /// Statements with a semicolon between each two: definitions, r = x^2 + y^2, and formulas.
    constexpr finding arrange() {
        bool results = false;
        while (!found_ && (tokens_[next_].kind != end_token || !results)) {
            const int first = next_;
            if (ends_statement(tokens_[first].kind)) {
                fail(defined_.size() > 0 && tokens_[first].kind == end_token ? mistake::no_result : mistake::empty);
            } else if (is_definition()) {
                define();
            } else {
                formula(first);
                put(results_step, first);
                results = true;
            }
            if (tokens_[next_].kind == ';') ++next_;
        }
        return found_;
    }

private:
    // What may stand where the arranger is.
    enum class place { operand, operation, nowhere };

    // How tightly what waits binds what stands left of it.
    enum strength { bracket, alternative, both, comparison, additive, multiplicative, sign, powers };
    static constexpr strength loosest = alternative;

    struct waiting {
        char kind;  // an operator, '_' for a sign before its operand, '(' or '[', 'f' for the parenthesis of a call
        char binds;
        int token;
        int arguments;
    };

    constexpr place fail(mistake what) { return fail(what, next_); }
    constexpr place fail(mistake what, int token) {
        if (!found_) found_ = {what, tokens_[token].at};
        return place::nowhere;
    }
    constexpr void put(char kind, int token, int count = 0) { to_.push({kind, token, count}); }
    constexpr place wait(char kind, strength binds) {
        waiting_.push({kind, static_cast<char>(binds), next_, 1});
        return place::operand;
    }
    static constexpr bool ends_statement(char kind) { return kind == ';' || kind == end_token; }
    constexpr const char* name(int token) const { return names_ + tokens_[token].at; }

    // ── statements ──

    constexpr bool is_definition() const { return tokens_[next_].kind == name_token && tokens_[next_ + 1].kind == '='; }
    constexpr void define() {
        const int defined = next_;
        next_ += 2;
        formula(no_token);
        if (tokens_[defined].detail >= 0 || defined_.has(name(defined)) || used_.has(name(defined)))
            fail(mistake::name_taken, defined);
        put(define_step, defined);
        defined_.add(name(defined));
    }

    constexpr void formula(int place_of_list) {
        place at = place::operand;
        for (; at != place::nowhere && !ends_statement(tokens_[next_].kind); ++next_) {
            if (waiting_.size() > deepest_nesting) fail(mistake::too_deep);
            at = found_                 ? place::nowhere
                 : at == place::operand ? operand(tokens_[next_], next_ == place_of_list)
                                        : operation(tokens_[next_].kind);
        }
        if (at == place::operand) fail(mistake::missing_operand);
        release(loosest);
        if (!waiting_.empty()) fail(mistake::not_closed, waiting_.back().token);
    }

    // ── tokens ──

    constexpr place operand(const token& t, bool may_be_list) {
        switch (t.kind) {
            case number_token:
                put(number_token, next_, small_integer(text_ + t.at, t.detail));
                return place::operation;
            case name_token:
                return named(t);
            case '-':
                return wait('_', sign);
            case '!':
                return wait('!', sign);
            case '+':
                return place::operand;
            case '(':
                return wait('(', bracket);
            case '[':
                return may_be_list ? wait('[', bracket) : fail(mistake::misplaced_list);
            case ')':
                return is_call_without_arguments() ? close(')') : fail(mistake::missing_operand);
            default:
                return fail(mistake::missing_operand);
        }
    }

    constexpr place operation(char kind) {
        switch (kind) {
            case '+':
            case '-':
                release(additive);
                return wait(kind, additive);
            case '*':
            case '/':
                release(multiplicative);
                return wait(kind, multiplicative);
            case '^':  // from the right: those that wait, wait on
                return wait('^', powers);
            case name_token:
            case '(':  // 2x and (x + 1)(x - 1): a product, which binds like one that is written out
                release(multiplicative);
                wait('*', multiplicative);
                return operand(tokens_[next_], false);
            case ')':
            case ']':
                return close(kind);
            case ',':
                return comma();
            case '=':
                return fail(mistake::misplaced_equals);
            case comparison_token:
            case '>':
                release(comparison);
                return wait(kind, comparison);
            case '&':
                release(both);
                return wait(kind, both);
            case '|':
                release(alternative);
                return wait(kind, alternative);
            case '!':
                return fail(mistake::factorial);
            case '[':
                return fail(mistake::misplaced_list);
            default:
                return fail(mistake::missing_operator);
        }
    }

    static constexpr int small_integer(const char* digits, int size) {
        if (size > 9) return -1;
        int value = 0;
        for (int i = 0; i < size; ++i) {
            if (digits[i] < '0' || digits[i] > '9') return -1;
            value = 10 * value + (digits[i] - '0');
        }
        return value;
    }

    /// A symbol, a constant, a name that was defined, or the beginning of a call.
    constexpr place named(const token& t) {
        const bool call = tokens_[next_ + 1].kind == '(';
        if (t.detail < 0) return call ? fail(mistake::unknown_function) : variable();
        const bool constant = words_[t.detail].constant;
        if (constant && call) return fail(mistake::unknown_function);
        if (!constant && !call) return fail(mistake::missing_parentheses);
        if (constant) {
            put(call_step, next_);
            return place::operation;
        }
        wait('f', bracket);
        ++next_;
        return place::operand;
    }
    constexpr place variable() {
        const int definition = defined_.size() > 0 ? defined_.find(name(next_)) : -1;
        if (definition >= 0)
            put(defined_step, next_, definition);
        else
            put(name_token, next_, used_.add(name(next_)));
        return place::operation;
    }

    /// Those that bind at least so tightly wait no longer.
    constexpr void release(strength least) {
        while (!waiting_.empty() && waiting_.back().binds >= least) {
            const waiting w = waiting_.pop();
            to_.push({w.kind, w.token, 0});
        }
    }

    // ── parentheses, calls and lists ──

    constexpr bool is_call_without_arguments() const {
        return !waiting_.empty() && waiting_.back().kind == 'f' && waiting_.back().token == next_ - 2;
    }

    constexpr place close(char kind) {
        const bool without_arguments = is_call_without_arguments();
        release(loosest);
        if (waiting_.empty() || (waiting_.back().kind == '[') != (kind == ']')) return fail(mistake::closes_nothing);
        const waiting open = waiting_.pop();
        if (open.kind == 'f') put(call_step, open.token, without_arguments ? 0 : open.arguments);
        if (kind == ']' && !ends_statement(tokens_[next_ + 1].kind)) return fail(mistake::misplaced_list, open.token);
        return place::operation;
    }

    constexpr place comma() {
        release(loosest);
        if (waiting_.empty() || waiting_.back().kind == '(') return fail(mistake::stray_comma);
        ++waiting_.back().arguments;
        return place::operand;
    }

    static constexpr int no_token = -1;

    const char* text_;
    const token* tokens_;
    const char* names_;
    const word* words_;
    buffer<postfix_step>& to_;
    int next_ = 0;
    finding found_;
    buffer<waiting> waiting_;
    name_table defined_, used_;
};

}  // namespace derivo

#endif
