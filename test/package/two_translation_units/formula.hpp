// SPDX-License-Identifier: BSL-1.0
//
// One formula, seen by two translation units.

#ifndef FORMULA_HPP
#define FORMULA_HPP

#include <derivo/derivo.hpp>

inline constexpr derivo::symbol<"x"> x;
inline constexpr auto formula = x * x + sin(x);

double slope(double at);           // slope.cpp
const void* address_of_formula();  // slope.cpp

#endif
