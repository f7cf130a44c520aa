// SPDX-License-Identifier: BSL-1.0
//
// The operator ?: is a branch as well.
//
// expect-error: derivo: if (a < b): a comparison of expressions can't decide a branch
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = select(x < y, 1, 2);
#else
constexpr auto f = x < y ? 1 : 2;
#endif
