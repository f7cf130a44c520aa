// SPDX-License-Identifier: BSL-1.0
//
// Elimination of a graph of more than 400 nodes.
//
// expect-error: derivo: plan<mode::elimination>(g): the graph is too large, or fills in too much.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

template <int... K>
constexpr auto waves(std::integer_sequence<int, K...>) {
    return derivo::vector((sin(derivo::constant<K + 1>{} * x) + ...), (cos(derivo::constant<K + 1>{} * y) + ...));
}

#ifdef CONTROL
constexpr auto seen =
    derivo::plan<derivo::mode::elimination>(jacobian(waves(std::make_integer_sequence<int, 5>{}), x, y));
#else
constexpr auto seen =
    derivo::plan<derivo::mode::elimination>(jacobian(waves(std::make_integer_sequence<int, 90>{}), x, y));
#endif
