// SPDX-License-Identifier: BSL-1.0
//
// expect-error: derivo: diff<n>(f, x): no symbol is given.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;

#ifdef CONTROL
constexpr auto slope = derivo::diff<2>(sin(x), x);
#else
constexpr auto slope = derivo::diff<2>(sin(x));
#endif
