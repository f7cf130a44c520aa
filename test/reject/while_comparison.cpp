// SPDX-License-Identifier: BSL-1.0
//
// Nor does it end a loop, and no condition made of several does.
//
// expect-error: derivo: if (a < b): a comparison of expressions can't decide a branch
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto halved(auto v) {
    for (int k = 0; k < 8; ++k) v = select(v > 1 && !(v > 1000), v / 2, v);
    return v;
}
constexpr bool traced() {
    derivo::graph g;
    return halved(derivo::term{&g, g.symbol("v")}).owner == &g;
}
static_assert(traced());
#else
constexpr auto halved(auto v) {
    while (v > 1 && !(v > 1000)) v = v / 2;
    return v;
}
constexpr bool traced() {
    derivo::graph g;
    return halved(derivo::term{&g, g.symbol("v")}).owner == &g;
}
static_assert(traced());
#endif
