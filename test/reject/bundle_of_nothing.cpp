// SPDX-License-Identifier: BSL-1.0
//
// A bundle of no expressions.
//
// expect-error: derivo: bundle(...): each argument must be an expression.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto one = derivo::bundle(x);
#else
constexpr auto none = derivo::bundle();
#endif
