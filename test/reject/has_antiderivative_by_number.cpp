// SPDX-License-Identifier: BSL-1.0
//
// A question about an integral by a number.
//
// expect-error: derivo: has_antiderivative(f, x): x must be a symbol.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr bool known = has_antiderivative(x * x, x);
#else
constexpr bool known = has_antiderivative(x * x, 2_c);
#endif
