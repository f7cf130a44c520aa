// SPDX-License-Identifier: BSL-1.0
//
// A canonical form that would be a type of thousands of nodes.
//
// expect-error: derivo: simplify(e): the canonical form is too large to be a type.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

template <int Height>
constexpr auto towers(auto v) {
    if constexpr (Height == 0)
        return v;
    else
        return substitute(sin(y * y + y), y = towers<Height - 1>(v));
}
#ifdef CONTROL
constexpr auto f = simplify(towers<2>(x));
#else
constexpr auto f = simplify(towers<12>(x));
#endif
