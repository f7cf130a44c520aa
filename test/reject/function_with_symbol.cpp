// SPDX-License-Identifier: BSL-1.0
//
// A traced function that mentions a symbol.
//
// expect-error: derivo: function(f): f mixes its arguments with a symbol.
#include <derivo/derivo.hpp>

#ifdef CONTROL
constexpr auto f = derivo::function([](auto t, auto s) { return t * s; });
#else
constexpr derivo::symbol<"x"> x;
constexpr auto f = derivo::function([](auto t) { return t * x; });
#endif
