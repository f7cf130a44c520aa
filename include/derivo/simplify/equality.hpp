// SPDX-License-Identifier: BSL-1.0
//
// a == b for expressions: shown to mean the same, by signature. And Hana's equal and hash, so that
// expressions work as keys.
// May include: core, graph, functions' interface, expression.
#ifndef DERIVO_SIMPLIFY_EQUALITY_HPP
#define DERIVO_SIMPLIFY_EQUALITY_HPP

#include <initializer_list>

#include <boost/hana/and.hpp>
#include <boost/hana/bool.hpp>
#include <boost/hana/core/when.hpp>
#include <boost/hana/fwd/equal.hpp>
#include <boost/hana/fwd/hash.hpp>
#include <boost/hana/not.hpp>
#include <boost/hana/or.hpp>
#include <boost/hana/type.hpp>

#include <derivo/expression/symbol.hpp>
#include <derivo/expression/traced.hpp>
#include <derivo/simplify/canonical.hpp>
#include <derivo/simplify/signature.hpp>

namespace derivo {

namespace detail {

template <class A, class B>
struct comparison_builder {
    static constexpr void build(graph& g) {
        for (const term& root : {A::trace(g, 0), B::trace(g, 0)}) g.root(root.index);
    }
};

constexpr normal_graph comparable(const graph_view& from) {
    return {from, rewrite_by_definition, shape::compared, sharing::open, numbers::of_any_size};
}

inline constexpr std::uint64_t signature_points[] = {0x243F6A8885A308D3u, 0x13198A2E03707344u, 0xA4093822299F31D0u};

/// Are the signatures of two forms the same at all points?
constexpr bool same_signature(const algebra& forms, int a, int b) {
    if (a == b) return true;
    for (const std::uint64_t point : signature_points) {
        const signature at(forms, point);
        if (!(at[a] == at[b])) return false;
    }
    return true;
}

/// The roots are a and b.
constexpr bool shown_equal(const graph_view& from) {
    normal_graph normal = comparable(from);
    return same_signature(normal.forms(), normal.root(0), normal.root(1));
}

template <class A, class B>
constexpr bool same() {
    static_assert(
        part<A>::count + part<B>::count == 0,
        "derivo: a == b: a formula with plain numbers is not known while compiling. Write its constants as 2.0_c.");
    if constexpr (std::is_same_v<A, B>) {
        return true;
    } else if constexpr (part<A>::count + part<B>::count == 0) {
        constexpr bool result = shown_equal(frozen<comparison_builder<A, B>>);
        return result;
    } else {
        return false;
    }
}

}  // namespace detail

/// Do `a` and `b` mean the same? True if that is shown: their signatures agree at three points.
///
/// Equality of formulas can't be decided in general, so false means "not shown to be equal";
/// differs(a, b) proves a difference. A false "true" has a probability of about (degree/2^31)³.
///
/// @returns     a boost::hana::bool_
/// @diagnostics "derivo: a == b: a formula with plain numbers is not known while compiling."
/// @cost        linear in the nodes
template <Expression A, Expression B>
constexpr auto operator==(A, B) {
    return boost::hana::bool_c<detail::same<A, B>()>;
}
template <Expression A, Expression B>
constexpr auto operator!=(A, B) {
    return boost::hana::bool_c<!detail::same<A, B>()>;
}

namespace detail {

template <class F>
struct with_its_symbols {
    static constexpr void build(graph& g) {
        g.root(F::trace(g, 0).index);
        const int size = g.size();
        for (int i = 0; i < size; ++i)
            if (g[i].code == symbol_code) g.root(i);
    }
};

/// What expressions that are shown to be equal have in common: the symbol that they equal, if one, or their signature.
struct hash_value {
    const char* symbol = nullptr;
    std::uint64_t signature = 0;
};

/// The roots are f and all symbols in it.
constexpr hash_value hash_of(const graph_view& from) {
    normal_graph normal = comparable(from);
    for (int k = 1; k < normal.roots(); ++k)
        if (same_signature(normal.forms(), normal.root(0), normal.root(k))) return {from.symbol(from.roots[k])};
    return {nullptr, signature(normal.forms(), signature_points[0])[normal.root(0)].value};
}

/// What Hana's hash gives: the same type for expressions that are equal by ==, another for nearly all others, since Hana's
/// maps are made of keys with different hashes.
template <std::uint64_t Signature>
struct expression_hash;

template <class F>
constexpr auto hash_type() {
    if constexpr (Symbol<F>) {
        return boost::hana::type_c<F>;
    } else {
        constexpr hash_value hash = hash_of(frozen<with_its_symbols<F>>);
        if constexpr (hash.symbol != nullptr)
            return boost::hana::type_c<symbol<name_from<length(hash.symbol) + 1>(hash.symbol)>>;
        else
            return boost::hana::type_c<expression_hash<hash.signature>>;
    }
}

}  // namespace detail
}  // namespace derivo

// Of expressions of one type Hana finds == by itself; of different types it asks for a common type.
template <class A, class B>
struct boost::hana::equal_impl<
    A, B, boost::hana::when<derivo::Expression<A> && derivo::Expression<B> && !std::is_same_v<A, B>>> {
    template <class X, class Y>
    static constexpr auto apply(const X& x, const Y& y) {
        return x == y;
    }
};

template <class F>
struct boost::hana::hash_impl<F, boost::hana::when<derivo::Expression<F>>> {
    template <class X>
    static constexpr auto apply(const X&) {
        return derivo::detail::hash_type<F>();
    }
};

#endif
