// SPDX-License-Identifier: BSL-1.0
//
// A constant that no double holds.
//
// expect-error: derivo: 1e999_c: the constant is too large or too small for a double.
#include <derivo/derivo.hpp>

using namespace derivo::literals;

#ifdef CONTROL
constexpr auto huge = 1e99_c;
#else
constexpr auto huge = 1e999_c;
#endif
