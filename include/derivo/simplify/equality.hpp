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
        const term a = A::trace(g, 0), b = B::trace(g, 0);
        for (const term& root : {a, b, a - b}) g.root(root.index);
    }
};

inline constexpr std::uint64_t signature_points[] = {0x243F6A8885A308D3u, 0x13198A2E03707344u, 0xA4093822299F31D0u};

/// The roots are a, b and a - b. Is a - b shown to be 0, or have a and b, in normal form of this shape, the same
/// signatures?
constexpr bool same_signature(const graph_view& source, shape wanted) {
    algebra forms(source, rules_of(wanted));
    const normaliser normal(forms, sharing::open);
    const int a = normal[source.roots[0]], b = normal[source.roots[1]];
    if (a == b || normal[source.roots[2]] == forms.zero()) return true;
    for (const std::uint64_t point : signature_points) {
        const signature at(forms, point);
        if (!(at[a] == at[b])) return false;
    }
    return true;
}

/// Above this many nodes the rules for the reader are not tried for a proof of equality.
inline constexpr int largest_presented_graph = 300;

/// First by the rules that are linear in the size; then, if that shows nothing, by those for the reader, which know
/// more: that sin² + cos² = 1 also in a numerator.
constexpr bool shown_equal(const graph_view& from) {
    graph rewritten;
    rewrite_as_in_textbook(rewritten, from);
    const graph_view source = rewritten.view();
    if (same_signature(source, shape::compared)) return true;
    return source.size <= largest_presented_graph && same_signature(source, shape::presented);
}

constexpr std::uint64_t signature_of(const graph_view& from) {
    graph rewritten;
    rewrite_as_in_textbook(rewritten, from);
    const graph_view source = rewritten.view();
    algebra forms(source, rules_of(shape::compared));
    const normaliser normal(forms, sharing::open);
    return signature(forms, signature_points[0])[normal[source.roots[0]]].value;
}

template <class A, class B>
constexpr bool same() {
    static_assert(part<A>::count + part<B>::count == 0,
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

/// What Hana's hash gives: the same type for expressions that mean the same.
template <std::uint64_t Signature>
struct expression_hash;

template <class F>
constexpr auto hash_type() {
    if constexpr (Symbol<F>) {
        return boost::hana::type_c<F>;
    } else {
        constexpr const auto& g = canonical<F>;
        if constexpr (g.sizes.nodes == 1 && g.nodes[0].code == symbol_code)
            return boost::hana::type_c<symbol<name_from<length(g.names[0]) + 1>(g.names[0])>>;
        else
            return boost::hana::type_c<expression_hash<signature_of(traced<F>)>>;
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
