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

/// The names found so far, each once, and the trees that need no second look: all partial derivatives of a formula hold
/// the same one.
struct name_list {
    name_table names;
    buffer<const void*> seen;

    constexpr void add(const char* text) { names.add(text); }
    constexpr bool has_seen(const void* tree) {
        for (const void* known : seen)
            if (known == tree) return true;
        seen.push(tree);
        return false;
    }
};

template <class Tree>
inline constexpr char tag_of_tree = 0;

/// Adds the symbols in a tree of expression types.
template <class Tree>
struct mentions {
    static constexpr void add_to(name_list&) {}
};
template <name Name>
struct mentions<symbol<Name>> {
    static constexpr void add_to(name_list& names) { names.add(symbol<Name>::text.text); }
};
template <template <class...> class Node, class... Parts>
struct mentions<Node<Parts...>> {
    static constexpr void add_to(name_list& names) { (mentions<Parts>::add_to(names), ...); }
};
template <name Name, class... Arguments>
struct mentions<call<Name, Arguments...>> {
    static constexpr void add_to(name_list& names) { (mentions<Arguments>::add_to(names), ...); }
};
template <class F, class... X>
struct mentions<derivative<F, X...>> {
    static constexpr void add_to(name_list& names) {
        if (!names.has_seen(&tag_of_tree<F>)) mentions<F>::add_to(names);
        (mentions<X>::add_to(names), ...);
    }
};
template <class Tree, int Offset>
struct mentions<shifted<Tree, Offset>> : mentions<Tree> {};

/// What was replaced is mentioned no more; what stands in its place is.
template <class F, class... Replaced, class... Values>
struct mentions<substituted<F, binding<Replaced, Values>...>> {
    static constexpr void add_to(name_list& names) {
        name_list original;
        mentions<F>::add_to(original);
        for (const char* text : original.names)
            if (!(same_text(text, Replaced::text.text) || ...)) names.add(text);
        (mentions<Values>::add_to(names), ...);
    }
};

template <int Size>
struct static_names {
    const char* text[Size > 0 ? Size : 1]{};
    static constexpr int size = Size;
    constexpr bool has(const char* name) const {
        for (int k = 0; k < Size; ++k)
            if (same_text(text[k], name)) return true;
        return false;
    }
};

// No fold expression: Clang allows them 256 operands.
template <class... Trees>
constexpr void add_mentions(name_list& names) {
    using each = int[];
    (void)each{0, (mentions<Trees>::add_to(names), 0)...};
}

template <class... Trees>
constexpr int mentioned_count() {
    name_list names;
    add_mentions<Trees...>(names);
    return names.names.size();
}
template <class... Trees>
constexpr auto mentioned_names() {
    static_names<mentioned_count<Trees...>()> result;
    name_list names;
    add_mentions<Trees...>(names);
    for (int k = 0; k < result.size; ++k) result.text[k] = names.names[k];
    return result;
}

/// The symbols that the trees mention, each once.
template <class... Trees>
inline constexpr auto mentioned = mentioned_names<Trees...>();

}  // namespace detail
}  // namespace derivo

#endif
