// SPDX-License-Identifier: BSL-1.0
//
// The slope of lgamma is a function that C does not have.
//
// expect-error: derivo: to_c(f, name): C has no digamma and no polygamma.
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;

#ifdef CONTROL
constexpr auto text = to_c(lgamma(x), "f");
#else
constexpr auto text = to_c(diff(lgamma(x), x), "f");
#endif
