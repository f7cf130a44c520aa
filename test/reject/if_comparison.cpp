// SPDX-License-Identifier: BSL-1.0
//
// A comparison of expressions decides no branch.
//
// expect-error: derivo: if (a < b): a comparison of expressions can't decide a branch
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto size(auto v) { return select(v > 0, v, -v); }
constexpr auto f = size(x);
#else
constexpr auto size(auto v) {
    if (v > 0) return v;
    return v;
}
constexpr auto f = size(x);
#endif
