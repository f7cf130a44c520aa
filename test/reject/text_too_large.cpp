// SPDX-License-Identifier: BSL-1.0
//
// A canonical form of thousands of nodes in one line.
//
// expect-error: derivo: to_string(e): the canonical form is too large to be written in one line.
#include <derivo/derivo.hpp>

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
constexpr auto text = to_string(towers<2>(x));
#else
constexpr auto text = to_string(towers<12>(x));
#endif
