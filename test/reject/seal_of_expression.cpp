// SPDX-License-Identifier: BSL-1.0
//
// An expression instead of a lambda that makes it.
//
// expect-error: derivo: seal(maker): maker must be a lambda without captures and arguments.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto e = derivo::seal([] { return x * y; });
#else
constexpr auto e = derivo::seal(x * y);
#endif
