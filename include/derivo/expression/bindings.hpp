// SPDX-License-Identifier: BSL-1.0
//
// Bindings as a Hana map: hana::make_map(hana::make_pair(x, 1.0), ...) is a point, bindings(x = 1.0, y = 2.0)
// makes one, and an expression can be called with it.
// May include: core, graph, functions.
#ifndef DERIVO_EXPRESSION_BINDINGS_HPP
#define DERIVO_EXPRESSION_BINDINGS_HPP

#include <boost/hana/at_key.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/hash.hpp>
#include <boost/hana/keys.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/unpack.hpp>

#include <derivo/expression/symbol.hpp>

namespace derivo {

/// Values of symbols as a hana::map keyed by symbol: `auto at = bindings(x = 1.0, y = 2.0); f(at); at[x]`.
template <Binding... B>
constexpr auto bindings(B... b) {
    return boost::hana::make_map(boost::hana::make_pair(typename B::symbol_type{}, b.value)...);
}

namespace detail {

template <class T>
inline constexpr bool is_map = std::is_same_v<typename boost::hana::tag_of<T>::type, boost::hana::map_tag>;

/// fn(x = value, ...) with the entries of a map.
template <class Fn, class Map>
constexpr decltype(auto) with_bindings(const Fn& fn, const Map& values) {
    return boost::hana::unpack(values, [&](const auto&... entry) {
        return fn(binding<std::remove_cvref_t<decltype(boost::hana::first(entry))>,
                          std::remove_cvref_t<decltype(boost::hana::second(entry))>>{boost::hana::second(entry)}...);
    });
}

}  // namespace detail
}  // namespace derivo

#endif
