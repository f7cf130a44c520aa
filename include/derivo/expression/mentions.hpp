// SPDX-License-Identifier: BSL-1.0
//
// Which symbols a formula was written with, also where its value no longer needs them: d/dx (x y) = y
// can be called with a value for x.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_MENTIONS_HPP
#define DERIVO_EXPRESSION_MENTIONS_HPP

#include <derivo/core/name_table.hpp>
#include <derivo/expression/substitute.hpp>

namespace derivo {

template <class F, class... X>
struct derivative;

namespace detail {

/// Adds the symbols in a tree of expression types.
template <class Tree>
struct mentions {
    static constexpr void add_to(name_table&) {}
};
template <name Name>
struct mentions<symbol<Name>> {
    static constexpr void add_to(name_table& names) { names.add(symbol<Name>::text.text); }
};
template <template <class...> class Node, class... Parts>
struct mentions<Node<Parts...>> {
    static constexpr void add_to(name_table& names) { (mentions<Parts>::add_to(names), ...); }
};
template <name Name, class... Arguments>
struct mentions<call<Name, Arguments...>> {
    static constexpr void add_to(name_table& names) { (mentions<Arguments>::add_to(names), ...); }
};
/// A formula is differentiated by its own symbols alone.
template <class F, class... X>
struct mentions<derivative<F, X...>> : mentions<F> {};
template <class Tree, int Offset>
struct mentions<shifted<Tree, Offset>> : mentions<Tree> {};

/// What was replaced is mentioned no more; what stands in its place is.
template <class F, class... Replaced, class... Values>
struct mentions<substituted<F, binding<Replaced, Values>...>> {
    static constexpr void add_to(name_table& names) {
        name_table original;
        mentions<F>::add_to(original);
        for (const char* text : original)
            if (!(same_text(text, Replaced::text.text) || ...)) names.add(text);
        (mentions<Values>::add_to(names), ...);
    }
};

/// Names, as many as there is room for; the size is true anyway.
template <int Room>
struct static_names {
    const char* text[Room]{};
    int size = 0;
};

/// The names that the trees mention. All partial derivatives of a formula mention the same: it is asked once.
template <int Room, class... Trees>
constexpr static_names<Room> mentioned_names() {
    using adder = void (*)(name_table&);
    const adder all[] = {&mentions<Trees>::add_to..., nullptr};
    name_table names;
    for (const adder* next = all; *next != nullptr; ++next) {
        const adder* first = all;
        while (*first != *next) ++first;
        if (first == next) (*next)(names);
    }
    static_names<Room> result;
    result.size = names.size();
    for (int k = 0; k < names.size() && k < Room; ++k) result.text[k] = names[k];
    return result;
}

template <int Room, class... Trees>
inline constexpr static_names<Room> mentioned_in_room = mentioned_names<Room, Trees...>();

template <class... Trees>
constexpr const auto& all_mentioned(tree_list<Trees...>) {
    constexpr int usual = 16;
    constexpr int size = mentioned_in_room<usual, Trees...>.size;
    return mentioned_in_room<(size > usual ? size : usual), Trees...>;
}

/// The symbols that the trees of a list mention, each once.
template <class Trees>
inline constexpr const auto& mentioned = all_mentioned(Trees{});

}  // namespace detail
}  // namespace derivo

#endif
