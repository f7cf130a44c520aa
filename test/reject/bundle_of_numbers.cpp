// SPDX-License-Identifier: BSL-1.0
//
// A bundle that holds a plain number.
//
// expect-error: derivo: bundle(...): each argument must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto both = bundle(x, 2.0_c);
#else
constexpr auto both = bundle(x, 2.0);
#endif
