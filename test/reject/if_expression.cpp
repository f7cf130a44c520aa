// SPDX-License-Identifier: BSL-1.0
//
// An expression decides no branch.
//
// expect-error: derivo: if (f): an expression has no value while the formula is written
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto size(auto v) { return max(v, -v); }
constexpr auto f = size(x);
#else
constexpr auto size(auto v) {
    if (v) return v;
    return v;
}
constexpr auto f = size(x);
#endif
