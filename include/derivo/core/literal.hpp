// SPDX-License-Identifier: BSL-1.0
//
// parse_literal: the digits of a literal, 1.380649e-23, as an exact number. Of 0.1_c and of formulas as text.
// May include: core.
#ifndef DERIVO_CORE_LITERAL_HPP
#define DERIVO_CORE_LITERAL_HPP

#include <derivo/core/number.hpp>

namespace derivo::detail {

/// The digits of a literal as a number; `valid` is false for what is no decimal number, `in_range` for one that
/// no double could hold.
struct literal {
    number value;
    bool valid = true;
    bool in_range = true;
};

constexpr literal parse_literal(const char* text, int size) {
    std::uint64_t digits = 0;  // the first 18; a constant with more is the nearest double
    int exponent = 0, count = 0;
    bool exact = true, fraction = false;
    int i = 0;
    for (; i < size && text[i] != 'e' && text[i] != 'E'; ++i) {
        const char c = text[i];
        if (c == '\'') continue;
        if (c == '.') {
            fraction = true;
            continue;
        }
        if (c < '0' || c > '9') return {{}, false, true};
        if (count < 19) {
            digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
            count += digits != 0 ? 1 : 0;
            if (fraction) --exponent;
        } else {
            exact = exact && c == '0';
            if (!fraction) ++exponent;
        }
    }
    if (i < size) {  // e+12
        const bool negative = text[i + 1] == '-';
        int shift = 0;
        for (i += negative || text[i + 1] == '+' ? 2 : 1; i < size && shift < 10000; ++i)
            shift = shift * 10 + (text[i] - '0');
        exponent += negative ? -shift : shift;
    }
    if (digits == 0) return {};
    if (count + exponent > 308 || count + exponent < -320) return {{}, true, false};
    exact = exact && digits <= static_cast<std::uint64_t>(INT64_MAX);
    if (exact) return {number(static_cast<integer>(digits), 1, exponent), true, true};
    return {number::inexact(rounded<double>(digits, 1, exponent)), true, true};
}

}  // namespace derivo::detail

#endif
