// SPDX-License-Identifier: BSL-1.0
//
// Front door 3: "x^2*y + sin(x*y)"_formula, a text that the compiler parses.
// May include: core, graph, functions, expression, evaluate.
#ifndef DERIVO_PARSE_FORMULA_HPP
#define DERIVO_PARSE_FORMULA_HPP

#include <utility>

#include <derivo/evaluate/function.hpp>
#include <derivo/expression/mentions.hpp>
#include <derivo/graph/frozen.hpp>
#include <derivo/parse/build.hpp>

namespace derivo {

namespace detail {

/// What a pass has found: so many items, and the first mistake.
template <class T, int Room>
struct found_items {
    T items[Room]{};
    int count = 0;
    finding mistaken{};

    constexpr found_items(const buffer<T>& from, finding m) : mistaken(m) {
        for (const T& item : from) items[count++] = item;
    }
};

template <int Rows>
struct used_rows {
    bool row[Rows]{};
};

template <bool Used, name Name>
inline constexpr spelling spelling_if = {};
template <name Name>
inline constexpr spelling spelling_if<true, Name> = spelling_of<Name>;

template <class Rows>
struct row_count;
template <name... Names>
struct row_count<row_names<Names...>> {
    static constexpr int value = static_cast<int>(sizeof...(Names));
};

/// A text on its way to the parser: each step a constant, and so a budget, of its own.
template <name Text, name... Rows>
struct formula_source {
    using rows = decltype(function_table{} + row_names<Rows...>{});
    static constexpr auto text = Text;
    static constexpr int size = static_cast<int>(sizeof(text.text)) - 1;
    static constexpr const auto& words = vocabulary<rows>;

    static constexpr auto names = [] {
        name<sizeof(text.text)> separated;
        separate_names(text.text, size, separated.text);
        return separated;
    }();

    static constexpr auto scanned = [] {
        name_table known;
        for (int k = 0; k < words.size; ++k) known.add(words.at[k].text);
        buffer<token> tokens;
        const finding mistaken = scanner(text.text, names.text, known, tokens).scan();
        return found_items<token, size + 1>(tokens, mistaken);
    }();

    static constexpr auto arranged = [] {
        buffer<postfix_step> steps;
        finding mistaken = scanned.mistaken;
        if (!mistaken) mistaken = arranger(text.text, scanned.items, names.text, words.at, steps).arrange();
        return found_items<postfix_step, 2 * scanned.count + 1>(steps, mistaken);
    }();

    /// Only rows that the text names are looked at.
    static constexpr auto used = [] {
        used_rows<row_count<rows>::value> result;
        for (int k = 0; k < scanned.count; ++k)
            if (const token& t = scanned.items[k]; t.kind != number_token && t.detail >= 0)
                result.row[words.at[t.detail].row] = true;
        return result;
    }();

    template <class Names, class Numbers>
    struct table;
    template <name... Names, std::size_t... K>
    struct table<row_names<Names...>, std::index_sequence<K...>> {
        static constexpr spelling spellings[] = {spelling_if<used.row[K], Names>...};
    };
    static constexpr const auto& spellings =
        table<rows, std::make_index_sequence<static_cast<std::size_t>(row_count<rows>::value)>>::spellings;

    static constexpr finding build(graph& g) {
        if (arranged.mistaken) return arranged.mistaken;
        return formula_builder(
                   g, {text.text, names.text, scanned.items, words.at, spellings, arranged.items, arranged.count})
            .build();
    }
    static constexpr bool keeps_all = true;  // whoever copies from this graph takes what he needs
    static constexpr graph_sizes expected() { return {scanned.count / 2, 0, 0, 0, 1}; }
};

template <class Source>
constexpr finding find_mistake() {
    graph g;
    return Source::build(g);
}

}  // namespace detail

/// Formula number `Result` of a text.
template <name Text, int Result = 0, name... Rows>
struct parsed : callable<parsed<Text, Result, Rows...>> {
    static constexpr term trace(graph& g, int) {
        constexpr const auto& from = frozen<detail::formula_source<Text, Rows...>>;
        return {&g, copier(g, from).copy(from.root(Result))};
    }
};

namespace detail {

template <name Text, int Result, name... Rows>
struct mentions<parsed<Text, Result, Rows...>> {
    static constexpr void add_to(name_table& names) {
        using source = formula_source<Text, Rows...>;
        name_table defined;
        const auto& scanned = source::scanned;
        for (int k = 0; k < scanned.count; ++k) {
            const token& t = scanned.items[k];
            if (t.kind != name_token || t.detail >= 0) continue;
            const char* text = source::names.text + t.at;
            if (scanned.items[k + 1].kind == '=')
                defined.add(text);
            else if (!defined.has(text))
                names.add(text);
        }
    }
};

/// The rest of a text from a position on, so that a message shows where it is.
template <name Text, int At>
constexpr auto rest_of() {
    constexpr int size = static_cast<int>(sizeof(Text.text)) - At;
    constexpr int shown = size < 24 ? size : 24;
    return name_from<static_cast<std::size_t>(shown > 0 ? shown : 1)>(Text.text + At);
}

/// Where the mistake is: the number of the character, counted from 1, and what stands there.
template <int Character, name Rest>
struct at;

/// Stops the compiler with a sentence; which mistake, and where, are its arguments.
template <name Text, mistake What, class Where>
struct no_formula {
    static_assert(What != mistake::empty,
                  "derivo: \"...\"_formula: there is no formula. Write one, as in \"x^2 + 1\"_formula; between two "
                  "semicolons too.");
    static_assert(What != mistake::unknown_character,
                  "derivo: \"...\"_formula: a character that no formula holds. Write names, numbers, + - * / ^, "
                  "parentheses, commas and semicolons.");
    static_assert(What != mistake::bars,
                  "derivo: \"...\"_formula: bars have no meaning. Write abs(x) for the absolute value of x.");
    static_assert(What != mistake::factorial, "derivo: \"...\"_formula: there is no factorial. Write tgamma(n + 1).");
    static_assert(What != mistake::malformed_number,
                  "derivo: \"...\"_formula: this is no decimal number. Write digits, a point and an exponent, as in "
                  "1.5e-3.");
    static_assert(What != mistake::number_out_of_range,
                  "derivo: \"...\"_formula: the number is too large or too small for a double. Scale the formula.");
    static_assert(What != mistake::missing_operand,
                  "derivo: \"...\"_formula: an operand is missing. Write a number, a name or a parenthesis here.");
    static_assert(What != mistake::missing_operator,
                  "derivo: \"...\"_formula: an operator is missing. Write the * or ^ that is meant: only a name or a "
                  "parenthesis may follow without one, as in 2x.");
    static_assert(What != mistake::not_closed,
                  "derivo: \"...\"_formula: this parenthesis is not closed. Write the ) or ] that is missing.");
    static_assert(What != mistake::closes_nothing,
                  "derivo: \"...\"_formula: this parenthesis closes none. Remove it, or open one before it.");
    static_assert(
        What != mistake::unknown_function,
        "derivo: \"...\"_formula: no function has this name. Write x*(y + 1) if a product is meant; name rows "
        "of your own, as in formula<\"...\", \"my::row\">.");
    static_assert(What != mistake::missing_parentheses,
                  "derivo: \"...\"_formula: a function needs its arguments in parentheses. Write sin(x) for sin x, and "
                  "sin(x)^2 for sin^2(x).");
    static_assert(What != mistake::wrong_arguments,
                  "derivo: \"...\"_formula: wrong number of arguments. docs/reference/functions.md says how many the "
                  "function takes.");
    static_assert(
        What != mistake::stray_comma,
        "derivo: \"...\"_formula: a comma stands outside of a call. Separate formulas by semicolons, and write "
        "the point of a number as 0.5.");
    static_assert(What != mistake::misplaced_list,
                  "derivo: \"...\"_formula: a list can't be part of a formula. Write [f, g] alone, or f; g.");
    static_assert(
        What != mistake::misplaced_equals,
        "derivo: \"...\"_formula: = stands for no operation. Define a name, as in r = x + y; r^2, or write the "
        "difference of both sides.");
    static_assert(
        What != mistake::name_taken,
        "derivo: \"...\"_formula: this name has a meaning already. Define another one, once and before its use.");
    static_assert(
        What != mistake::no_result,
        "derivo: \"...\"_formula: there are definitions, but no formula. Write one behind the last semicolon.");
    static_assert(What != mistake::comparison,
                  "derivo: \"...\"_formula: a comparison is no number. Choose by it, as in select(x < y, a, b).");
    static_assert(What != mistake::no_condition,
                  "derivo: \"...\"_formula: this is no condition. Compare something, as in select(x > 0, a, b).");
    static_assert(
        What != mistake::division_by_zero,
        "derivo: \"...\"_formula: division by the constant 0. Write the limit that is meant, or a name for the "
        "divisor.");
    static_assert(What != mistake::too_deep,
                  "derivo: \"...\"_formula: more than 256 parentheses, signs or powers are open. Define names for the "
                  "inner parts.");
    static constexpr bool shown = true;
};

template <name Text, name... Rows, std::size_t... Result>
constexpr auto formulas_of(std::index_sequence<Result...>) {
    if constexpr (sizeof...(Result) == 1)
        return parsed<Text, 0, Rows...>{};
    else
        return vector(parsed<Text, static_cast<int>(Result), Rows...>{}...);
}

template <name Text, name... Rows>
constexpr auto formula_from() {
    using source = formula_source<Text, Rows...>;
    if constexpr (constexpr int count = frozen<source>.sizes.roots; count > 0) {
        return formulas_of<Text, Rows...>(std::make_index_sequence<static_cast<std::size_t>(count)>{});
    } else {
        constexpr finding found = find_mistake<source>();
        static_cast<void>(no_formula<Text, found.what, at<found.at + 1, rest_of<Text, found.at>()>>::shown);
        return constant<0>{};
    }
}

}  // namespace detail

/// A text as an expression, or as a vector of expressions if it holds several formulas: formula<"x^2*y + sin(x*y)">.
///
/// Numbers are exact, names are symbols. What a text may hold stands in docs/reference/formulas.md.
///
/// @param Text   the formula
/// @param Rows   names of rows of your own that the text may call, as in formula<"f(x)", "my::f">
/// @diagnostics  one sentence for each mistake in the text; the compiler's note shows the place, at<12, "sin x">
/// @cost         linear in the length of the text
/// @example      examples/formulas.cpp
template <name Text, name... Rows>
inline constexpr auto formula = detail::formula_from<Text, Rows...>();

inline namespace literals {

/// A text as an expression: "x^2*y + sin(x*y)"_formula. The same as formula<"x^2*y + sin(x*y)">.
template <name Text>
constexpr auto operator""_formula() {
    return formula<Text>;
}

}  // namespace literals
}  // namespace derivo

#endif
