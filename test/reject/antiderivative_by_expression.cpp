// SPDX-License-Identifier: BSL-1.0
//
// An antiderivative by something else than a symbol.
//
// expect-error: derivo: antiderivative(f, x): x must be a symbol.
#include <derivo/calculus.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto F = antiderivative(x * x, x);
#else
constexpr auto F = antiderivative(x * x, x* x);
#endif
