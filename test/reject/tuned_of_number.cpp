// SPDX-License-Identifier: BSL-1.0
//
// Only formulas and functors have programs to choose.
//
// expect-error: derivo: tuned<policy>(f): f must be an expression or a functor.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::policy once{.one_reciprocal = true};

#ifdef CONTROL
constexpr auto f = derivo::tuned<once>(2_c / x);
#else
constexpr auto f = derivo::tuned<once>(2.0);
#endif
