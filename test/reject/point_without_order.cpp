// SPDX-License-Identifier: BSL-1.0
//
// A formula takes numbers: what has an order of symbols takes an array of them, also of one.
//
// expect-error: derivo: f(point): a formula has no order of symbols.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr auto f = x * x;
constexpr double point[] = {2.0};

#ifdef CONTROL
static_assert(function(f, x)(point) == 4.0);
#else
static_assert(f(point) == 4.0);
#endif
