// SPDX-License-Identifier: BSL-1.0
//
// scan: a text into tokens. The first of two passes: each is a constant evaluation, and so a budget, of its own.
// May include: core, functions.
#ifndef DERIVO_PARSE_SCAN_HPP
#define DERIVO_PARSE_SCAN_HPP

#include <derivo/core/buffer.hpp>
#include <derivo/core/letters.hpp>
#include <derivo/core/name_table.hpp>
#include <derivo/parse/mistake.hpp>

namespace derivo {

/// What a token is: the character for signs ('<' for all comparisons but > and >=, which are '>'), and
enum token_kind : char { number_token = '0', name_token = 'a', comparison_token = '<', end_token = '\0' };

struct token {
    char kind = end_token;
    int at = 0;
    int detail = -1;  // of a number its length, of a name or the sign of a condition its word in the vocabulary, or -1
};

namespace detail {

/// How many bytes of a name stand here, first or further ones: x, θ, 1, _, ::
constexpr int name_part(const char* at, bool first) {
    if (!first && is_digit(*at)) return 1;
    if (!first && at[0] == ':' && at[1] == ':' && letter_size(at + 2) > 0) return 2;
    return letter_size(at);
}

}  // namespace detail

/// A text in which each name ends with a zero: `names + token.at` is the name of a token. `names` has room for `size`
/// characters and a zero.
constexpr void separate_names(const char* text, int size, char* names) {
    for (int i = 0; i < size;) {
        if (const int part = detail::name_part(text + i, i == 0); part > 0) {
            for (const int end = i + part; i < end; ++i) names[i] = text[i];
        } else {
            names[i++] = '\0';
        }
    }
    names[size] = '\0';
}

class scanner {
public:
    /// `text` ends with a zero; `names` is what separate_names makes of it.
    constexpr scanner(const char* text, const char* names, const name_table& vocabulary, buffer<token>& to)
        : text_(text), names_(names), vocabulary_(vocabulary), to_(to) {}

    /// All tokens and one that is the end, unless there is a mistake.
    constexpr finding scan() {
        while (text_[at_] != '\0') {
            if (const mistake found = next(); found != mistake::none) return {found, at_};
        }
        to_.push({end_token, at_, -1});
        return {};
    }

private:
    constexpr mistake next() {
        const char c = text_[at_];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++at_;
            return mistake::none;
        }
        if (detail::is_digit(c) || (c == '.' && detail::is_digit(text_[at_ + 1]))) return number();
        if (detail::name_part(text_ + at_, true) > 0) return name();
        return sign(c);
    }

    // Behind an e stand digits, or it is a factor: 2e3 is 2000, 2e*x is 2 e x.
    constexpr mistake number() {
        const auto skip = [&](int i) {
            while (detail::is_digit(text_[i])) ++i;
            return i;
        };
        if (text_[at_] == '0' && (text_[at_ + 1] == 'x' || text_[at_ + 1] == 'X') && detail::is_digit(text_[at_ + 2]))
            return mistake::malformed_number;
        int end = skip(at_);
        if (text_[end] == '.') end = skip(end + 1);
        if (text_[end] == 'e' || text_[end] == 'E') {
            const int digits = end + (text_[end + 1] == '+' || text_[end + 1] == '-' ? 2 : 1);
            if (detail::is_digit(text_[digits])) end = skip(digits);
        }
        if (text_[end] == '.' || text_[end] == '_' || text_[end] == '\'') return mistake::malformed_number;
        to_.push({number_token, at_, end - at_});
        at_ = end;
        return mistake::none;
    }

    constexpr mistake name() {
        to_.push({name_token, at_, vocabulary_.find(names_ + at_)});
        for (int part = 1; part > 0; at_ += part) part = detail::name_part(text_ + at_, false);
        return mistake::none;
    }

    constexpr mistake sign(char c) {
        const char after = text_[at_ + 1];
        switch (c) {
            case '+':
            case '-':
            case '/':
            case '^':
            case '(':
            case ')':
            case '[':
            case ']':
            case ',':
            case ';':
                return push(c, 1);
            case '*':
                return after == '*' ? push('^', 2) : push('*', 1);
            case '=':
                return after == '=' ? condition(comparison_token, "==") : push('=', 1);
            case '<':
                return condition(comparison_token, after == '=' ? "<=" : "<");
            case '>':
                return condition(c, after == '=' ? ">=" : ">");
            case '!':
                return after == '=' ? condition(comparison_token, "!=") : condition(c, "!");
            case '&':
                return after == c ? condition(c, "&&") : mistake::unknown_character;
            case '|':
                return after == c ? condition(c, "||") : mistake::bars;
            default:
                return mistake::unknown_character;
        }
    }
    constexpr mistake condition(char kind, const char* word) {
        return push(kind, word[1] == '\0' ? 1 : 2, vocabulary_.find(word));
    }
    constexpr mistake push(char kind, int size, int word = -1) {
        to_.push({kind, at_, word});
        at_ += size;
        return mistake::none;
    }

    const char* text_;
    const char* names_;
    const name_table& vocabulary_;
    buffer<token>& to_;
    int at_ = 0;
};

}  // namespace derivo

#endif
