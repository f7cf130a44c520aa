// SPDX-License-Identifier: BSL-1.0
//
// A fraction with the denominator 0.
//
// expect-error: derivo: rational<n, 0>: the denominator is 0.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto third = derivo::rational<1, 3>;
#else
constexpr auto third = derivo::rational<1, 0>;
#endif
