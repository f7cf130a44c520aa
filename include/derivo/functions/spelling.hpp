// SPDX-License-Identifier: BSL-1.0
//
// What a text may call: the names of the rows, their aliases, and what a call of each means. From names to rows, for
// parse/, which names no function itself.
// May include: core, graph.
#ifndef DERIVO_FUNCTIONS_SPELLING_HPP
#define DERIVO_FUNCTIONS_SPELLING_HPP

#include <iterator>

#include <derivo/functions/table.hpp>

#include <derivo/debug/off.hpp>

namespace derivo {

/// A name by which a text calls a row; constants are called without parentheses, conditions by a sign alone, a < b.
struct word {
    const char* text = nullptr;
    int row = 0;
    bool constant = false;
};

/// Makes the node that a call with these arguments means.
using call_maker = void (*)(graph& g, const term* arguments, term& result);

/// The largest number of arguments that a function may have in a text.
inline constexpr int most_arguments = 16;

/// A row of the table as a text calls it: the builder for each number of arguments, null if it can't take so many.
struct spelling {
    call_maker builders[most_arguments + 1]{};
    bool chooses = false;  // every second argument is a condition, the last one excepted
    constexpr call_maker builder_for(int count) const { return count <= most_arguments ? builders[count] : nullptr; }
};

namespace detail {

template <name Name>
constexpr int alias_count() {
    if constexpr (requires { row<Name>::aliases; })
        return static_cast<int>(std::size(row<Name>::aliases));
    else
        return 0;
}

template <int Room>
struct word_list {
    word at[Room > 0 ? Room : 1]{};
    int size = 0;

    /// The first row of a name has it.
    constexpr void add(const word& next) {
        for (int k = 0; k < size; ++k)
            if (same_text(at[k].text, next.text)) return;
        at[size++] = next;
    }
};

template <name Name, class List>
constexpr void add_words(List& list, int number) {
    if constexpr (!row<Name>::internal) {
        constexpr bool constant = row<Name>::arguments == 0;
        if constexpr (!row<Name>::condition) list.add({name_of<Name>::text.text, number, constant});
        if constexpr (alias_count<Name>() > 0)
            for (const char* alias : row<Name>::aliases) list.add({alias, number, constant});
    }
}

template <name... Names>
constexpr auto words_of(row_names<Names...>) {
    word_list<(0 + ... + (row<Names>::internal ? 0 : 1 + alias_count<Names>()))> list;
    int number = 0;
    (add_words<Names>(list, number++), ...);
    return list;
}

/// All words for these rows, each once. A table of texts: no slope of a row is instantiated for it.
template <class Rows>
inline constexpr auto vocabulary = words_of(Rows{});

template <name Name, class... T>
constexpr auto spelled(T... arguments)
    requires requires { row<Name>::spelled(arguments...); }
{
    return row<Name>::spelled(arguments...);
}

template <name Name, std::size_t... I>
constexpr call_maker builder_of(std::index_sequence<I...>) {
    constexpr int count = static_cast<int>(sizeof...(I));
    if constexpr (requires(const term* a) { spelled<Name>(a[I]...); })
        return [](graph&, const term* a, term& result) { result = spelled<Name>(a[I]...); };
    else if constexpr (row<Name>::arguments == count || (row<Name>::arguments == any_number && count > 0 &&
                                                         requires(const double* a) { row<Name>::evaluate(a[I]...); }))
        return [](graph& g, [[maybe_unused]] const term* a, term& result) {
            const int indices[] = {a[I].index..., no_node};
            result = {&g, g.call(&info<Name, count>, indices)};
        };
    else
        return nullptr;
}

template <name Name>
constexpr bool chooses() {
    if constexpr (requires { row<Name>::domains; })
        return same_text(row<Name>::domains[0].text, zero_or_one.text);
    else
        return false;
}

template <name Name, std::size_t... Count>
constexpr spelling spelling_with(std::index_sequence<Count...>) {
    return {{builder_of<Name>(std::make_index_sequence<Count>{})...}, chooses<Name>()};
}

/// A row by its name.
template <name Name>
inline constexpr spelling spelling_of = spelling_with<Name>(std::make_index_sequence<most_arguments + 1>{});

}  // namespace detail
}  // namespace derivo

#include <derivo/debug/back.hpp>

#endif
