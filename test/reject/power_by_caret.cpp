// SPDX-License-Identifier: BSL-1.0
//
// The caret of texts and other languages: x ^ 2 + 1 would be x ^ (2 + 1).
//
// expect-error: derivo: x ^ n: in C++ this is no power, and it binds less than + and *.
#include <derivo/derivo.hpp>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

#ifdef CONTROL
constexpr auto f = pow(x, 2_c) + y;
#else
constexpr auto f = x ^ 2_c + y;
#endif
