// SPDX-License-Identifier: BSL-1.0
//
// What can be wrong with a text that should be a formula. A value: the compiler's messages are made from it in
// parse/formula.hpp, those of programs at run time.
// May include: core.
#ifndef DERIVO_PARSE_MISTAKE_HPP
#define DERIVO_PARSE_MISTAKE_HPP

namespace derivo {

enum class mistake {
    none,
    empty,                // no formula, or none between two semicolons
    unknown_character,    // x # y
    bars,                 // |x|
    factorial,            // n!
    malformed_number,     // 1.2.3, 0x2A, 1_000
    number_out_of_range,  // 1e999
    missing_operand,      // x + , (), x * / y
    missing_operator,     // x 2
    not_closed,           // (x
    closes_nothing,       // x)
    unknown_function,     // f(x), where no row is called f
    missing_parentheses,  // sin x
    wrong_arguments,      // sin(x, y)
    stray_comma,          // x, y
    misplaced_list,       // 2*[x, y]
    misplaced_equals,     // x + 1 = 2
    name_taken,           // pi = 3; a name that is defined twice, or after its use
    no_result,            // definitions and nothing else
    comparison,           // x < y that stands for a number
    no_condition,         // select(x, a, b), x && y
    division_by_zero,     // x/0
    too_deep,             // parentheses within parentheses within ...
};

/// The first mistake in a text, and where: the number of the character, from 0.
struct finding {
    mistake what = mistake::none;
    int at = 0;
    constexpr explicit operator bool() const { return what != mistake::none; }
};

}  // namespace derivo

#endif
