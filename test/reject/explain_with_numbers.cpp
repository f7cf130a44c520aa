// SPDX-License-Identifier: BSL-1.0
//
// A plain number, which is not known while compiling.
//
// expect-error: derivo: explain(f, x): f must be an expression without plain numbers
#include <derivo/derivo.hpp>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;

#ifdef CONTROL
constexpr auto steps = explain(2_c * sin(x), x);
#else
constexpr auto steps = explain(2.0 * sin(x), x);
#endif
