// SPDX-License-Identifier: BSL-1.0
//
// function_info: what the passes may know of a row of the function table, as a value. The rows
// themselves are types (functions/row.hpp); info<"sin", 1> there is the function_info of one.
// May include: core.
#ifndef DERIVO_GRAPH_FUNCTION_INFO_HPP
#define DERIVO_GRAPH_FUNCTION_INFO_HPP

#include <derivo/core/number.hpp>

namespace derivo {

struct term;

/// f(-x) = f(x) for an even function, -f(x) for an odd one.
enum class parity { none, even, odd };

/// f(argument) = value, exactly.
struct exact_value {
    number argument;
    number value;
};

/// Some of them.
struct exact_values {
    const exact_value* first = nullptr;
    int count = 0;
    constexpr exact_values() = default;
    template <int Count>
    constexpr exact_values(const exact_value (&all)[Count]) : first(all), count(Count) {}
};

/// value² + sign·partner² = 1, as in sin² + cos² = 1 and cosh² - sinh² = 1.
struct square_identity {
    const char* partner = nullptr;
    int sign = 1;
};

/// How a call is written. In a pattern, #1 #2 #3 stand for the arguments and #* for all of them,
/// separated by commas; a null pattern stands for "name(#*)". In C also #{...|...}: the text before the bar for each
/// argument, which is #0 there, with the text after it between them; and an empty pattern where C has no such function.
struct notation {
    const char* text = nullptr;
    const char* latex = nullptr;
    const char* c = nullptr;
};

/// A row of the table: each member is explained where rows are written, in functions/row.hpp.
struct function_info {
    const char* name;
    int arity;
    void (*partials)(const term& value, const term* arguments, term* slopes);
    void (*rewrite)(const term* arguments, term& result);     // null: none
    void (*textbook)(const term* arguments, term& result);    // null: none
    void (*definition)(const term* arguments, term& result);  // null: none
    void (*expansion)(const term* arguments, term& result);   // null: none
    const exact_value* values;
    int value_count;
    exact_values turn_values;  // f(argument turn) = value
    derivo::parity parity;
    const char* inverse;  // f(inverse(x)) = x; null: none
    const char* unit;     // f(unit) = 1 for the constant of this name; null: none
    const char* turn;     // f(x + 2 turn) = f(x) for the constant of this name; null: none
    bool exponential;     // f(a) f(b) = f(a + b)
    bool logarithmic;     // f(a) + f(b) = f(a b)
    square_identity squares;
    const char* times_argument;  // x f(x) is the function of this name; null: none
    derivo::notation notation;
    bool constant;     // no arguments: pi, e
    bool inlined;      // a few instructions
    bool instruction;  // one, and a slow one
    bool gate;         // 0 on a whole region
    bool picks;        // one of its arguments
    bool selects;      // its value is argument 1 or 2, as argument 0 decides
    bool condition;    // its value is 1 where something holds, else 0
};

}  // namespace derivo

#endif
