// SPDX-License-Identifier: BSL-1.0
//
// A negative price would make every program cheaper by more of the operation.
//
// expect-error: derivo: tuned<policy>(f): a price is negative.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;

#ifdef CONTROL
constexpr derivo::policy here{.costs = {.negation = 0}};
#else
constexpr derivo::policy here{.costs = {.negation = -1}};
#endif
constexpr auto f = derivo::tuned<here>(2_c / x);
